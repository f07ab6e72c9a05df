// The trace of a strength adds up to the strength, and its odour values are those of the physics.
import { expect, test } from 'vitest';
import { dayOf, strengthAt } from './day.ts';
import { neatOdourValue } from './kernel.ts';
import { loudnessOf } from './loudness.ts';
import { ETHANOL, FOUR, LIMONENE } from './small-film.fixture.ts';
import { filmOf } from './species.ts';
import { WEARS } from './wear.ts';

const ROWS = [
  { materialId: 'limonene', percent: 50 },
  { materialId: 'geraniol', percent: 30 },
  { materialId: 'vanillin', percent: 20 },
];

test('the parts are loudest first and their vector sum is the strength of the day', () => {
  const day = dayOf(filmOf(ROWS, 20, WEARS.skin, FOUR), [600]);
  const { rows, strength } = loudnessOf(day);
  expect(strength).toBe(strengthAt(day, 0));
  expect(Math.hypot(...rows.map(({ psi }) => psi))).toBeCloseTo(strength, 9);
  expect(rows.map(({ psi }) => psi)).toEqual(rows.map(({ psi }) => psi).sort((a, b) => b - a));
  expect(rows.map(({ species }) => species.materialId)).not.toContain(ETHANOL.materialId);
});

test('an odour value at the first breath is the neat one times the mole fraction', () => {
  const film = filmOf([{ materialId: 'limonene', percent: 100 }], 100, WEARS.skin, FOUR);
  const [loudest] = loudnessOf(dayOf(film, [0])).rows;
  const neat = Math.exp(neatOdourValue(LIMONENE, WEARS.skin.skinCelsius));
  // The surface's own share of the film, a thousandth of it, is not there to smell.
  expect((loudest?.odourValue ?? 0) / neat).toBeGreaterThan(0.999);
  expect((loudest?.odourValue ?? 0) / neat).toBeLessThan(1);
});

test('what was there and has left is counted as silent', () => {
  const { rows, silent } = loudnessOf(dayOf(filmOf(ROWS, 20, WEARS.skin, FOUR), [20 * 3600]));
  expect(rows.map(({ species }) => species.materialId)).not.toContain('limonene');
  expect(rows.length + silent).toBe(3);
});
