// A formula as doses of catalogue materials: accords opened, dilutions counted neat, solvents as materials of their own.
import { expand, type FlatItem } from '#domain/recipe/expand.ts';
import type { Line } from '#domain/recipe/formula.ts';
import type { Dose } from './dose.ts';

/**
 * Neat share of every flat row, percent of the concentrate. `resolve` turns what a row names into a catalogue id; a row
 * it does not know keeps its own name, so that whatever reads the doses can say what it left out.
 */
export function dosesOf(
  lines: readonly Line[],
  resolve: (item: FlatItem) => string | undefined,
): Dose[] {
  return expand(lines).map(({ item, share }) => {
    const written = item.kind === 'material' ? item.ref : `natural:${item.natural}`;
    return { materialId: resolve(item) ?? written, percent: share * 100 };
  });
}
