// What was read from the brief, as small facts that can be changed, taken away and added to.
import { useMemo, useState } from 'react';
import { chipText } from '#contract/proposal-text.ts';
import { COLOUR_FAMILIES } from '#domain/catalogue/material.ts';
import { type Chip, SEASONS, STRENGTHS, STYLES, TIMES } from '#domain/search/chip.ts';
import { Combobox } from '#renderer/ui/Combobox.tsx';
import { FamilyMark } from '#renderer/ui/FamilyMark.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import { NumberInput } from '#renderer/ui/NumberInput.tsx';
import { type Naming, useNaming } from '#renderer/ui/naming.ts';
import { fixed } from '#renderer/ui/numbers.ts';
import { type Say, useWords } from '#renderer/ui/words.ts';
import { type ChipChoice, findChoices, withChip } from './chip-choices.ts';
import { chipId, hasLevel } from './chip-words.ts';

interface ChipsProps {
  readonly chips: readonly Chip[];
  readonly choices: readonly ChipChoice[];
  readonly onChange: (chips: readonly Chip[]) => void;
}

const MOST_CHOICES = 40;

export function Chips({ chips, choices, onChange }: ChipsProps) {
  const { say } = useWords();
  const [adding, setAdding] = useState(false);
  const shown = chips.filter(({ kind }) => kind !== 'budget');
  const replace = (old: Chip, next: Chip | undefined) =>
    onChange(chips.flatMap((chip) => (chip === old ? (next ? [next] : []) : [chip])));
  const find = useMemo(
    () => (query: string) =>
      findChoices(choices, query, chips, MOST_CHOICES).map((choice) => ({
        key: `${chipId(choice.chip)}|${choice.chip.value ?? ''}`.replaceAll(/[^\w|-]/g, '_'),
        label: choice.label,
        detail: choice.detail,
        value: choice.chip,
      })),
    [choices, chips],
  );
  return (
    <ul className="chips" aria-label={say('brief.chips')}>
      {shown.map((chip) => (
        <li key={chipId(chip)}>
          <OneChip chip={chip} onChange={(next) => replace(chip, next)} />
        </li>
      ))}
      <li>
        {adding ? (
          <AddChip
            label={say('brief.add')}
            none={say('brief.add-none')}
            find={find}
            onPick={(chip) => onChange(withChip(chips, chip))}
            onLeave={() => setAdding(false)}
          />
        ) : (
          <button
            type="button"
            className="chip dash"
            aria-label={say('brief.add')}
            onClick={() => setAdding(true)}
          >
            <Icon name="add" small />
          </button>
        )}
      </li>
    </ul>
  );
}

interface AddChipProps {
  readonly label: string;
  readonly none: string;
  readonly find: (
    query: string,
  ) => readonly { key: string; label: string; detail: string; value: Chip }[];
  readonly onPick: (chip: Chip) => void;
  readonly onLeave: () => void;
}

function AddChip({ label, none, find, onPick, onLeave }: AddChipProps) {
  const focus = (field: HTMLSpanElement | null) => field?.querySelector('input')?.focus();
  return (
    <span ref={focus}>
      <Combobox
        className="chip dash"
        label={label}
        placeholder={label}
        none={none}
        find={find}
        onPick={onPick}
        onLeave={onLeave}
      />
    </span>
  );
}

interface OneChipProps {
  readonly chip: Chip;
  /** Undefined takes the chip away. */
  readonly onChange: (chip: Chip | undefined) => void;
}

function OneChip({ chip, onChange }: OneChipProps) {
  const { say } = useWords();
  const naming = useNaming();
  const text = chipText(chip, say, naming);
  const family = COLOUR_FAMILIES.find((one) => chip.kind === 'family' && one === chip.key);
  return (
    <span className="chip" title={chip.from === '' ? undefined : chip.from}>
      {family ? <FamilyMark family={family} label="" /> : null}
      <ChipBody chip={chip} text={text} onChange={onChange} say={say} naming={naming} />
      <button
        type="button"
        className="x"
        aria-label={say('brief.remove', { chip: text })}
        onClick={() => onChange(undefined)}
      >
        <Icon name="remove" small />
      </button>
    </span>
  );
}

interface ChipBodyProps extends OneChipProps {
  readonly text: string;
  readonly say: Say;
  readonly naming: Naming;
}

const LEAST_LEVEL = 0.05;

function ChipBody({ chip, text, onChange, say, naming }: ChipBodyProps) {
  const label = say('brief.value-of', { chip: text });
  const keys = keysOf(chip);
  if (keys) {
    const change = (key: string) => onChange({ ...chip, key, from: '' });
    return (
      <select
        aria-label={label}
        value={chip.key}
        onChange={(event) => change(event.currentTarget.value)}
      >
        {keys.map((key) => (
          <option key={key} value={key}>
            {chipText({ ...chip, key }, say, naming)}
          </option>
        ))}
      </select>
    );
  }
  if (!hasLevel(chip)) return <span>{text}</span>;
  const least = chip.kind === 'emotion' ? 0 : LEAST_LEVEL;
  return (
    <>
      <span>{text}</span>
      <NumberInput
        className="level"
        label={label}
        problem={`${fixed(least, 2)}–1.00`}
        value={chip.value ?? 1}
        show={(value) => fixed(value, 2).replace(/^0/, '')}
        accept={(value) => value >= least && value <= 1}
        onChange={(value) => onChange({ ...chip, value, from: '' })}
      />
    </>
  );
}

/** The other settings a setting can be changed to. */
function keysOf({ kind }: Chip): readonly string[] | undefined {
  if (kind === 'season') return SEASONS;
  if (kind === 'time') return TIMES;
  if (kind === 'style') return STYLES;
  return kind === 'strength' ? STRENGTHS : undefined;
}
