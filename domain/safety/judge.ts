// The verdict: one formula, all 18 categories, from scratch, with the arithmetic behind every figure.
import { expand, type FlatItem } from '#domain/recipe/expand.ts';
import type { Formula, Line } from '#domain/recipe/formula.ts';
import { conditionsOf, disagreementsOf, ownDisagreements, unknownLines } from './caveats.ts';
import { euVerdict } from './eu.ts';
import { type Exposure, type IdentifiedRow, sumExposures } from './exposure.ts';
import { identifyRow } from './identify.ts';
import {
  againstBound,
  applicableRules,
  type CategoryMeasures,
  highestDosage,
  measureCategory,
  NEAR,
} from './measure.ts';
import { withOwn } from './own-index.ts';
import { openOwn } from './own-parts.ts';
import type { CategoryVerdict, Check, VerdictWord } from './report.ts';
import type { SafetyIndex } from './safety-index.ts';
import { substanceReports } from './substances.ts';
import { CATEGORY_IDS, type CategoryId } from './table.ts';

/** True for one of the 18 category ids. */
export function isCategory(id: string): id is CategoryId {
  return (CATEGORY_IDS as readonly string[]).includes(id);
}

/**
 * Judges a valid formula against the IFRA table and the EU lists.
 * Own materials that the formula brought along count where the tables have none of the same id.
 * @throws RangeError when the category is not one of the 18; readers refuse such a file before.
 */
export function judge(formula: Formula, tables: SafetyIndex): Check {
  const { category, dosagePercent, own = [] } = formula;
  if (!isCategory(category)) throw new RangeError(`no IFRA category ${category}`);
  const index = withOwn(tables, own);
  const rows = identifyLines(formula.lines, index);
  const exposures = sumExposures(rows, index);
  const unknown = unknownLines(rows);
  const categories = {} as Record<CategoryId, CategoryVerdict>;
  const rules = applicableRules(exposures, index);
  const measured = CATEGORY_IDS.map((id, at) => {
    const measures = measureCategory(exposures, rules, at, index);
    categories[id] = categoryVerdict(measures, dosagePercent, unknown.length > 0);
    return measures;
  });
  const at = CATEGORY_IDS.indexOf(category);
  const here = measured[at] ?? { measures: [], prohibited: [] };
  const { verdict, maxDosagePercent, limiting, over } = categories[category];
  return {
    verdict,
    category,
    dosagePercent,
    maxDosagePercent,
    limiting,
    over,
    conditions: conditionsOf(rows, index),
    categories,
    substances: substanceReports(exposures, here, at, dosagePercent, index),
    unknown,
    disagreements: [...disagreementsOf(rows, index), ...ownDisagreements(own, tables)],
    eu: euVerdict(rows, category, dosagePercent, index),
  };
}

/** Flat rows with who they are. */
function identifyLines(lines: readonly Line[], index: SafetyIndex): IdentifiedRow[] {
  const open = (item: FlatItem) => openOwn(item, index);
  return expand(lines, open).map((row) => ({ row, profile: identifyRow(row, index) }));
}

/** Exposures of lines, for callers that need the sums without a verdict. */
export function exposuresOf(lines: readonly Line[], index: SafetyIndex): Exposure[] {
  return sumExposures(identifyLines(lines, index), index);
}

function categoryVerdict(
  measured: CategoryMeasures,
  dosagePercent: number,
  hasUnknown: boolean,
): CategoryVerdict {
  const { measures, prohibited } = measured;
  const over = [...prohibited];
  let near = false;
  let worst = 0;
  for (const measure of measures) {
    if (measure.perPercent > worst) worst = measure.perPercent;
    if (againstBound(measure, dosagePercent, NEAR) < 0) continue;
    near = true;
    if (againstBound(measure, dosagePercent, 1) > 0) over.push(measure.id);
  }
  const beyond = over.length > prohibited.length;
  return {
    verdict: worstWord(prohibited.length > 0, beyond, hasUnknown, near),
    ...highestDosage(measured),
    over,
    ...(measures.length > 0 ? { worstRatio: worst * dosagePercent } : {}),
  };
}

function worstWord(
  prohibited: boolean,
  over: boolean,
  unknown: boolean,
  near: boolean,
): VerdictWord {
  if (prohibited) return 'prohibited';
  if (over) return 'over';
  if (unknown) return 'unknown';
  return near ? 'near' : 'compliant';
}
