// The measure of a formula stays in its range and moves the way a perfumer expects.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { CATALOGUE, INDEX } from '#data/tables.fixture.ts';
import type { Chip } from './chip.ts';
import { prepareComposer, problemOf } from './compose.ts';
import type { PaletteItem } from './palette.ts';
import type { Problem } from './problem.ts';
import { targetOf } from './target.ts';
import { UTILITY_WEIGHTS, utilityMeter } from './utility.ts';

const composer = prepareComposer(CATALOGUE, INDEX);
const { items } = composer.palette;

function problem(chips: readonly Omit<Chip, 'from'>[], budgetEurPerKg?: number): Problem {
  const target = targetOf(
    chips.map((chip) => ({ ...chip, from: '' })),
    CATALOGUE,
  );
  const budget = budgetEurPerKg === undefined ? {} : { budgetEurPerKg };
  const request = {
    target,
    category: '4',
    dosagePercent: 15,
    ...budget,
    must: [],
    avoid: [],
    count: 1,
    seed: 1,
  } as const;
  const { problem: stated } = problemOf(composer, request);
  if (!stated) throw new Error('no problem');
  return stated;
}

function item(id: string): PaletteItem {
  const found = composer.palette.byId.get(id);
  if (!found) throw new Error(`no ${id}`);
  return found;
}

const PROBLEMS = [
  problem([]),
  problem([
    { kind: 'word', key: 'rose' },
    { kind: 'word', key: 'sweet', value: -0.5 },
    { kind: 'emotion', key: 'calm', value: 0.9 },
  ]),
  problem(
    [
      { kind: 'style', key: 'cologne' },
      { kind: 'family', key: 'musk', value: -1 },
    ],
    60,
  ),
];

it('weights sum to 1', () => {
  expect(Object.values(UTILITY_WEIGHTS).reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(
    1,
    12,
  );
});

it('has six parts in [0, 1] and a total in [-1, 1] for any recipe, the empty one too', () => {
  const recipe = fc.uniqueArray(
    fc.record({ at: fc.nat(items.length - 1), units: fc.integer({ min: 1, max: 400 }) }),
    {
      maxLength: 25,
      selector: ({ at }) => at,
    },
  );
  const meters = PROBLEMS.map(utilityMeter);
  const law = fc.property(
    recipe,
    fc.double({ min: 0, max: 3, noNaN: true }),
    fc.constantFrom(...meters),
    (picks, worst, meter) => {
      const chosen = picks.flatMap(({ at }) => items[at] ?? []);
      const { total, ...parts } = meter.measure(
        chosen,
        picks.map(({ units }) => units),
        worst,
      );
      for (const [name, part] of Object.entries(parts)) {
        expect(part, name).toBeGreaterThanOrEqual(0);
        expect(part, name).toBeLessThanOrEqual(1);
      }
      const { emotion, profile, novelty, cost, balance, margin } = UTILITY_WEIGHTS;
      const sum =
        emotion * (2 * parts.emotion - 1) +
        profile * (2 * parts.profile - 1) +
        novelty * (2 * parts.novelty - 1) +
        cost * (2 * parts.cost - 1) +
        balance * (2 * parts.balance - 1) +
        margin * (2 * parts.margin - 1);
      expect(total).toBeCloseTo(sum, 12);
      expect(Math.abs(total)).toBeLessThanOrEqual(1);
    },
  );
  fc.assert(law, { seed: 20261124, numRuns: 2000 });
});

it('measures the same recipe the same, whatever was measured before', () => {
  const [one = PROBLEMS[0], ...rest] = PROBLEMS;
  if (!one) throw new Error('no problem');
  const meter = utilityMeter(one);
  const chosen = items.slice(10, 22);
  const units = chosen.map((_, at) => 50 + at);
  const first = meter.measure(chosen, units, 0.4);
  for (let at = 0; at < 50; at += 1)
    meter.measure(items.slice(at, at + 9), [at + 1, 2, 3, 4, 5, 6, 7, 8, 9], 0);
  expect(meter.measure(chosen, units, 0.4)).toEqual(first);
  expect(rest).not.toEqual([]);
});

it('moves the way a perfumer expects', () => {
  const [neutral, rose, cheap] = PROBLEMS;
  if (!neutral || !rose || !cheap) throw new Error('no problem');
  const rosy = [
    item('phenethyl-alcohol'),
    item('geraniol'),
    item('citronellol'),
    item('galaxolide'),
    item('bergamot-oil-fcf'),
  ];
  const smoky = [
    item('birch-tar-oil'),
    item('cade-oil'),
    item('guaiacwood-oil'),
    item('castoreum-absolute'),
    item('vertofix'),
  ];
  const even = [1000, 500, 500, 1000, 500];
  const measure = (
    stated: Problem,
    chosen: readonly PaletteItem[],
    units: readonly number[],
    worst = 0,
  ) => utilityMeter(stated).measure(chosen, units, worst);

  expect(measure(rose, rosy, even).profile).toBeGreaterThan(
    measure(rose, smoky, even).profile + 0.2,
  );
  expect(measure(rose, rosy, even).emotion).toBeGreaterThan(measure(rose, smoky, even).emotion);
  expect(measure(neutral, rosy, even).emotion).toBe(1);
  expect(measure(cheap, [item('rose-absolute')], [1000]).cost).toBe(0);
  expect(measure(cheap, [item('phenethyl-alcohol')], [1000]).cost).toBeGreaterThan(0.1);
  expect(measure(neutral, rosy, even, 0.99).margin).toBeCloseTo(0.05, 9);
  expect(measure(neutral, rosy, even, 0.5).margin).toBe(1);
  const lopsided = [
    item('galaxolide'),
    item('vertofix'),
    item('iso-e-super'),
    item('ambroxan'),
    item('coumarin'),
  ];
  expect(measure(neutral, rosy, even).balance).toBeGreaterThan(
    measure(neutral, lopsided, even).balance,
  );
  expect(measure(neutral, rosy, [9000, 1, 1, 1, 1]).balance).toBeLessThan(0.5);
});

it('finds a published accord less new than a formula of nobody', () => {
  const [neutral] = PROBLEMS;
  if (!neutral) throw new Error('no problem');
  const accord = CATALOGUE.accords.find(
    ({ lines }) =>
      lines.filter(({ materialId }) => composer.palette.byId.has(materialId)).length > 8,
  );
  if (!accord) throw new Error('no accord');
  const lines = accord.lines.flatMap(({ materialId, partsPermille }) => {
    const found = composer.palette.byId.get(materialId);
    return found ? [{ found, units: Math.max(1, Math.round(partsPermille)) }] : [];
  });
  const copied = utilityMeter(neutral).measure(
    lines.map(({ found }) => found),
    lines.map(({ units }) => units),
    0,
  );
  const unproven = items.filter(({ material }) => material.tier === 'extended').slice(0, 8);
  expect(
    utilityMeter(neutral).measure(
      unproven,
      unproven.map(() => 100),
      0,
    ).novelty,
  ).toBeGreaterThan(0.95);
  expect(copied.novelty).toBeLessThan(0.85);
});
