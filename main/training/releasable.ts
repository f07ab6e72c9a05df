// What a search found, less what may not be released now: the only way that it leaves its job.
import { setImmediate as turn } from 'node:timers/promises';
import type { FrontRecipe, SearchFound } from '#contract/training.ts';
import type { Formula } from '#domain/recipe/formula.ts';

/**
 * `isReleased` recomputes from scratch, which takes a while: between two recipes the workbench answers others. Where the
 * best is refused, there is none; nothing takes its place unjudged.
 */
export async function releasable(
  { best, front, ...facts }: SearchFound,
  isReleased: (formula: Formula) => boolean,
): Promise<SearchFound> {
  const released: FrontRecipe[] = [];
  for (const recipe of front) {
    await turn();
    if (isReleased(recipe.formula)) released.push(recipe);
  }
  await turn();
  return { ...facts, ...(best && isReleased(best.formula) ? { best } : {}), front: released };
}
