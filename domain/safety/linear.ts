// The verdict's limits as linear rows over catalogue materials: what composers and learners keep legal by.
import type { Material } from '#domain/catalogue/material.ts';
import { identify } from './identify.ts';
import type { Profile } from './profile.ts';
import { BERGAPTEN_STANDARD, COMBINATION_RULES } from './rules.ts';
import type { SafetyIndex } from './safety-index.ts';
import { CATEGORY_IDS, type CategoryId, type Limit } from './table.ts';

/** A material's share of each constraint, sparse. `share` is exposure per gram of neat material. */
export interface LimitRow {
  readonly index: readonly number[];
  readonly share: readonly number[];
}

/**
 * A recipe of weight fractions w at a dosage (percent) is within constraint j when
 * dosagePercent · Σ_i w_i · share_ij ≤ limitPercent_j. Floats: keep a margin of 1e-9 and let `judge` have the last word.
 */
export interface LinearLimits {
  /** Standard and rule ids, one per constraint. */
  readonly ids: readonly string[];
  /** Limit of each constraint, percent of the finished product; a sum of ratios has the limit 1. */
  readonly limitPercent: readonly number[];
  /** Row of every material that may be used; a material absent here is refused. */
  readonly rows: ReadonlyMap<string, LimitRow>;
  readonly refused: ReadonlyMap<string, 'prohibited' | 'unknown'>;
}

interface Builder {
  readonly ids: string[];
  readonly limitPercent: number[];
  readonly at: Map<string, number>;
}

/** The constraints of one category over the given materials; those of unknown composition or prohibited are refused. */
export function linearLimits(
  index: SafetyIndex,
  materials: readonly Material[],
  category: CategoryId,
): LinearLimits {
  const column = CATEGORY_IDS.indexOf(category);
  const builder: Builder = { ids: [], limitPercent: [], at: new Map() };
  const rows = new Map<string, LimitRow>();
  const refused = new Map<string, 'prohibited' | 'unknown'>();
  for (const material of materials) {
    const profile = identify({ kind: 'material', ref: material.id }, index);
    if (profile.unknown) refused.set(material.id, 'unknown');
    else {
      const row = rowOf(profile, column, index, builder);
      if (row) rows.set(material.id, row);
      else refused.set(material.id, 'prohibited');
    }
  }
  return { ids: builder.ids, limitPercent: builder.limitPercent, rows, refused };
}

function rowOf(
  profile: Profile,
  column: number,
  index: SafetyIndex,
  builder: Builder,
): LimitRow | undefined {
  const shares = new Map<number, number>();
  const add = (id: string, limitPercent: number, share: number) => {
    const at = constraintAt(builder, id, limitPercent);
    shares.set(at, (shares.get(at) ?? 0) + share);
  };
  for (const part of [...profile.parts, ...statedBergapten(profile, index)]) {
    const standard = index.table.standards[part.at];
    const limit = standard?.limits[column];
    if (!standard || !limit) continue;
    if (part.prohibitedGrade || limit.kind === 'prohibited') return undefined;
    if (limit.kind === 'prohibited-as-such' && part.via === 'itself') return undefined;
    if (limit.kind !== 'limit' && limit.kind !== 'prohibited-as-such') continue;
    add(standard.id, Number(limit.percent), part.fraction);
    addToRules(standard.id, limit, part.fraction, column, index, add);
  }
  return { index: [...shares.keys()], share: [...shares.values()] };
}

function addToRules(
  standardId: string,
  own: Limit & { readonly percent: string },
  fraction: number,
  column: number,
  index: SafetyIndex,
  add: (id: string, limitPercent: number, share: number) => void,
): void {
  for (const rule of COMBINATION_RULES) {
    if (!rule.members.includes(standardId)) continue;
    if (rule.limitOf === undefined) add(rule.id, 1, fraction / Number(own.percent));
    else {
      const shared =
        index.table.standards[index.standardAt.get(rule.limitOf) ?? -1]?.limits[column];
      if (shared?.kind === 'limit') add(rule.id, Number(shared.percent), fraction);
    }
  }
}

function statedBergapten(profile: Profile, index: SafetyIndex): Profile['parts'] {
  const at = index.standardAt.get(BERGAPTEN_STANDARD);
  const ppm = profile.statedBergaptenPpm;
  if (at === undefined || ppm === undefined) return [];
  const percent = String(ppm / 1e4);
  return [{ at, percent, fraction: ppm / 1e6, via: 'constituent', prohibitedGrade: false }];
}

function constraintAt(builder: Builder, id: string, limitPercent: number): number {
  const known = builder.at.get(id);
  if (known !== undefined) return known;
  const at = builder.ids.length;
  builder.ids.push(id);
  builder.limitPercent.push(limitPercent);
  builder.at.set(id, at);
  return at;
}
