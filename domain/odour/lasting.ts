// How long a formula lasts and what it is at its first second: the figures a perfumer names first.
import { clockAt } from './evaporate.ts';
import type { Kernel } from './kernel.ts';

/** Beyond this many seconds (about 42 days, past the longest published hours on a strip) nobody waits. */
const LONGEST_SECONDS = 1000 * 3600;
const STEPS = 96;
const HALVINGS = 24;

/** Last second at which anything is at or above its threshold; `LONGEST_SECONDS` when still then, 0 when never. */
export function tenacitySeconds(kernel: Kernel): number {
  const times = Array.from({ length: STEPS }, (_, at) => LONGEST_SECONDS ** (at / (STEPS - 1)));
  const clock = clockAt(kernel, times);
  let last = STEPS - 1;
  while (last >= 0 && loudest(kernel, clock[last] ?? 0) < 0) last -= 1;
  if (last < 0) return loudest(kernel, 0) >= 0 ? (times[0] ?? 0) : 0;
  if (last === STEPS - 1) return LONGEST_SECONDS;
  let [low, high] = [times[last] ?? 0, times[last + 1] ?? 0];
  for (let step = 0; step < HALVINGS; step += 1) {
    const middle = Math.sqrt(low * high);
    if (loudest(kernel, clockAt(kernel, [middle])[0] ?? 0) >= 0) low = middle;
    else high = middle;
  }
  return low;
}

/** Largest ln OV of any species at a clock value; -Infinity when nothing has an odour. */
function loudest({ moles, pressure, neat, sink }: Kernel, clock: number): number {
  let total = sink;
  for (let at = 0; at < moles.length; at += 1) {
    total += (moles[at] ?? 0) * Math.exp(-(pressure[at] ?? 0) * clock);
  }
  let most = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < moles.length; at += 1) {
    const left = Math.log(moles[at] ?? 0) - (pressure[at] ?? 0) * clock - Math.log(total);
    most = Math.max(most, (neat[at] ?? 0) + left);
  }
  return most;
}
