// Diversity of recipes against hand arithmetic.
import { describe, expect, it } from 'vitest';
import { Diversity, type Sketch } from './diversity.ts';

function recipe(slot: number, units: number, family: number): Sketch {
  return {
    slots: [slot],
    units: [units],
    families: [0, 1, 2].map((at) => (at === family ? 1 : 0)),
  };
}

function of(recipes: readonly Sketch[]): number {
  const diversity = new Diversity();
  for (const one of recipes) diversity.add(one);
  return diversity.value;
}

describe('diversity', () => {
  it('is 1 below ten recipes, and repeats do not count', () => {
    expect(of(Array.from({ length: 9 }, (_, at) => recipe(at, 100, 0)))).toBe(1);
    expect(of(Array.from({ length: 50 }, () => recipe(1, 100, 0)))).toBe(1);
  });

  it('is ½ for recipes of one family that share nothing and fill the bottle', () => {
    expect(of(Array.from({ length: 12 }, (_, at) => recipe(at, 10_000, 0)))).toBeCloseTo(0.5, 12);
  });

  it('is small where only amounts differ a little, and counts the carrier', () => {
    // Pairs differ by |i - j| units of the material and as many of the carrier: TV = |i - j| / 10,000.
    const recipes = Array.from({ length: 11 }, (_, at) => recipe(1, 1000 + 100 * at, 0));
    // Mean of |i - j| over pairs of 11 is 4, a hundred units each: TV = 0.04, half of it.
    expect(of(recipes)).toBeCloseTo(0.02, 12);
  });

  it('forgets all but the last hundred', () => {
    const old = Array.from({ length: 100 }, (_, at) => recipe(at, 10_000, at % 3));
    const later = Array.from({ length: 100 }, (_, at) => recipe(1, 1000 + at, 0));
    expect(of([...old, ...later])).toBeCloseTo(of(later), 12);
  });

  it('is the same to the last bit when its recipes are added again', () => {
    const diversity = new Diversity();
    for (let at = 0; at < 140; at += 1) diversity.add(recipe(at % 17, 100 + 13 * at, at % 3));
    expect(of(diversity.sketches)).toBe(diversity.value);
  });
});
