// The IFRA and EU sources put together into one safety table.
import { z } from 'zod';
import type { SafetyTable } from '#domain/safety/table.ts';
import { allergensOf } from './allergens.ts';
import { annexOf, schiffBasesOf } from './annex.ts';
import { categoriesOf } from './categories.ts';
import { filled } from './cells.ts';
import { conflict, readRows, type Sources, uniqueBy } from './rows.ts';
import { standardsOf } from './standards.ts';

const naturalEntryRow = z.object({
  table: z.enum(['standard', 'eu']),
  key: filled,
  reason: filled,
});

/** Builds the table; what is wrong with a source is recorded in `sources`. */
export function buildSafety(sources: Sources): SafetyTable {
  const entries = readRows(sources, 'ifra/natural_standards.csv', naturalEntryRow);
  uniqueBy(sources, entries, 'key', ({ table, key }) => `${table} ${key}`);
  const naturalIn = (name: 'standard' | 'eu') =>
    new Set(entries.filter(({ row }) => row.table === name).map(({ row }) => row.key));
  const standards = standardsOf(sources, naturalIn('standard'));
  const byId = new Map(standards.map((standard) => [standard.id, standard]));
  const euGroups = allergensOf(sources, naturalIn('eu'), byId);
  const groupNames = new Set(euGroups.map(({ name }) => name));
  for (const one of entries) {
    const { table, key } = one.row;
    const known = table === 'standard' ? byId.has(key) : groupNames.has(key);
    if (!known) conflict(sources, one, 'key', `the table has no "${key}"`);
  }
  return {
    amendment: String(Math.max(0, ...standards.map(({ amendment }) => Number(amendment)))),
    categories: categoriesOf(sources),
    standards,
    naturals: annexOf(sources, byId),
    schiffBases: schiffBasesOf(sources, byId),
    euGroups,
  };
}
