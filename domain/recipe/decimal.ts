// Exact numbers: what a perfumer types and what a table prints are decimals, and comparisons with limits must not round.

/** An exact fraction; `den` is positive. Not reduced: sums of a few dozen rows stay small enough. */
export interface Ratio {
  readonly num: bigint;
  readonly den: bigint;
}

export const ZERO: Ratio = { num: 0n, den: 1n };

/** Powers of ten up to the exponents that decimals of a formula use. */
const TEN: bigint[] = [1n];
function tenTo(power: number): bigint {
  while (TEN.length <= power) TEN.push((TEN[TEN.length - 1] ?? 1n) * 10n);
  return TEN[power] ?? 1n;
}

const DECIMAL = /^(\d+)(?:\.(\d*))?(?:[eE]([+-]?\d+))?$/;

/**
 * The exact value of a non-negative decimal. A number stands for its shortest decimal text, so 0.1 is one tenth.
 * @throws RangeError when the text is not a non-negative decimal; callers validate input first.
 */
export function exactly(value: number | string): Ratio {
  const parts = DECIMAL.exec(String(value));
  if (!parts) throw new RangeError(`not a non-negative decimal: ${value}`);
  const fraction = parts[2] ?? '';
  const power = Number(parts[3] ?? 0) - fraction.length;
  const digits = BigInt((parts[1] ?? '') + fraction);
  return power >= 0 ? { num: digits * tenTo(power), den: 1n } : { num: digits, den: tenTo(-power) };
}

/** Where one denominator divides the other it is kept: rows of one formula share theirs but for powers of ten. */
export function plus(a: Ratio, b: Ratio): Ratio {
  const [fine, coarse] = a.den >= b.den ? [a, b] : [b, a];
  const scale = fine.den / coarse.den;
  if (scale * coarse.den === fine.den) {
    return { num: fine.num + coarse.num * scale, den: fine.den };
  }
  return { num: a.num * b.den + b.num * a.den, den: a.den * b.den };
}

export function times(a: Ratio, b: Ratio): Ratio {
  return { num: a.num * b.num, den: a.den * b.den };
}

/** @throws RangeError when b is zero. */
export function over(a: Ratio, b: Ratio): Ratio {
  if (b.num === 0n) throw new RangeError('division by zero');
  return { num: a.num * b.den, den: a.den * b.num };
}

/** Negative, zero or positive as a is below, at or above b. */
export function compare(a: Ratio, b: Ratio): number {
  const difference = a.num * b.den - b.num * a.den;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** The largest multiple of 10^-places that does not exceed a, as a number. */
export function floorTo(a: Ratio, places: number): number {
  const unit = tenTo(places);
  const units = (a.num * unit) / a.den;
  const whole = units / unit;
  const rest = String(units % unit).padStart(places, '0');
  return Number(places === 0 ? `${whole}` : `${whole}.${rest}`);
}
