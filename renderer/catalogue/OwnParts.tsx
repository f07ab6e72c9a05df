// What an own material is made of: parts found while typing, their percents, and how much of it is told.
import { type RefObject, useMemo, useRef } from 'react';
import { flushSync } from 'react-dom';
import { compare, exactly, floorTo, type Ratio, ZERO } from '#domain/recipe/decimal.ts';
import type { Item } from '#domain/recipe/formula.ts';
import { judge } from '#domain/safety/judge.ts';
import { isWholeSum, itemOf, sumOf } from '#domain/safety/own-parts.ts';
import type { Tables } from '#renderer/bridge/tables.ts';
import { Combobox } from '#renderer/ui/Combobox.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import { useNaming } from '#renderer/ui/naming.ts';
import { asWritten, typedNumber } from '#renderer/ui/numbers.ts';
import { Section } from '#renderer/ui/Section.tsx';
import { VerdictIcon } from '#renderer/ui/VerdictIcon.tsx';
import { useWords } from '#renderer/ui/words.ts';
import type { Finder } from './find-material.ts';
import { itemChoice } from './ItemChoice.tsx';
import type { OwnPart } from './own-draft.ts';
import type { OwnModel } from './use-own-sheet.ts';

interface OwnPartsProps {
  readonly model: OwnModel;
  readonly tables: Tables;
  readonly finder: Finder;
}

const MOST_CHOICES = 20;

export function OwnParts({ model, tables, finder }: OwnPartsProps) {
  const { say } = useWords();
  const naming = useNaming();
  const list = useRef<HTMLUListElement>(null);
  const add = useRef<HTMLInputElement>(null);
  const { draft, change } = model;
  const { parts } = draft;
  const pick = (item: Item) => {
    const part = partOf(item);
    if (!part) return;
    const key = 1 + Math.max(-1, ...parts.map((one) => one.key));
    flushSync(() => change({ parts: [...parts, { ...part, key, percent: '' }] }));
    [...(list.current?.querySelectorAll('input') ?? [])].at(-1)?.focus();
  };
  return (
    <Section title={say('own.composition')}>
      <ul ref={list} className="own-parts">
        {parts.map((part, at) => (
          <PartRow key={part.key} part={part} at={at} model={model} tables={tables} addRef={add} />
        ))}
      </ul>
      <Combobox
        className="fld"
        inputRef={add}
        label={say('own.add-part')}
        placeholder={say('own.add-part')}
        none={say('catalogue.none-found')}
        find={(query) =>
          finder.items(query, MOST_CHOICES).map((found) => itemChoice(found, say, naming))
        }
        onPick={pick}
      />
      <Told model={model} />
    </Section>
  );
}

function partOf(item: Item): Pick<OwnPart, 'material' | 'natural' | 'iso9235'> | undefined {
  if (item.kind === 'accord') return undefined;
  if (item.kind === 'material') return { material: item.ref };
  const { natural, iso9235 } = item;
  return { natural, ...(iso9235 === undefined ? {} : { iso9235 }) };
}

interface PartRowProps {
  readonly part: OwnPart;
  readonly at: number;
  readonly model: OwnModel;
  readonly tables: Tables;
  readonly addRef: RefObject<HTMLInputElement | null>;
}

function PartRow({ part, at, model, tables, addRef }: PartRowProps) {
  const { say } = useWords();
  const naming = useNaming();
  const { draft, said, change } = model;
  const item = itemOf({ ...part, percent: 0 });
  const name = naming.item(item);
  const isUnknown = useMemo(() => isUnknownPart(part, tables), [part, tables]);
  const isWrong = said?.field?.startsWith(`constituents[${at}]`) ?? false;
  const others = draft.parts.filter(({ key }) => key !== part.key);
  return (
    <li className="row gap6">
      {isUnknown ? <VerdictIcon verdict="unknown" /> : null}
      <span className="ell grow" title={name}>
        {name}
      </span>
      <span className="fld">
        <input
          type="text"
          inputMode="decimal"
          autoComplete="off"
          className="num dose"
          aria-label={say('own.part-percent', { name })}
          aria-invalid={isWrong || undefined}
          value={part.percent}
          onChange={(event) => {
            const percent = event.currentTarget.value;
            const parts = draft.parts.map((one) =>
              one.key === part.key ? { ...one, percent } : one,
            );
            change({ parts });
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return;
            event.preventDefault();
            addRef.current?.focus();
          }}
        />
        %
      </span>
      <button
        type="button"
        className="x"
        aria-label={say('own.remove-part', { name })}
        onClick={() => {
          change({ parts: others });
          addRef.current?.focus();
        }}
      >
        <Icon name="remove" small />
      </button>
    </li>
  );
}

/** A part that is unknown itself keeps the whole unknown, however much is told. */
function isUnknownPart(part: OwnPart, { safetyIndex }: Tables): boolean {
  const item = itemOf({ ...part, percent: 0 });
  const line = { item, amountGrams: 1, strengthPercent: 100 } as const;
  const formula = { name: '', category: '4', dosagePercent: 1, lines: [line] };
  return judge(formula, safetyIndex).unknown.length > 0;
}

const HUNDRED = exactly(100);

/** How much of it is told, exactly, and what that means for its formulas. */
function Told({ model }: Pick<OwnPartsProps, 'model'>) {
  const { say } = useWords();
  const { parts, supplier, dated } = model.draft;
  const isStated = supplier.trim() !== '' && dated.trim() !== '';
  const percents = parts.flatMap(({ percent }) => {
    const number = typedNumber(percent);
    return number === undefined || number < 0 ? [] : [{ percent: number }];
  });
  const sum = sumOf(percents);
  if (parts.length === 0 && !isStated) return <p className="note">{say('own.composition-none')}</p>;
  const declared = say('own.declared', { sum: shown(sum) });
  const rest = shown(restOf(sum));
  const means = isWholeSum(sum)
    ? say('own.whole')
    : say(isStated ? 'own.rest-stated' : 'own.rest-unknown', { rest });
  return (
    <p className="note" role="status">
      {`${declared} · ${means}`}
    </p>
  );
}

function restOf(sum: Ratio): Ratio {
  return compare(sum, HUNDRED) >= 0 ? ZERO : { num: 100n * sum.den - sum.num, den: sum.den };
}

function shown(ratio: Ratio): string {
  return asWritten(floorTo(ratio, 9));
}
