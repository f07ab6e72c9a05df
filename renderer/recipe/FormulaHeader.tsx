// The formula's name and mod, its category and dosage, and the field for files that are opened.
import type { ChangeEvent, RefObject } from 'react';
import { CATEGORY_IDS, type CategoryId, type SafetyTable } from '#domain/safety/table.ts';
import { Icon } from '#renderer/ui/Icon.tsx';
import { NumberInput } from '#renderer/ui/NumberInput.tsx';
import { asWritten } from '#renderer/ui/numbers.ts';
import { useWords } from '#renderer/ui/words.ts';
import { UNITS, type Unit } from './units.ts';

export interface ShownMod {
  readonly number: number;
  /** The last mod that was given a reason, this one or an earlier one. */
  readonly named: { readonly number: number; readonly reason: string } | undefined;
}

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
  /** Absent before the formula is kept. */
  readonly mod: ShownMod | undefined;
  readonly onMods: () => void;
}

export function FormulaHeader(props: FormulaHeaderProps) {
  const { name, dosagePercent, fileRef, mod } = props;
  const { say } = useWords();
  const open = (event: ChangeEvent<HTMLInputElement>) => {
    const [chosen] = event.currentTarget.files ?? [];
    if (chosen) props.onOpen(chosen);
    event.currentTarget.value = '';
  };
  return (
    <div className="row head">
      {name === undefined ? (
        <h1 className="t15 strong ell">{say('recipe.untitled')}</h1>
      ) : (
        <h1>
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
      {mod ? <ModMark mod={mod} onMods={props.onMods} /> : <span className="grow" />}
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
    </div>
  );
}

/** Which mod this is and why; opens the tree of mods. */
function ModMark({ mod, onMods }: Pick<FormulaHeaderProps, 'onMods'> & { readonly mod: ShownMod }) {
  const { say } = useWords();
  const { number, named } = mod;
  const why =
    named === undefined || named.number === number
      ? (named?.reason ?? '')
      : say('recipe.mods.since', { mod: named.number, reason: named.reason });
  return (
    <>
      <button type="button" className="badge mod" title={say('recipe.mods.title')} onClick={onMods}>
        {say('recipe.mods.number', { mod: number })}
      </button>
      <span className="t12 mute ell grow" title={why}>
        {why}
      </span>
    </>
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
