// Amounts as people write them: decimal comma or point, grams, parts or percent, and a refusal wherever two readings are possible.
import { exactly, plus, ZERO } from './decimal.ts';
import { type FileProblem, type Place, problemAt } from './exchange.ts';

/** A number as it stands in a file, with its place. */
export interface WrittenNumber {
  readonly text: string;
  readonly place: Place;
}

export type Unit = 'g' | 'mg' | 'kg' | 'ug' | 'percent' | 'parts' | 'none';

export interface WrittenAmount extends WrittenNumber {
  readonly unit: Unit;
}

/** Source of a pattern for a number, in any of the ways below. */
export const NUMBER = String.raw`[+-]?(?:\d+(?:[.,]\d+)*|[.,]\d+)(?:[eE][+-]?\d+)?`;

const UNIT_WORDS: Readonly<Record<Exclude<Unit, 'none'>, string>> = {
  ug: 'µg|μg|ug|mcg',
  mg: 'mg|밀리그램',
  kg: 'kg|킬로그램',
  g: 'g|gr|gm|grams?|그램|그람',
  percent: '%|％|percent|퍼센트',
  parts: '‰|parts?|pts?|파트',
};
/** Units that weigh nothing without a density. */
const UNWEIGHED = 'ml|㎖|cc|l|drops?|방울|oz|fl ?oz|tsp';

/** Source of a pattern for a unit, those that cannot be turned into grams included. */
export const UNIT = `(?:${[...Object.values(UNIT_WORDS), UNWEIGHED].join('|')})`;

const UNIT_PATTERNS = Object.entries(UNIT_WORDS).map(
  ([unit, words]) => [unit as Unit, new RegExp(`^(?:${words})$`, 'i')] as const,
);

/** The unit that a word stands for, `none` for no word; undefined when it cannot be turned into grams. */
export function unitOf(word: string): Unit | undefined {
  if (word === '') return 'none';
  return UNIT_PATTERNS.find(([, pattern]) => pattern.test(word))?.[0];
}

const ONE_MARK = /^[+-]?(?:\d+(?:[.,]\d+)?|[.,]\d+)(?:[eE][+-]?\d+)?$/;
/** `1,234` may be a thousand and more, or one and less than a quarter. */
const DOUBTFUL = /^[+-]?[1-9]\d{0,2},\d{3}$/;

/**
 * Finds the first number that could be read in two ways. One file has one decimal mark; a comma before three digits
 * counts as one only where the file proves it elsewhere, or where commas cannot be anything else.
 */
export function unclearNumber(
  numbers: readonly WrittenNumber[],
  commaIsDecimal = false,
): FileProblem | undefined {
  const isProof = (text: string) => text.includes(',') && !DOUBTFUL.test(text);
  const commaIsProved =
    commaIsDecimal || numbers.some(({ text }) => ONE_MARK.test(text) && isProof(text));
  let mark: string | undefined;
  for (const { text, place } of numbers) {
    const used = /[.,]/.exec(text)?.[0];
    if (!ONE_MARK.test(text) || (DOUBTFUL.test(text) && !commaIsProved)) {
      return problemAt('number-unclear', place, { found: text });
    }
    if (used !== undefined && mark !== undefined && used !== mark) {
      return problemAt('decimals-mixed', place, { found: text });
    }
    mark ??= used;
  }
  return undefined;
}

/** The value of a number that `unclearNumber` let pass. */
export function valueOf({ text }: Pick<WrittenNumber, 'text'>, power = 0): number {
  const [mantissa = '', exponent = '0'] = text.replace(',', '.').toLowerCase().split('e');
  return Number(`${mantissa}e${Number(exponent) + power}`);
}

const POWERS: Readonly<Record<Unit, number>> = {
  g: 0,
  mg: -3,
  kg: 3,
  ug: -6,
  percent: 0,
  parts: 0,
  none: 0,
};

/** Grams; a part or a percent counts as one gram, since only shares of the sum matter then. */
export function gramsOfAmount(amount: WrittenAmount): number {
  return valueOf(amount, POWERS[amount.unit]);
}

/** What amounts of one list have in common: only then may they be added up. */
export function measureOf(unit: Unit): 'grams' | 'percent' | 'parts' {
  if (unit === 'percent') return 'percent';
  return unit === 'parts' || unit === 'none' ? 'parts' : 'grams';
}

/** Percents of a list may miss 100 by what rounding does, not by a material that was left out. */
const PERCENT_SLACK = 1;

/** Why the amounts of one list cannot be added up; undefined when they can. */
export function unclearList(amounts: readonly WrittenAmount[]): FileProblem | undefined {
  const [first] = amounts;
  if (!first) return undefined;
  const measure = measureOf(first.unit);
  const other = amounts.find(({ unit }) => measureOf(unit) !== measure);
  if (other) return problemAt('unit-mixed', other.place, { found: other.text });
  if (measure !== 'percent') return undefined;
  const sum = sumOf(amounts.map(gramsOfAmount));
  const last = amounts.at(-1) ?? first;
  return Math.abs(sum - 100) <= PERCENT_SLACK
    ? undefined
    : problemAt('percent-sum', last.place, { found: String(Number(sum.toPrecision(6))) });
}

/** The sum as decimals add up, not as floats do; 0 as soon as one of them is no amount. */
export function sumOf(grams: readonly number[]): number {
  if (!grams.every((amount) => amount >= 0 && amount < 1e15)) return 0;
  const { num, den } = grams.reduce((sum, amount) => plus(sum, exactly(amount)), ZERO);
  return Number(num) / Number(den);
}
