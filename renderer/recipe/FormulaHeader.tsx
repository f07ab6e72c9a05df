// The formula's name, its category and dosage, and the files it comes from and goes to.
import type { ChangeEvent, RefObject } from 'react';
import { CATEGORY_IDS, type CategoryId, type SafetyTable } from '#domain/safety/table.ts';
import { Icon } from '#renderer/ui/Icon.tsx';
import { NumberInput } from '#renderer/ui/NumberInput.tsx';
import { asWritten } from '#renderer/ui/numbers.ts';
import { useWords } from '#renderer/ui/words.ts';
import { UNITS, type Unit } from './units.ts';

interface FormulaHeaderProps {
  /** Absent while no formula is open. */
  readonly name: string | undefined;
  readonly category: string;
  readonly dosagePercent: number;
  readonly table: SafetyTable;
  readonly fileRef: RefObject<HTMLInputElement | null>;
  readonly unit: Unit;
  readonly onUnit: (unit: Unit) => void;
  readonly onName: (name: string) => void;
  readonly onCategory: (category: CategoryId) => void;
  readonly onDosage: (dosagePercent: number) => void;
  readonly onOpen: (file: File) => void;
  /** Absent while there is nothing to save. */
  readonly onSave: (() => void) | undefined;
}

export function FormulaHeader(props: FormulaHeaderProps) {
  const { name, dosagePercent, fileRef, onSave } = props;
  const { say } = useWords();
  const open = (event: ChangeEvent<HTMLInputElement>) => {
    const [chosen] = event.currentTarget.files ?? [];
    if (chosen) props.onOpen(chosen);
    event.currentTarget.value = '';
  };
  return (
    <div className="row head">
      {name === undefined ? (
        <h1 className="t15 strong ell grow">{say('recipe.untitled')}</h1>
      ) : (
        <h1 className="grow">
          <input
            className="title t15 strong"
            type="text"
            maxLength={500}
            aria-label={say('recipe.name')}
            placeholder={say('recipe.untitled')}
            value={name}
            onChange={(event) => props.onName(event.currentTarget.value)}
          />
        </h1>
      )}
      <CategoryField {...props} />
      <label className="fld">
        <span className="mute">{say('recipe.dosage')}</span>
        <NumberInput
          className="dose num"
          label={`${say('recipe.dosage')} %`}
          problem={say('recipe.dosage-invalid')}
          value={dosagePercent}
          show={(value) => asWritten(value, 2)}
          accept={(value) => value > 0 && value <= 100}
          onChange={props.onDosage}
        />
        %
      </label>
      <UnitChoice {...props} />
      <input ref={fileRef} type="file" hidden accept=".json,application/json" onChange={open} />
      <button type="button" className="btn quiet" onClick={() => fileRef.current?.click()}>
        {say('recipe.open')}
        <kbd>Ctrl O</kbd>
      </button>
      <button type="button" className="btn quiet" disabled={!onSave} onClick={onSave}>
        {say('recipe.save')}
        <kbd>Ctrl S</kbd>
      </button>
    </div>
  );
}

function UnitChoice({ unit, onUnit }: Pick<FormulaHeaderProps, 'unit' | 'onUnit'>) {
  const { say } = useWords();
  return (
    <fieldset className="seg" aria-label={say('recipe.unit.name')}>
      {UNITS.map((one) => (
        <button
          key={one}
          type="button"
          className={one === unit ? 'on' : ''}
          aria-pressed={one === unit}
          onClick={() => onUnit(one)}
        >
          {say(`recipe.unit.${one}`)}
        </button>
      ))}
    </fieldset>
  );
}

function CategoryField({ category, table, onCategory }: FormulaHeaderProps) {
  const { say, language } = useWords();
  const choose = (id: string) => {
    const known = CATEGORY_IDS.find((one) => one === id);
    if (known) onCategory(known);
  };
  return (
    <label className="fld category">
      <span className="mute">{say('recipe.category')}</span>
      <select value={category} onChange={(event) => choose(event.currentTarget.value)}>
        {table.categories.map(({ id, title, titleKo }) => (
          <option key={id} value={id}>
            {id} {language === 'ko' ? titleKo : title}
          </option>
        ))}
      </select>
      <Icon name="open" small />
    </label>
  );
}
