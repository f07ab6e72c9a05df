// One fit of a taste from what was rated: features, labels, the gate, the model and what it comes to in words.
import type { Catalogue } from '#domain/catalogue/material.ts';
import { indexEmotion } from '#domain/emotion/emotion-index.ts';
import { aspectTags } from '#domain/learning/aspect-tags.ts';
import { type Belief, beliefsOf } from '#domain/learning/reward-beliefs.ts';
import { type GateReport, gateReward, type Sat } from '#domain/learning/reward-gate.ts';
import { fitReward, type KeptReward } from '#domain/learning/reward-model.ts';
import { readTaste, type TasteIndex, type TasteSubject } from '#domain/learning/taste-features.ts';
import { labelsOf, pairsOf } from '#domain/learning/taste-labels.ts';
import { indexOdour } from '#domain/odour/odour-index.ts';

export interface RatedSubject {
  /** Place among the subjects. */
  readonly subject: number;
  readonly session: string;
  readonly score: number;
  readonly text: string;
  readonly notes: readonly string[];
}

/** Everything a fit rests on, and nothing else: the same order gives the same fit. */
export interface FitOrder {
  readonly catalogue: Catalogue;
  readonly subjects: readonly (TasteSubject & { readonly formulaId: string })[];
  readonly rated: readonly RatedSubject[];
  /** Places among the subjects. */
  readonly choices: readonly { readonly better: number; readonly other: number }[];
  readonly seed: number;
}

export interface FitResult {
  readonly gate: GateReport;
  readonly kept: KeptReward;
  readonly beliefs: readonly Belief[];
}

const MOST_BELIEFS = 8;

export function indexTaste(catalogue: Catalogue): TasteIndex {
  return { odour: indexOdour(catalogue), emotion: indexEmotion(catalogue) };
}

export function fitTaste(order: FitOrder): FitResult {
  const { examples, pairs } = lessonOf(order);
  const gate = gateReward(examples, pairs, order.seed);
  const model = fitReward(examples, pairs, order.seed);
  return { gate, kept: model.kept, beliefs: beliefsOf(model, MOST_BELIEFS) };
}

/** One example a rating, then one for each recipe that was only chosen or passed over. */
function lessonOf({ catalogue, subjects, rated, choices, seed }: FitOrder) {
  const index = indexTaste(catalogue);
  const readings = subjects.map((subject) => readTaste(subject, undefined, index));
  const labels = labelsOf(rated.map(({ score }) => score));
  const examples: Sat[] = [];
  const placeOf = new Map<number, number>();
  const add = (subject: number, rest: Pick<Sat, 'label' | 'tags' | 'session'>) => {
    const [reading, formulaId] = [readings[subject], subjects[subject]?.formulaId];
    if (!reading || formulaId === undefined) throw new RangeError(`no subject ${subject}`);
    if (!placeOf.has(subject)) placeOf.set(subject, examples.length);
    examples.push({ ...reading, formulaId, ...rest });
  };
  rated.forEach(({ subject, session, text, notes }, at) => {
    const label = labels[at];
    if (label) add(subject, { label, session, tags: aspectTags(text, notes) });
  });
  const placed = choices.map(({ better, other }) => {
    for (const subject of [better, other]) {
      if (placeOf.has(subject)) continue;
      add(subject, { label: { y: 0.5, weight: 0 }, session: '', tags: aspectTags('') });
    }
    return { better: placeOf.get(better) ?? 0, other: placeOf.get(other) ?? 0 };
  });
  // The mods of one formula are made for one brief; formulas of different briefs are not compared by their scores.
  const scored = rated.map(({ subject, score }) => ({
    score,
    brief: subjects[subject]?.formulaId ?? '',
  }));
  return { examples, pairs: pairsOf(scored, placed, seed) };
}
