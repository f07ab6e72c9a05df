// A finished recipe as the tokens that write it, each legal in its turn: what a student is shown by example.
import { DEEDS, REMOVE, unitsAfter } from '#domain/learning/deeds.ts';
import { type Choices, LONGEST_EPISODE, type Recipe } from '#domain/learning/recipe-world.ts';
import { emptyDraft } from '#domain/search/draft.ts';
import type { PaletteItem } from '#domain/search/palette.ts';
import type { Problem } from '#domain/search/problem.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Deeds spent on one material at most: a first amount and two corrections. */
const MOST_PER_MATERIAL = 3;
/** Deeds that set an amount whatever was there. */
const SETTING = 4;

interface Path {
  readonly deeds: readonly number[];
  readonly after: number;
  /** The largest amount on the way. */
  readonly most: number;
}

/**
 * Heaviest first. Each material gets the amount nearest by ratio that three deeds reach without ever having more than
 * there is room for; a material that has no slot, no room or no turn is left out. The end comes last.
 */
export function tokensOf(
  recipe: Recipe,
  problem: Problem,
  choices: Choices,
  { firstSlot, firstDeed, special }: Vocabulary,
): number[] {
  const slots = new Map(choices.items.map((item, slot) => [item, slot]));
  const order = recipe.items
    .flatMap((item, at) => {
      const slot = slots.get(item);
      return slot === undefined ? [] : [{ item, slot, amount: recipe.units[at] ?? 0 }];
    })
    .sort((a, b) => b.amount - a.amount);
  const draft = emptyDraft(problem);
  for (const must of problem.musts) draft.set(must, 1);
  const open = new Set<PaletteItem>([...problem.candidates, ...problem.musts]);
  const ids: number[] = [];
  let turns = LONGEST_EPISODE - 1;
  order.forEach(({ item, slot, amount }, at) => {
    const spare = turns - (order.length - at);
    const most = 1 + Math.min(MOST_PER_MATERIAL - 1, Math.max(0, spare));
    if (turns === 0 || !open.has(item)) return;
    const path = pathTo(amount, Math.min(turns, most), draft.room(item), draft.unitsOf(item));
    if (!path || !draft.set(item, path.after)) return;
    for (const deed of path.deeds) ids.push(firstSlot + slot, firstDeed + deed);
    turns -= path.deeds.length;
  });
  return [...ids, special.end];
}

/** The shortest of the best paths to about `amount` units, within the room. */
function pathTo(amount: number, longest: number, room: number, now: number): Path | undefined {
  let best: { readonly path: Path; readonly error: number } | undefined;
  for (const path of PATHS) {
    if (path.deeds.length > longest || path.most > room) continue;
    if (unitsAfter(path.deeds[0] ?? 0, now) === now) continue;
    const error = Math.abs(Math.log(path.after / amount));
    if (!best || error < best.error - 1e-9) best = { path, error };
  }
  return best?.path;
}

/** All ways from an amount that is set, shortest first. */
const PATHS: readonly Path[] = pathsFromNothing();

function pathsFromNothing(): Path[] {
  let latest: Path[] = Array.from({ length: SETTING }, (_, deed) => {
    const after = unitsAfter(deed, 0);
    return { deeds: [deed], after, most: after };
  });
  const all = [...latest];
  for (let length = 2; length <= MOST_PER_MATERIAL; length += 1) {
    latest = latest.flatMap(({ deeds, after, most }) =>
      DEEDS.flatMap((_, deed) => {
        const next = unitsAfter(deed, after);
        if (deed < SETTING || deed === REMOVE || next === after) return [];
        return [{ deeds: [...deeds, deed], after: next, most: Math.max(most, next) }];
      }),
    );
    all.push(...latest);
  }
  return all;
}
