// Figures of the simulation, to as many digits as an estimate may claim.
import { fixed } from '#renderer/ui/numbers.ts';

/** Two digits from 10 on, one decimal from 1 on, two below. */
export function rounded(value: number): string {
  if (value >= 10) return fixed(Number(value.toPrecision(2)), 0);
  return fixed(value, value >= 1 || value === 0 ? 1 : 2);
}
