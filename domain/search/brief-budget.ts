// "under 150 €/kg", "킬로당 150유로 이하": the price in a brief, taken out of the text before it is read.
import type { Chip } from './chip.ts';

const NUMBER = String.raw`(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:[.,]\d+)?)`;
const EURO = String.raw`(?:€|eur(?:os?)?\b|유로)`;
const LEAD = String.raw`(?:(?:under|below|no more than|not over|max(?:imum)?|up to|at most|less than|within|budget(?: of)?|예산(?:은|이)?|킬로(?:그램)?\s*당|kg\s*당|[<≤])\s*)*`;
const TAIL = String.raw`(?:\s*(?:\/|per|a|당)?\s*(?:kilo(?:gram)?s?|kg|킬로(?:그램)?)\b)?(?:\s*(?:이하로?|미만으로?|이내로?|정도로?|까지))?`;
const BUDGET = new RegExp(`${LEAD}(?:${EURO}\\s*${NUMBER}|${NUMBER}\\s*${EURO})${TAIL}`, 'iu');

export interface BudgetReading {
  readonly chip?: Chip;
  /** The text without what was read. */
  readonly rest: string;
}

/** Reads the first amount of money in a text as EUR per kg of concentrate. */
export function readBudget(text: string): BudgetReading {
  const found = BUDGET.exec(text);
  const digits = found?.[1] ?? found?.[2];
  if (!found || digits === undefined) return { rest: text };
  const grouped = /^\d{1,3}(,\d{3})+/.test(digits);
  const value = Number(grouped ? digits.replaceAll(',', '') : digits.replace(',', '.'));
  const rest = `${text.slice(0, found.index)} , ${text.slice(found.index + found[0].length)}`;
  if (!(value > 0)) return { rest: text };
  return { chip: { kind: 'budget', key: 'eurPerKg', value, from: found[0].trim() }, rest };
}
