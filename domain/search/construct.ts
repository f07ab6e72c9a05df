// First drafts: what was asked for, the pillars of the style or the blenders, then whatever adds most.
import type { Draft } from './draft.ts';
import type { Objective } from './objective.ts';
import type { PaletteItem } from './palette.ts';
import type { Problem } from './problem.ts';
import type { Random } from './random.ts';
import { BLENDERS, type Pillar, STYLE_PILLARS } from './skeletons.ts';

/** How many candidates are tried for each empty place. */
const TRIED = 36;
const FEWEST_LINES = 9;
const LINE_SPREAD = 6;

/** A legal draft of about 9 to 15 materials. */
export function construct(objective: Objective, random: Random): Draft {
  const { problem } = objective;
  const draft = objective.newDraft();
  placeMusts(draft, problem);
  placePillars(draft, problem, random);
  fillUp(draft, objective, random);
  return draft;
}

/** First a grain of each, so that none takes the room of another, then as much as is usual. */
export function placeMusts(draft: Draft, { musts }: Problem): void {
  for (const must of musts) draft.set(must, 1);
  for (const must of musts) draft.set(must, usualUnits(must, draft));
}

/** Adds what helps most, phase by phase, until the draft has a full formula's number of lines. */
export function fillUp(draft: Draft, objective: Objective, random: Random): void {
  const { problem } = objective;
  const lines = FEWEST_LINES + random.below(LINE_SPREAD);
  const byPhase = [0, 1, 2].map((phase) => affine(problem, phase));
  while (draft.items.length < lines && problem.candidates.length > 0) {
    const pool = byPhase[thinnestPhase(draft, problem)] ?? [];
    const best = bestAddition(
      draft,
      pool.length > 0 ? pool : problem.candidates,
      objective,
      random,
    );
    if (!best) break;
    draft.set(best, usualUnits(best, draft));
  }
}

/** The geometric middle of an item's usual doses, or what there is room for. */
export function usualUnits(item: PaletteItem, draft: Draft): number {
  const middle = Math.round(Math.sqrt(item.minUnits * Math.max(item.minUnits, item.maxUnits)));
  return Math.max(1, Math.min(middle, draft.room(item)));
}

function placePillars(draft: Draft, problem: Problem, random: Random): void {
  const { style } = problem.request.target;
  const allowed = new Set(problem.candidates);
  const place = ({ from, dose }: Pillar) => {
    const able = from
      .flatMap((id) => problem.palette.byId.get(id) ?? [])
      .filter((item) => allowed.has(item));
    const first = able[Math.min(random.below(2) * random.below(able.length || 1), able.length - 1)];
    if (!first || draft.unitsOf(first) > 0) return;
    const wanted = Math.max(1, Math.round(first.maxUnits * dose * (0.7 + 0.6 * random.next())));
    draft.set(first, Math.min(wanted, draft.room(first)));
  };
  if (style) for (const pillar of STYLE_PILLARS[style]) place(pillar);
  for (const blender of BLENDERS) if (random.next() < 0.6) place(blender);
}

/** The phase that lacks most of its wanted mass. */
function thinnestPhase(draft: Draft, { pyramid }: Problem): number {
  const mass = [0, 0, 0];
  draft.items.forEach((item, at) => {
    mass[item.phase] = (mass[item.phase] ?? 0) + (draft.units[at] ?? 0);
  });
  const total = Math.max(1, draft.total);
  let thinnest = 0;
  let most = Number.NEGATIVE_INFINITY;
  mass.forEach((amount, phase) => {
    const lack = (pyramid[phase] ?? 0) - amount / total;
    if (lack > most) [thinnest, most] = [phase, lack];
  });
  return thinnest;
}

/** Candidates of a phase in order of what they have in common with the target. */
function affine(problem: Problem, phase: number): PaletteItem[] {
  return problem.candidates
    .filter((item) => item.phase === phase)
    .map((item) => ({ item, affinity: affinityOf(item, problem) }))
    .sort((a, b) => b.affinity - a.affinity || a.item.at - b.item.at)
    .map(({ item }) => item);
}

/** Overlap of families, plus words, plus pull on the axes asked for, less reluctance. */
export function affinityOf(item: PaletteItem, problem: Problem): number {
  let affinity = -item.reluctance;
  problem.families.forEach((wanted, at) => {
    affinity += Math.min(wanted, item.families[at] ?? 0);
  });
  problem.words.forEach(({ weight }, at) => {
    affinity += 2 * weight * (problem.wordShares[item.at]?.[at] ?? 0);
  });
  problem.emotionWeight.forEach((weight, axis) => {
    const direction = 2 * ((problem.emotion[axis] ?? 0.5) - 0.5);
    affinity += 0.6 * weight * direction * (item.pull[axis] ?? 0);
  });
  return affinity;
}

function bestAddition(
  draft: Draft,
  pool: readonly PaletteItem[],
  objective: Objective,
  random: Random,
): PaletteItem | undefined {
  let best: PaletteItem | undefined;
  let most = Number.NEGATIVE_INFINITY;
  for (let tried = 0; tried < TRIED; tried += 1) {
    const item = leaning(pool, random);
    if (draft.unitsOf(item) > 0 || draft.room(item) < 1) continue;
    if (!draft.set(item, usualUnits(item, draft))) continue;
    const { value } = objective.score(draft);
    draft.set(item, 0);
    if (value > most) [best, most] = [item, value];
  }
  return best;
}

/** One of a list that is in order of preference: the square of a uniform number favours its head. */
export function leaning(pool: readonly PaletteItem[], random: Random): PaletteItem {
  const item = pool[Math.floor(random.next() ** 2 * pool.length)];
  if (!item) throw new RangeError('nothing to choose from');
  return item;
}
