// The laws of still air: nothing is lost or made, nothing is negative, and in the end the profile is a straight line.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnOf, diffusivityOf, emptyRise, Stepper } from './column.ts';

const settings = { seed: 20260131, numRuns: 200 };
const column = columnOf(40, 2, 1.12);
const held = (inside: Float64Array) =>
  inside.reduce((sum, one, at) => sum + one * (column.widths[at] ?? 0), 0);

const surfaces = fc.array(fc.tuple(fc.nat(1000), fc.double({ min: 0, max: 4, noNaN: true })), {
  minLength: 1,
  maxLength: 60,
});
const diffusivities = fc.double({ min: 2e-6, max: 2e-5, noNaN: true });

describe('one substance in a column', () => {
  it('keeps what entered: inside or left at the far end', () => {
    fc.assert(
      fc.property(surfaces, diffusivities, (steps, diffusivity) => {
        const rise = emptyRise(column);
        const stepper = new Stepper(column);
        for (const [surface, decades] of steps) {
          stepper.step(rise, surface, diffusivity, 10 ** decades);
          const kept = held(rise.inside) + rise.left;
          const most = Math.max(...steps.map(([one]) => one)) * 2;
          expect(Math.abs(rise.entered - kept)).toBeLessThanOrEqual(1e-11 * most * steps.length);
        }
      }),
      settings,
    );
  });

  it('is never negative, and never above what its surface once was', () => {
    fc.assert(
      fc.property(surfaces, diffusivities, (steps, diffusivity) => {
        const rise = emptyRise(column);
        const stepper = new Stepper(column);
        let most = 0;
        for (const [surface, decades] of steps) {
          most = Math.max(most, surface);
          stepper.step(rise, surface, diffusivity, 10 ** decades);
          for (const one of rise.inside) {
            expect(one).toBeGreaterThanOrEqual(0);
            expect(one).toBeLessThanOrEqual(most * (1 + 1e-12));
          }
        }
      }),
      settings,
    );
  });

  it('falls with distance while its surface does not weaken', () => {
    fc.assert(
      fc.property(surfaces, diffusivities, (steps, diffusivity) => {
        const rise = emptyRise(column);
        const stepper = new Stepper(column);
        let surface = 0;
        for (const [more, decades] of steps) {
          surface += more;
          stepper.step(rise, surface, diffusivity, 10 ** decades);
          rise.inside.forEach((one, at) => {
            expect(one).toBeLessThanOrEqual((rise.inside[at - 1] ?? surface) * (1 + 1e-12));
          });
        }
      }),
      settings,
    );
  });

  it('comes to rest as a straight line from the surface to the far end', () => {
    const rise = emptyRise(column);
    const stepper = new Stepper(column);
    for (let step = 0; step < 50; step += 1) stepper.step(rise, 5, 7e-6, 1e7);
    rise.inside.forEach((one, at) => {
      expect(one).toBeCloseTo(5 * (1 - (column.centres[at] ?? 0) / 2), 9);
    });
  });
});

describe('against the exact answer of an endless column', () => {
  // C / C0 = erfc(z / sqrt(4 D t)); by the steps of the day, at an hour
  it.each([0.01, 0.05, 0.2, 0.4])('the share at %s m after an hour', (metres) => {
    const fine = columnOf(40, 2, 1.12);
    const rise = emptyRise(fine);
    const stepper = new Stepper(fine);
    const times = Array.from({ length: 288 }, (_, at) => 3600 ** ((at + 1) / 288));
    times.forEach((now, at) => stepper.step(rise, 1, 7e-6, now - (times[at - 1] ?? 0)));
    const above = fine.centres.findIndex((centre) => centre > metres);
    const [low, high] = [fine.centres[above - 1] ?? 0, fine.centres[above] ?? 0];
    const share = (metres - low) / (high - low);
    const logs = [rise.inside[above - 1] ?? 0, rise.inside[above] ?? 0].map(Math.log);
    const found = Math.exp((logs[0] ?? 0) * (1 - share) + (logs[1] ?? 0) * share);
    const exact = erfc(metres / Math.sqrt(4 * 7e-6 * 3600));
    expect(found / exact).toBeGreaterThan(0.9);
    expect(found / exact).toBeLessThan(1.25);
  });
});

/** Error below 1.2e-7 of itself (W. H. Press et al., Numerical Recipes, 6.2). */
function erfc(x: number): number {
  const t = 1 / (1 + x / 2);
  const series = [-1.26551223, 1.00002368, 0.37409196, 0.09678418, -0.18628806, 0.27886807];
  const rest = [-1.13520398, 1.48851587, -0.82215223, 0.17087277];
  const sum = [...series, ...rest].reduceRight((high, one) => one + t * high, 0);
  return t * Math.exp(-x * x + sum);
}

it('diffusivities are those published for air at 25 C, within a tenth', () => {
  // cm2/s of ethanol, benzene (CRC Handbook, section 6: 0.118 and 0.0932 near 25 C) and limonene by the sum of atoms
  const square = (gramsPerMole: number) => diffusivityOf(gramsPerMole, 298.15) * 1e4;
  expect(square(46.07) / 0.118).toBeCloseTo(1, 0);
  expect(Math.abs(square(136.23) / 0.0617 - 1)).toBeLessThan(0.1);
});
