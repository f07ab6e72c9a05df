// Estimates of thresholds on made-up materials: what the trial finds decides whether two ways are combined.
import { expect, test } from 'vitest';
import type { PhysicalFigure } from '#domain/catalogue/physical.ts';
import { estimatedThreshold, type Smelled, thresholdModel } from './physical-thresholds.ts';

function figure(log: number, standardError: number): PhysicalFigure {
  return { value: 10 ** log, kind: 'estimated', standardError, source: 'odt_analogue_fit' };
}

/** Neat vapour of 1 mg/m3 and odour values that rise by a decade with each step of strength, plus what nobody can know. */
function smelled(impact: number, unknowable: number, analogueMiss: number): Smelled {
  const truth = -impact - unknowable;
  return {
    impact,
    headspace: 0,
    published: { ...figure(truth, 0.3), kind: 'compiled' },
    analogue: figure(truth + analogueMiss, 1),
  };
}

const UNKNOWN: Smelled = {
  impact: 4,
  headspace: 0,
  published: undefined,
  analogue: figure(-2, 1),
};

test('both ways together where their misses cancel', () => {
  const misses = [0.9, -0.9, 0.8, -0.8, 1, -1, 0.9, -0.9];
  const known = misses.map((miss, place) => smelled((place % 4) + 1, miss, -miss));
  const model = thresholdModel(known);
  if (!model) throw new Error('no model');
  expect(model.line.slope).toBeCloseTo(1, 0);
  expect(model.trial.materials).toBe(8);
  expect(model.trial.combinedRmse).toBeLessThan(model.trial.analogueRmse);
  const { figure: chosen, byImpact } = estimatedThreshold(UNKNOWN, model);
  expect(chosen.source).toBe('odt_analogue_fit+class_impact');
  expect(chosen.value).toBeLessThan(10 ** -2);
  expect(chosen.value).toBeGreaterThan(byImpact.value);
  expect(chosen.kind).toBe('estimated');
});

test('analogues alone where odour strength says little', () => {
  const noise = [3, -3, -3, 3, 3, -3, -3, 3];
  const known = noise.map((unknowable, place) => smelled((place % 4) + 1, unknowable, 0.05));
  const model = thresholdModel(known);
  if (!model) throw new Error('no model');
  expect(model.trial.combinedRmse).toBeGreaterThan(model.trial.analogueRmse);
  expect(estimatedThreshold(UNKNOWN, model).figure).toBe(UNKNOWN.analogue);
});

test('odour strength alone where there is no structure, and nothing where nothing was published', () => {
  const known = [1, 2, 3, 4, 5].map((impact) => smelled(impact, impact % 2, 1));
  const model = thresholdModel(known);
  if (!model) throw new Error('no model');
  const { figure: chosen } = estimatedThreshold({ ...UNKNOWN, analogue: undefined }, model);
  expect(chosen.source).toBe('class_impact');
  expect(chosen.standardError).toBeCloseTo(model.line.deviation, 1);
  expect(thresholdModel([UNKNOWN, UNKNOWN, UNKNOWN])).toBeUndefined();
});
