// Everything that can be added to a brief by hand, found by what is typed.
import { chipText } from '#contract/proposal-text.ts';
import { COLOUR_FAMILIES, type Descriptor, type Material } from '#domain/catalogue/material.ts';
import { plainName } from '#domain/catalogue/name.ts';
import { EMOTION_AXES } from '#domain/emotion/emotion.ts';
import { type Chip, SEASONS, STRENGTHS, STYLES, TIMES } from '#domain/search/chip.ts';
import type { Naming } from '#renderer/ui/naming.ts';
import type { Say } from '#renderer/ui/words.ts';
import { chipId } from './chip-words.ts';

export interface ChipChoice {
  readonly chip: Chip;
  readonly label: string;
  /** The kind in words. */
  readonly detail: string;
  readonly plain: string;
}

const EMOTION_LEVEL = 0.8;
const FROM_HAND = { from: '' } as const;

/** All choices in the order they are offered; built once per language. */
export function chipChoices(
  catalogue: {
    readonly descriptors: readonly Descriptor[];
    readonly materials: readonly Material[];
  },
  say: Say,
  naming: Naming,
): readonly ChipChoice[] {
  const families = new Set<string>(COLOUR_FAMILIES);
  const words = catalogue.descriptors.map(({ word }) => word).filter((word) => !families.has(word));
  const dosed = catalogue.materials.filter(({ kind }) => kind !== 'solvent');
  const chips: Chip[] = [
    ...EMOTION_AXES.map((key) => ({ kind: 'emotion', key, value: EMOTION_LEVEL }) as const),
    ...COLOUR_FAMILIES.map((key) => ({ kind: 'family', key, value: 1 }) as const),
    ...SEASONS.map((key) => ({ kind: 'season', key }) as const),
    ...TIMES.map((key) => ({ kind: 'time', key }) as const),
    ...STYLES.map((key) => ({ kind: 'style', key }) as const),
    ...STRENGTHS.map((key) => ({ kind: 'strength', key }) as const),
    ...words.map((key) => ({ kind: 'word', key, value: 1 }) as const),
    ...COLOUR_FAMILIES.map((key) => ({ kind: 'family', key, value: -1 }) as const),
    ...words.map((key) => ({ kind: 'word', key, value: -1 }) as const),
    ...dosed.map(({ id }) => ({ kind: 'must', key: id }) as const),
    ...dosed.map(({ id }) => ({ kind: 'avoid', key: id }) as const),
  ].map((chip) => ({ ...chip, ...FROM_HAND }));
  return chips.map((chip) => {
    const label = chipText(chip, say, naming);
    return {
      chip,
      label,
      detail: say(`search.chip.kind.${chip.kind}`),
      plain: plainName(`${label} ${chip.key}`),
    };
  });
}

/** The first `most` choices that hold every typed word and are not in the brief yet. */
export function findChoices(
  choices: readonly ChipChoice[],
  query: string,
  taken: readonly Chip[],
  most: number,
): readonly ChipChoice[] {
  const parts = plainName(query).split(' ');
  const used = new Set(taken.filter(({ value = 1 }) => value > 0).map(chipId));
  return choices
    .filter(
      ({ chip, plain }) => !used.has(chipId(chip)) && parts.every((part) => plain.includes(part)),
    )
    .slice(0, most);
}

/** One setting of a kind, one stance towards a thing: what is added replaces what contradicts it. */
export function withChip(chips: readonly Chip[], added: Chip): readonly Chip[] {
  const single = ['season', 'time', 'style', 'strength', 'budget'].includes(added.kind);
  const opposite = { must: 'avoid', avoid: 'must' }[added.kind as string];
  const kept = chips.filter(
    (chip) =>
      chipId(chip) !== chipId(added) &&
      !(single && chip.kind === added.kind) &&
      !(chip.kind === opposite && chip.key === added.key),
  );
  return [...kept, added];
}
