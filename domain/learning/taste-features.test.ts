// The 80 numbers on real materials: where they stand, what moves them, and what a brief adds.
import { describe, expect, it } from 'vitest';
import { CATALOGUE } from '#data/tables.fixture.ts';
import { COLOUR_FAMILIES } from '#domain/catalogue/material.ts';
import { indexEmotion } from '#domain/emotion/emotion-index.ts';
import { indexOdour } from '#domain/odour/odour-index.ts';
import { targetOf } from '#domain/search/target.ts';
import { RECIPE_FEATURES, readTaste, TASTE_FEATURES } from './taste-features.ts';

const index = { odour: indexOdour(CATALOGUE), emotion: indexEmotion(CATALOGUE) };
const COLOGNE = [
  { materialId: 'bergamot-oil', percent: 30 },
  { materialId: 'hedione', percent: 10 },
  { materialId: 'dpg', percent: 60 },
];
const product = { dosagePercent: 15, category: '4' };
const at = (numbers: Float64Array, name: string) => numbers[RECIPE_FEATURES.indexOf(name)] ?? NaN;
const read = (doses = COLOGNE, more = {}) =>
  readTaste({ doses, ...product, ...more }, undefined, index);

describe('the numbers of a recipe', () => {
  it('are 80 under names of their own, 70 of them its own', () => {
    expect(TASTE_FEATURES).toHaveLength(80);
    expect(new Set(TASTE_FEATURES).size).toBe(80);
    const { numbers } = read();
    expect(numbers).toHaveLength(70);
    expect([...numbers].every(Number.isFinite)).toBe(true);
    expect([...numbers]).toEqual([...numbers].map(Math.fround));
  });

  it('say what it smells of, is built of and costs', () => {
    const { numbers, unknown } = read();
    const families = COLOUR_FAMILIES.map((family) => at(numbers, `family:${family}`));
    expect(families.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 5);
    expect(Math.max(...families)).toBe(at(numbers, 'family:citrus'));
    expect(at(numbers, 'naturals')).toBeCloseTo(0.75, 6);
    expect(at(numbers, 'lines')).toBeCloseTo(Math.log(3), 6);
    expect(unknown).toBe(0);
    expect(at(numbers, 'fine-fragrance')).toBe(1);
    expect(at(read(COLOGNE, { category: '9' }).numbers, 'fine-fragrance')).toBe(0);
  });

  it('move with the dose, and with what nobody knows', () => {
    const strong = read(COLOGNE, { dosagePercent: 30 }).numbers;
    expect(at(strong, 'impact')).toBeGreaterThan(at(read().numbers, 'impact'));
    const odd = read([...COLOGNE, { materialId: 'name:a base', percent: 10 }]);
    expect(odd.unknown).toBeCloseTo(0.2, 6);
    expect(read([]).numbers.every(Number.isFinite)).toBe(true);
  });

  it('say how a brief is answered, which is the belief before any rating', () => {
    const chips = (key: string) => [{ kind: 'family', key, value: 1, from: '' }] as const;
    const fitTo = (key: string) =>
      readTaste({ doses: COLOGNE, ...product }, targetOf(chips(key), CATALOGUE), index);
    const [asked, other] = [fitTo('citrus'), fitTo('animalic')];
    expect(asked.prior).toBeGreaterThan(other.prior + 0.1);
    expect(at(asked.numbers, 'fit:profile')).toBeGreaterThan(at(other.numbers, 'fit:profile'));
    expect(at(asked.numbers, 'brief')).toBe(1);
    expect(at(read().numbers, 'brief')).toBe(0);
    expect(Math.abs(read().prior)).toBeLessThan(0.4);
  });
});
