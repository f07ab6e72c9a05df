// A day of a small formula: mass accounted for, what is first and what is last, the figures and their bands.
import { describe, expect, it } from 'vitest';
import { COLOUR_FAMILIES } from '#domain/catalogue/material.ts';
import { bandOf, drawDays } from './bands.ts';
import { dayOf, evaporatedMg, familiesOverDay, familyRow, perceivedOf, strengthAt } from './day.ts';
import { kernelOf } from './kernel.ts';
import { tenacitySeconds } from './lasting.ts';
import { emptyFamilies } from './odour-words.ts';
import { phasesOf } from './phases.ts';
import { halfLifeSeconds, pyramidByMass, pyramidByStrength, simulatedNote } from './pyramid.ts';
import { perceivedOverall } from './readouts.ts';
import {
  ETHANOL,
  FOUR,
  GERANIOL,
  LIMONENE,
  physicsOf,
  properties,
  VANILLIN,
} from './small-film.fixture.ts';
import { type Film, filmOf } from './species.ts';
import { mixtureStrength } from './strength.ts';
import { TIMELINE_SECONDS } from './times.ts';
import { WEARS } from './wear.ts';

const ROWS = [
  { materialId: 'limonene', percent: 49 },
  { materialId: 'geraniol', percent: 50.9 },
  { materialId: 'vanillin', percent: 0.1 },
];
const FAMILIES = new Map([
  ['limonene', { ...emptyFamilies(), citrus: 1 }],
  ['geraniol', { ...emptyFamilies(), floral: 1 }],
  ['vanillin', { ...emptyFamilies(), gourmand: 1 }],
]);

function film(dosage = 20): Film {
  return filmOf(ROWS, dosage, WEARS.skin, FOUR);
}

describe('a day', () => {
  it('loses what its vapour carries away', () => {
    const fine = Array.from({ length: 4001 }, (_, at) => 86_400 ** (at / 4000) - 1);
    const day = dayOf(film(), fine);
    // The flux of each species, κ p n / N dt = p n dS, over small steps of the clock.
    let carried = 0;
    for (let at = 1; at < fine.length; at += 1) {
      const [before, after] = [day.clock[at - 1] ?? 0, day.clock[at] ?? 0];
      day.film.species.forEach(({ milligrams }, one) => {
        const pressure = day.kernel.pressure[one] ?? 0;
        const left = milligrams * Math.exp((-pressure * (before + after)) / 2);
        carried += left * pressure * (after - before);
      });
    }
    expect(carried / evaporatedMg(day, fine.length - 1)).toBeCloseTo(1, 3);
    expect(evaporatedMg(day, 0)).toBe(0);
    expect(evaporatedMg(day, fine.length - 1)).toBeLessThanOrEqual(100 + 1e-9);
  });

  it('opens with the citrus, goes over the flower and ends in vanilla', () => {
    const rows = familiesOverDay(dayOf(film()), FAMILIES);
    const leading = TIMELINE_SECONDS.flatMap((_, time) => {
      const shares = familyRow(rows, time);
      if (COLOUR_FAMILIES.every((family) => shares[family] === 0)) return [];
      return COLOUR_FAMILIES.reduce((a, b) => (shares[a] >= shares[b] ? a : b));
    });
    expect([...new Set(leading)]).toEqual(['citrus', 'floral', 'gourmand']);
    const order = ['citrus', 'floral', 'gourmand'];
    const places = leading.map((family) => order.indexOf(family));
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it('is cut where one character gives way to the next', () => {
    const rows = familiesOverDay(dayOf(film()), FAMILIES);
    const phases = phasesOf(rows, COLOUR_FAMILIES.length);
    expect(phases.length).toBeGreaterThan(1);
    expect(phases[0]?.from).toBe(0);
    phases.slice(1).forEach(({ from }, at) => {
      expect(from).toBe((phases[at]?.to ?? 0) + 1);
    });
    const alone = filmOf([{ materialId: 'vanillin', percent: 100 }], 20, WEARS.skin, FOUR);
    expect(phasesOf(familiesOverDay(dayOf(alone), FAMILIES), COLOUR_FAMILIES.length)).toHaveLength(
      1,
    );
    expect(phasesOf(new Float64Array(48 * 14), 14)).toEqual([]);
  });

  it('is as strong as its vectors, and never weaker than its strongest part', () => {
    const day = dayOf(film());
    const perceived = perceivedOf(day, 0).map(({ intensity }) => intensity);
    const squares = perceived.reduce((all, one) => all + one * one, 0);
    expect(strengthAt(day, 0)).toBeCloseTo(Math.sqrt(squares), 9);
    expect(mixtureStrength(2, 2, 1, 0.3)).toBeCloseTo(Math.sqrt(2.6), 12);
    expect(mixtureStrength(2, 2, 1, -0.9)).toBe(1);
  });

  it('says nothing of an empty bottle or a carrier', () => {
    const empty = dayOf(filmOf([], 20, WEARS.skin, FOUR));
    expect(strengthAt(empty, 10)).toBe(0);
    expect(perceivedOverall(empty.film)).toEqual([]);
    expect(tenacitySeconds(empty.kernel)).toBe(0);
    expect(pyramidByMass(empty.film)).toBeUndefined();
    expect(pyramidByStrength(empty.film)).toBeUndefined();
  });
});

describe('the whole day in one figure', () => {
  it('is shares that sum to 1, also where a readout smells of nothing', () => {
    const sum = (one: Film) =>
      perceivedOverall(one).reduce((all, { intensity }) => all + intensity, 0);
    expect(sum(film())).toBeCloseTo(1, 12);
    // Limonene alone is gone long before the drydown.
    const alone = filmOf([{ materialId: 'limonene', percent: 100 }], 100, WEARS.skin, FOUR);
    expect(sum(alone)).toBeCloseTo(1, 12);
  });
});

describe('top, heart and base', () => {
  it('follow the half-life of a material’s own film', () => {
    expect([LIMONENE, GERANIOL, VANILLIN].map(simulatedNote)).toEqual(['top', 'heart', 'base']);
    // 2.5 g/m2 / (1.6e-3 m/s · 23.05 g/m3)
    expect(halfLifeSeconds(LIMONENE) / 67.8).toBeCloseTo(1, 2);
  });

  it('are shares of the mass that is no carrier, and of what is perceived', () => {
    const byMass = pyramidByMass(film(20));
    expect(byMass?.top).toBeCloseTo(0.49, 12);
    const byStrength = pyramidByStrength(film(20));
    expect(byStrength?.heart).toBeGreaterThan(byStrength?.top ?? 1);
  });
});

describe('lasting', () => {
  it('is the last second above a threshold, longer for the heavier', () => {
    const alone = (materialId: string) =>
      tenacitySeconds(kernelOf(filmOf([{ materialId, percent: 100 }], 20, WEARS.skin, FOUR)));
    expect(alone('limonene')).toBeLessThan(alone('geraniol'));
    expect(alone('geraniol')).toBeLessThan(alone('vanillin'));
    const kernel = kernelOf(film());
    const last = tenacitySeconds(kernel);
    const psi = (seconds: number) =>
      dayOf(film(), [seconds]).psi.reduce((all, one) => all + one, 0);
    expect(psi(last * 0.99)).toBeGreaterThan(0);
    expect(psi(last * 1.01)).toBe(0);
  });
});

describe('bands', () => {
  const wide = (error: number) => {
    const one = properties('vanillin', {
      ...{ molarMass: 152.1, pressure: 0.1062, heat: 66.9, threshold: 0.000204, error },
    });
    const index = physicsOf([LIMONENE, GERANIOL, one, ETHANOL]);
    const days = drawDays(filmOf(ROWS, 20, WEARS.skin, index), [3600]);
    return bandOf(days.map((day) => strengthAt(day, 0)));
  };

  it('are closed where every figure is exact, and open with its error', () => {
    const [none, some, more] = [wide(0), wide(0.3), wide(1.1)];
    expect(none.high - none.low).toBeLessThan(1e-9);
    expect(some.high - some.low).toBeGreaterThan(none.high - none.low);
    expect(more.high - more.low).toBeGreaterThan(some.high - some.low);
    const middle = strengthAt(dayOf(film(), [3600]), 0);
    expect(some.low).toBeLessThan(middle);
    expect(some.high).toBeGreaterThan(middle);
  });

  it('are the same for the same formula', () => {
    expect(wide(0.5)).toEqual(wide(0.5));
  });
});
