// Materials, odour words, emotion weights and published accords into one catalogue.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type {
  Catalogue,
  Descriptor,
  EmotionWeight,
  IfraIdentity,
  Material,
  PublishedAccord,
} from '#domain/catalogue/material.ts';
import {
  BadSource,
  CAS,
  casChecks,
  filled,
  list,
  optionalNumber,
  readRows,
  readText,
  refused,
  uniqueBy,
} from './rows.ts';

const noteCell = z.enum(['top', 'heart', 'base', '']);

const materialRow = z.object({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens'),
  name: filled,
  synonyms: list(';'),
  cas: z.union([z.string().regex(CAS, 'must be a CAS number'), z.literal('')]),
  kind: z.enum(['synthetic', 'natural', 'base', 'solvent']),
  tier: z.enum(['core', 'extended', 'historical', 'solvent']),
  family: filled,
  descriptors: list(';'),
  note: noteCell,
  vapour_pressure_pa: optionalNumber,
  tenacity_hours: optionalNumber,
  impact: optionalNumber,
  typical_pct_min: optionalNumber,
  typical_pct_max: optionalNumber,
  price_eur_per_kg: optionalNumber,
  estimate_fields: list(';'),
  source: filled,
});
type MaterialRow = z.infer<typeof materialRow>;

const goodscentsRow = materialRow
  .pick({ id: true, descriptors: true, note: true, tenacity_hours: true, impact: true })
  .extend({ typical_pct_min: optionalNumber, typical_pct_max: optionalNumber });
const olfactionRow = z.object({ id: filled, vapour_pressure_pa: optionalNumber });

const naturalRow = z.object({
  material_id: filled,
  decision: z.enum(['annex', 'standard', 'silent', 'ambiguous']),
  annex_name: z.string(),
  iso9235: z.string(),
  standard_id: z.string(),
  grade: z.enum(['restricted', 'prohibited', '']),
  variants: list('|'),
  reason: filled,
});

const descriptorRow = z.object({
  descriptor: filled,
  level: z.enum(['primary', 'secondary']),
  parent_family: z.string(),
});

const weightCell = z.coerce.number().min(-1).max(1);
const weightRow = z.object({
  descriptor: filled,
  joy: weightCell,
  calm: weightCell,
  energy: weightCell,
  romance: weightCell,
  evidence: filled,
  confidence: z.coerce.number().min(0).max(1),
  source: filled,
});

const accordLine = z.object({
  id: filled,
  name: filled,
  family: filled,
  tier: z.enum(['modern', 'classical', 'historical']),
  source: filled,
  items: z.array(
    z.object({
      material_id: filled,
      parts_permille_concentrate: z.number().nonnegative().nullable(),
    }),
  ),
});

/** Strength of a material nobody rated, on the scale 1 to 5. */
const DEFAULT_IMPACT = 3;

/** Builds the catalogue from `root` (the data folder). @throws BadSource with the sentence to show. */
export function buildCatalogue(root: string): Catalogue {
  const materials = materialsOf(root);
  const ids = new Set(materials.map(({ id }) => id));
  return {
    materials,
    descriptors: descriptorsOf(root),
    emotionWeights: weightsOf(root),
    accords: accordsOf(root, ids),
    familiesKo: koreanWords(root, 'families', 'family', 'word_ko'),
  };
}

function materialsOf(root: string): Material[] {
  const located = readRows(root, 'catalogue/materials.csv', materialRow);
  const byId = uniqueBy(located, 'id', (row) => row.id);
  for (const one of located) {
    const { cas } = one.row;
    if (cas !== '' && !casChecks(cas)) throw refused(one, 'cas', `${cas} fails its check digit`);
  }
  const scents = unlicensed(root, 'goodscents', goodscentsRow, byId);
  const pressures = unlicensed(root, 'olfactionbase', olfactionRow, byId);
  const identities = identitiesOf(root, byId);
  const korean = koreanWords(root, 'materials', 'id', 'name_ko');
  return located.map(({ row }) => {
    const scent = scents.get(row.id);
    const pressure = pressures.get(row.id)?.vapour_pressure_pa ?? row.vapour_pressure_pa;
    const ifra = identities.get(row.id);
    const nameKo = korean[row.id];
    return {
      ...identity(row),
      ...(nameKo === undefined ? {} : { nameKo }),
      ...odour(row, scent),
      ...(pressure === undefined ? {} : { vapourPressurePa: pressure }),
      ...(row.price_eur_per_kg === undefined ? {} : { priceEurPerKg: row.price_eur_per_kg }),
      ...(ifra ? { ifra } : {}),
    };
  });
}

function identity(
  row: MaterialRow,
): Pick<Material, 'id' | 'name' | 'synonyms' | 'cas' | 'kind' | 'tier' | 'family'> {
  const { id, name, synonyms, cas, kind, tier, family } = row;
  return {
    id,
    name,
    synonyms,
    ...(cas === '' ? {} : { cas }),
    kind,
    tier,
    family: family.toLowerCase(),
  };
}

function odour(
  row: MaterialRow,
  scent: z.infer<typeof goodscentsRow> | undefined,
): Pick<
  Material,
  | 'descriptors'
  | 'note'
  | 'tenacityHours'
  | 'impact'
  | 'typicalPercentMin'
  | 'typicalPercentMax'
  | 'estimates'
> {
  const note = row.note === '' ? (scent?.note ?? '') : row.note;
  const tenacityHours = scent?.tenacity_hours ?? row.tenacity_hours;
  const impact = scent?.impact ?? row.impact;
  const least = row.typical_pct_min ?? scent?.typical_pct_min;
  const most = row.typical_pct_max ?? scent?.typical_pct_max;
  const estimates = new Set(row.estimate_fields);
  if (impact === undefined) estimates.add('impact');
  return {
    descriptors: [...new Set([...row.descriptors, ...(scent?.descriptors ?? [])])],
    ...(note === '' ? {} : { note }),
    ...(tenacityHours === undefined ? {} : { tenacityHours }),
    impact: impact ?? DEFAULT_IMPACT,
    ...(least === undefined ? {} : { typicalPercentMin: least }),
    ...(most === undefined ? {} : { typicalPercentMax: most }),
    estimates: [...estimates],
  };
}

/** Rows of a source without an open licence; an absent file leaves the build poorer and whole. */
function unlicensed<Row extends { id: string }>(
  root: string,
  name: string,
  schema: z.ZodType<Row>,
  materials: ReadonlyMap<string, unknown>,
): Map<string, Row> {
  const file = `catalogue/unlicensed/${name}.csv`;
  if (!existsSync(join(root, file))) return new Map();
  const located = readRows(root, file, schema);
  const stray = located.find(({ row }) => !materials.has(row.id));
  if (stray) throw refused(stray, 'id', `there is no material ${stray.row.id}`);
  return uniqueBy(located, 'id', (row) => row.id);
}

function identitiesOf(
  root: string,
  materials: ReadonlyMap<string, MaterialRow>,
): Map<string, IfraIdentity> {
  const located = readRows(root, 'catalogue/naturals.csv', naturalRow);
  const rows = uniqueBy(located, 'material_id', (row) => row.material_id);
  const stray = located.find(({ row }) => materials.get(row.material_id)?.kind !== 'natural');
  if (stray)
    throw refused(stray, 'material_id', `${stray.row.material_id} is no natural of the catalogue`);
  for (const [id, { kind }] of materials) {
    if (kind === 'natural' && !rows.has(id))
      throw new BadSource(`catalogue/naturals.csv: ${id} is missing`);
  }
  return new Map(
    located.map((one) => {
      const { row } = one;
      if (row.decision === 'annex') {
        return [row.material_id, { kind: 'annex', natural: row.annex_name, iso9235: row.iso9235 }];
      }
      if (row.decision === 'ambiguous') {
        return [row.material_id, { kind: 'ambiguous', variants: row.variants }];
      }
      if (row.decision === 'silent') return [row.material_id, { kind: 'silent' }];
      if (row.grade === '')
        throw refused(one, 'grade', 'a standard needs restricted or prohibited');
      return [row.material_id, { kind: 'standard', standardId: row.standard_id, grade: row.grade }];
    }),
  );
}

function descriptorsOf(root: string): Descriptor[] {
  const korean = koreanWords(root, 'descriptors', 'descriptor', 'word_ko');
  const located = readRows(root, 'catalogue/descriptors.csv', descriptorRow);
  uniqueBy(located, 'descriptor', (row) => row.descriptor);
  return located.map(({ row }) => {
    const wordKo = korean[row.descriptor];
    const { descriptor: word, level, parent_family: parentFamily } = row;
    return { word, ...(wordKo === undefined ? {} : { wordKo }), level, parentFamily };
  });
}

function weightsOf(root: string): EmotionWeight[] {
  const located = readRows(root, 'emotion/weights.csv', weightRow);
  return [...uniqueBy(located, 'descriptor', (row) => row.descriptor).values()];
}

function accordsOf(root: string, ids: ReadonlySet<string>): PublishedAccord[] {
  const file = 'catalogue/accords.jsonl';
  const lines = readText(root, file).split('\n');
  return lines.flatMap((text, at) => {
    if (text.trim() === '') return [];
    const parsed = accordLine.safeParse(JSON.parse(text));
    if (!parsed.success) {
      const [issue] = parsed.error.issues;
      throw refused(
        { file, line: at + 1 },
        issue?.path.join('.') ?? 'row',
        issue?.message ?? 'not valid',
      );
    }
    const { id, name, family, tier, source, items } = parsed.data;
    const stray = items.find((item) => !ids.has(item.material_id));
    if (stray)
      throw refused(
        { file, line: at + 1 },
        'material_id',
        `there is no material ${stray.material_id}`,
      );
    const kept = items.map((item) => ({
      materialId: item.material_id,
      partsPermille: item.parts_permille_concentrate ?? 0,
    }));
    return [{ id, name, family, tier, source, lines: kept.filter((one) => one.partsPermille > 0) }];
  });
}

function koreanWords(
  root: string,
  name: string,
  key: string,
  word: string,
): Record<string, string> {
  const file = `catalogue/korean/${name}.csv`;
  if (!existsSync(join(root, file))) return {};
  const schema = z.record(z.string(), z.string());
  return Object.fromEntries(
    readRows(root, file, schema).map((one) => {
      const id = one.row[key];
      const found = one.row[word];
      if (!id) throw refused(one, key, 'must not be empty');
      if (!found || !/\p{Script=Hangul}/u.test(found))
        throw refused(one, word, 'must hold a Korean word');
      return [id, found];
    }),
  );
}
