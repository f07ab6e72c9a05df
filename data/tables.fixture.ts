// The shipped tables indexed once, and short words for formulas, for tests that judge real materials.
import type { Formula, Item, Line } from '#domain/recipe/formula.ts';
import { judge } from '#domain/safety/judge.ts';
import type { Check } from '#domain/safety/report.ts';
import { indexSafety, type SafetyIndex } from '#domain/safety/safety-index.ts';
import type { SafetyTable } from '#domain/safety/table.ts';
import { buildCatalogue } from './build/catalogue.ts';
import { openSources } from './build/rows.ts';
import { buildSafety } from './build/safety.ts';

const sources = openSources(import.meta.dirname);

export const TABLE: SafetyTable = buildSafety(sources);
export const { catalogue: CATALOGUE } = buildCatalogue(sources, TABLE);
export const INDEX: SafetyIndex = indexSafety(TABLE, CATALOGUE);

/** A line of a catalogue id, `cas:…` or `name:…`. */
export function line(ref: string, amountGrams: number, more: Partial<Line> = {}): Line {
  return { item: { kind: 'material', ref }, amountGrams, strengthPercent: 100, ...more };
}

/** A line of a natural as the annex names it. */
export function natural(name: string, iso9235: string, amountGrams: number): Line {
  const item: Item = { kind: 'natural', natural: name, iso9235 };
  return { item, amountGrams, strengthPercent: 100 };
}

/** A line of an inline accord. */
export function accord(lines: readonly Line[], amountGrams: number): Line {
  return { item: { kind: 'accord', name: 'accord', lines }, amountGrams, strengthPercent: 100 };
}

/** Judges lines in a category, at a dosage, on the shipped tables. */
export function judged(lines: readonly Line[], dosagePercent: number, category = '4'): Check {
  const formula: Formula = { name: 'case', category, dosagePercent, lines };
  return judge(formula, INDEX);
}

/** The figures of one standard or rule of a check. */
export function figure(check: Check, id: string): Check['substances'][number] {
  const found = check.substances.find(({ standardId }) => standardId === id);
  if (!found) throw new Error(`${id} is not in the report`);
  return found;
}
