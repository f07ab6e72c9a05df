// Families and cost of a mixture against hand arithmetic.
import { describe, expect, it } from 'vitest';
import { COLOUR_FAMILIES } from '#domain/catalogue/material.ts';
import { characterOf, costOf } from './describe.ts';
import type { Dose } from './dose.ts';
import { indexOdour } from './odour-index.ts';
import { SMALL_ORGAN } from './small-organ.fixture.ts';
import { WEARS } from './wear.ts';

const index = indexOdour(SMALL_ORGAN);

function doses(percents: Readonly<Record<string, number>>): Dose[] {
  return Object.entries(percents).map(([materialId, percent]) => ({ materialId, percent }));
}

function families(percents: Readonly<Record<string, number>>) {
  const profile = characterOf(doses(percents), 20, WEARS.skin, index).families;
  return Object.fromEntries(Object.entries(profile).filter(([, share]) => share > 0));
}

describe('families', () => {
  it('are shares of what is perceived, in equal parts for equal intensity', () => {
    const { citrus, herbal } = families({ lemon: 10, lavender: 10, dpg: 80 });
    expect(citrus).toBeCloseTo(0.5, 12);
    expect(herbal).toBeCloseTo(0.5, 12);
  });

  it('give a material its family as 1.5 words, and each later word 0.75 of the one before', () => {
    // 1.5 woody + 1 cedar + 0.75 lemon = 3.25
    const { woody, citrus } = families({ cedar: 1 });
    expect(woody).toBeCloseTo(2.5 / 3.25, 12);
    expect(citrus).toBeCloseTo(0.75 / 3.25, 12);
  });

  it('weigh by what is perceived: ten times the amount is 10^0.35 as strong', () => {
    const { herbal, citrus } = families({ lemon: 10, lavender: 1 });
    // ψ = OV^n - 1, far above the threshold.
    expect((citrus ?? 0) / (herbal ?? 1) / 10 ** 0.35).toBeCloseTo(1, 0);
  });

  it('do not change when one material is weighed in two rows', () => {
    const rows = [...doses({ lemon: 4, cedar: 2 }), ...doses({ lemon: 4 })];
    const whole = characterOf(doses({ lemon: 8, cedar: 2 }), 20, WEARS.skin, index).families;
    const split = characterOf(rows, 20, WEARS.skin, index).families;
    for (const family of COLOUR_FAMILIES) expect(split[family]).toBeCloseTo(whole[family], 12);
  });

  it('sum to 1, and to 0 when nothing of known odour is there', () => {
    const sum = (shares: object) => Object.values(shares).reduce((all, one) => all + one, 0);
    expect(sum(families({ lemon: 1, cedar: 5, lavender: 0.2, mystery: 4 }))).toBeCloseTo(1, 12);
    const empty = characterOf(doses({ dpg: 90, mystery: 10 }), 20, WEARS.skin, index);
    expect(Object.keys(empty.families)).toEqual([...COLOUR_FAMILIES]);
    expect(sum(empty.families)).toBe(0);
    expect(index.families.has('mystery')).toBe(false);
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
