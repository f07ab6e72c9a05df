// The student's words: what a request can say and what can be done to a recipe, numbered once per catalogue.
import { type Catalogue, COLOUR_FAMILIES, type ColourFamily } from '#domain/catalogue/material.ts';
import { EMOTION_AXES, type EmotionAxis } from '#domain/emotion/emotion.ts';
import { DEEDS } from '#domain/learning/deeds.ts';
import { CATEGORY_IDS } from '#domain/safety/table.ts';
import { SEASONS, STRENGTHS, STYLES, TIMES } from '#domain/search/chip.ts';

/** Grows when a token changes its meaning while its text stays. */
const EDITION = 1;
/** Slots of the learnable list, then those kept for a perfumer's own materials. */
export const SLOTS = 512;

export const SPECIALS = [
  'begin',
  'end',
  'pad',
  'compose',
  'must',
  'without',
  'less',
  'little',
  'unlisted',
  'neutral',
] as const;
export type Special = (typeof SPECIALS)[number];
/** Kept free, so that a word can be added without moving the others. */
const SPARE = 6;

/** Upper edges, percent of the product; the last takes all above. */
const DOSAGES = [0.1, 0.3, 0.5, 1, 2, 3, 5, 8, 12, 15, 20, 25, 30, 50, 100];
/** Upper edges, EUR per kg; the last takes all above. */
const BUDGETS = [20, 30, 40, 50, 60, 80, 100, 130, 160, 200, 250, 300, 400, 600, 1000, 1e9];
const EMOTION_LEVELS = 11;
/** Twentieths of the profile; nothing is wanted by more than half. */
const FAMILY_LEVELS = 10;
/** Twentieths of the mass. */
const NOTE_LEVELS = 13;
const SAY_LEVELS = 5;

export type VocabularyCatalogue = Pick<Catalogue, 'descriptors' | 'learnable'>;

export interface Vocabulary {
  /** Text of each token, by its id. */
  readonly tokens: readonly string[];
  /** Everything it depends on, a line each: two students understand each other when the hashes of this are the same. */
  readonly text: string;
  readonly special: Readonly<Record<Special, number>>;
  /** Id of the first slot and of the first deed. */
  readonly firstSlot: number;
  readonly firstDeed: number;
  readonly slotOf: ReadonlyMap<string, number>;
  /** Undefined for what has no token, such as a word of another catalogue. */
  readonly idOf: (token: string) => number | undefined;
}

export function vocabularyOf({ descriptors, learnable }: VocabularyCatalogue): Vocabulary {
  const specials = SPECIALS.map((name) => `<${name}>`);
  const spare = numbered(SPARE, (at) => `<spare-${at}>`);
  const request = [
    ...CATEGORY_IDS.map((id) => `category:${id}`),
    ...DOSAGES.map((edge) => `dosage:${edge}`),
    ...BUDGETS.map((edge) => `budget:${edge}`),
    ...STRENGTHS.map((key) => `strength:${key}`),
    ...[...SEASONS, ...TIMES, ...STYLES].map((key) => `setting:${key}`),
    ...numbered(SAY_LEVELS, (level) => `say:${level}`),
    ...numbered(NOTE_LEVELS, (level) => `top:${level}`),
    ...numbered(NOTE_LEVELS, (level) => `base:${level}`),
    ...EMOTION_AXES.flatMap((axis) => numbered(EMOTION_LEVELS, (level) => `${axis}:${level}`)),
    ...COLOUR_FAMILIES.flatMap((family) =>
      numbered(FAMILY_LEVELS, (level) => `${family}:${level + 1}`),
    ),
    ...COLOUR_FAMILIES.map((family) => `family:${family}`),
    ...descriptors.map(({ word }) => `word:${word}`),
  ];
  const slots = numbered(SLOTS, (slot) => `ing:${slot}`);
  const deeds = DEEDS.map((deed) => `op:${deed}`);
  const before = [...specials, ...spare, ...request];
  const tokens = [...before, ...slots, ...deeds];
  const ids = new Map(tokens.map((token, id) => [token, id]));
  const meanings = learnable.map((id, slot) => `ing:${slot} ${id}`);
  return {
    tokens,
    text: [`orgue-student-${EDITION}`, ...tokens, ...meanings].join('\n'),
    special: specialsBy((name) => SPECIALS.indexOf(name)),
    firstSlot: before.length,
    firstDeed: before.length + SLOTS,
    slotOf: new Map(learnable.map((id, slot) => [id, slot])),
    idOf: (token) => ids.get(token),
  };
}

function specialsBy(idOf: (name: Special) => number): Record<Special, number> {
  const begin = { begin: idOf('begin'), end: idOf('end'), pad: idOf('pad') };
  const marks = { compose: idOf('compose'), must: idOf('must'), without: idOf('without') };
  const shades = { less: idOf('less'), little: idOf('little'), neutral: idOf('neutral') };
  return { ...begin, ...marks, ...shades, unlisted: idOf('unlisted') };
}

function numbered(count: number, text: (at: number) => string): string[] {
  return Array.from({ length: count }, (_, at) => text(at));
}

function edgeAbove(edges: readonly number[], value: number): number | undefined {
  return edges.find((edge) => value <= edge) ?? edges.at(-1);
}

function level(value: number, levels: number, from = 0): number {
  return Math.min(levels - 1 + from, Math.max(from, Math.round(value)));
}

/** How figures are said: a token's text for each. */
export const SAID = {
  dosage: (percent: number) => `dosage:${edgeAbove(DOSAGES, percent)}`,
  budget: (eurPerKg: number) => `budget:${edgeAbove(BUDGETS, eurPerKg)}`,
  emotion: (axis: EmotionAxis, wanted: number) => `${axis}:${level(10 * wanted, EMOTION_LEVELS)}`,
  family: (family: ColourFamily, share: number) =>
    `${family}:${level(20 * share, FAMILY_LEVELS, 1)}`,
  note: (note: 'top' | 'base', share: number) => `${note}:${level(20 * share, NOTE_LEVELS)}`,
  say: (weight: number) => `say:${level(4 * weight, SAY_LEVELS)}`,
} as const;
