// One field of an own material: its name beside it, marked while it is what is wrong.
import type { RefObject } from 'react';
import { Icon } from '#renderer/ui/Icon.tsx';
import type { OwnDraft } from './own-draft.ts';
import type { OwnModel } from './use-own-sheet.ts';

interface OwnFieldProps {
  readonly model: OwnModel;
  readonly field: Exclude<keyof OwnDraft, 'id' | 'parts'>;
  /** Where it stands in the material. */
  readonly path: string;
  readonly label: string;
  readonly hint?: string;
  readonly isNumber?: boolean;
  readonly inputRef?: RefObject<HTMLInputElement | null>;
}

const LONGEST = 500;

export function OwnField({ model, field, path, label, hint, isNumber, inputRef }: OwnFieldProps) {
  const { draft, said, change } = model;
  const isWrong = said?.field?.startsWith(path) ?? false;
  return (
    <label className="own-field">
      <span className="mute">{label}</span>
      <span className="fld">
        <input
          ref={inputRef}
          type="text"
          inputMode={isNumber ? 'decimal' : undefined}
          autoComplete="off"
          className="grow"
          maxLength={LONGEST}
          placeholder={hint}
          aria-invalid={isWrong || undefined}
          value={draft[field]}
          onChange={(event) => change({ [field]: event.currentTarget.value })}
        />
      </span>
    </label>
  );
}

interface OwnChoiceProps extends Pick<OwnFieldProps, 'model' | 'label'> {
  readonly field: 'family' | 'note';
  readonly choices: readonly { readonly value: string; readonly name: string }[];
}

export function OwnChoice({ model, field, label, choices }: OwnChoiceProps) {
  const { draft, change } = model;
  return (
    <label className="own-field">
      <span className="mute">{label}</span>
      <span className="fld">
        <select
          className="grow"
          value={draft[field]}
          onChange={(event) => change({ [field]: event.currentTarget.value })}
        >
          {choices.map(({ value, name }) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </select>
        <Icon name="open" small />
      </span>
    </label>
  );
}
