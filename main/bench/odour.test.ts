// The pieces of the odour bench on films small enough to count: a bench that measures wrongly proves nothing.
import { describe, expect, it } from 'vitest';
import type { PhysicalEvidence, ValidationCase } from '#domain/catalogue/evidence.ts';
import type { Material } from '#domain/catalogue/material.ts';
import { kernelOf } from '#domain/odour/kernel.ts';
import { indexOdour } from '#domain/odour/odour-index.ts';
import { ETHANOL, GERANIOL, LIMONENE, VANILLIN } from '#domain/odour/small-film.fixture.ts';
import { SMALL_ORGAN } from '#domain/odour/small-organ.fixture.ts';
import { familyMedians, verdictOn } from './odour-ablation.ts';
import { confusionTable, neatOnStrip, notedMolecules, pairsInOrder } from './odour-blotter.ts';
import type { Bench } from './odour-case.ts';
import { judgeCases } from './odour-cases.ts';
import { filmOfFractions, halfGoneSeconds } from './odour-film.ts';
import { followFilm, inversionsOf, withoutThresholds } from './odour-formulas.ts';
import { inOrder, regionsOf } from './odour-regions.ts';

function named(id: string): Material {
  const lavender = SMALL_ORGAN.materials.find((one) => one.id === 'lavender');
  if (!lavender) throw new Error('the small organ has no lavender');
  return { ...lavender, id, name: id };
}

const index = indexOdour({
  ...SMALL_ORGAN,
  materials: [
    { ...named('d-limonene'), family: 'citrus', impact: 2 },
    { ...named('geraniol'), family: 'floral' },
    { ...named('vanillin'), family: 'floral', impact: 5 },
    { ...named('ethanol'), kind: 'solvent', family: 'solvent' },
  ],
  physical: [{ ...LIMONENE, materialId: 'd-limonene' }, GERANIOL, VANILLIN, ETHANOL],
});

function published(...validation: readonly ValidationCase[]): Bench {
  const evidence: PhysicalEvidence = {
    rows: { geraniol: [{ quantity: 'p', value: 4, kind: 'compiled', source: 'their-own' }] },
    quantities: { p: { figure: 'vapourPressurePa', unit: 'Pa' } },
    sources: {},
    validation,
    blotter: [
      { materialId: 'd-limonene', hours: 4, strengthPercent: 100, atLeast: false },
      { materialId: 'vanillin', hours: 400, strengthPercent: 10, atLeast: true },
      { materialId: 'nobody', hours: 1, strengthPercent: 100, atLeast: false },
    ],
    conventionalNotes: { 'd-limonene': 'top', geraniol: 'heart', vanillin: 'base' },
  };
  return { index, evidence };
}

function pressure(quantity: string, value: number, source: string): ValidationCase {
  const name = 'fragrance_evaporation_tool';
  return { case: name, quantity: `${quantity} vapour pressure 25 C`, value, unit: 'Pa', source };
}

describe('a published case', () => {
  it('counts in decades, unless its source is one that ours was chosen from', () => {
    const [counted, own, stranger] = judgeCases(
      published(
        pressure('limonene', 27.15, 'a tool'),
        pressure('geraniol', 4, 'their-own'),
        pressure('unheard-of', 1, 'a tool'),
      ),
    );
    expect(counted).toMatchObject({ standing: 'counted', materialId: 'd-limonene' });
    expect(counted?.error).toBeCloseTo(1, 12);
    expect(own).toMatchObject({ standing: 'own input', simulated: 5.1 });
    expect(own).not.toHaveProperty('error');
    expect(stranger).toMatchObject({
      standing: 'not shown',
      why: 'the catalogue has no unheard-of',
    });
  });

  it('that nobody can compute here says why', () => {
    const water = {
      case: 'water_thresholds_1987',
      quantity: 'x',
      value: 1,
      unit: 'mg/L',
      source: 's',
    };
    const unread = { ...water, case: 'something new' };
    for (const one of judgeCases(published(water, unread))) {
      expect(one.standing).toBe('not shown');
      expect(one.why).toBeTruthy();
    }
  });

  it('of a coefficient counts by rank below the cap only', () => {
    const coefficient = (id: string, value: number) => ({
      ...{ case: 'poucher1955_evaporation_coefficient', quantity: `x [${id}]`, value },
      ...{ unit: '0-100', source: 'poucher1955' },
    });
    const judged = judgeCases(
      published(
        coefficient('vanillin', 2),
        coefficient('d-limonene', 9),
        coefficient('geraniol', 100),
      ),
    );
    expect(judged.map(({ standing, error }) => [standing, error])).toEqual([
      ['counted', 1],
      ['counted', 1],
      ['not shown', undefined],
    ]);
  });
});

describe('a film of the bench', () => {
  const film = filmOfFractions(
    [LIMONENE, GERANIOL, ETHANOL].map((properties, at) => ({
      properties,
      fraction: [0.2, 0.2, 0.6][at] ?? 0,
    })),
    1e-4,
  );
  const kernel = kernelOf(film);
  const milligrams = film.species.map((one) => one.milligrams);

  it('is half empty of each when small steps say so, the most volatile first', () => {
    const half = halfGoneSeconds(kernel);
    const times = half.toSorted((a, b) => a - b);
    const followed = followFilm(kernel, milligrams, [...times, 1e6]);
    followed.halfGone.forEach((seconds, at) => {
      expect(seconds / (half[at] ?? 0)).toBeCloseTo(1, 2);
    });
    expect(inversionsOf([...kernel.pressure], half)).toBe(0);
    expect(inversionsOf([...kernel.pressure], half.toReversed())).toBeGreaterThan(0);
  });

  it('loses by small steps no more than it had', () => {
    const { lostMg } = followFilm(kernel, milligrams, [1, 60, 86_400]);
    expect(lostMg).toEqual(lostMg.toSorted((a, b) => a - b));
    const whole = milligrams.reduce((sum, one) => sum + one, 0);
    expect((lostMg[2] ?? 0) / whole).toBeGreaterThan(0.95);
    expect(lostMg[2]).toBeLessThanOrEqual(whole);
  });
});

describe('what perfumers say', () => {
  it('is compared where a material was smelt neat and is known', () => {
    const [only, ...rest] = neatOnStrip(published());
    expect(rest).toEqual([]);
    expect(only).toMatchObject({ materialId: 'd-limonene', published: 4, pressure: 271.5 });
    expect(only?.simulated).toBeGreaterThan(0);
  });

  it('fills a table of notes and counts pairs in order', () => {
    const noted = notedMolecules(published()).map((one) => ({ ...one, simulated: one.note }));
    expect(noted).toHaveLength(3);
    expect(confusionTable(noted).rows).toEqual([
      ['top', 1, 0, 0],
      ['heart', 0, 1, 0],
      ['base', 0, 0, 1],
    ]);
    expect(pairsInOrder([1, 2], [2, 3])).toBe(0.875);
  });
});

describe('an ablation', () => {
  it('gives a family its middle figures, and leaves solvents and what is alone as they are', () => {
    const { physical } = familyMedians(index);
    const figures = (id: string) => physical.get(id)?.vapourPressurePa.value ?? Number.NaN;
    expect(figures('geraniol')).toBe(figures('vanillin'));
    expect([5.1, 0.1062].map((one) => Math.abs(figures('geraniol') / one - 1))).toContainEqual(
      expect.closeTo(0, 9),
    );
    expect(figures('d-limonene')).toBeCloseTo(271.5, 9);
    expect(figures('ethanol')).toBe(7876);
  });

  it('takes away every published threshold and says how uncertain the stand-in is', () => {
    const { physical } = withoutThresholds(index);
    const heights = ['d-limonene', 'geraniol', 'vanillin'].map((id) => {
      const one = physical.get(id);
      expect(one?.thresholdMgPerM3?.kind).toBe('estimated');
      expect(one?.thresholdMgPerM3?.standardError).toBeGreaterThan(0);
      const neat = (one?.vapourPressurePa.value ?? 0) * (one?.molarMass.value ?? 0);
      return Math.log10(neat / (one?.thresholdMgPerM3?.value ?? 1));
    });
    // Too few of each odour strength: one class for all.
    expect(new Set(heights.map((one) => one.toFixed(9))).size).toBe(1);
  });

  it('is told as better only where the interval says so', () => {
    const one = {
      cases: 9,
      full: 1,
      other: 0,
      gain: 1,
      unit: '',
      against: 'family medians',
    } as const;
    expect(
      verdictOn([
        { ...one, what: 'a', interval: [0.1, 2] },
        { ...one, what: 'b', interval: [-0.1, 2] },
      ]),
    ).toEqual([
      'Against family medians the full model is better on: a.',
      'Against family medians the full model is not shown to be better on: b.',
    ]);
  });
});

describe('the regions of three odours', () => {
  it('share all compositions, the larger odour value the larger region', () => {
    const regions = regionsOf(['limonene', 'geraniol', 'vanillin'], published());
    expect(regions.shares.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 12);
    expect(inOrder(regions)).toBe(true);
    expect(inOrder({ ...regions, shares: regions.shares.toReversed() })).toBe(false);
    expect(inOrder({ ...regions, shares: [1, 0, 0] })).toBe(false);
  });
});
