// Where each natural of the catalogue stands in the IFRA tables: the hand-made decisions, checked against the tables.
import { z } from 'zod';
import type { IfraIdentity } from '#domain/catalogue/material.ts';
import type { AnnexNatural, SafetyTable } from '#domain/safety/table.ts';
import { filled, list } from './cells.ts';
import type { MaterialRow } from './material-rows.ts';
import { conflict, type Located, readRows, type Sources, uniqueBy } from './rows.ts';

const FILE = 'catalogue/naturals.csv';

const DECIDING_COLUMNS = ['annex_name', 'iso9235', 'standard_id', 'grade', 'variants'] as const;
const COLUMNS_OF: Readonly<Record<string, readonly (typeof DECIDING_COLUMNS)[number][]>> = {
  annex: ['annex_name', 'iso9235'],
  standard: ['standard_id', 'grade'],
  ambiguous: ['variants'],
  silent: [],
};

const naturalRow = z
  .object({
    material_id: filled,
    decision: z.enum(['annex', 'standard', 'silent', 'ambiguous']),
    annex_name: z.string(),
    iso9235: z.string(),
    standard_id: z.string(),
    grade: z.enum(['restricted', 'prohibited', '']),
    variants: list('|'),
    reason: filled,
  })
  .superRefine((row, context) => {
    for (const column of DECIDING_COLUMNS) {
      const needed = COLUMNS_OF[row.decision]?.includes(column) ?? false;
      if (needed === row[column].length > 0) continue;
      const message = `must ${needed ? 'be filled' : 'be empty'} for the decision ${row.decision}`;
      context.addIssue({ code: 'custom', path: [column], message });
    }
  });
type NaturalRow = z.infer<typeof naturalRow>;

/** The identity of every natural by material id; a natural without a decision is a conflict. */
export function identitiesOf(
  sources: Sources,
  materials: ReadonlyMap<string, MaterialRow>,
  safety: SafetyTable,
): ReadonlyMap<string, IfraIdentity> {
  const rows = readRows(sources, FILE, naturalRow);
  const byId = uniqueBy(sources, rows, 'material_id', (row) => row.material_id);
  for (const [id, { kind }] of materials) {
    if (kind === 'natural' && !byId.has(id)) sources.conflicts.push(`${FILE}: ${id} is missing`);
  }
  const variants = new Map(safety.naturals.map((natural) => [variantName(natural), natural]));
  for (const one of rows) {
    const material = materials.get(one.row.material_id);
    if (material?.kind !== 'natural') {
      conflict(
        sources,
        one,
        'material_id',
        `"${one.row.material_id}" is no natural of the catalogue`,
      );
      continue;
    }
    const wrong = wrongDecision(one, material.cas, variants, safety);
    if (wrong) conflict(sources, one, wrong.column, wrong.why);
  }
  return new Map([...byId].map(([id, row]) => [id, identityOf(row)]));
}

function wrongDecision(
  { row }: Located<NaturalRow>,
  cas: string,
  variants: ReadonlyMap<string, AnnexNatural>,
  { standards }: SafetyTable,
): { column: string; why: string } | undefined {
  if (row.decision === 'annex') {
    const name = `${row.annex_name} (${row.iso9235})`;
    const variant = variants.get(name);
    if (!variant) return { column: 'annex_name', why: `the annex has no ${name}` };
    if (variant.cas.includes(cas) || row.reason.includes('CAS')) return undefined;
    return { column: 'reason', why: `must explain why CAS ${cas || 'none'} is not one of ${name}` };
  }
  if (row.decision === 'ambiguous') {
    const missing = row.variants.find((name) => !variants.has(name));
    return missing ? { column: 'variants', why: `the annex has no ${missing}` } : undefined;
  }
  const owner = standards.find((standard) => standard.cas.includes(cas));
  if (row.decision === 'silent')
    return owner && { column: 'decision', why: `CAS ${cas} belongs to ${owner.id}` };
  const named = standards.find(({ id }) => id === row.standard_id);
  if (!named) return { column: 'standard_id', why: `there is no standard "${row.standard_id}"` };
  if (!named.natural) return { column: 'standard_id', why: `${named.id} is about a molecule` };
  if (owner === named || row.reason.includes('CAS')) return undefined;
  return { column: 'reason', why: `must explain why CAS ${cas} is not one of ${named.id}` };
}

function identityOf(row: NaturalRow): IfraIdentity {
  if (row.decision === 'annex')
    return { kind: 'annex', natural: row.annex_name, iso9235: row.iso9235 };
  if (row.decision === 'ambiguous') return { kind: 'ambiguous', variants: row.variants };
  if (row.decision === 'silent') return { kind: 'silent' };
  const grade = row.grade === 'restricted' ? 'restricted' : 'prohibited';
  return { kind: 'standard', standardId: row.standard_id, grade };
}

function variantName({ name, iso9235 }: AnnexNatural): string {
  return `${name} (${iso9235})`;
}
