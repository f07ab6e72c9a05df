// Exposure against limit in one category: floats decide when they can, exact fractions when they cannot.
import {
  compare,
  exactly,
  floorTo,
  over,
  plus,
  type Ratio,
  times,
  ZERO,
} from '#domain/recipe/decimal.ts';
import type { Exposure } from './exposure.ts';
import { COMBINATION_RULES, type CombinationRule } from './rules.ts';
import type { SafetyIndex } from './safety-index.ts';
import type { DecimalText, Limit } from './table.ts';

/** One term of a measure: an exposure and the limit it is held against. */
interface Term {
  readonly exposure: Exposure;
  readonly limitPercent: DecimalText;
}

/** One thing that is measured against 1: a standard, or a rule over several. */
export interface Measure {
  readonly id: string;
  /** Exposure / limit for each percent of dosage. */
  readonly perPercent: number;
  readonly terms: readonly Term[];
}

export interface CategoryMeasures {
  readonly measures: readonly Measure[];
  readonly prohibited: readonly string[];
}

/** A rule with the exposures of this formula that it sums. */
export interface AppliedRule {
  readonly rule: CombinationRule;
  readonly members: readonly Exposure[];
}

/** Exposure / limit from which a substance is called near its limit. */
export const NEAR = 0.8;

/** Relative distance within which float comparison is not trusted; sums of thousands of terms err by less than 1e-12. */
const UNSURE = 1e-9;

/** Relative error that a float sum of exposures stays well within; a floor closer than this is taken exactly. */
const FLOAT_ERROR = 4e-12;

/** The rules that have something to sum. */
export function applicableRules(
  exposures: readonly Exposure[],
  index: SafetyIndex,
): readonly AppliedRule[] {
  return COMBINATION_RULES.flatMap((rule) => {
    const members = exposures.filter(({ at }) =>
      rule.members.includes(index.table.standards[at]?.id ?? ''),
    );
    return members.length > 0 ? [{ rule, members }] : [];
  });
}

/** Everything that has a say in category number `category` (position in CATEGORY_IDS). */
export function measureCategory(
  exposures: readonly Exposure[],
  rules: readonly AppliedRule[],
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
      const perPercent = exposure.share / (index.limitNumbers[exposure.at]?.[category] ?? 0);
      measures.push({
        id: standard.id,
        perPercent,
        terms: [{ exposure, limitPercent: limit.percent }],
      });
    }
  }
  for (const applied of rules) {
    const measure = measureRule(applied, category, index);
    if (measure) measures.push(measure);
  }
  return { measures, prohibited };
}

/** Prohibited as an ingredient: a prohibited grade, a prohibition here, or added where only naturals may bring it. */
function isProhibited(exposure: Exposure, limit: Limit): boolean {
  if (exposure.prohibitedGrade || limit.kind === 'prohibited') return true;
  return limit.kind === 'prohibited-as-such' && exposure.added;
}

function measureRule(
  { rule, members }: AppliedRule,
  category: number,
  index: SafetyIndex,
): Measure | undefined {
  const terms: Term[] = [];
  let perPercent = 0;
  for (const exposure of members) {
    const at =
      rule.limitOf === undefined
        ? exposure.at
        : (index.standardAt.get(rule.limitOf) ?? exposure.at);
    const limit = index.table.standards[at]?.limits[category];
    if (limit?.kind !== 'limit') continue;
    terms.push({ exposure, limitPercent: limit.percent });
    perPercent += exposure.share / Number(limit.percent);
  }
  return terms.length > 0 ? { id: rule.id, perPercent, terms } : undefined;
}

/** Exposure / limit for each percent of dosage, exact. */
function exactPerPercent({ terms }: Measure): Ratio {
  return terms.reduce(
    (sum, { exposure, limitPercent }) =>
      plus(sum, over(exposure.exactShare(), exactly(limitPercent))),
    ZERO,
  );
}

/** Sign of (exposure / limit at this dosage) − bound, decided exactly when close. */
export function againstBound(measure: Measure, dosagePercent: number, bound: number): number {
  const ratio = measure.perPercent * dosagePercent;
  if (Math.abs(ratio - bound) > UNSURE * bound) return ratio - bound;
  return compare(times(exactPerPercent(measure), exactly(dosagePercent)), exactly(bound));
}

/** Highest dosage that passes, percent, floored to 1e-9 and capped at 100, with the ids that set it. */
export function highestDosage({ measures, prohibited }: CategoryMeasures): {
  maxDosagePercent: number;
  limiting: readonly string[];
} {
  if (prohibited.length > 0) return { maxDosagePercent: 0, limiting: prohibited };
  let steepest = 0;
  for (const { perPercent } of measures) if (perPercent > steepest) steepest = perPercent;
  if (steepest * 100 < 1 - UNSURE) return { maxDosagePercent: 100, limiting: [] };
  const limiting = steepestOf(
    measures.filter(({ perPercent }) => perPercent >= steepest * (1 - UNSURE)),
  );
  const [first] = limiting;
  const maxDosagePercent = first ? inverseFloored(first) : 100;
  if (maxDosagePercent >= 100) return { maxDosagePercent: 100, limiting: [] };
  return { maxDosagePercent, limiting: limiting.map(({ id }) => id) };
}

function steepestOf(close: readonly Measure[]): Measure[] {
  let best: Measure[] = [];
  for (const measure of close) {
    const [first] = best;
    const order =
      !first || isSameSum(first, measure)
        ? 0
        : compare(exactPerPercent(measure), exactPerPercent(first));
    if (order > 0) best = [];
    if (order >= 0) best.push(measure);
  }
  return best;
}

/** A rule with a single member is that member's own measure under a second id. */
function isSameSum(a: Measure, b: Measure): boolean {
  const [one, more] = a.terms;
  const [other, others] = b.terms;
  if (more || others) return false;
  return one?.exposure === other?.exposure && one?.limitPercent === other?.limitPercent;
}

function inverseFloored(measure: Measure): number {
  const billionths = 1e9 / measure.perPercent;
  const beyond = billionths - Math.floor(billionths);
  const doubt = billionths * FLOAT_ERROR;
  if (beyond > doubt && beyond < 1 - doubt) return Math.floor(billionths) / 1e9;
  return floorTo(over(exactly(1), exactPerPercent(measure)), 9);
}
