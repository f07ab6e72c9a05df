// The law of own materials: one with a composition gives the verdict of the formula with that composition in its place.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { OwnMaterial } from '#domain/catalogue/own-material.ts';
import type { Formula, Line } from '#domain/recipe/formula.ts';
import { judge } from './judge.ts';
import { withOwn } from './own-index.ts';
import type { Check } from './report.ts';
import { indexSafety } from './safety-index.ts';
import { SMALL_MATERIALS, SMALL_TABLE } from './small-table.fixture.ts';

const index = indexSafety(SMALL_TABLE, { materials: SMALL_MATERIALS });
const settings = { seed: 20261125, numRuns: 400 };

const refs = fc.constantFrom(
  ...['limited', 'free', 'restricted-solvent', 'oakmoss-absolute', 'treemoss-absolute'],
  ...['bergamot-oil', 'lemon-oil', 'patchouli-oil', 'cas:53-00-0', 'cas:56-00-0', 'cas:62-00-0'],
  ...['cas:52-00-0', 'cas:99-99-9', 'own:inner'],
);
/** Hundredths of a percent that sum to a whole. */
const whole = fc
  .array(fc.record({ material: refs, weight: fc.integer({ min: 1, max: 900 }) }), {
    minLength: 1,
    maxLength: 6,
  })
  .map((drawn) => {
    const left = 10_000 - drawn.reduce((sum, { weight }) => sum + weight, 0);
    const [first, ...rest] = drawn.map(({ material, weight }) => ({ material, percent: weight }));
    return [
      { material: first?.material ?? 'free', percent: (first?.percent ?? 0) + left },
      ...rest,
    ].map(({ material, percent }) => ({ material, percent: percent / 100 }));
  });
const inner = fc.constantFrom(
  [
    { material: 'limited', percent: 30 },
    { material: 'lemon-oil', percent: 70 },
  ],
  [
    { material: 'cas:50-00-0', percent: 0.5 },
    { material: 'dpg', percent: 99.5 },
  ],
);
const grams = fc.integer({ min: 1, max: 50_000 }).map((milligrams) => milligrams / 1000);
const scopes = fc.record({
  dosagePercent: fc.integer({ min: 1, max: 10_000 }).map((hundredths) => hundredths / 100),
  category: fc.constantFrom('1', '4', '5D', '9', '12'),
});
const strengths = fc.constantFrom(100, 50, 0.1);

function line(ref: string, amountGrams: number, strengthPercent = 100): Line {
  return {
    item: { kind: 'material', ref },
    amountGrams,
    strengthPercent,
    ...(strengthPercent < 100 ? { solvent: 'dpg' } : {}),
  };
}

function decisive({ verdict, maxDosagePercent, limiting, over, categories, unknown, eu }: Check) {
  const round = (percent: number) => percent.toFixed(9);
  return {
    verdict,
    ...{ max: round(maxDosagePercent), limiting: limiting.toSorted(), over: over.toSorted() },
    categories: Object.values(categories).map((one) => [one.verdict, round(one.maxDosagePercent)]),
    isKnown: unknown.length === 0,
    banned: eu.banned.map(({ name, productPercent }) => [name, round(productPercent)]),
    declare: eu.declare.map(({ name, productPercent }) => [name, round(productPercent)]),
    undetermined: eu.undetermined.map(({ name, atMostPercent }) => [name, round(atMostPercent)]),
  };
}

type Constituents = NonNullable<OwnMaterial['constituents']>;

function opened(constituents: Constituents, inside: Constituents): Line[] {
  const inPlace = inside.map(({ material = '', percent }) => line(material, percent));
  return constituents.map(({ material = '', percent }) =>
    material === 'own:inner'
      ? { ...line('', percent), item: { kind: 'accord', name: 'inner', lines: inPlace } }
      : line(material, percent),
  );
}

it('is the verdict of its composition in its place', () => {
  const kinds = new Set<string>();
  fc.assert(
    fc.property(whole, inner, grams, grams, strengths, scopes, (given, inside, a, b, s, scope) => {
      const own = [
        { id: 'own:inner', name: 'inner', constituents: inside },
        { id: 'own:base', name: 'base', constituents: given },
      ];
      const rest = line('limited', b, 10);
      const named: Formula = { name: '', ...scope, lines: [line('own:base', a, s), rest] };
      const inPlace: Line = {
        ...line('', a, s),
        item: { kind: 'accord', name: 'base', lines: opened(given, inside) },
      };
      const check = judge(named, withOwn(index, own));
      kinds.add(check.verdict);
      expect(decisive(check)).toEqual(decisive(judge({ ...named, lines: [inPlace, rest] }, index)));
      expect(decisive(judge({ ...named, own }, index))).toEqual(decisive(check));
    }),
    settings,
  );
  expect([...kinds].toSorted()).toEqual(['compliant', 'near', 'over', 'prohibited', 'unknown']);
});

it('never gets better by leaving a part of the composition out', () => {
  const severity = ['compliant', 'near', 'unknown', 'over', 'prohibited'];
  fc.assert(
    fc.property(whole, inner, scopes, (given, inside, scope) => {
      const less = given.slice(1);
      if (less.length === 0) return;
      const verdictOf = (constituents: Constituents) => {
        const own = [
          { id: 'own:inner', name: 'inner', constituents: inside },
          { id: 'own:base', name: 'base', constituents },
        ];
        return judge({ name: '', ...scope, lines: [line('own:base', 1)] }, withOwn(index, own));
      };
      const check = verdictOf(less);
      const left = less.reduce((sum, { percent }) => sum + percent, 0);
      if (left < 99.8) expect(severity.indexOf(check.verdict)).toBeGreaterThanOrEqual(2);
    }),
    settings,
  );
});
