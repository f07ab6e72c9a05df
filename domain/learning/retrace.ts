// A finished recipe told as deeds: how a policy would have built it, so that it can be shown by example.
import type { PaletteItem } from '#domain/search/palette.ts';
import { REMOVE, unitsAfter } from './deeds.ts';
import type { Choices } from './recipe-world.ts';

export interface Deed {
  /** A slot of the learnable list, or `choices.finish`. */
  readonly choice: number;
  readonly deed: number;
}

/** Deeds spent on one material at most: a first amount and two corrections. */
const MOST_PER_MATERIAL = 3;

/**
 * Deeds from the empty recipe to nearly these amounts, heaviest first, then to finish; at most `most` in all. Each
 * material gets the amount nearest by ratio that three deeds reach. Materials outside the list are left out.
 */
export function retrace(
  items: readonly PaletteItem[],
  units: readonly number[],
  choices: Choices,
  most: number,
): Deed[] {
  const slots = new Map(choices.items.map((item, slot) => [item, slot]));
  const order = items
    .flatMap((item, at) => {
      const choice = slots.get(item);
      return choice === undefined ? [] : [{ choice, amount: units[at] ?? 0 }];
    })
    .sort((a, b) => b.amount - a.amount);
  const deeds: Deed[] = [];
  const spare = most - 1 - order.length;
  let corrections = Math.max(0, spare);
  for (const { choice, amount } of order) {
    if (deeds.length >= most - 1) break;
    const path = pathTo(amount, 1 + Math.min(MOST_PER_MATERIAL - 1, corrections));
    corrections -= path.length - 1;
    for (const deed of path) deeds.push({ choice, deed });
  }
  return [...deeds.slice(0, most - 1), { choice: choices.finish, deed: 0 }];
}

/** The shortest of the best paths from nothing to about `amount` units. */
function pathTo(amount: number, most: number): number[] {
  let best: { path: number[]; error: number } = { path: [], error: Number.POSITIVE_INFINITY };
  const extend = (path: number[], now: number) => {
    if (path.length > 0) {
      const error = Math.abs(Math.log(now / amount));
      if (error < best.error - 1e-9) best = { path, error };
    }
    if (path.length === most) return;
    for (let deed = 0; deed < REMOVE; deed += 1) {
      const after = unitsAfter(deed, now);
      if (after === now || after === 0) continue;
      // Setting twice is the second setting alone.
      if (path.length > 0 && deed < 4) continue;
      extend([...path, deed], after);
    }
  };
  extend([], 0);
  return best.path;
}
