// The IFRA standards: 18 limits each, tagged by what they mean, with the names a substance goes by.
import { z } from 'zod';
import { CATEGORY_IDS, type CategoryId, type Limit, type Standard } from '#domain/safety/table.ts';
import { casChecks, casList, filled, isCas } from './cells.ts';
import { conflict, type Located, readRows, type Sources, uniqueBy } from './rows.ts';

type LimitColumn = `cat_${Lowercase<CategoryId>}`;

const limitCell = z
  .string()
  .regex(/^(NR|P|\d+(\.\d+)?)?$/, 'must be a number, NR, P or empty')
  .refine((text) => !(Number(text) > 100), 'must be at most 100');

const standardRow = z.object({
  standard_id: z.string().regex(/^IFRA_STD_\d{3}$/, 'must look like IFRA_STD_001'),
  name: filled,
  cas_all: casList.refine(
    (all) => all.every(casChecks),
    'holds a CAS number whose check digit fails',
  ),
  cas_groups: z.string(),
  amendment: z.string().regex(/^\d+$/, 'must be a number'),
  limit_applies_to: z.enum([
    'substance',
    'natural-contribution-only',
    'total bergapten (5-MOP)',
    '',
  ]),
  prohibition_kind: z.string(),
  specification_facts: z.string(),
  contributions_from_other_sources: z.enum(['none', 'annex', 'see-specification']),
  ...limitCells(),
});
type StandardRow = z.infer<typeof standardRow>;

/** Decided by hand: molecules of a family whose standard lists no CAS numbers. */
const memberRow = z.object({
  standard_id: filled,
  cas: z.string().refine((cas) => isCas(cas) && casChecks(cas), 'must be a valid CAS number'),
  reason: filled,
});

const synonymRow = z.object({ standard_id: filled, cas: z.string(), synonym: filled });

/** Reads the standards; `natural` holds the ids of those that are about an oil, extract, resin or moss. */
export function standardsOf(sources: Sources, natural: ReadonlySet<string>): Standard[] {
  const rows = readRows(sources, 'ifra/standards.csv', standardRow);
  const byId = uniqueBy(sources, rows, 'standard_id', (row) => row.standard_id);
  const owners = new Map<string, string>();
  for (const one of rows) {
    for (const cas of one.row.cas_all) {
      const owner = owners.get(cas);
      if (owner) conflict(sources, one, 'cas_all', `${cas} belongs to ${owner} already`);
      owners.set(cas, one.row.standard_id);
    }
  }
  const members = membersOf(sources, byId, owners);
  const synonyms = synonymsOf(sources, byId);
  return rows.map((one) => ({
    id: one.row.standard_id,
    name: one.row.name,
    cas: [...one.row.cas_all, ...(members.get(one.row.standard_id) ?? [])],
    prohibitedGradeCas: prohibitedGradeCas(one.row.cas_groups),
    gradesDiffer: one.row.prohibition_kind === 'grade',
    natural: natural.has(one.row.standard_id),
    limits: CATEGORY_IDS.map((id) => limitOf(sources, one, columnOf(id))),
    specification: one.row.specification_facts,
    amendment: one.row.amendment,
    contributionsInAnnex: one.row.contributions_from_other_sources === 'annex',
    synonyms: synonyms.get(one.row.standard_id) ?? [],
  }));
}

function membersOf(
  sources: Sources,
  standards: ReadonlyMap<string, StandardRow>,
  owners: ReadonlyMap<string, string>,
): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const one of readRows(sources, 'ifra/family_members.csv', memberRow)) {
    const { standard_id: id, cas } = one.row;
    const owner = owners.get(cas);
    if (!standards.has(id)) conflict(sources, one, 'standard_id', `there is no standard "${id}"`);
    else if (owner) conflict(sources, one, 'cas', `${cas} belongs to ${owner} already`);
    else found.set(id, [...(found.get(id) ?? []), cas]);
  }
  return found;
}

function limitCells(): Record<LimitColumn, typeof limitCell> {
  const cells = CATEGORY_IDS.map((id) => [columnOf(id), limitCell]);
  return Object.fromEntries(cells) as Record<LimitColumn, typeof limitCell>;
}

function columnOf(id: CategoryId): LimitColumn {
  return `cat_${id.toLowerCase() as Lowercase<CategoryId>}`;
}

function limitOf(sources: Sources, one: Located<StandardRow>, column: LimitColumn): Limit {
  const { row } = one;
  const cell = row[column];
  if (cell === 'P') return { kind: 'prohibited' };
  if (cell === 'NR') return { kind: 'none' };
  if (cell === '') return { kind: 'specification' };
  if (row.limit_applies_to === '')
    conflict(
      sources,
      one,
      'limit_applies_to',
      `must say what the figure ${cell} in ${column} limits`,
    );
  const ceiling = row.limit_applies_to === 'natural-contribution-only';
  return { kind: ceiling ? 'prohibited-as-such' : 'limit', percent: cell };
}

/**
 * CAS numbers of a "Prohibition of …" group that stand in no other group of the standard: a number shared by the
 * prohibited and the allowed species (Tagetes) cannot prohibit by itself.
 */
function prohibitedGradeCas(groups: string): string[] {
  const parts = groups.split(';').map((part) => {
    const [title = '', numbers = ''] = part.split(':');
    return { prohibits: title.trim().startsWith('Prohibition of'), cas: casIn(numbers) };
  });
  const allowed = new Set(parts.filter((part) => !part.prohibits).flatMap(({ cas }) => cas));
  return parts
    .filter((part) => part.prohibits)
    .flatMap(({ cas }) => cas)
    .filter((cas) => !allowed.has(cas));
}

function casIn(text: string): string[] {
  return text.split(/\s+/).filter(isCas);
}

/** Headings and remarks that the published list prints between its names; none of them names anything. */
const NOT_A_NAME = /:$|^not applicable|^\(?including /i;

/** Names by standard. A number beside a name that the standard does not list is left out: the name means the whole. */
function synonymsOf(
  sources: Sources,
  standards: ReadonlyMap<string, StandardRow>,
): Map<string, { name: string; cas: string }[]> {
  const found = new Map<string, { name: string; cas: string }[]>();
  for (const one of readRows(sources, 'ifra/synonyms.csv', synonymRow)) {
    const { standard_id: id, cas, synonym } = one.row;
    const standard = standards.get(id);
    if (!standard) {
      conflict(sources, one, 'standard_id', `there is no standard "${id}"`);
      continue;
    }
    if (NOT_A_NAME.test(synonym.trim())) continue;
    const names = found.get(id) ?? [];
    names.push({ name: synonym, cas: standard.cas_all.includes(cas) ? cas : '' });
    found.set(id, names);
  }
  return found;
}
