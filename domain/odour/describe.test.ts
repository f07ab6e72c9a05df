// Families, pyramid and cost of a mixture against hand arithmetic.
import { describe, expect, it } from 'vitest';
import { COLOUR_FAMILIES } from '#domain/catalogue/material.ts';
import { costOf, familyProfile, pyramidOf } from './describe.ts';
import { indexOdour } from './odour-index.ts';
import { type Dose, odorousDoses, perceivedIntensity, relativeStrength } from './perceive.ts';
import { SMALL_ORGAN } from './small-organ.fixture.ts';

const index = indexOdour(SMALL_ORGAN);

function doses(percents: Readonly<Record<string, number>>): Dose[] {
  return Object.entries(percents).map(([materialId, percent]) => ({ materialId, percent }));
}

function families(percents: Readonly<Record<string, number>>) {
  const profile = familyProfile(doses(percents), index);
  return Object.fromEntries(Object.entries(profile).filter(([, share]) => share > 0));
}

describe('perceiving', () => {
  it('takes a step of strength as √10, and solvents as nothing', () => {
    expect(relativeStrength({ kind: 'synthetic', impact: 3 })).toBe(1);
    expect(relativeStrength({ kind: 'synthetic', impact: 5 })).toBeCloseTo(10, 12);
    expect(relativeStrength({ kind: 'natural', impact: 1 })).toBeCloseTo(0.1, 12);
    expect(relativeStrength({ kind: 'solvent', impact: 5 })).toBe(0);
  });

  it('grows with the 0.6th power of amount times strength', () => {
    expect(perceivedIntensity(1, 1)).toBe(1);
    expect(perceivedIntensity(32, 1)).toBeCloseTo(8, 12);
    expect(perceivedIntensity(3.2, 10)).toBeCloseTo(8, 12);
    expect(perceivedIntensity(0, 1)).toBe(0);
    expect(perceivedIntensity(5, 0)).toBe(0);
  });

  it('sums a material that is named twice, and leaves out solvents, strangers and nothing', () => {
    const named = [...doses({ lemon: 3, dpg: 50, stranger: 5, cedar: 0 }), ...doses({ lemon: 4 })];
    const found = odorousDoses(named, index.materialById);
    expect(found.map(({ material, percent }) => [material.id, percent])).toEqual([['lemon', 7]]);
  });
});

describe('families', () => {
  it('are shares of what is perceived, in equal parts for equal intensity', () => {
    expect(families({ lemon: 10, lavender: 10, dpg: 80 })).toEqual({ citrus: 0.5, herbal: 0.5 });
  });

  it('give a material its family as 1.5 words, and each later word 0.75 of the one before', () => {
    // 1.5 woody + 1 cedar + 0.75 lemon = 3.25
    const { woody, citrus } = families({ cedar: 1 });
    expect(woody).toBeCloseTo(2.5 / 3.25, 12);
    expect(citrus).toBeCloseTo(0.75 / 3.25, 12);
  });

  it('weigh by intensity, not by amount', () => {
    // √10 ^ 0.6 = 1.995: at one tenth of the amount a step stronger, 10^-0.3 = 0.501 against 1
    const { woody, citrus } = families({ lemon: 10, 'strong-cedar': 1 });
    expect((woody ?? 0) / (citrus ?? 1)).toBeCloseTo(10 ** -0.3, 12);
  });

  it('do not change when one material is weighed in two rows', () => {
    const rows = [...doses({ lemon: 4, cedar: 2 }), ...doses({ lemon: 4 })];
    expect(familyProfile(rows, index)).toEqual(familyProfile(doses({ lemon: 8, cedar: 2 }), index));
  });

  it('sum to 1, and to 0 when nothing of known odour is there', () => {
    const sum = (shares: object) => Object.values(shares).reduce((all, one) => all + one, 0);
    expect(sum(families({ lemon: 1, cedar: 5, lavender: 0.2, mystery: 4 }))).toBeCloseTo(1, 12);
    const empty = familyProfile(doses({ dpg: 90, mystery: 10 }), index);
    expect(Object.keys(empty)).toEqual([...COLOUR_FAMILIES]);
    expect(sum(empty)).toBe(0);
    expect(index.families.has('mystery')).toBe(false);
  });
});

describe('the pyramid', () => {
  it('goes by mass and never by rows', () => {
    // Three rows of base with 10 % against one row of top with 30 %
    const rows = [
      ...doses({ lemon: 30, cedar: 4 }),
      ...doses({ cedar: 3 }),
      ...doses({ cedar: 3 }),
    ];
    expect(pyramidOf(rows, index)).toEqual({ top: 0.75, heart: 0, base: 0.25 });
  });

  it('is of the materials whose note is known, solvents left out', () => {
    const rows = doses({ lemon: 1, lavender: 1, cedar: 2, mystery: 40, dpg: 56 });
    expect(pyramidOf(rows, index)).toEqual({ top: 0.25, heart: 0.25, base: 0.5 });
    expect(pyramidOf(doses({ mystery: 40, dpg: 60 }), index)).toBeUndefined();
    expect(pyramidOf([], index)).toBeUndefined();
  });
});

describe('the cost', () => {
  it('is the sum of price times share, EUR per kg of concentrate', () => {
    // 10 % of 20 + 5 % of 100 + 85 % of 10
    const { pricedEurPerKg, unpriced } = costOf(
      doses({ lemon: 10, lavender: 5, cedar: 85 }),
      index,
    );
    expect(pricedEurPerKg).toBeCloseTo(15.5, 12);
    expect(unpriced).toEqual([]);
  });

  it('names whatever has no price, with its share, strangers and solvents too', () => {
    const { pricedEurPerKg, unpriced } = costOf(
      doses({ lemon: 10, mystery: 20, dpg: 60, 'name:stranger': 10 }),
      index,
    );
    expect(pricedEurPerKg).toBe(2);
    expect(unpriced).toEqual(doses({ mystery: 20, dpg: 60, 'name:stranger': 10 }));
  });
});
