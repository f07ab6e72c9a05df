// Any recipe made legal in closed form: forbidden materials dropped, the rest scaled down until every limit holds.
import type { IntegerLimits } from './limits.ts';
import { WHOLE } from './palette.ts';

export interface Dosed {
  readonly materialId: string;
  /** Hundredths of a percent of the concentrate; any number above 0. */
  readonly units: number;
}

/**
 * Shield (reference: Alshiekh et al., AAAI 2018, in its one-step linear form). Drops what has no row, scales all by the
 * worst cap/exposure and rounds down to whole units; the carrier takes what is left. Every constraint is monotone in the
 * amounts and the carrier has none, so the result is always legal; it may be empty.
 */
export function shield(recipe: readonly Dosed[], limits: IntegerLimits): Dosed[] {
  const kept = recipe.filter(({ materialId, units }) => units > 0 && limits.row(materialId));
  const exposure = new Float64Array(limits.cap.length);
  let total = 0;
  for (const { materialId, units } of kept) {
    total += units;
    const row = limits.row(materialId);
    row?.index.forEach((constraint, at) => {
      exposure[constraint] = (exposure[constraint] ?? 0) + (row.share[at] ?? 0) * units;
    });
  }
  let scale = Math.min(1, WHOLE / total);
  exposure.forEach((sum, constraint) => {
    if (sum > 0) scale = Math.min(scale, (limits.cap[constraint] ?? 0) / sum);
  });
  const safe = scale < 1 ? scale * (1 - 1e-9) : 1;
  return kept
    .map(({ materialId, units }) => ({ materialId, units: Math.floor(units * safe) }))
    .filter(({ units }) => units > 0);
}
