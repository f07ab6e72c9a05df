// Turning a search while it runs: the weights of its brief as sliders, and rows that every recipe must have.
import { type CSSProperties, useEffect, useId, useRef, useState } from 'react';
import { chipText } from '#contract/proposal-text.ts';
import type { SearchSpec } from '#contract/training.ts';
import { Combobox } from '#renderer/ui/Combobox.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import { useNaming } from '#renderer/ui/naming.ts';
import { asWritten, fixed } from '#renderer/ui/numbers.ts';
import { Section } from '#renderer/ui/Section.tsx';
import { useWords } from '#renderer/ui/words.ts';
import { chipId, hasLevel } from './chip-words.ts';
import { useSearch } from './search-store.ts';
import { steerSearch } from './watch-search.ts';

type Chips = SearchSpec['chips'];

/** A row that can be pinned as it is somewhere: in the formula, or in one of the best recipes. */
export interface Pinnable {
  readonly materialId: string;
  /** Of the concentrate. */
  readonly percent: number;
}

interface SteeringProps {
  readonly spec: SearchSpec;
  readonly pinnable: readonly Pinnable[];
}

/** A pause this long after the last move of a slider. */
const PAUSE_MS = 400;

export function Steering({ spec, pinnable }: SteeringProps) {
  const { say } = useWords();
  const { phase, steeredAt } = useSearch();
  const canSteer = phase === 'running' || phase === 'paused';
  const [moved, setMoved] = useState<Chips>();
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(waiting.current), []);
  const chips = moved ?? spec.chips;
  const set = (id: string, value: number) => {
    const next = chips.map((chip) => (chipId(asChip(chip)) === id ? { ...chip, value } : chip));
    setMoved(next);
    clearTimeout(waiting.current);
    waiting.current = setTimeout(() => {
      setMoved(undefined);
      steerSearch({ chips: next });
    }, PAUSE_MS);
  };
  const weighed = chips.filter((chip) => hasLevel(asChip(chip)));
  return (
    <>
      <Section title={say('training.steer.title')} aside={say('training.steer.aside')}>
        {weighed.length === 0 ? <p className="note">{say('training.steer.none')}</p> : null}
        {weighed.map((chip) => (
          <Weight
            key={chipId(asChip(chip))}
            chip={chip}
            disabled={!canSteer}
            onValue={(value) => set(chipId(asChip(chip)), value)}
          />
        ))}
        <p className="note" role="status">
          {canSteer
            ? steeredAt === undefined
              ? ''
              : say('training.steer.done', { episode: fixed(steeredAt, 0) })
            : say('training.steer.only')}
        </p>
      </Section>
      <HeldFixed spec={spec} pinnable={pinnable} canSteer={canSteer} />
    </>
  );
}

interface WeightProps {
  readonly chip: Chips[number];
  readonly disabled: boolean;
  readonly onValue: (value: number) => void;
}

const STEP = 0.05;

function Weight({ chip, disabled, onValue }: WeightProps) {
  const { say } = useWords();
  const naming = useNaming();
  const id = useId();
  const { value = 1 } = chip;
  return (
    <div className="weight">
      <label htmlFor={id} className="t12 ell">
        {chipText(asChip(chip), say, naming)}
      </label>
      <span className="slide" style={{ '--at': value } as CSSProperties}>
        <input
          id={id}
          type="range"
          min={chip.kind === 'emotion' ? 0 : STEP}
          max={1}
          step={STEP}
          value={value}
          disabled={disabled}
          aria-valuetext={fixed(value, 2)}
          onChange={(event) => onValue(event.currentTarget.valueAsNumber)}
        />
      </span>
      <output htmlFor={id} className="t12 num">
        {fixed(value, 2).replace(/^0/, '')}
      </output>
    </div>
  );
}

interface HeldProps extends SteeringProps {
  readonly canSteer: boolean;
}

function HeldFixed({ spec, pinnable, canSteer }: HeldProps) {
  const { say } = useWords();
  const naming = useNaming();
  const facts = spec.chips.map(asChip).filter((chip) => !hasLevel(chip));
  const isEmpty = facts.length === 0 && spec.pins.length === 0;
  const pinText = ({ materialId, percent }: Pinnable) =>
    say('training.steer.pinned', {
      ...{ material: naming.material(materialId), percent: asWritten(percent) },
    });
  return (
    <Section title={say('training.steer.fixed')}>
      <ul className="chips">
        {spec.pins.map((pinned) => (
          <li key={pinned.materialId} className="chip" data-pinned={pinned.materialId}>
            <Icon name="pin" small />
            <span className="ell">{pinText(pinned)}</span>
            <button
              type="button"
              className="x"
              disabled={!canSteer}
              aria-label={say('training.steer.unpin', {
                material: naming.material(pinned.materialId),
              })}
              onClick={() => steerSearch({ unpin: pinned.materialId })}
            >
              <Icon name="remove" small />
            </button>
          </li>
        ))}
        {facts.map((chip) => (
          <li key={chipId(chip)} className="chip plain-chip">
            {chipText(chip, say, naming)}
          </li>
        ))}
        {canSteer ? (
          <li>
            <AddPin pinnable={pinnable} pinText={pinText} />
          </li>
        ) : null}
      </ul>
      {isEmpty ? <p className="note">{say('training.steer.fixed-none')}</p> : null}
    </Section>
  );
}

interface AddPinProps {
  readonly pinnable: readonly Pinnable[];
  readonly pinText: (one: Pinnable) => string;
}

function AddPin({ pinnable, pinText }: AddPinProps) {
  const { say } = useWords();
  const [isAdding, setAdding] = useState(false);
  const focus = (field: HTMLSpanElement | null) => field?.querySelector('input')?.focus();
  if (!isAdding) {
    return (
      <button
        type="button"
        className="chip dash"
        aria-label={say('training.steer.pin')}
        onClick={() => setAdding(true)}
      >
        <Icon name="add" small />
      </button>
    );
  }
  const find = (query: string) => {
    const plain = query.trim().toLocaleLowerCase();
    return pinnable
      .map((one) => ({ key: one.materialId, label: pinText(one), value: one }))
      .filter(({ label }) => label.toLocaleLowerCase().includes(plain));
  };
  return (
    <span ref={focus}>
      <Combobox
        className="chip dash"
        label={say('training.steer.pin')}
        placeholder={say('training.steer.pin')}
        none={say('training.steer.pin-none')}
        find={find}
        onPick={(one) => steerSearch({ pin: one })}
        onLeave={() => setAdding(false)}
      />
    </span>
  );
}

/** Of the contract, where an absent value may be spelled out. */
function asChip({ value, ...chip }: Chips[number]) {
  return value === undefined ? chip : { ...chip, value };
}
