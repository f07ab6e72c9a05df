// Thresholds nobody published: from structural analogues and from the odour strength perfumers give a material.
import type { PhysicalFigure } from '#domain/catalogue/physical.ts';
import { rounded, roundedError } from './physical-figures.ts';
import { at, type Line, lineThrough, rootMeanSquare } from './statistics.ts';

/** One material as far as its threshold is concerned. */
export interface Smelled {
  /** Odour strength, 1 to 5. */
  readonly impact: number;
  /** log10 of the vapour over the neat liquid, mg/m3. */
  readonly headspace: number;
  readonly published: PhysicalFigure | undefined;
  /** From analogues, never from the material's own threshold. */
  readonly analogue: PhysicalFigure | undefined;
}

/** How well each way of estimating does on materials with a published threshold, each left out in turn; decades. */
export interface ThresholdTrial {
  readonly materials: number;
  readonly analogueRmse: number;
  readonly impactRmse: number;
  readonly combinedRmse: number;
  /** True errors over the errors the combination claims; its claims are scaled by it. */
  readonly claimRatio: number;
}

export interface ThresholdModel {
  /** log10 of the odour value of the neat liquid on the impact. */
  readonly line: Line;
  readonly trial: ThresholdTrial;
}

/** Fits the line and tries the ways against each other. */
export function thresholdModel(smelled: readonly Smelled[]): ThresholdModel | undefined {
  const judged = smelled.flatMap(({ published, ...one }) =>
    published ? [{ ...one, truth: Math.log10(published.value) }] : [],
  );
  const points = judged.map(({ impact, headspace, truth }) => ({
    x: impact,
    y: headspace - truth,
  }));
  const line = lineThrough(points);
  if (!line) return undefined;
  const tried = judged.flatMap(({ analogue, truth, ...one }, left) => {
    const without = lineThrough(points.filter((_, place) => place !== left));
    if (!analogue || !without) return [];
    const byImpact = { value: one.headspace - at(without, one.impact), error: without.deviation };
    const byAnalogue = { value: Math.log10(analogue.value), error: analogue.standardError };
    const both = together(byImpact, byAnalogue);
    return [
      {
        impact: byImpact.value - truth,
        analogue: byAnalogue.value - truth,
        combined: both.value - truth,
        claimed: (both.value - truth) / both.error,
      },
    ];
  });
  const trial: ThresholdTrial = {
    materials: tried.length,
    analogueRmse: rootMeanSquare(tried.map(({ analogue }) => analogue)),
    impactRmse: rootMeanSquare(tried.map(({ impact }) => impact)),
    combinedRmse: rootMeanSquare(tried.map(({ combined }) => combined)),
    claimRatio: rootMeanSquare(tried.map(({ claimed }) => claimed)),
  };
  return { line, trial };
}

/** The estimate of a material without a published threshold, and what the odour strength alone would say. */
export function estimatedThreshold(
  { impact, headspace, analogue }: Smelled,
  { line, trial }: ThresholdModel,
): { readonly figure: PhysicalFigure; readonly byImpact: PhysicalFigure } {
  const byImpact: PhysicalFigure = {
    value: rounded(10 ** (headspace - at(line, impact))),
    kind: 'estimated',
    standardError: roundedError(line.deviation),
    source: 'class_impact',
    note: `from the odour strength ${impact}, as in materials with a published threshold`,
  };
  if (!analogue) return { figure: byImpact, byImpact };
  if (trial.combinedRmse >= trial.analogueRmse) return { figure: analogue, byImpact };
  const both = together(
    { value: Math.log10(analogue.value), error: analogue.standardError },
    { value: headspace - at(line, impact), error: line.deviation },
  );
  const figure: PhysicalFigure = {
    value: rounded(10 ** both.value),
    kind: 'estimated',
    standardError: roundedError(both.error * Math.max(1, trial.claimRatio)),
    source: `${analogue.source}+${byImpact.source}`,
    note: 'analogues and odour strength together',
  };
  return { figure, byImpact };
}

interface Reading {
  readonly value: number;
  readonly error: number;
}

/** Two readings weighted by inverse variance. */
function together(one: Reading, other: Reading): Reading {
  const [a, b] = [one.error ** -2, other.error ** -2];
  return { value: (a * one.value + b * other.value) / (a + b), error: Math.sqrt(1 / (a + b)) };
}
