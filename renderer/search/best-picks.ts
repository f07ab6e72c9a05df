// Which of the front are worth a card: the best fit, the one that gives away least, the cheapest, the most unlike the rest.
import type { FrontRecipe } from '#contract/training.ts';

export const PICKS = ['fit', 'balanced', 'cost', 'novel'] as const;
export type Pick = (typeof PICKS)[number];

export interface Picked {
  readonly pick: Pick;
  readonly recipe: FrontRecipe;
}

/** At most one card for each reason, no recipe twice, in the order of `PICKS`. */
export function bestPicks(front: readonly FrontRecipe[], most: number): readonly Picked[] {
  const picked: Picked[] = [];
  for (const pick of PICKS) {
    if (picked.length >= most) break;
    const left = front.filter((one) => !picked.some(({ recipe }) => recipe.id === one.id));
    const score = scoreOf(pick, front);
    const recipe = left.reduce<FrontRecipe | undefined>(
      (best, one) => (best === undefined || score(one) > score(best) ? one : best),
      undefined,
    );
    if (recipe && Number.isFinite(score(recipe))) picked.push({ pick, recipe });
  }
  return picked;
}

function scoreOf(pick: Pick, front: readonly FrontRecipe[]): (one: FrontRecipe) => number {
  switch (pick) {
    case 'fit':
      return ({ utility }) => utility.total;
    case 'cost':
      return ({ costEurPerKg }) => -(costEurPerKg ?? Number.POSITIVE_INFINITY);
    case 'novel':
      return ({ novelty }) => novelty;
    case 'balanced': {
      const parts = [
        ranked(front, ({ fit }) => fit),
        ranked(front, ({ novelty }) => novelty),
        ranked(front, ({ economy }) => economy),
      ];
      return (one) => Math.min(...parts.map((part) => part(one)));
    }
  }
}

/** From 0 at the worst of the front to 1 at the best. */
function ranked(
  front: readonly FrontRecipe[],
  read: (one: FrontRecipe) => number,
): (one: FrontRecipe) => number {
  const values = front.map(read);
  const least = Math.min(...values);
  const width = Math.max(...values) - least;
  return (one) => (width === 0 ? 1 : (read(one) - least) / width);
}
