// The IFRA and EU sources into one safety table.

import { z } from 'zod';
import {
  type AnnexNatural,
  CATEGORY_IDS,
  type Category,
  type EuGroup,
  type Limit,
  type SafetyTable,
  type SchiffBase,
  type Standard,
} from '#domain/safety/table.ts';
import {
  BadSource,
  CAS,
  casChecks,
  decimal,
  filled,
  type Located,
  list,
  readRows,
  readText,
  refused,
  uniqueBy,
} from './rows.ts';

const casList = list('|').refine(
  (all) => all.every((one) => CAS.test(one)),
  'must hold CAS numbers',
);
const limitCell = z.string().regex(/^(NR|P|\d+(\.\d+)?)?$/, 'must be a number, NR, P or empty');
const columns = CATEGORY_IDS.map((id) => `cat_${id.toLowerCase()}`);

const standardRow = z.object({
  standard_id: z.string().regex(/^IFRA_STD_\d{3}$/),
  name: filled,
  cas_all: casList,
  cas_groups: z.string(),
  amendment: filled,
  limit_applies_to: z.enum([
    'substance',
    'natural-contribution-only',
    'total bergapten (5-MOP)',
    '',
  ]),
  prohibition_kind: z.enum(['', 'all', 'grade', 'as-such', 'as-such-impurity-limit', 'categories']),
  specification_facts: z.string(),
  contributions_from_other_sources: z.string(),
  ...Object.fromEntries(columns.map((column) => [column, limitCell])),
});
type StandardRow = z.infer<typeof standardRow>;

const naturalRow = z.object({
  natural_name: filled,
  iso9235_category: filled,
  principal_cas: casList,
  other_cas: casList,
  own_standard_ids: list('|'),
  constituent_name: filled,
  constituent_cas: casList,
  constituent_pct: decimal,
  constituent_standard_id: z.string(),
  annex_amendment: filled,
});

const schiffRow = z.object({
  schiff_base_name: filled,
  schiff_base_cas: casList,
  aldehyde_name: filled,
  aldehyde_cas: casList,
  aldehyde_equivalent_pct: decimal,
  aldehyde_standard_id: filled,
});

const euRow = z.object({
  group_name: filled,
  status: filled,
  cas_all: casList,
  threshold_leave_on_pct: z.union([decimal, z.literal('')]),
  threshold_rinse_off_pct: z.union([decimal, z.literal('')]),
  ifra_standard_ids: list('|'),
});

const synonymRow = z.object({ standard_id: filled, cas: z.string(), synonym: filled });
const naturalEntryRow = z.object({
  table: z.enum(['standard', 'eu']),
  key: filled,
  reason: filled,
});
const koreanCategoryRow = z.object({ id: z.enum(CATEGORY_IDS), title_ko: filled });

const categoryFile = z.object({
  categories: z.array(
    z.object({
      id: z.enum(CATEGORY_IDS),
      title: filled,
      example_products: z.array(filled),
      eu_use_type: z.enum(['leave-on', 'rinse-off', 'mixed', 'not cosmetic']),
    }),
  ),
});

/** Builds the table from `root` (the data folder). @throws BadSource with the sentence to show. */
export function buildSafety(root: string): SafetyTable {
  const entries = readRows(root, 'ifra/natural_entries.csv', naturalEntryRow);
  const natural = new Set(entries.map(({ row }) => `${row.table}|${row.key}`));
  const standardRows = readRows(root, 'ifra/standards.csv', standardRow);
  const byId = uniqueBy(standardRows, 'standard_id', (row) => row.standard_id);
  const synonyms = synonymsOf(root, byId);
  const standards = standardRows.map(({ row }) => standardOf(row, natural, synonyms));
  const euRows = readRows(root, 'ifra/eu_allergens.csv', euRow);
  uniqueBy(euRows, 'group_name', (row) => row.group_name);
  const euGroups = euRows.map(({ row }) => euGroupOf(row, natural));
  const names = new Set(
    [...byId.keys()].map((id) => `standard|${id}`).concat(euGroups.map(({ name }) => `eu|${name}`)),
  );
  for (const one of entries) {
    if (!names.has(`${one.row.table}|${one.row.key}`))
      throw refused(one, 'key', `"${one.row.key}" is in no table`);
  }
  checkCas(standardRows);
  return {
    amendment:
      standards.map(({ amendment }) => amendment).sort((a, b) => Number(b) - Number(a))[0] ?? '',
    categories: categoriesOf(root),
    standards,
    naturals: naturalsOf(root, byId),
    schiffBases: schiffBasesOf(root, byId),
    euGroups,
  };
}

function standardOf(
  row: StandardRow,
  natural: ReadonlySet<string>,
  synonyms: ReadonlyMap<string, Standard['synonyms']>,
): Standard {
  const cells = row as unknown as Record<string, string>;
  return {
    id: row.standard_id,
    name: row.name,
    cas: row.cas_all,
    prohibitedGradeCas: prohibitedGradeCas(row.cas_groups),
    natural: natural.has(`standard|${row.standard_id}`),
    limits: columns.map((column) => limitOf(cells[column] ?? '', row.limit_applies_to)),
    specification: row.specification_facts,
    amendment: row.amendment,
    contributionsInAnnex: row.contributions_from_other_sources === 'annex',
    synonyms: synonyms.get(row.standard_id) ?? [],
  };
}

function limitOf(cell: string, appliesTo: StandardRow['limit_applies_to']): Limit {
  if (cell === 'P') return { kind: 'prohibited' };
  if (cell === 'NR') return { kind: 'none' };
  if (cell === '') return { kind: 'specification' };
  const kind = appliesTo === 'natural-contribution-only' ? 'prohibited-as-such' : 'limit';
  return { kind, percent: cell };
}

/** CAS numbers that stand in a "Prohibition of …" group and in no other group of the same standard. */
function prohibitedGradeCas(groups: string): string[] {
  const parts = groups.split(';').map((part) => part.split(':'));
  const casIn = (text: string | undefined) =>
    (text ?? '').split(/\s+/).filter((one) => CAS.test(one));
  const allowed = new Set(
    parts
      .filter(([title]) => !title?.trim().startsWith('Prohibition'))
      .flatMap(([, text]) => casIn(text)),
  );
  return parts
    .filter(([title]) => title?.trim().startsWith('Prohibition'))
    .flatMap(([, text]) => casIn(text))
    .filter((cas) => !allowed.has(cas));
}

function synonymsOf(
  root: string,
  standards: ReadonlyMap<string, unknown>,
): Map<string, { name: string; cas: string }[]> {
  const found = new Map<string, { name: string; cas: string }[]>();
  for (const one of readRows(root, 'ifra/synonyms.csv', synonymRow)) {
    const { standard_id: id, cas, synonym } = one.row;
    if (!standards.has(id)) throw refused(one, 'standard_id', `there is no standard ${id}`);
    const names = found.get(id) ?? [];
    names.push({ name: synonym, cas: cas.split('|')[0] ?? '' });
    found.set(id, names);
  }
  return found;
}

function naturalsOf(root: string, standards: ReadonlyMap<string, unknown>): AnnexNatural[] {
  const found = new Map<
    string,
    AnnexNatural & { constituents: AnnexNatural['constituents'][number][] }
  >();
  for (const one of readRows(root, 'ifra/naturals_contributions.csv', naturalRow)) {
    const { row } = one;
    const ids = [...row.own_standard_ids, row.constituent_standard_id].filter((id) => id !== '');
    const missing = ids.find((id) => !standards.has(id));
    if (missing) throw refused(one, 'constituent_standard_id', `there is no standard ${missing}`);
    const key = `${row.natural_name}|${row.iso9235_category}`;
    const natural = found.get(key) ?? {
      name: row.natural_name,
      iso9235: row.iso9235_category,
      cas: [...row.principal_cas, ...row.other_cas],
      ownStandardIds: row.own_standard_ids,
      constituents: [],
    };
    found.set(key, natural);
    const constituent = {
      name: row.constituent_name,
      cas: row.constituent_cas[0] ?? '',
      percent: row.constituent_pct,
      standardId: row.constituent_standard_id,
    };
    const twice = natural.constituents.some(
      ({ cas, percent }) => cas === constituent.cas && percent === constituent.percent,
    );
    if (!twice) natural.constituents.push(constituent);
  }
  return [...found.values()];
}

function schiffBasesOf(root: string, standards: ReadonlyMap<string, unknown>): SchiffBase[] {
  return readRows(root, 'ifra/schiff_bases.csv', schiffRow).map((one) => {
    const { row } = one;
    if (!standards.has(row.aldehyde_standard_id)) {
      throw refused(
        one,
        'aldehyde_standard_id',
        `there is no standard ${row.aldehyde_standard_id}`,
      );
    }
    return {
      name: row.schiff_base_name,
      cas: row.schiff_base_cas,
      aldehydeName: row.aldehyde_name,
      aldehydeCas: row.aldehyde_cas,
      aldehydePercent: row.aldehyde_equivalent_pct,
      standardId: row.aldehyde_standard_id,
    };
  });
}

function euGroupOf(row: z.infer<typeof euRow>, natural: ReadonlySet<string>): EuGroup {
  const { threshold_leave_on_pct: leaveOn, threshold_rinse_off_pct: rinseOff } = row;
  return {
    name: row.group_name,
    status: row.status === 'declare' ? 'declare' : 'prohibited',
    cas: row.cas_all,
    natural: natural.has(`eu|${row.group_name}`),
    ...(leaveOn === '' ? {} : { leaveOnPercent: leaveOn }),
    ...(rinseOff === '' ? {} : { rinseOffPercent: rinseOff }),
    standardIds: row.ifra_standard_ids,
  };
}

function categoriesOf(root: string): Category[] {
  const file = 'ifra/categories.json';
  const parsed = categoryFile.safeParse(JSON.parse(readText(root, file)));
  if (!parsed.success) throw new BadSource(`${file}, line 1: ${parsed.error.issues[0]?.message}`);
  const korean = uniqueBy(
    readRows(root, 'catalogue/korean/categories.csv', koreanCategoryRow),
    'id',
    (row) => row.id,
  );
  return parsed.data.categories.map(
    ({ id, title, example_products: examples, eu_use_type: use }) => {
      const titleKo = korean.get(id)?.title_ko;
      if (titleKo === undefined)
        throw new BadSource(`catalogue/korean/categories.csv: category ${id} is missing`);
      // Category 3 is sold both ways; the stricter leave-on threshold is used.
      const euUse = use === 'mixed' ? 'leave-on' : use === 'not cosmetic' ? 'not-cosmetic' : use;
      return { id, title, titleKo, examples, euUse };
    },
  );
}

function checkCas(standards: readonly Located<StandardRow>[]): void {
  for (const one of standards) {
    const bad = one.row.cas_all.find((cas) => !casChecks(cas));
    if (bad) throw refused(one, 'cas_all', `${bad} fails its check digit`);
  }
}
