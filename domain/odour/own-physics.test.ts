// An own material smells of what it was told to be made of, and of its note where nothing was told.
import { expect, it } from 'vitest';
import { CATALOGUE } from '#data/tables.fixture.ts';
import { characterOf } from './describe.ts';
import { indexOdour } from './odour-index.ts';
import { catalogueWithOwn } from './own-catalogue.ts';
import { WEARS } from './wear.ts';

const BASE = {
  id: 'own:rose-base',
  name: 'Rose base',
  family: 'floral',
  descriptors: ['rose'],
  note: 'heart',
  constituents: [
    { material: 'geraniol', percent: 60 },
    { material: 'cas:60-12-8', percent: 40 },
  ],
} as const;

it('evaporates as its parts do', () => {
  const index = indexOdour(catalogueWithOwn(CATALOGUE, [BASE]));
  const whole = characterOf([{ materialId: BASE.id, percent: 100 }], 20, WEARS.skin, index);
  const parts = characterOf(
    [
      { materialId: 'geraniol', percent: 60 },
      { materialId: 'phenethyl-alcohol', percent: 40 },
    ],
    20,
    WEARS.skin,
    index,
  );
  expect(whole.film.unknown).toEqual([]);
  expect(whole.tenacitySeconds).toBeCloseTo(parts.tenacitySeconds, 6);
  expect(whole.impact).toBeCloseTo(parts.impact, 9);
});

it('opens own materials inside own materials, and stops at a circle', () => {
  const outer = {
    id: 'own:outer',
    name: 'Outer',
    constituents: [{ material: BASE.id, percent: 50 }],
  };
  const circle = {
    id: 'own:circle',
    name: 'Circle',
    constituents: [{ material: 'own:circle', percent: 50 }],
  };
  const { makeups } = catalogueWithOwn(CATALOGUE, [BASE, outer, circle]);
  const of = (id: string) => makeups.find(({ materialId }) => materialId === id)?.constituents;
  expect(of('own:outer')).toEqual([
    { materialId: 'geraniol', percent: 30 },
    { materialId: 'phenethyl-alcohol', percent: 20 },
  ]);
  expect(of('own:circle')).toBeUndefined();
});

it('is an estimate by its note where no composition was told', () => {
  const [top, base] = (['top', 'base'] as const).map((note) => ({
    id: `own:${note}`,
    name: note,
    note,
  }));
  if (!top || !base) throw new Error('two materials');
  const { physical } = catalogueWithOwn(CATALOGUE, [top, base]);
  const of = (id: string) => physical.find(({ materialId }) => materialId === id)?.vapourPressurePa;
  expect(of('own:top')).toMatchObject({ kind: 'estimated' });
  expect(of('own:top')?.value).toBeGreaterThan(10 * (of('own:base')?.value ?? 0));
});
