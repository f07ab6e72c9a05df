// The verdict's limits as linear rows over catalogue materials: what composers and learners keep legal by.

/** A material's share of each constraint, sparse. `share` is grams of exposure per gram of neat material. */
export interface LimitRow {
  readonly index: readonly number[];
  readonly share: readonly number[];
}

export interface LinearLimits {
  /** Standard and rule ids, one per constraint. */
  readonly ids: readonly string[];
  /** Limit of each constraint, percent of the finished product. */
  readonly limitPercent: readonly number[];
  /** Row of every material that may be used; a material absent here is refused. */
  readonly rows: ReadonlyMap<string, LimitRow>;
  readonly refused: ReadonlyMap<string, 'prohibited' | 'unknown'>;
}
