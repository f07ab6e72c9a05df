// One figure for a whole day: what is perceived after a minute, an hour and a working day, weighed together.
import type { Day, Perceived } from './day.ts';
import { dayOf, perceivedOf } from './day.ts';
import type { Film } from './species.ts';

/** Opening, heart and drydown, with the say each has in the figure for the whole (0.3, 0.4, 0.3). */
export const READOUTS = [
  { phase: 'top', seconds: 60, weight: 0.3 },
  { phase: 'heart', seconds: 3600, weight: 0.4 },
  { phase: 'base', seconds: 8 * 3600, weight: 0.3 },
] as const;

export const READOUT_SECONDS: readonly number[] = READOUTS.map(({ seconds }) => seconds);

/** Shares of what is perceived over the three readouts, summing to 1; a readout without smell gives its say to the rest. */
export function perceivedOverall(film: Film): Perceived[] {
  const day = dayOf(film, READOUT_SECONDS);
  const sums = new Map<string, Perceived>();
  let say = 0;
  READOUTS.forEach(({ weight }, time) => {
    const there = sharesAt(day, time);
    if (there.length > 0) say += weight;
    for (const one of there) {
      const key = `${one.originId}\n${one.voiceId}`;
      const before = sums.get(key)?.intensity ?? 0;
      sums.set(key, { ...one, intensity: before + weight * one.intensity });
    }
  });
  return [...sums.values()].map((one) => ({ ...one, intensity: one.intensity / say }));
}

/** What is perceived at a time as shares that sum to 1. */
function sharesAt(day: Day, time: number): Perceived[] {
  const perceived = perceivedOf(day, time);
  let total = 0;
  for (const { intensity } of perceived) total += intensity;
  return perceived.map((one) => ({ ...one, intensity: one.intensity / total }));
}
