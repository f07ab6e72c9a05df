// IFRA limits in whole numbers: exposures are kept by adding and subtracting integers, so they never drift.
import type { LinearLimits } from '#domain/safety/linear.ts';
import { WHOLE } from './palette.ts';

/** Integer rows of one material: constraint and share, in billionths rounded up. */
export interface IntegerRow {
  readonly index: readonly number[];
  readonly share: readonly number[];
}

export interface IntegerLimits {
  /** Largest allowed Σ share · units of each constraint, rounded down. */
  readonly cap: Float64Array;
  readonly ids: readonly string[];
  readonly row: (materialId: string) => IntegerRow | undefined;
}

const SCALE = 1e9;
/** Room left for the rounding of the floats the limits come in. */
const CAUTION = 1 - 1e-9;

/**
 * dosage · Σ (units/10,000) · share ≤ limit, multiplied out. Shares are rounded up and limits down, so whatever passes
 * here passes in exact arithmetic; sums stay below 2^53.
 */
export function integerLimits(limits: LinearLimits, dosagePercent: number): IntegerLimits {
  const cap = Float64Array.from(limits.limitPercent, (limit) =>
    Math.floor(Math.min(((limit * WHOLE) / dosagePercent) * SCALE * CAUTION, 2 ** 52)),
  );
  const rows = new Map<string, IntegerRow>();
  for (const [id, row] of limits.rows) {
    const share = row.share.map((one) => Math.ceil(one * SCALE));
    const kept = share.flatMap((one, at) => (one > 0 ? [at] : []));
    rows.set(id, {
      index: kept.map((at) => row.index[at] ?? 0),
      share: kept.map((at) => share[at] ?? 0),
    });
  }
  return { cap, ids: limits.ids, row: (materialId) => rows.get(materialId) };
}

/** The most units of one material alone that stay within every constraint. */
export function mostUnits(row: IntegerRow, limits: IntegerLimits): number {
  let most = WHOLE;
  row.index.forEach((constraint, at) => {
    const share = row.share[at] ?? 0;
    most = Math.min(most, Math.floor((limits.cap[constraint] ?? 0) / share));
  });
  return most;
}
