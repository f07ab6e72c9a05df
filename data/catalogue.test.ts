// What ships: every natural has one sound decision, and the catalogue stands without the unlicensed files.
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, expect, test } from 'vitest';
import type { Catalogue, Material } from '#domain/catalogue/material.ts';
import { buildCatalogue } from './build/catalogue.ts';
import { openSources } from './build/rows.ts';
import { buildSafety } from './build/safety.ts';

const SHIPPED = import.meta.dirname;
const room = mkdtempSync(join(tmpdir(), 'orgue-catalogue-'));
afterAll(() => rmSync(room, { recursive: true, force: true }));

function catalogueOf(root: string): Catalogue {
  const sources = openSources(root);
  const { catalogue } = buildCatalogue(sources, buildSafety(sources));
  const faults = [...sources.faults, ...sources.conflicts];
  if (faults.length > 0) throw new Error(faults.join('\n'));
  return catalogue;
}

function cellsOf(file: string): Record<string, string>[] {
  return parse(readFileSync(join(SHIPPED, file)), { columns: true });
}

const whole = catalogueOf(SHIPPED);

const FIGURES = [
  'note',
  'tenacityHours',
  'vapourPressurePa',
  'impact',
  'typicalPercentMax',
] as const;

function material(id: string): Material {
  const found = whole.materials.find((one) => one.id === id);
  if (!found) throw new Error(`no material ${id}`);
  return found;
}

test('each natural has exactly one decision, on a row that the annex has, with a reason for another CAS', () => {
  const naturals = cellsOf('catalogue/materials.csv').filter(({ kind }) => kind === 'natural');
  const decisions = cellsOf('catalogue/naturals.csv');
  expect(naturals).toHaveLength(155);
  expect(decisions).toHaveLength(155);
  expect(new Set(decisions.map((row) => row['material_id']))).toEqual(
    new Set(naturals.map((row) => row['id'])),
  );
  const annex = cellsOf('ifra/naturals_contributions.csv');
  const wrong = decisions.filter((decision) => {
    if (decision['reason'] === '') return true;
    if (decision['decision'] !== 'annex') return false;
    const row = annex.find(
      (one) =>
        one['natural_name'] === decision['annex_name'] &&
        one['iso9235_category'] === decision['iso9235'],
    );
    if (!row) return true;
    const own = naturals.find((one) => one['id'] === decision['material_id'])?.['cas'] ?? '';
    const listed = `${row['principal_cas']}|${row['other_cas']}`.split('|').includes(own);
    return !listed && !/\bCAS\b/.test(decision['reason'] ?? '');
  });
  expect(wrong).toEqual([]);
});

test('grades that decide legality are told apart', () => {
  expect(material('lime-oil').ifra).toMatchObject({ natural: 'Lime oil distilled' });
  expect(material('lemon-oil').ifra).toMatchObject({ iso9235: 'G2.5' });
  expect(material('bergamot-oil-fcf').ifra).toEqual({ kind: 'silent' });
  expect(material('verbena-oil').ifra).toMatchObject({ grade: 'prohibited' });
  expect(material('massoia-bark-oil').ifra).toMatchObject({ grade: 'prohibited' });
  expect(material('oakmoss-absolute').ifra).toMatchObject({ standardId: 'IFRA_STD_067' });
  expect(material('tagetes-oil').ifra).toMatchObject({ kind: 'ambiguous' });
  expect(material('peru-balsam-oil').ifra).toMatchObject({ natural: 'Balsam oil, Peru' });
  expect(material('hedione').ifra).toBeUndefined();
});

test('a name that IFRA gives to another substance does not find the wrong material', () => {
  expect(material('phenylpropyl-aldehyde').synonyms).not.toContain('Hydroxycitronellal');
  expect(material('alpha-irone').synonyms).not.toContain('Irone');
});

test('no cell of the base rests on a source without an open licence', () => {
  const rows = cellsOf('catalogue/materials.csv');
  const derived = rows.filter((row) =>
    /TGSC|OlfactionBase|derived from/.test(Object.values(row).join(' ')),
  );
  expect(derived).toEqual([]);
  const tooManyWords = rows.filter(
    ({ source, descriptors = '', n_desc_ifra: count }) =>
      source?.includes('goodscents_2022') && descriptors.split(';').length > Number(count),
  );
  expect(tooManyWords).toEqual([]);
});

test('without the unlicensed files the catalogue has the same fields, and what stands in is marked', () => {
  const root = join(room, 'open');
  for (const folder of ['catalogue', 'emotion', 'ifra', 'learning', 'physical'])
    cpSync(join(SHIPPED, folder), join(root, folder), { recursive: true });
  rmSync(join(root, 'catalogue', 'unlicensed'), { recursive: true });
  const open = catalogueOf(root);
  expect(open.materials).toHaveLength(whole.materials.length);
  const stoodIn = new Set<string>();
  const wrong = whole.materials.flatMap((rich, at): string[] => {
    const poor = open.materials[at];
    if (!poor) return [rich.id];
    const changed = FIGURES.filter((field) => poor[field] !== rich[field]);
    for (const field of changed) stoodIn.add(field);
    const gone = Object.keys(rich).filter((field) => !(field in poor));
    const wordless = poor.descriptors.length === 0 && rich.kind !== 'solvent' ? ['words'] : [];
    const unmarked = changed.filter((field) => !poor.estimates.includes(field));
    return [...gone, ...wordless, ...unmarked].map((field) => `${rich.id}: ${field}`);
  });
  expect(wrong).toEqual([]);
  expect(stoodIn).toEqual(new Set(FIGURES));
  const hedione = open.materials.find(({ id }) => id === 'hedione');
  expect(hedione?.estimates).toContain('tenacityHours');
  expect(material('hedione').estimates).not.toContain('tenacityHours');
});

test('every word a person reads has its Korean', () => {
  expect(whole.materials.filter(({ nameKo }) => nameKo === undefined)).toEqual([]);
  expect(whole.descriptors.filter(({ wordKo }) => wordKo === undefined)).toEqual([]);
  expect(whole.accords.filter(({ nameKo }) => nameKo === undefined)).toEqual([]);
  expect(whole.familiesKo['citrus']).toBe('시트러스');
});
