// Weights in sixteen bits: IEEE 754 binary16, rounded to the nearest, ties to even.

const LEAST_NORMAL = 2 ** -14;
const STEP_BELOW = 2 ** -24;
const INFINITE = 0x7c00;
const NOT_A_NUMBER = 0x7e00;

export function toHalf(value: number): number {
  if (Number.isNaN(value)) return NOT_A_NUMBER;
  const sign = value < 0 || Object.is(value, -0) ? 0x8000 : 0;
  const size = Math.abs(value);
  if (size < LEAST_NORMAL) return sign | nearest(size / STEP_BELOW);
  let exponent = Math.floor(Math.log2(size));
  if (size < 2 ** exponent) exponent -= 1;
  if (exponent > 15) return sign | INFINITE;
  // What rounds up to 2048 carries into the exponent, as it should.
  return sign | (((exponent + 15) << 10) + nearest(size / 2 ** (exponent - 10)) - 1024);
}

function nearest(value: number): number {
  const rounded = Math.round(value);
  return rounded - value === 0.5 && rounded % 2 === 1 ? rounded - 1 : rounded;
}

export function fromHalf(half: number): number {
  const sign = half & 0x8000 ? -1 : 1;
  const exponent = (half >> 10) & 31;
  const fraction = half & 1023;
  if (exponent === 0) return sign * fraction * STEP_BELOW;
  if (exponent === 31) return fraction === 0 ? sign * Number.POSITIVE_INFINITY : Number.NaN;
  return sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}
