// Published accords as recipes to begin with, at the strength that the brief asks for.
import type { PublishedAccord } from '#domain/catalogue/material.ts';
import type { Problem } from './problem.ts';
import type { Dosed } from './shield.ts';

/** Fewer materials that may be used than this are not the accord any more. */
const FEWEST_KEPT = 3;

/** Every accord of which the problem allows enough, its proportions kept. */
export function accordSeeds(accords: readonly PublishedAccord[], problem: Problem): Dosed[][] {
  const able = new Set(
    [...problem.candidates, ...problem.musts].map(({ material }) => material.id),
  );
  return accords
    .map(({ lines }) => lines.filter(({ materialId }) => able.has(materialId)))
    .filter((lines) => lines.length >= FEWEST_KEPT)
    .map((lines) => {
      const whole = lines.reduce((sum, { partsPermille }) => sum + partsPermille, 0);
      return lines.map(({ materialId, partsPermille }) => {
        return { materialId, units: (partsPermille / whole) * problem.odorousUnits };
      });
    });
}
