// The published accords as weights, turned round so that a recipe finds its nearest neighbours quickly.
import type { PublishedAccord } from '#domain/catalogue/material.ts';
import type { Palette } from './palette.ts';

export interface Library {
  readonly count: number;
  /** Per palette item (`at`): which accords hold it, and their weight fraction of it. */
  readonly rows: readonly {
    readonly accord: readonly number[];
    readonly weight: readonly number[];
  }[];
}

/** Weights are fractions of the accord's odorous part, materials outside the palette included in the whole. */
export function indexLibrary(accords: readonly PublishedAccord[], palette: Palette): Library {
  const rows = palette.items.map(() => ({ accord: [] as number[], weight: [] as number[] }));
  accords.forEach(({ lines }, accord) => {
    const total = lines.reduce((sum, line) => sum + line.partsPermille, 0);
    const weights = new Map<number, number>();
    for (const { materialId, partsPermille } of lines) {
      const at = palette.byId.get(materialId)?.at;
      if (at !== undefined) weights.set(at, (weights.get(at) ?? 0) + partsPermille / total);
    }
    for (const [at, weight] of weights) {
      rows[at]?.accord.push(accord);
      rows[at]?.weight.push(weight);
    }
  });
  return { count: accords.length, rows };
}
