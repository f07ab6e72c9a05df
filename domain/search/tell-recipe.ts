// A recipe of any search as a proposal: weighed, judged from scratch, and told only when it may be sold.
import { judge } from '#domain/safety/judge.ts';
import type { Composer } from './compose.ts';
import { emptyDraft } from './draft.ts';
import type { PaletteItem } from './palette.ts';
import { present } from './present.ts';
import type { Problem } from './problem.ts';
import type { Proposal } from './proposal.ts';
import { utilityMeter } from './utility.ts';
import { weigh } from './weigh.ts';

const FEWEST_ODOROUS = 5;

/** Undefined where the recipe is too short, was drawn for another problem, or the verdict does not let it out. */
export function tellRecipe(
  { items, units }: { readonly items: readonly PaletteItem[]; readonly units: readonly number[] },
  problem: Problem,
  { safety, presenter }: Composer,
): Proposal | undefined {
  const draft = emptyDraft(problem);
  const taken = items.every((item, at) => draft.set(item, units[at] ?? 0));
  if (!taken || items.length < FEWEST_ODOROUS) return undefined;
  const formula = weigh(draft, problem, '');
  const verdict = judge(formula, safety);
  const isLegal = verdict.verdict === 'compliant' || verdict.verdict === 'near';
  if (!isLegal || verdict.eu.banned.length > 0) return undefined;
  const utility = utilityMeter(problem).measure(draft.items, draft.units, draft.worstRatio());
  return present({ draft, formula, verdict, utility, problem }, presenter);
}
