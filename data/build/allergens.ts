// Fragrance allergens of EU law: groups to declare with their thresholds, and the two that are prohibited.
import { z } from 'zod';
import type { EuGroup, Standard } from '#domain/safety/table.ts';
import { casChecks, casList, filled, list, percent } from './cells.ts';
import { conflict, readRows, type Sources, uniqueBy } from './rows.ts';

const threshold = z.union([percent, z.literal('')], 'must be a decimal number or empty');

const groupRow = z
  .object({
    group_name: filled,
    status: z
      .string()
      .regex(/^(declare$|prohibited\b)/, 'must be declare or begin with prohibited'),
    cas_all: casList.refine(
      (all) => all.every(casChecks),
      'holds a CAS number whose check digit fails',
    ),
    threshold_leave_on_pct: threshold,
    threshold_rinse_off_pct: threshold,
    ifra_standard_ids: list('|'),
  })
  .superRefine((row, context) => {
    for (const column of ['threshold_leave_on_pct', 'threshold_rinse_off_pct'] as const) {
      if ((row.status === 'declare') === (row[column] !== '')) continue;
      const message = 'a group to declare needs a threshold, a prohibited one has none';
      context.addIssue({ code: 'custom', path: [column], message });
    }
  });

/** Reads the groups; `natural` holds the names of those that are an oil or extract. */
export function allergensOf(
  sources: Sources,
  natural: ReadonlySet<string>,
  standards: ReadonlyMap<string, Standard>,
): EuGroup[] {
  const rows = readRows(sources, 'ifra/eu_allergens.csv', groupRow);
  uniqueBy(sources, rows, 'group_name', (row) => row.group_name);
  return rows.map((one) => {
    const { threshold_leave_on_pct: leaveOn, threshold_rinse_off_pct: rinseOff, ...row } = one.row;
    const missing = row.ifra_standard_ids.find((id) => !standards.has(id));
    if (missing) conflict(sources, one, 'ifra_standard_ids', `there is no standard "${missing}"`);
    return {
      name: row.group_name,
      status: row.status === 'declare' ? 'declare' : 'prohibited',
      cas: row.cas_all,
      natural: natural.has(row.group_name),
      ...(leaveOn === '' ? {} : { leaveOnPercent: leaveOn }),
      ...(rinseOff === '' ? {} : { rinseOffPercent: rinseOff }),
      standardIds: row.ifra_standard_ids,
    };
  });
}
