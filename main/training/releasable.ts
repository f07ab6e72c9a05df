// What a search found, less what may not be released now: the only way that it leaves its job.
import type { SearchFound } from '#contract/training.ts';
import type { Formula } from '#domain/recipe/formula.ts';

/** `isReleased` recomputes from scratch. Where the best is refused, there is none; nothing takes its place unjudged. */
export function releasable(
  { best, front, ...facts }: SearchFound,
  isReleased: (formula: Formula) => boolean,
): SearchFound {
  return {
    ...facts,
    ...(best && isReleased(best.formula) ? { best } : {}),
    front: front.filter(({ formula }) => isReleased(formula)),
  };
}
