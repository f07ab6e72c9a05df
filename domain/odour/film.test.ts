// A formula as a film, against hand arithmetic: moles, headspace, naturals opened, strangers named.
import { describe, expect, it } from 'vitest';
import { kernelOf, perceivedAt } from './kernel.ts';
import {
  ETHANOL,
  FOUR,
  GERANIOL,
  LIMONENE,
  physicsOf,
  properties,
  VANILLIN,
} from './small-film.fixture.ts';
import { filmOf, vapourPressure } from './species.ts';
import { GAS_CONSTANT, kelvin, WEARS } from './wear.ts';

const SKIN = WEARS.skin;

describe('a film', () => {
  it('has the moles of what is weighed, the ethanol of the dosage included', () => {
    const { species } = filmOf([{ materialId: 'limonene', percent: 100 }], 20, SKIN, FOUR);
    // 100 mg at 20 %: 20 mg of limonene in 80 mg of ethanol.
    expect(species.map(({ materialId }) => materialId)).toEqual(['limonene', 'ethanol']);
    expect(species[0]?.moles).toBeCloseTo(0.02 / 136.2, 12);
    expect(species[1]?.moles).toBeCloseTo(0.08 / 46.07, 12);
  });

  it('opens a natural into its constituents, and lets the rest be the natural itself', () => {
    const oil = properties('oil', { molarMass: 150, pressure: 50, heat: 55, threshold: 0.01 });
    const constituents = [{ materialId: 'limonene', percent: 60 }];
    const makeup = { materialId: 'oil', constituents, kind: 'estimated', source: 'x' } as const;
    const index = physicsOf([LIMONENE, oil, ETHANOL], new Map([['oil', makeup]]));
    const rows = [
      { materialId: 'oil', percent: 50 },
      { materialId: 'limonene', percent: 50 },
    ];
    const { species, voices } = filmOf(rows, 100, SKIN, index);
    expect(species.map(({ materialId, milligrams }) => [materialId, milligrams])).toEqual([
      ['limonene', 80],
      ['oil', 20],
    ]);
    // 30 mg of the limonene came with the oil: half of its odour is told in the oil's own words.
    const heard = voices.map(({ originId, voiceId, share }) => [originId, voiceId, share]);
    expect(heard).toEqual([
      ['oil', 'limonene', 0.1875],
      ['oil', 'oil', 0.1875],
      ['limonene', 'limonene', 0.625],
      ['oil', 'oil', 1],
    ]);
  });

  it('names what it knows nothing of', () => {
    const stranger = { materialId: 'name:stranger', percent: 40 };
    const film = filmOf([stranger, { materialId: 'vanillin', percent: 60 }], 50, SKIN, FOUR);
    expect(film.unknown).toEqual([{ materialId: 'name:stranger', percent: 20 }]);
    expect(film.species.map(({ materialId }) => materialId)).toEqual(['vanillin', 'ethanol']);
  });
});

describe('the air over it', () => {
  it('is that of the ideal gas law over the neat liquid: 14,900 mg/m3 of limonene at 25 C', () => {
    const wear = { ...SKIN, skinCelsius: 25 };
    const film = filmOf([{ materialId: 'limonene', percent: 100 }], 100, wear, FOUR);
    const kernel = kernelOf(film);
    const mgPerM3 = Math.exp(kernel.neat[0] ?? 0) * 0.1087;
    expect(mgPerM3).toBeCloseTo((271.5 * 136.2 * 1000) / (GAS_CONSTANT * kelvin(25)), 6);
    expect(mgPerM3 / 14_920).toBeCloseTo(1, 3);
  });

  it('warms by Clausius and Clapeyron: 429 Pa of limonene at 32 C, 193 at 20 C', () => {
    expect(vapourPressure(LIMONENE, 32) / 429.2).toBeCloseTo(1, 2);
    expect(vapourPressure(LIMONENE, 20) / 193.1).toBeCloseTo(1, 2);
  });

  it('smells by Stevens, with an odour value that is linear in the mole fraction', () => {
    const rows = [LIMONENE, GERANIOL, VANILLIN].map(({ materialId }) => ({
      materialId,
      percent: 100 / 3,
    }));
    const film = filmOf(rows, 30, SKIN, FOUR);
    const kernel = kernelOf(film);
    const psi = perceivedAt(kernel, Float64Array.of(0));
    let total = kernel.sink;
    for (const moles of kernel.moles) total += moles;
    [LIMONENE, GERANIOL, VANILLIN].forEach((one, at) => {
      const fraction = (kernel.moles[at] ?? 0) / total;
      const neat = Math.exp(kernel.neat[at] ?? 0);
      expect(psi[at]).toBeCloseTo((fraction * neat) ** one.exponent.value - 1, 9);
    });
    // Ethanol carries and is not scent.
    expect(psi[3]).toBe(0);
  });

  it('has a share of every molecule that sums to 1', () => {
    const film = filmOf([{ materialId: 'limonene', percent: 100 }], 20, SKIN, FOUR);
    const kernel = kernelOf(film);
    const total = kernel.moles.reduce((all, one) => all + one, kernel.sink);
    const shares = [...kernel.moles, kernel.sink].map((one) => one / total);
    expect(shares.reduce((all, one) => all + one, 0)).toBeCloseTo(1, 15);
  });
});
