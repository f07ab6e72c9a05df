// The reverse question: which materials, added at their usual dose, would raise an emotion and keep the formula legal.
import type { Material } from '#domain/catalogue/material.ts';
import { isOwnId } from '#domain/catalogue/own-material.ts';
import type { Dose } from '#domain/odour/dose.ts';
import { dosesOf } from '#domain/odour/doses.ts';
import type { OdourIndex } from '#domain/odour/odour-index.ts';
import { perceivedOverall } from '#domain/odour/readouts.ts';
import { filmOf } from '#domain/odour/species.ts';
import { WEARS } from '#domain/odour/wear.ts';
import { type Formula, gramsOf, type Line } from '#domain/recipe/formula.ts';
import { weighableGrams } from '#domain/recipe/weighable.ts';
import { catalogueIdOf } from '#domain/safety/catalogue-id.ts';
import { isLegal } from '#domain/safety/fix.ts';
import { judge } from '#domain/safety/judge.ts';
import type { VerdictWord } from '#domain/safety/report.ts';
import type { SafetyIndex } from '#domain/safety/safety-index.ts';
import { EMOTION_AXES, type Emotion, type EmotionAxis, type EmotionReading } from './emotion.ts';
import type { EmotionIndex } from './emotion-index.ts';
import { readEmotion } from './read.ts';

export interface RaiseIndex {
  readonly safety: SafetyIndex;
  readonly odour: OdourIndex;
  readonly emotion: EmotionIndex;
}

/** One material that would raise the axis. */
export interface Raise {
  readonly materialId: string;
  /** Neat share of the concentrate once it is in. */
  readonly percent: number;
  /** The line to add; neat. */
  readonly line: Line;
  /** After less before, on every axis. */
  readonly change: Emotion;
  /** Of the axis that was asked about, after. */
  readonly confidence: number;
  readonly verdict: VerdictWord;
  readonly maxDosagePercent: number;
  /** Of the concentrate, after less before; absent when the material has no price. */
  readonly costChangeEurPerKg?: number;
}

export interface RaiseAnswer {
  /** The verdict as it stands. */
  readonly verdict: VerdictWord;
  readonly maxDosagePercent: number;
  /** The one that raises most first; none while the formula itself is not legal. */
  readonly raises: readonly Raise[];
}

/** An own material tells no usual dose; this is where a perfumer would begin. */
const OWN_PERCENT = 1;
/** A smaller change is no answer. */
const LEAST_CHANGE = 0.001;
const MOST = 12;

/**
 * Each candidate that is not in the formula yet is added at its usual dose, and where that is not legal at the least of
 * its usual range. Only what stays compliant or near is an answer, judged from scratch with the line in.
 */
export function raisesOf(
  formula: Formula,
  axis: EmotionAxis,
  candidates: readonly Material[],
  index: RaiseIndex,
  most = MOST,
): RaiseAnswer {
  const check = judge(formula, index.safety);
  const { verdict, maxDosagePercent } = check;
  if (!isLegal(check)) return { verdict, maxDosagePercent, raises: [] };
  const doses = dosesOf(formula.lines, (item) => catalogueIdOf(item, index.safety));
  const start: Start = {
    ...{ formula, axis, index, doses },
    before: emotionOf(doses, formula.dosagePercent, index),
  };
  const there = new Set(doses.map(({ materialId }) => materialId));
  const found = candidates
    .filter(({ id, kind }) => kind !== 'solvent' && !there.has(id))
    .flatMap((material) => {
      const tries = usualPercents(material).flatMap((percent) => tryOn(start, material, percent));
      return tries.length > 0 ? [tries] : [];
    })
    .sort(([a], [b]) => (b?.change[axis] ?? 0) - (a?.change[axis] ?? 0));
  const raises: Raise[] = [];
  for (const tries of found) {
    const legal = firstLegal(start, tries);
    if (legal) raises.push(legal);
    if (raises.length === most) break;
  }
  raises.sort((a, b) => b.change[axis] - a.change[axis]);
  return { verdict, maxDosagePercent, raises };
}

interface Start {
  readonly formula: Formula;
  readonly axis: EmotionAxis;
  readonly index: RaiseIndex;
  readonly doses: readonly Dose[];
  readonly before: EmotionReading;
}

type Tried = Omit<Raise, 'verdict' | 'maxDosagePercent'>;

/** The middle of the usual range on a log scale, then the least of it. */
function usualPercents(material: Material): readonly number[] {
  const { id, typicalPercentMin: least, typicalPercentMax: greatest } = material;
  if (least !== undefined && greatest !== undefined && least > 0) {
    return [Math.sqrt(least * greatest), least];
  }
  return isOwnId(id) ? [OWN_PERCENT] : [];
}

function tryOn(
  { formula, axis, index, doses, before }: Start,
  { id, priceEurPerKg }: Material,
  wanted: number,
): Tried[] {
  const grams = gramsOf(formula.lines);
  const amountGrams = weighableGrams((grams * wanted) / (100 - wanted));
  if (amountGrams === 0) return [];
  const percent = (100 * amountGrams) / (grams + amountGrams);
  const thinned = doses.map((dose) => ({ ...dose, percent: dose.percent * (1 - percent / 100) }));
  const after = emotionOf([...thinned, { materialId: id, percent }], formula.dosagePercent, index);
  if (after[axis] - before[axis] < LEAST_CHANGE) return [];
  const cost =
    priceEurPerKg === undefined ? undefined : costChange(doses, percent, priceEurPerKg, index);
  return [
    {
      materialId: id,
      percent,
      line: { item: { kind: 'material', ref: id }, amountGrams, strengthPercent: 100 },
      change: changeOf(before, after),
      confidence: after.confidence[axis],
      ...(cost === undefined ? {} : { costChangeEurPerKg: cost }),
    },
  ];
}

function firstLegal({ formula, index }: Start, tries: readonly Tried[]): Raise | undefined {
  for (const tried of tries) {
    const lines = [...formula.lines, tried.line];
    const check = judge({ ...formula, lines }, index.safety);
    const { verdict, maxDosagePercent } = check;
    if (isLegal(check)) return { ...tried, verdict, maxDosagePercent };
  }
  return undefined;
}

function emotionOf(
  doses: readonly Dose[],
  dosagePercent: number,
  { odour, emotion }: RaiseIndex,
): EmotionReading {
  return readEmotion(perceivedOverall(filmOf(doses, dosagePercent, WEARS.skin, odour)), emotion);
}

function changeOf(before: Emotion, after: Emotion): Emotion {
  const change = { joy: 0, calm: 0, energy: 0, romance: 0 };
  for (const axis of EMOTION_AXES) change[axis] = after[axis] - before[axis];
  return change;
}

/** What thins out gets cheaper, what comes in is paid. */
function costChange(
  doses: readonly Dose[],
  percent: number,
  price: number,
  { odour }: RaiseIndex,
): number {
  const now = doses.reduce(
    (sum, dose) =>
      sum + ((odour.materialById.get(dose.materialId)?.priceEurPerKg ?? 0) * dose.percent) / 100,
    0,
  );
  return (percent / 100) * (price - now);
}
