// What the search climbs: utility, less what a perfumer would cross out although the models do not see it.
import { type Draft, emptyDraft } from './draft.ts';
import { type PaletteItem, WHOLE } from './palette.ts';
import type { Problem } from './problem.ts';
import type { Utility } from './proposal.ts';
import { STYLE_PILLARS } from './skeletons.ts';
import { utilityMeter } from './utility.ts';

/** Lines below the first or above the second figure are discouraged. */
const FEW_LINES = 8;
const MANY_LINES = 16;
/** A material says a word when the word is this much of it. */
const WORD_FROM = 0.12;
/** A family that the brief hardly asked for may have twice its wanted share and this much. */
const FREE_STRAY = 0.05;
/** Of its usual middle, what makes a pillar heard. */
const PILLAR_DOSE = 0.6;

export interface Scored {
  readonly value: number;
  readonly utility: Utility;
}

export interface Objective {
  score(draft: Draft): Scored;
  readonly evaluations: () => number;
  readonly problem: Problem;
  newDraft(): Draft;
}

/** Materials of formulas already found; a new one should not be the same again. */
export type Earlier = readonly ReadonlySet<string>[];

/**
 * Climbing value = utility - what is missing of the words asked for or insisted on, or of the style's pillars - reluctance - one
 * material drowning the rest - too few or too many lines - an odorous share away from the wanted strength - an empty
 * phase - families that stray from the brief - unusual doses - mass that only fills - likeness to `earlier`.
 */
export function objectiveOf(problem: Problem, earlier: Earlier): Objective {
  const meter = utilityMeter(problem);
  const insisted = problem.request.target.mustWords;
  const pillars = pillarsOf(problem);
  let evaluations = 0;
  return {
    problem,
    evaluations: () => evaluations,
    newDraft: () => emptyDraft(problem),
    score(draft) {
      evaluations += 1;
      const { items, units, total } = draft;
      const utility = meter.measure(items, units, draft.worstRatio());
      const { dominance, reluctance, phase, families } = meter.reading;
      let value = utility.total;
      value -= 0.5 * insisted.filter((word) => !items.some((item) => item.words.has(word))).length;
      value -= 0.1 * unspoken(items, problem);
      value -= 0.35 * reluctance;
      value -= 1.2 * Math.max(0, dominance - 0.24);
      value -= 0.02 * Math.max(0, FEW_LINES - items.length, items.length - MANY_LINES);
      value -= strengthGap(total, problem);
      value -= 0.6 * stray(families, problem);
      for (const mass of phase) value -= Math.max(0, 0.06 - mass);
      value -= unusualDoses(items, units) + filler(items, units);
      value -= 0.1 * missingPillars(draft, pillars);
      value -= 0.5 * likeness(items, earlier);
      return { value, utility };
    },
  };
}

/** Weight of the words asked for that no material says: an accent of coffee is faint by mass and yet is the point. */
function unspoken(items: readonly PaletteItem[], { words }: Problem): number {
  let sum = 0;
  for (const { word, weight } of words) {
    if (weight <= 0) continue;
    if (!items.some((item) => (item.words.get(word) ?? 0) >= WORD_FROM)) sum += weight;
  }
  return sum;
}

/**
 * Away from the wanted odorous share: by difference near it, by ratio below it, so that a few powerful grains in a sea
 * of carrier are not taken for a perfume.
 */
function strengthGap(total: number, { odorousUnits }: Problem): number {
  const short = Math.log(Math.max(1, odorousUnits / Math.max(1, total)));
  return (0.3 * Math.abs(total - odorousUnits)) / WHOLE + 0.4 * Math.min(4, short ** 2);
}

/** What families have beyond what the brief leaves them. */
function stray(families: Float64Array, { families: wanted, request }: Problem): number {
  let sum = 0;
  for (let at = 0; at < families.length; at += 1) {
    sum += Math.max(0, (families[at] ?? 0) - 2 * (wanted[at] ?? 0) - FREE_STRAY);
  }
  return request.target.profileWeight * sum;
}

/** Lines below their usual least, and lines near their usual most; the upper third of the usual range is free. */
function unusualDoses(items: readonly PaletteItem[], units: readonly number[]): number {
  let sum = 0;
  for (let at = 0; at < items.length; at += 1) {
    const item = items[at];
    const amount = units[at] ?? 0;
    if (!item || amount <= 0) continue;
    const lack = item.minUnits / amount;
    if (lack > 1) sum += 0.006 * Math.min(3, lack);
    const excess = amount / item.amplyUnits;
    if (excess > 1) sum += 0.025 * Math.log(excess) ** 2;
  }
  return sum;
}

/** Nearly odourless bulk beyond a tenth of the concentrate: it makes up mass without making up a perfume. */
function filler(items: readonly PaletteItem[], units: readonly number[]): number {
  let bulk = 0;
  for (let at = 0; at < items.length; at += 1) {
    if (items[at]?.material.impact === 1) bulk += units[at] ?? 0;
  }
  return 0.6 * Math.max(0, bulk / WHOLE - 0.1);
}

/** The style's pillars that this request allows: each a list of materials of which one should be there. */
function pillarsOf({ request, palette, candidates }: Problem): readonly PaletteItem[][] {
  const { style } = request.target;
  if (!style) return [];
  const allowed = new Set(candidates);
  return STYLE_PILLARS[style]
    .map(({ from }) =>
      from.flatMap((id) => palette.byId.get(id) ?? []).filter((item) => allowed.has(item)),
    )
    .filter((items) => items.length > 0);
}

/** How much of each pillar is missing: its best-placed material at its usual middle stands in full, later ones are stand-ins. */
function missingPillars(draft: Draft, pillars: readonly PaletteItem[][]): number {
  let missing = 0;
  for (const items of pillars) {
    let standing = 0;
    items.forEach((item, place) => {
      const middle = Math.sqrt(item.minUnits * item.maxUnits);
      const raised = Math.min(1, draft.unitsOf(item) / (PILLAR_DOSE * middle));
      standing = Math.max(standing, raised * (1 - (0.8 * place) / items.length));
    });
    missing += 1 - standing;
  }
  return missing;
}

/** Largest share of the materials already found in one earlier formula, above a free third. */
function likeness(items: readonly PaletteItem[], earlier: Earlier): number {
  let worst = 0;
  for (const set of earlier) {
    const both = items.filter(({ material }) => set.has(material.id)).length;
    worst = Math.max(worst, both / (items.length + set.size - both));
  }
  return Math.max(0, worst - 0.3);
}
