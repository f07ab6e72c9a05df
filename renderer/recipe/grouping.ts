// Rows seen by note or by odour family: a way of looking, not a change; the formula keeps its order.
import { foldFamily } from '#domain/catalogue/family.ts';
import {
  COLOUR_FAMILIES,
  type ColourFamily,
  type Material,
  type Note,
} from '#domain/catalogue/material.ts';
import type { RowShares } from '#domain/recipe/shares.ts';

export const GROUPINGS = ['none', 'note', 'family'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** `other`: accords, solvents, and what the catalogue says nothing about. */
export type GroupKey = Note | ColourFamily | 'other';

export interface RowGroup {
  readonly key: GroupKey;
  /** With the rows inside accords behind their accord. */
  readonly rows: readonly RowShares[];
  readonly count: number;
  readonly grams: number;
  readonly rowPercent: number;
  readonly concentratePercent: number;
  readonly productPercent: number;
}

const ORDER = {
  note: ['top', 'heart', 'base', 'other'],
  family: [...COLOUR_FAMILIES, 'other'],
} as const satisfies Readonly<Record<Exclude<Grouping, 'none'>, readonly GroupKey[]>>;

/** Groups that hold something, in their usual order; inside each the rows keep theirs. */
export function groupRows(
  rows: readonly RowShares[],
  grouping: Exclude<Grouping, 'none'>,
  materialOf: (ref: string) => Material | undefined,
): RowGroup[] {
  const byKey = new Map<GroupKey, RowShares[]>();
  let key: GroupKey = 'other';
  for (const row of rows) {
    if (row.depth === 0) key = keyOf(row, grouping, materialOf);
    const known = byKey.get(key);
    if (known) known.push(row);
    else byKey.set(key, [row]);
  }
  return ORDER[grouping].flatMap((one) => {
    const inside = byKey.get(one);
    return inside ? [groupOf(one, inside)] : [];
  });
}

function keyOf(
  { line }: RowShares,
  grouping: Exclude<Grouping, 'none'>,
  materialOf: (ref: string) => Material | undefined,
): GroupKey {
  const material = line.item.kind === 'material' ? materialOf(line.item.ref) : undefined;
  if (!material) return 'other';
  return (grouping === 'note' ? material.note : foldFamily(material.family)) ?? 'other';
}

function groupOf(key: GroupKey, rows: readonly RowShares[]): RowGroup {
  const own = rows.filter(({ depth }) => depth === 0);
  const sum = (of: (row: RowShares) => number) => own.reduce((total, row) => total + of(row), 0);
  return {
    key,
    rows,
    count: own.length,
    grams: Number(sum(({ line }) => line.amountGrams).toFixed(9)),
    rowPercent: sum(({ rowPercent }) => rowPercent),
    concentratePercent: sum(({ concentratePercent }) => concentratePercent),
    productPercent: sum(({ productPercent }) => productPercent),
  };
}
