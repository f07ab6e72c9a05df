// EU cosmetics law beside IFRA: allergens to declare, the listed prohibitions, and what cannot be determined.
import { compare, exactly, times } from '#domain/recipe/decimal.ts';
import { type Contribution, exactSum, type IdentifiedRow, traceStep, viaOf } from './exposure.ts';
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
  const open = openRows(rows);
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
      const given = index.euGivenByAnnex.has(group);
      const share = given ? open.all : open.all + open.notInAnnex;
      const atMostPercent = ((sum?.share ?? 0) + share) * dosagePercent;
      if (share > 0 && atMostPercent > Number(threshold)) {
        const materials = given ? open.allNames : open.names;
        undetermined.push({ name: group.name, atMostPercent, materials });
      }
    }
  }
  return { banned, declare, undetermined };
}

function sumGroups(rows: readonly IdentifiedRow[]): Map<EuGroup, GroupSum> {
  const sums = new Map<EuGroup, GroupSum>();
  for (const { row, profile } of rows) {
    for (const { group, percent, fraction, via, origin } of profile.eu) {
      const share = row.share * fraction;
      const shown = viaOf(via, row);
      const contribution: Contribution = {
        ...{ row, material: profile.name, via: shown, percent, share },
        ...(origin ? { origin } : {}),
      };
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

/** Shares of the rows that bring allergens without figures, by how much the tables say about them. */
interface OpenRows {
  readonly all: number;
  readonly notInAnnex: number;
  readonly allNames: readonly string[];
  readonly names: readonly string[];
}

function openRows(rows: readonly IdentifiedRow[]): OpenRows {
  let all = 0;
  let notInAnnex = 0;
  const allNames = new Set<string>();
  const names = new Set<string>();
  for (const { row, profile } of rows) {
    if (profile.euGap === 'none') continue;
    names.add(profile.name);
    if (profile.euGap === 'all') {
      all += row.share;
      allNames.add(profile.name);
    } else notInAnnex += row.share;
  }
  return { all, notInAnnex, allNames: [...allNames], names: [...names] };
}
