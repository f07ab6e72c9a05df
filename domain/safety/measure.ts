// Exposure against limit in one category: floats decide when they can, exact fractions when they cannot.
import {
  compare,
  exactly,
  floorTo,
  over,
  plus,
  type Ratio,
  times,
} from '#domain/recipe/decimal.ts';
import type { Exposure } from './exposure.ts';
import { COMBINATION_RULES, type CombinationRule } from './rules.ts';
import type { SafetyIndex } from './safety-index.ts';
import type { Limit } from './table.ts';

/** One thing that is measured against 1: a standard, or a rule over several. */
export interface Measure {
  readonly id: string;
  /** Two measures with the same key are the same arithmetic under two ids. */
  readonly key: number | string;
  /** Exposure / limit for each percent of dosage. */
  readonly perPercent: number;
  readonly exactPerPercent: () => Ratio;
}

export interface CategoryMeasures {
  readonly measures: readonly Measure[];
  readonly prohibited: readonly string[];
}

/** Exposure / limit from which a substance is called near its limit. */
export const NEAR = 0.8;

/** Relative distance within which float comparison is not trusted; sums of thousands of terms err by less than 1e-12. */
const UNSURE = 1e-9;

/** Everything that has a say in category number `category` (position in CATEGORY_IDS). */
export function measureCategory(
  exposures: readonly Exposure[],
  category: number,
  index: SafetyIndex,
): CategoryMeasures {
  const measures: Measure[] = [];
  const prohibited: string[] = [];
  for (const exposure of exposures) {
    const standard = index.table.standards[exposure.at];
    const limit = standard?.limits[category];
    if (!standard || !limit) continue;
    if (isProhibited(exposure, limit)) prohibited.push(standard.id);
    else if (limit.kind === 'limit' || limit.kind === 'prohibited-as-such') {
      measures.push(measureOf(standard.id, exposure, limit.percent));
    }
  }
  for (const rule of COMBINATION_RULES) {
    const measure = measureRule(rule, exposures, category, index);
    if (measure) measures.push(measure);
  }
  return { measures, prohibited };
}

/** Prohibited as an ingredient: a prohibited grade, a prohibition here, or added where only naturals may bring it. */
export function isProhibited(exposure: Exposure, limit: Limit): boolean {
  if (exposure.share <= 0) return false;
  if (exposure.prohibitedGrade || limit.kind === 'prohibited') return true;
  return limit.kind === 'prohibited-as-such' && exposure.added;
}

function measureOf(id: string, exposure: Exposure, limitPercent: string): Measure {
  return {
    id,
    key: exposure.at,
    perPercent: exposure.share / Number(limitPercent),
    exactPerPercent: () => over(exposure.exactShare(), exactly(limitPercent)),
  };
}

function measureRule(
  rule: CombinationRule,
  exposures: readonly Exposure[],
  category: number,
  index: SafetyIndex,
): Measure | undefined {
  const members: Measure[] = [];
  for (const exposure of exposures) {
    const id = index.table.standards[exposure.at]?.id;
    if (id === undefined || !rule.members.includes(id)) continue;
    const standardAt = index.standardAt.get(rule.limitOf ?? id) ?? exposure.at;
    const limit = index.table.standards[standardAt]?.limits[category];
    if (limit?.kind === 'limit') members.push(measureOf(rule.id, exposure, limit.percent));
  }
  const [only, ...more] = members;
  if (!only || more.length === 0) return only;
  return {
    id: rule.id,
    key: rule.id,
    perPercent: members.reduce((sum, { perPercent }) => sum + perPercent, 0),
    exactPerPercent: () =>
      more.reduce(
        (sum, { exactPerPercent }) => plus(sum, exactPerPercent()),
        only.exactPerPercent(),
      ),
  };
}

/** Sign of (exposure / limit at this dosage) − bound, decided exactly when close. */
export function againstBound(measure: Measure, dosagePercent: number, bound: number): number {
  const ratio = measure.perPercent * dosagePercent;
  if (Math.abs(ratio - bound) > UNSURE * bound) return ratio - bound;
  return compare(times(measure.exactPerPercent(), exactly(dosagePercent)), exactly(bound));
}

/** Highest dosage that passes, percent, floored to 1e-9 and capped at 100, with the ids that set it. */
export function highestDosage({ measures, prohibited }: CategoryMeasures): {
  maxDosagePercent: number;
  limiting: readonly string[];
} {
  if (prohibited.length > 0) return { maxDosagePercent: 0, limiting: prohibited };
  const steepest = measures.reduce((most, { perPercent }) => Math.max(most, perPercent), 0);
  if (steepest * 100 < 1 - UNSURE) return { maxDosagePercent: 100, limiting: [] };
  const close = measures.filter(({ perPercent }) => perPercent >= steepest * (1 - UNSURE));
  const limiting = steepestOf(close);
  const [first] = limiting;
  if (!first) return { maxDosagePercent: 100, limiting: [] };
  const maxDosagePercent = inverseFloored(first);
  if (maxDosagePercent >= 100) return { maxDosagePercent: 100, limiting: [] };
  return { maxDosagePercent, limiting: limiting.map(({ id }) => id) };
}

function steepestOf(close: readonly Measure[]): Measure[] {
  let best: Measure[] = [];
  for (const measure of close) {
    const [first] = best;
    const order =
      !first || first.key === measure.key
        ? 0
        : compare(measure.exactPerPercent(), first.exactPerPercent());
    if (order > 0) best = [];
    if (order >= 0) best.push(measure);
  }
  return best;
}

function inverseFloored(measure: Measure): number {
  const billionths = 1e9 / measure.perPercent;
  const beyond = billionths - Math.floor(billionths);
  if (billionths < 1e11 && beyond > 0.01 && beyond < 0.99) return Math.floor(billionths) / 1e9;
  return floorTo(over(exactly(1), measure.exactPerPercent()), 9);
}
