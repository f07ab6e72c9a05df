// How figures are shown: fixed decimals, a real minus, maxima rounded down, exposures up, and never "1.00" above 1.

const MINUS = '−';
/** Guards the rounding direction against the last bit of binary fractions. */
const SLACK = 1e-12;

/** Rounded to the nearest, with thousands parted by commas. */
export function fixed(value: number, places: number): string {
  const shown = Math.abs(value).toFixed(places);
  const [whole = '0', rest] = shown.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  const sign = value < 0 && Number(shown) !== 0 ? MINUS : '';
  return sign + (rest === undefined ? grouped : `${grouped}.${rest}`);
}

/** With its sign, `+0.20`, `−0.12`; a zero has none. */
export function signed(value: number, places: number): string {
  const shown = fixed(Math.abs(value), places);
  if (Number(shown.replaceAll(',', '')) === 0) return shown;
  return (value < 0 ? MINUS : '+') + shown;
}

/** A maximum: never shown higher than it is. */
export function floored(value: number, places: number): string {
  const step = 10 ** places;
  return fixed(Math.floor(value * step * (1 + SLACK)) / step, places);
}

/** An exposure: never shown lower than it is. */
export function ceiled(value: number, places: number): string {
  const step = 10 ** places;
  return fixed(Math.ceil(value * step * (1 - SLACK)) / step, places);
}

/** Exposure over limit, two decimals rounded up; a ratio above 1 never reads 1.00. */
export function ratio(value: number): string {
  const shown = ceiled(value, 2);
  return value > 1 && shown === '1.00' ? `> ${shown}` : shown;
}

/** How many times the limit: `1.6`, `306`. */
export function timesLimit(value: number): string {
  return ceiled(value, value <= 9.9 ? 1 : 0);
}

/** The same for narrow cells: `0.90`, `×1.6`, `×306`, `×6k`. */
export function cellRatio(value: number): string {
  if (value <= 1) return ceiled(value, 2);
  return value > 999 ? `×${ceiled(value / 1000, 0)}k` : `×${timesLimit(value)}`;
}

/** A percentage as it was typed or published: no rounding, no trailing zeros beyond `least` decimals. */
export function asWritten(value: number, least = 0): string {
  const places = Math.max(least, decimalsOf(value));
  return fixed(value, Math.min(places, 9));
}

const POWER_DIGITS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Three digits whatever the size: `27.7`, `0.00193`, `5.75 × 10⁻⁵`. */
export function significant(value: number): string {
  const [digits = '', power = '0'] = value.toExponential(2).split('e');
  const exponent = Number(power);
  if (value === 0 || (exponent >= -3 && exponent < 6)) {
    return fixed(value, Math.max(0, 2 - exponent));
  }
  const raised = [...String(Math.abs(exponent))].map((digit) => POWER_DIGITS[Number(digit)]);
  return `${digits.replace('-', MINUS)} × 10${exponent < 0 ? '⁻' : ''}${raised.join('')}`;
}

/** Decimals an exposure needs to be read against its limit: one more than the limit has, three or more. */
export function exposurePlaces(limit: number): number {
  return Math.min(9, Math.max(3, decimalsOf(limit) + 1));
}

function decimalsOf(value: number): number {
  const [digits = '', exponent] = String(value).split('e');
  const decimals = (digits.split('.')[1] ?? '').length - Number(exponent ?? 0);
  return Math.max(0, decimals);
}

/** A number as people type it, comma or point; undefined when it is not one. */
export function typedNumber(text: string): number | undefined {
  const plain = text.trim().replace(',', '.');
  return /^(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : undefined;
}

/** English ordinal of an amendment number: 51 → `51st`. */
export function ordinal(text: string): string {
  const number = Number(text);
  if (!Number.isInteger(number)) return text;
  const teen = number % 100 >= 11 && number % 100 <= 13;
  const ending = teen ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th');
  return `${number}${ending}`;
}
