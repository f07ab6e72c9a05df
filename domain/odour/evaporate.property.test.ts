// Laws of an evaporating film: held against small steps of the rate itself, and never gaining anything.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clockAt, type Evaporation } from './evaporate.ts';
import { TIMELINE_SECONDS } from './times.ts';

const settings = { seed: 20261125, numRuns: 150 };
const RATE = 3e-9;

const films = fc
  .array(
    fc.record({
      moles: fc.double({ min: 1e-9, max: 1e-4, noNaN: true }),
      // From a heavy musk to ethanol.
      log10Pressure: fc.double({ min: -3, max: 4, noNaN: true }),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map(
    (species): Evaporation => ({
      moles: Float64Array.from(species, ({ moles }) => moles),
      pressure: Float64Array.from(species, ({ log10Pressure }) => 10 ** log10Pressure),
      rate: RATE,
      sink: 1e-8,
    }),
  );

/** What is left of each species at each time. */
function left(film: Evaporation, seconds: readonly number[]): number[][] {
  return [...clockAt(film, seconds)].map((clock) =>
    [...film.moles].map((moles, at) => moles * Math.exp(-(film.pressure[at] ?? 0) * clock)),
  );
}

/** Midpoint exponential steps: the same rate law followed in small pieces of time. */
function stepped(film: Evaporation, seconds: number, steps: number): number[] {
  let now = [...film.moles];
  let reached = 0;
  for (let step = 1; step <= steps; step += 1) {
    // Even pieces of log time from a millisecond, as film rates span seven decades.
    const next = 1e-3 * (seconds / 1e-3) ** (step / steps);
    const span = next - reached;
    const decayed = (by: number, total: number) =>
      now.map(
        (moles, at) => moles * Math.exp((-film.rate * (film.pressure[at] ?? 0) * by) / total),
      );
    const sum = (moles: readonly number[]) => moles.reduce((all, one) => all + one, film.sink);
    now = decayed(span, sum(decayed(span / 2, sum(now))));
    reached = next;
  }
  return now;
}

describe('a film', () => {
  it('follows its rate law as 20,000 midpoint steps do', () => {
    fc.assert(
      fc.property(films, fc.double({ min: 1, max: 86_400, noNaN: true }), (film, seconds) => {
        const exact = left(film, [seconds])[0] ?? [];
        stepped(film, seconds, 20_000).forEach((moles, at) => {
          const start = film.moles[at] ?? 0;
          expect(Math.abs((exact[at] ?? 0) - moles) / start).toBeLessThan(1e-4);
        });
      }),
      { ...settings, numRuns: 20 },
    );
  });

  it('reaches each time it is asked for, to its last digits', () => {
    fc.assert(
      fc.property(films, (film) => {
        const clock = clockAt(film, TIMELINE_SECONDS);
        clock.forEach((passed, time) => {
          let reached = film.sink * passed;
          film.moles.forEach((moles, at) => {
            const pressure = film.pressure[at] ?? 0;
            reached += (-moles * Math.expm1(-pressure * passed)) / pressure;
          });
          const asked = (TIMELINE_SECONDS[time] ?? 0) * film.rate;
          expect(Math.abs(reached / asked - 1)).toBeLessThan(1e-9);
        });
      }),
      settings,
    );
  });

  it('never gains mass, and the more volatile always leaves first', () => {
    fc.assert(
      fc.property(films, (film) => {
        const day = left(film, TIMELINE_SECONDS);
        const order = [...film.pressure.keys()].sort(
          (a, b) => (film.pressure[b] ?? 0) - (film.pressure[a] ?? 0),
        );
        day.forEach((moles, time) => {
          moles.forEach((one, at) => {
            const before = time === 0 ? film.moles[at] : day[time - 1]?.[at];
            expect(one).toBeLessThanOrEqual(before ?? 0);
          });
          const kept = order.map((at) => (moles[at] ?? 0) / (film.moles[at] ?? 1));
          kept.slice(1).forEach((share, place) => {
            // Below the smallest normal number the last digits are gone.
            expect(share).toBeGreaterThanOrEqual((kept[place] ?? 0) * (1 - 1e-12) - 1e-300);
          });
        });
      }),
      settings,
    );
  });

  it('of one substance evaporates at a constant rate until it thins out', () => {
    const film: Evaporation = {
      moles: Float64Array.of(1e-5),
      pressure: Float64Array.of(10),
      rate: RATE,
      sink: 1e-10,
    };
    const whole = 1e-5 / (RATE * 10);
    for (const share of [0.1, 0.3, 0.5, 0.7, 0.9]) {
      const [moles = 0] = left(film, [whole * share])[0] ?? [];
      expect(Math.abs(moles / 1e-5 - (1 - share))).toBeLessThan(1e-3);
    }
  });
});
