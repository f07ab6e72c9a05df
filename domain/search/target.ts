// From chips to a target: what the formula should smell of, feel like, be built as, hold and leave out.
import { wordFamilies } from '#domain/catalogue/family.ts';
import { type Catalogue, COLOUR_FAMILIES, type ColourFamily } from '#domain/catalogue/material.ts';
import { EMOTION_AXES, type EmotionAxis } from '#domain/emotion/emotion.ts';
import { emptyFamilies, type FamilyShares } from '#domain/odour/odour-words.ts';
import type { Pyramid } from '#domain/odour/pyramid.ts';
import {
  type Chip,
  SEASONS,
  type Season,
  STRENGTHS,
  STYLES,
  type Strength,
  type Style,
  saysNothing,
  TIMES,
  type TimeOfDay,
} from './chip.ts';
import type { Target } from './proposal.ts';
import {
  AXIS_LEANING,
  BACKBONE,
  DEFAULT_PYRAMID,
  FAMILY_SHIFT,
  type Leaning,
  PYRAMID_SHIFT,
  SEASON_LEANING,
  STYLE_LEANING,
  TIME_LEANING,
} from './target-tables.ts';

/** Say of each kind of chip in the profile, relative to a named family or word. */
const SETTING_SAY = 0.5;
const STYLE_SAY = 1;
const WORD_SAY = 0.6;
const MOOD_SAY = 0.4;
/** Share of the profile that the brief decides once it has said enough; the backbone keeps the rest. */
const MOST_SAY = 0.75;
/** Even a soliflore is more than its flower: no family is wanted above this share. */
const MOST_OF_ONE = 0.5;
/** What would be wanted less than this is not wanted: a touch of everything is a touch too much. */
const FAINTEST = 0.016;

export type Vocabulary = Pick<Catalogue, 'descriptors'>;

/** The target of a set of chips; nothing else enters it. Unknown keys are ignored. */
export function targetOf(chips: readonly Chip[], vocabulary: Vocabulary): Target {
  const season = pick(chips, 'season', SEASONS);
  const time = pick(chips, 'time', TIMES);
  const style = pick(chips, 'style', STYLES);
  const strength = pick(chips, 'strength', STRENGTHS) ?? 'moderate';
  const words = wordWeights(chips, vocabulary);
  const excludedFamilies = refused(chips, 'family').filter(isFamily);
  const emotions = emotionsOf(chips);
  const profile = profileOf(chips, { season, time, style, words, excludedFamilies }, vocabulary);
  const musts = keysOf(chips, 'must');
  const budget = chips.findLast(({ kind, value }) => kind === 'budget' && (value ?? 0) > 0)?.value;
  return {
    ...emotions,
    ...profile,
    words,
    mustWords: musts.filter((key) => key.startsWith('word:')).map((key) => key.slice(5)),
    excludedFamilies,
    excludedWords: refused(chips, 'word'),
    ...(season ? { season } : {}),
    ...(time ? { time } : {}),
    ...(style ? { style } : {}),
    strength,
    pyramid: pyramidOf([season, time, style, strength], profile.families),
    must: musts.filter((key) => !key.startsWith('word:')),
    avoid: keysOf(chips, 'avoid'),
    ...(budget === undefined ? {} : { budgetEurPerKg: budget }),
    neutral: saysNothing(chips),
  };
}

function isFamily(key: string): key is ColourFamily {
  return (COLOUR_FAMILIES as readonly string[]).includes(key);
}

function keysOf(chips: readonly Chip[], kind: Chip['kind']): string[] {
  return [...new Set(chips.filter((chip) => chip.kind === kind).map(({ key }) => key))];
}

function refused(chips: readonly Chip[], kind: 'word' | 'family'): string[] {
  return chips
    .filter((chip) => chip.kind === kind && (chip.value ?? 1) <= -1)
    .map(({ key }) => key);
}

/** The last chip of a kind wins. */
function pick<T extends string>(
  chips: readonly Chip[],
  kind: Chip['kind'],
  keys: readonly T[],
): T | undefined {
  const said = chips.findLast((chip) => chip.kind === kind)?.key;
  return keys.find((key) => key === said);
}

function wordWeights(chips: readonly Chip[], vocabulary: Vocabulary): Record<string, number> {
  const known = new Set(vocabulary.descriptors.map(({ word }) => word));
  const weights: Record<string, number> = {};
  for (const { kind, key, value = 1 } of chips) {
    const word = kind === 'must' && key.startsWith('word:') ? key.slice(5) : key;
    const counts = kind === 'word' || word !== key;
    if (counts && known.has(word) && value > -1) weights[word] = Math.min(1, value);
  }
  return weights;
}

function emotionsOf(chips: readonly Chip[]): Pick<Target, 'emotion' | 'emotionWeight'> {
  const emotion: Record<EmotionAxis, number> = { joy: 0.5, calm: 0.5, energy: 0.5, romance: 0.5 };
  const emotionWeight: Record<EmotionAxis, number> = { joy: 0, calm: 0, energy: 0, romance: 0 };
  for (const axis of EMOTION_AXES) {
    const said = chips.findLast(({ kind, key }) => kind === 'emotion' && key === axis);
    if (!said) continue;
    emotion[axis] = Math.min(1, Math.max(0, said.value ?? 1));
    emotionWeight[axis] = 1;
  }
  return { emotion, emotionWeight };
}

interface ProfileParts {
  readonly season: Season | undefined;
  readonly time: TimeOfDay | undefined;
  readonly style: Style | undefined;
  readonly words: Readonly<Record<string, number>>;
  readonly excludedFamilies: readonly ColourFamily[];
}

/** Sum of what each chip leans towards, mixed with the backbone; refused families are emptied. */
function profileOf(
  chips: readonly Chip[],
  parts: ProfileParts,
  vocabulary: Vocabulary,
): Pick<Target, 'families' | 'profileWeight'> {
  const said = emptyFamilies();
  const lean = (leaning: Leaning, say: number) => {
    for (const family of COLOUR_FAMILIES) said[family] += say * (leaning[family] ?? 0);
  };
  const familyByWord = wordFamilies(vocabulary.descriptors);
  for (const [word, weight] of Object.entries(parts.words)) {
    const family = familyByWord.get(word);
    if (family) said[family] += WORD_SAY * Math.max(0, weight);
  }
  for (const { kind, key, value = 1 } of chips) {
    if (kind === 'family' && isFamily(key) && value > 0) said[key] += value;
    if (kind === 'emotion' && value > 0.5) {
      const axis = EMOTION_AXES.find((one) => one === key);
      if (axis) lean(AXIS_LEANING[axis], MOOD_SAY * 2 * (value - 0.5));
    }
  }
  if (parts.season) lean(SEASON_LEANING[parts.season], SETTING_SAY);
  if (parts.time) lean(TIME_LEANING[parts.time], SETTING_SAY);
  if (parts.style) lean(STYLE_LEANING[parts.style], STYLE_SAY);
  const total = COLOUR_FAMILIES.reduce((sum, family) => sum + said[family], 0);
  const profileWeight = Math.min(1, total);
  const mix = MOST_SAY * profileWeight;
  const families = emptyFamilies();
  for (const family of COLOUR_FAMILIES) {
    const own = total > 0 ? said[family] / total : 0;
    families[family] = mix * own + (1 - mix) * (BACKBONE[family] ?? 0);
  }
  for (const { kind, key, value = 1 } of chips) {
    if (kind === 'family' && isFamily(key) && value < 0) families[key] *= 1 + Math.max(-1, value);
  }
  return { families: tempered(withoutTraces(normalised(families))), profileWeight };
}

/** What one family has above the most is given to the others, as perfumes in general have them. */
function tempered(families: FamilyShares): FamilyShares {
  const loud = COLOUR_FAMILIES.find((family) => families[family] > MOST_OF_ONE);
  if (!loud) return families;
  const over = families[loud] - MOST_OF_ONE;
  const open = COLOUR_FAMILIES.filter((family) => family !== loud && families[family] > 0);
  const backbone = (family: ColourFamily) => BACKBONE[family] ?? 0;
  const total = open.reduce((sum, family) => sum + backbone(family), 0);
  const spread = { ...families, [loud]: MOST_OF_ONE };
  for (const family of open) spread[family] += (over * backbone(family)) / total;
  return spread;
}

function normalised(families: Record<ColourFamily, number>): FamilyShares {
  const total = COLOUR_FAMILIES.reduce((sum, family) => sum + families[family], 0);
  for (const family of COLOUR_FAMILIES) families[family] /= total;
  return families;
}

function withoutTraces(families: FamilyShares): FamilyShares {
  const kept = emptyFamilies();
  for (const family of COLOUR_FAMILIES) {
    if (families[family] >= FAINTEST) kept[family] = families[family];
  }
  return normalised(kept);
}

function pyramidOf(
  settings: readonly (Season | TimeOfDay | Style | Strength | undefined)[],
  families: FamilyShares,
): Pyramid {
  let { top, base } = DEFAULT_PYRAMID;
  for (const setting of settings) {
    if (!setting) continue;
    const [topShift, baseShift] = PYRAMID_SHIFT[setting];
    top += topShift;
    base += baseShift;
  }
  for (const family of COLOUR_FAMILIES) {
    const [topShift, baseShift] = FAMILY_SHIFT[family] ?? [0, 0];
    const more = Math.max(0, families[family] - (BACKBONE[family] ?? 0));
    top += more * topShift;
    base += more * baseShift;
  }
  top = Math.min(0.6, Math.max(0.08, top));
  base = Math.min(0.6, Math.max(0.12, base));
  const heart = Math.max(0.15, 1 - top - base);
  const total = top + heart + base;
  return { top: top / total, heart: heart / total, base: base / total };
}
