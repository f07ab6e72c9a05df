// EU cosmetics law beside IFRA: allergens to declare, the listed prohibitions, and what cannot be determined.
import { compare, exactly, times } from '#domain/recipe/decimal.ts';
import { type Contribution, exactSum, type IdentifiedRow, traceStep } from './exposure.ts';
import type { EuGap } from './profile.ts';
import type { EuEntry, EuUndetermined, EuVerdict } from './report.ts';
import type { SafetyIndex } from './safety-index.ts';
import type { Category, CategoryId, EuGroup } from './table.ts';

interface GroupSum {
  share: number;
  contributions: Contribution[];
}

/**
 * Declares a group when its sum in the product is strictly above the threshold of Regulation (EU) 2023/1545
 * (0.001 % leave-on, 0.01 % rinse-off); non-cosmetic categories declare nothing. Prohibited groups are listed always.
 */
export function euVerdict(
  rows: readonly IdentifiedRow[],
  category: CategoryId,
  dosagePercent: number,
  index: SafetyIndex,
): EuVerdict {
  const sums = sumGroups(rows);
  const use = index.table.categories.find(({ id }) => id === category)?.euUse ?? 'leave-on';
  const banned: EuEntry[] = [];
  const declare: EuEntry[] = [];
  const undetermined: EuUndetermined[] = [];
  for (const group of index.table.euGroups) {
    const sum = sums.get(group);
    if (group.status === 'prohibited') {
      if (sum && sum.share > 0) banned.push(entry(group, sum, dosagePercent));
      continue;
    }
    const threshold = thresholdOf(group, use);
    if (threshold === undefined) continue;
    if (sum && exceeds(sum, dosagePercent, threshold)) {
      declare.push({ ...entry(group, sum, dosagePercent), thresholdPercent: Number(threshold) });
    } else if (!group.natural) {
      const open = openShare(group, rows, index);
      const atMostPercent = ((sum?.share ?? 0) + open.share) * dosagePercent;
      if (open.share > 0 && atMostPercent > Number(threshold)) {
        undetermined.push({ name: group.name, atMostPercent, materials: open.materials });
      }
    }
  }
  return { banned, declare, undetermined };
}

function sumGroups(rows: readonly IdentifiedRow[]): Map<EuGroup, GroupSum> {
  const sums = new Map<EuGroup, GroupSum>();
  for (const { row, profile } of rows) {
    for (const { group, percent, fraction, via } of profile.eu) {
      const shown = via === 'itself' && row.isSolvent ? 'solvent' : via;
      const share = row.share * fraction;
      const contribution = { row, material: profile.name, via: shown, percent, share } as const;
      const sum = sums.get(group);
      if (sum) {
        sum.share += share;
        sum.contributions.push(contribution);
      } else sums.set(group, { share, contributions: [contribution] });
    }
  }
  return sums;
}

function thresholdOf(group: EuGroup, use: Category['euUse']): string | undefined {
  if (use === 'not-cosmetic') return undefined;
  return use === 'rinse-off' ? group.rinseOffPercent : group.leaveOnPercent;
}

function exceeds(sum: GroupSum, dosagePercent: number, threshold: string): boolean {
  const product = sum.share * dosagePercent;
  const bound = Number(threshold);
  if (Math.abs(product - bound) > 1e-9 * bound) return product > bound;
  return compare(times(exactSum(sum), exactly(dosagePercent)), exactly(threshold)) > 0;
}

function entry(group: EuGroup, sum: GroupSum, dosagePercent: number): EuEntry {
  const trace = sum.contributions.map(traceStep);
  return { name: group.name, productPercent: sum.share * dosagePercent, trace };
}

/** Whole share of the rows that may bring this allergen without any figure for it. */
function openShare(
  group: EuGroup,
  rows: readonly IdentifiedRow[],
  index: SafetyIndex,
): { share: number; materials: string[] } {
  let share = 0;
  const materials = new Set<string>();
  for (const { row, profile } of rows) {
    if (!leavesOpen(profile.euGap, group, index)) continue;
    share += row.share;
    materials.add(profile.name);
  }
  return { share, materials: [...materials] };
}

function leavesOpen(gap: EuGap, group: EuGroup, index: SafetyIndex): boolean {
  if (gap !== 'not-in-annex') return gap === 'all';
  return !group.standardIds.some(
    (id) => index.table.standards[index.standardAt.get(id) ?? -1]?.contributionsInAnnex,
  );
}
