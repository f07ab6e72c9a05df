// A moment agrees with the day it is a moment of, and forgets what has left.
import { expect, test } from 'vitest';
import { dayOf, strengthAt } from './day.ts';
import { momentOf } from './moment.ts';
import { indexOdour } from './odour-index.ts';
import { pyramidByMass } from './pyramid.ts';
import { FOUR } from './small-film.fixture.ts';
import { SMALL_ORGAN } from './small-organ.fixture.ts';
import { filmOf } from './species.ts';
import { TIMELINE_SECONDS } from './times.ts';
import { WEARS } from './wear.ts';

const ROWS = [
  { materialId: 'limonene', percent: 50 },
  { materialId: 'geraniol', percent: 30 },
  { materialId: 'vanillin', percent: 20 },
];
const film = filmOf(ROWS, 20, WEARS.skin, FOUR);
const NO_WORDS = { families: new Map() };

test('a moment is as strong as the day says, at its times and between them', () => {
  const day = dayOf(film);
  for (const time of [0, 17, 33, 47]) {
    const { strength } = momentOf(film, TIMELINE_SECONDS[time] ?? 0, NO_WORDS);
    expect(strength).toBeCloseTo(strengthAt(day, time), 6);
  }
  const [before = 0, after = 0] = [17, 18].map((time) => strengthAt(day, time));
  const between = ((TIMELINE_SECONDS[17] ?? 0) + (TIMELINE_SECONDS[18] ?? 0)) / 2;
  const { strength } = momentOf(film, between, NO_WORDS);
  expect(strength).toBeLessThan(Math.max(before, after));
  expect(strength).toBeGreaterThan(Math.min(before, after));
});

test('what has left the film is in its pyramids no more', () => {
  const first = momentOf(film, 0, NO_WORDS);
  expect(first.pyramid).toEqual(pyramidByMass(film));
  expect(first.pyramid?.top).toBeCloseTo(0.5, 9);
  const evening = momentOf(film, 12 * 3600, NO_WORDS);
  expect(evening.pyramid?.top).toBeCloseTo(0, 6);
  expect(evening.perceived.map(({ originId }) => originId)).not.toContain('limonene');
  expect(evening.pyramidPerceived?.top).toBe(0);
});

test('equal smells have equal families at any moment, and nothing smells of nothing', () => {
  const index = indexOdour(SMALL_ORGAN);
  const half = ['lemon', 'lavender'].map((materialId) => ({ materialId, percent: 10 }));
  for (const seconds of [0, 60, 3600]) {
    const { families } = momentOf(filmOf(half, 20, WEARS.skin, index), seconds, index);
    expect([families.citrus, families.herbal].map((one) => one.toFixed(6))).toEqual([
      '0.500000',
      '0.500000',
    ]);
  }
  const carrier = filmOf([{ materialId: 'dpg', percent: 100 }], 20, WEARS.skin, index);
  const nothing = momentOf(carrier, 60, index);
  expect(nothing).toMatchObject({ strength: 0, perceived: [], pyramid: undefined });
});
