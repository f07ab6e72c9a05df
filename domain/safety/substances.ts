// The per-substance table of a verdict: exposure, limit, ratio and trace, worst first.
import { type Contribution, type Exposure, traceStep } from './exposure.ts';
import { againstBound, type CategoryMeasures, type Measure, NEAR } from './measure.ts';
import { type SubstanceExposure, VERDICT_WORDS, type VerdictWord } from './report.ts';
import { COMBINATION_RULES } from './rules.ts';
import type { SafetyIndex } from './safety-index.ts';

/** One entry per standard present and per rule that applies, in the chosen category. */
export function substanceReports(
  exposures: readonly Exposure[],
  { measures, prohibited }: CategoryMeasures,
  category: number,
  dosagePercent: number,
  index: SafetyIndex,
): SubstanceExposure[] {
  const measureById = new Map(measures.map((measure) => [measure.id, measure]));
  const reports = exposures.flatMap((exposure): SubstanceExposure[] => {
    const standard = index.table.standards[exposure.at];
    if (!standard) return [];
    const measure = measureById.get(standard.id);
    const limit = standard.limits[category];
    const limitPercent = measure && limit && 'percent' in limit ? Number(limit.percent) : undefined;
    return [
      {
        standardId: standard.id,
        name: standard.name,
        verdict: prohibited.includes(standard.id) ? 'prohibited' : wordOf(measure, dosagePercent),
        ...figures(exposure.contributions, dosagePercent),
        ...(limitPercent === undefined ? {} : { limitPercent }),
        ...(measure ? { ratio: printableRatio(measure, dosagePercent) } : {}),
      },
    ];
  });
  const rules = COMBINATION_RULES.flatMap(({ id, name, members, limitOf }): SubstanceExposure[] => {
    const measure = measureById.get(id);
    if (!measure) return [];
    const parts = exposures.filter(({ at }) =>
      members.includes(index.table.standards[at]?.id ?? ''),
    );
    const contributions = parts.flatMap((exposure) => exposure.contributions);
    const verdict = wordOf(measure, dosagePercent);
    const ratio = printableRatio(measure, dosagePercent);
    const shared = limitOf === undefined ? undefined : measure.terms[0]?.limitPercent;
    return [
      {
        standardId: id,
        name,
        verdict,
        ...figures(contributions, dosagePercent),
        ...(shared === undefined ? {} : { limitPercent: Number(shared) }),
        ratio,
      },
    ];
  });
  return [...reports, ...rules].sort(worstFirst);
}

function wordOf(measure: Measure | undefined, dosagePercent: number): VerdictWord {
  if (!measure) return 'compliant';
  if (againstBound(measure, dosagePercent, 1) > 0) return 'over';
  return againstBound(measure, dosagePercent, NEAR) >= 0 ? 'near' : 'compliant';
}

/** The float ratio, held on the side of 1 where the exact one lies, so that no rounding turns over into at limit. */
function printableRatio(measure: Measure, dosagePercent: number): number {
  const ratio = measure.perPercent * dosagePercent;
  const side = againstBound(measure, dosagePercent, 1);
  if (side === 0) return 1;
  if (side > 0) return Math.max(ratio, 1 + Number.EPSILON);
  return Math.min(ratio, 1 - Number.EPSILON / 2);
}

function figures(
  contributions: readonly Contribution[],
  dosagePercent: number,
): Pick<SubstanceExposure, 'concentratePercent' | 'productPercent' | 'trace'> {
  const share = contributions.reduce((sum, contribution) => sum + contribution.share, 0);
  return {
    concentratePercent: share * 100,
    productPercent: share * dosagePercent,
    trace: contributions.map(traceStep),
  };
}

function worstFirst(a: SubstanceExposure, b: SubstanceExposure): number {
  const byWord = VERDICT_WORDS.indexOf(a.verdict) - VERDICT_WORDS.indexOf(b.verdict);
  if (byWord !== 0) return byWord;
  return (b.ratio ?? -1) - (a.ratio ?? -1) || (a.standardId < b.standardId ? -1 : 1);
}
