// Climbing from a first draft: scale, swap, add, drop and shift, each step legal, kept when it helps.
import { affinityOf, leaning, usualUnits } from './construct.ts';
import type { Draft } from './draft.ts';
import type { Objective, Scored } from './objective.ts';
import type { PaletteItem } from './palette.ts';
import type { Problem } from './problem.ts';
import type { Random } from './random.ts';

const SCALES = [0.5, 0.7, 0.85, 1.2, 1.4, 2];
/** Accepting a worse step early on: from this much, down to nothing. */
const FIRST_TEMPERATURE = 0.02;
const MOST_LINES = 20;

export interface Climb {
  readonly best: Draft;
  readonly scored: Scored;
}

/** Simulated annealing over `steps` legal steps; returns the best draft met. The given draft is used up. */
export function improve(
  draft: Draft,
  objective: Objective,
  random: Random,
  steps: number,
  shouldStop: () => boolean,
): Climb {
  const { problem } = objective;
  const pool = preferred(problem);
  const best = objective.newDraft();
  best.copyFrom(draft);
  let now = objective.score(draft);
  let top = now;
  for (let step = 0; step < steps && !(step % 64 === 0 && shouldStop()); step += 1) {
    const temperature = FIRST_TEMPERATURE * (1 - step / steps) ** 2;
    const undo = randomStep(draft, pool, problem, random);
    if (!undo) continue;
    const next = objective.score(draft);
    const gain = next.value - now.value;
    if (gain < 0 && random.next() >= Math.exp(gain / Math.max(temperature, 1e-9))) {
      undo();
      continue;
    }
    now = next;
    if (next.value > top.value) {
      top = next;
      best.copyFrom(draft);
    }
  }
  return { best, scored: top };
}

/** All candidates, those closest to the target first. */
function preferred(problem: Problem): readonly PaletteItem[] {
  return problem.candidates
    .map((item) => ({ item, affinity: affinityOf(item, problem) }))
    .sort((a, b) => b.affinity - a.affinity || a.item.at - b.item.at)
    .map(({ item }) => item);
}

type Undo = () => void;

function randomStep(
  draft: Draft,
  pool: readonly PaletteItem[],
  problem: Problem,
  random: Random,
): Undo | undefined {
  const dice = random.next();
  if (draft.items.length === 0 || dice < 0.12) return add(draft, pool, random);
  const item = random.pick(draft.items);
  if (dice < 0.2) return problem.musts.includes(item) ? undefined : change(draft, item, 0);
  if (dice < 0.45)
    return problem.musts.includes(item) ? undefined : swap(draft, item, pool, random);
  if (dice < 0.6) return shift(draft, item, random);
  return rescale(draft, item, random);
}

function change(draft: Draft, item: PaletteItem, units: number): Undo | undefined {
  const before = draft.unitsOf(item);
  if (!draft.set(item, units)) return undefined;
  return () => {
    draft.set(item, before);
  };
}

function rescale(draft: Draft, item: PaletteItem, random: Random): Undo | undefined {
  const now = draft.unitsOf(item);
  const by = random.pick(SCALES);
  const wanted = by > 1 ? Math.max(now + 1, Math.round(now * by)) : Math.floor(now * by);
  return change(draft, item, Math.max(1, Math.min(wanted, draft.room(item))));
}

function add(draft: Draft, pool: readonly PaletteItem[], random: Random): Undo | undefined {
  if (pool.length === 0 || draft.items.length >= MOST_LINES) return undefined;
  const item = leaning(pool, random);
  if (draft.unitsOf(item) > 0 || draft.room(item) < 1) return undefined;
  return change(draft, item, usualUnits(item, draft));
}

function swap(
  draft: Draft,
  out: PaletteItem,
  pool: readonly PaletteItem[],
  random: Random,
): Undo | undefined {
  if (pool.length === 0) return undefined;
  const into = leaning(pool, random);
  if (draft.unitsOf(into) > 0) return undefined;
  const before = draft.unitsOf(out);
  draft.set(out, 0);
  const back = () => {
    draft.set(into, 0);
    draft.set(out, before);
  };
  if (draft.room(into) >= 1 && draft.set(into, usualUnits(into, draft))) return back;
  back();
  return undefined;
}

/** Moves part of one line's amount to another. */
function shift(draft: Draft, from: PaletteItem, random: Random): Undo | undefined {
  const to = random.pick(draft.items);
  if (to === from) return undefined;
  const [gave, had] = [draft.unitsOf(from), draft.unitsOf(to)];
  const moved = Math.floor(gave * (0.2 + 0.5 * random.next()));
  if (moved < 1 || moved >= gave) return undefined;
  draft.set(from, gave - moved);
  const back = () => {
    draft.set(to, had);
    draft.set(from, gave);
  };
  if (draft.set(to, Math.min(had + moved, draft.room(to)))) return back;
  back();
  return undefined;
}
