// Laws of the air over a film, for films nobody picked: fractions, dilution, thresholds, warmth.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf, strengthAt } from './day.ts';
import { kernelOf, perceivedAt } from './kernel.ts';
import { ETHANOL, physicsOf, properties } from './small-film.fixture.ts';
import { type Film, filmOf } from './species.ts';
import { TIMELINE_SECONDS } from './times.ts';
import { WEARS } from './wear.ts';

const settings = { seed: 20261125, numRuns: 100 };

const molecule = fc.record({
  molarMass: fc.double({ min: 80, max: 300, noNaN: true }),
  log10Pressure: fc.double({ min: -3, max: 3, noNaN: true }),
  log10Threshold: fc.double({ min: -5, max: 2, noNaN: true }),
  heat: fc.double({ min: 35, max: 90, noNaN: true }),
  exponent: fc.double({ min: 0.1, max: 0.8, noNaN: true }),
  parts: fc.integer({ min: 1, max: 1000 }),
});

const formulas = fc.record({
  molecules: fc.array(molecule, { minLength: 1, maxLength: 10 }),
  dosagePercent: fc.double({ min: 1, max: 50, noNaN: true }),
});
type Formula = typeof formulas extends fc.Arbitrary<infer One> ? One : never;

function filmFor({ molecules, dosagePercent }: Formula, wear = WEARS.skin): Film {
  const all = molecules.map(({ molarMass, log10Pressure, log10Threshold, heat, exponent }, at) =>
    properties(`m${at}`, {
      ...{ molarMass, heat, exponent },
      ...{ pressure: 10 ** log10Pressure, threshold: 10 ** log10Threshold },
    }),
  );
  const parts = molecules.reduce((sum, one) => sum + one.parts, 0);
  const doses = molecules.map((one, at) => ({
    materialId: `m${at}`,
    percent: (100 * one.parts) / parts,
  }));
  return filmOf(doses, dosagePercent, wear, physicsOf([...all, ETHANOL]));
}

/** Odour values from what is perceived, undoing Stevens; absent below the threshold. */
function odourValues(film: Film): (number | undefined)[] {
  const kernel = kernelOf(film);
  return [...perceivedAt(kernel, Float64Array.of(0))].map((psi, at) =>
    psi > 0 ? (1 + psi) ** (1 / (kernel.exponent[at] ?? 1)) : undefined,
  );
}

describe('the air over a film', () => {
  it('comes from fractions that sum to 1, carrier and surface included, at every time', () => {
    fc.assert(
      fc.property(formulas, (formula) => {
        const { kernel, clock } = dayOf(filmFor(formula));
        for (const passed of clock) {
          const left = [...kernel.moles].map(
            (moles, at) => moles * Math.exp(-(kernel.pressure[at] ?? 0) * passed),
          );
          const total = left.reduce((sum, one) => sum + one, kernel.sink);
          const shares = [...left, kernel.sink].map((one) => one / total);
          expect(shares.every((one) => one >= 0)).toBe(true);
          expect(shares.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 12);
        }
      }),
      settings,
    );
  });

  it('thins by the factor of the dilution: twice the moles in all, half of every odour value', () => {
    fc.assert(
      fc.property(formulas, fc.double({ min: 1.5, max: 100, noNaN: true }), (formula, factor) => {
        const film = filmFor(formula);
        const { sink } = kernelOf(film);
        const moles = film.species.reduce((sum, one) => sum + one.moles, sink);
        const carrier = film.species.at(-1);
        if (!carrier?.carrier) throw new Error('the ethanol stands last');
        const more = carrier.moles + moles * (factor - 1);
        const diluted = {
          ...film,
          species: [...film.species.slice(0, -1), { ...carrier, moles: more }],
        };
        const after = odourValues(diluted);
        odourValues(film).forEach((before, at) => {
          const thinned = after[at];
          if (before === undefined) expect(thinned).toBeUndefined();
          else if (thinned !== undefined) expect((thinned * factor) / before).toBeCloseTo(1, 8);
          else expect(before / factor).toBeLessThan(1 + 1e-9);
        });
      }),
      settings,
    );
  });

  it('is as strong as its strongest odour at least, and as all of them end to end at most', () => {
    fc.assert(
      fc.property(formulas, (formula) => {
        const day = dayOf(filmFor(formula));
        const count = day.film.species.length;
        TIMELINE_SECONDS.forEach((_, time) => {
          const psi = [...day.psi.subarray(time * count, (time + 1) * count)];
          const strength = strengthAt(day, time);
          expect(psi.every((one) => one >= 0)).toBe(true);
          expect(strength).toBeGreaterThanOrEqual(Math.max(...psi));
          const sum = psi.reduce((all, one) => all + one, 0);
          expect(strength).toBeLessThanOrEqual(sum * (1 + 1e-12));
        });
      }),
      settings,
    );
  });

  it('takes a single substance away sooner the warmer it is', () => {
    fc.assert(
      fc.property(molecule, fc.double({ min: 1, max: 8, noNaN: true }), (one, warmer) => {
        const { skinCelsius } = WEARS.skin;
        const leftAt = (celsius: number) => {
          const wear = { ...WEARS.skin, skinCelsius: celsius };
          const { kernel, clock } = dayOf(filmFor({ molecules: [one], dosagePercent: 100 }, wear));
          return [...clock].map((passed) => Math.exp(-(kernel.pressure[0] ?? 0) * passed));
        };
        const warm = leftAt(skinCelsius + warmer);
        leftAt(skinCelsius).forEach((left, time) => {
          expect(warm[time]).toBeLessThanOrEqual(left);
        });
      }),
      settings,
    );
  });
});

describe('two molecules that differ in nothing but their pressure', () => {
  it('part as they must: the more volatile is always the less left', () => {
    fc.assert(
      fc.property(molecule, fc.double({ min: 1.01, max: 100, noNaN: true }), (one, factor) => {
        const { log10Pressure } = one;
        const twin = { ...one, log10Pressure: log10Pressure + Math.log10(factor) };
        const day = dayOf(filmFor({ molecules: [one, twin], dosagePercent: 20 }));
        const [slow = 0, quick = 0] = day.kernel.pressure;
        expect(quick).toBeGreaterThan(slow);
        for (const passed of day.clock) {
          expect(Math.exp(-quick * passed)).toBeLessThanOrEqual(Math.exp(-slow * passed));
        }
      }),
      settings,
    );
  });
});
