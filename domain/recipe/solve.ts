// Setting a row to a share of the whole: the other rows give or take in proportion, locked rows keep their grams, and the sum stays.
import { exactly } from './decimal.ts';
import type { Line } from './formula.ts';

export type Solved =
  | { readonly ok: true; readonly lines: readonly Line[] }
  | {
      readonly ok: false;
      readonly problem: /** No row has a weight, so that there is no whole to take a share of. */
        | 'nothing-weighed'
        /** Every other row that weighs something is locked. */
        | 'all-locked'
        /** There is no other row that weighs something. */
        | 'alone'
        /** Rows that may change must keep a weight, and locked rows all of theirs. */
        | 'too-much';
      /** Largest share that can be had, percent, rounded down to the last digit of the step; with `too-much`. */
      readonly mostPercent?: number;
    };

/** Amounts are solved in milligrams, or in finer decimals where a row has finer ones. */
const LEAST_DECIMALS = 3;
/** Decimals that a number of grams can hold whatever its size. */
const MOST_DIGITS = 15;

/**
 * The lines with the row at `position` as near to `percent` of their sum as one step allows. Its own lock does not hold
 * it: it is the row that was asked for. Rows without a weight get none.
 */
export function solveShare(lines: readonly Line[], position: number, percent: number): Solved {
  const decimals = decimalsOf(lines);
  const steps = lines.map(({ amountGrams }) => stepsOf(amountGrams, decimals));
  const total = sum(steps);
  if (total === 0n) return { ok: false, problem: 'nothing-weighed' };
  const wanted = nearestShare(total, percent);
  const now = steps[position] ?? 0n;
  if (wanted === now) return { ok: true, lines };
  const isFree = (at: number) => at !== position && !lines[at]?.locked && (steps[at] ?? 0n) > 0n;
  const free = steps.map((step, at) => (isFree(at) ? step : 0n));
  const givers = BigInt(free.filter((step) => step > 0n).length);
  if (givers === 0n) return { ok: false, problem: now === total ? 'alone' : 'all-locked' };
  const rest = now + sum(free) - wanted;
  if (rest < givers) {
    const most = now + sum(free) - givers;
    return { ok: false, problem: 'too-much', mostPercent: flooredPercent(most, total) };
  }
  const shared = inProportion(rest, free);
  const unit = 10 ** decimals;
  const changed = lines.map((line, at) => {
    const next = at === position ? wanted : isFree(at) ? (shared[at] ?? 0n) : undefined;
    return next === undefined || next === steps[at]
      ? line
      : { ...line, amountGrams: Number(next) / unit };
  });
  return { ok: true, lines: changed };
}

/**
 * `rest` divided as the weights are, in whole steps, by largest remainder and the first row first. No row loses its
 * last step: what that takes is taken from the heaviest.
 */
function inProportion(rest: bigint, weights: readonly bigint[]): bigint[] {
  const whole = sum(weights);
  const parts = weights.map((weight) => {
    const step = (rest * weight) / whole;
    return weight > 0n && step === 0n ? 1n : step;
  });
  let missing = rest - sum(parts);
  const remainderOf = (at: number) => (rest * (weights[at] ?? 0n)) % whole;
  const order = [...weights.keys()].filter((at) => (weights[at] ?? 0n) > 0n);
  const byNeed = order.toSorted((a, b) => compare(remainderOf(b), remainderOf(a)));
  for (const at of byNeed) {
    if (missing <= 0n) break;
    // A row that was lifted to its last step has had its part.
    if ((rest * (weights[at] ?? 0n)) / whole === 0n) continue;
    parts[at] = (parts[at] ?? 0n) + 1n;
    missing -= 1n;
  }
  while (missing !== 0n) {
    const heaviest = order.reduce((a, b) => ((parts[b] ?? 0n) > (parts[a] ?? 0n) ? b : a));
    const step = missing > 0n ? 1n : -1n;
    parts[heaviest] = (parts[heaviest] ?? 0n) + step;
    missing -= step;
  }
  return parts;
}

function compare(a: bigint, b: bigint): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Half a step goes up, as people round. */
function nearestShare(total: bigint, percent: number): bigint {
  const { num, den } = exactly(percent);
  const whole = 100n * den;
  return (2n * total * num + whole) / (2n * whole);
}

function flooredPercent(steps: bigint, total: bigint): number {
  return Number((steps * 10n ** 6n) / total) / 10 ** 4;
}

function sum(steps: readonly bigint[]): bigint {
  return steps.reduce((all, one) => all + one, 0n);
}

function stepsOf(grams: number, decimals: number): bigint {
  return BigInt(Math.round(grams * 10 ** decimals));
}

/** Decimals of the finest amount, as far as the sum can be counted in them. */
function decimalsOf(lines: readonly Line[]): number {
  const total = lines.reduce((all, { amountGrams }) => all + amountGrams, 0);
  const room = MOST_DIGITS - Math.ceil(Math.log10(Math.max(total, 1)));
  const written = lines.map(({ amountGrams }) => decimalsIn(amountGrams));
  return Math.max(0, Math.min(room, Math.max(LEAST_DECIMALS, ...written)));
}

function decimalsIn(value: number): number {
  const [digits = '', exponent] = String(value).split('e');
  return Math.max(0, (digits.split('.')[1] ?? '').length - Number(exponent ?? 0));
}
