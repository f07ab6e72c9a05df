// The data build refuses every bad source with file, line and column, and builds the same bytes from the same data.
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildData, type DataBuild } from './build.ts';

const SHIPPED = import.meta.dirname;
const FOLDERS = ['catalogue', 'emotion', 'ifra', 'learning', 'physical'];

let room: string;
let root: string;
let out: string;

beforeAll(() => {
  room = mkdtempSync(join(tmpdir(), 'orgue-data-'));
  root = join(room, 'data');
  out = join(room, 'orgue-data');
  for (const folder of FOLDERS) {
    cpSync(join(SHIPPED, folder), join(root, folder), { recursive: true });
  }
});
afterAll(() => rmSync(room, { recursive: true, force: true }));

/** Builds with one file changed, and puts the file back. */
function buildWith(file: string, change: (text: string) => string | Buffer): DataBuild {
  const path = join(root, file);
  const before = readFileSync(path);
  writeFileSync(path, change(before.toString('utf8')));
  try {
    return buildData({ root, out });
  } finally {
    writeFileSync(path, before);
  }
}

function lineOf(file: string, text: string): number {
  const lines = readFileSync(join(root, file), 'utf8').split('\n');
  return lines.findIndex((line) => line.includes(text)) + 1;
}

test('equal sources give equal bytes, whatever the line ends of the checkout', () => {
  expect(buildData({ root: SHIPPED, out })).toMatchObject({ ok: true });
  const first = readFileSync(out);
  for (const file of readdirSync(root, { recursive: true, encoding: 'utf8' })) {
    if (!/\.(csv|jsonl|json)$/.test(file)) continue;
    const path = join(root, file);
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll('\n', '\r\n'));
  }
  expect(buildData({ root, out })).toMatchObject({ ok: true });
  expect(readFileSync(out).equals(first)).toBe(true);
  for (const folder of FOLDERS) {
    cpSync(join(SHIPPED, folder), join(root, folder), { recursive: true });
  }
});

/** File, the text planted over another, and the column and words that the sentence must hold. */
const PLANTED: readonly (readonly [string, string, string, string, string])[] = [
  ['ifra/standards.csv', ',2.4,0.6,', ',two,0.6,', 'cat_4', 'must be a number, NR, P or empty'],
  ['ifra/standards.csv', ',2.4,0.6,', ',240,0.6,', 'cat_4', 'at most 100'],
  ['ifra/standards.csv', 'IFRA_STD_002,', 'IFRA_STD_001,', 'standard_id', 'stands twice'],
  ['ifra/standards.csv', '144020-22-4|', '144020-22-5|', 'cas_all', 'check digit'],
  ['ifra/standards.csv', '7493-74-5|', '28371-99-5|', 'cas_all', 'belongs to IFRA_STD_001'],
  [
    'ifra/naturals_contributions.csv',
    'Citronellyl acetate,150-84-5,0.05,IFRA_STD_248',
    'Citronellyl acetate,150-84-5,0.05,IFRA_STD_999',
    'constituent_standard_id',
    'no standard "IFRA_STD_999"',
  ],
  [
    'ifra/naturals_contributions.csv',
    'Citronellyl acetate,150-84-5,0.05,IFRA_STD_248',
    'Citronellyl acetate,150-84-5,0.05,IFRA_STD_001',
    'constituent_cas',
    '150-84-5 is not a number of IFRA_STD_001',
  ],
  [
    'ifra/naturals_contributions.csv',
    'alpha-Bisabolol,515-69-5,1.91,IFRA_STD_192,51,two-sources,duplicate',
    'alpha-Bisabolol,515-69-5,1.92,IFRA_STD_192,51,two-sources,duplicate',
    'constituent_pct',
    'is 1.91 further up',
  ],
  [
    'ifra/naturals_contributions.csv',
    'CAS as published fails its check digit: 84083-67-7',
    '',
    'other_cas',
    'check digit of 84083-67-7 fails',
  ],
  ['ifra/schiff_bases.csv', ',60.3,', ',,', 'aldehyde_equivalent_pct', 'must be a decimal number'],
  ['ifra/eu_allergens.csv', 'IFRA_STD_006', 'IFRA_STD_600', 'ifra_standard_ids', 'no standard'],
  [
    'ifra/eu_allergens.csv',
    ',0.001,0.01,',
    ',,0.01,',
    'threshold_leave_on_pct',
    'needs a threshold',
  ],
  ['ifra/natural_standards.csv', 'IFRA_STD_049', 'IFRA_STD_490', 'key', 'the table has no'],
  ['ifra/family_members.csv', '188,123-68-2', '188,7493-74-5', 'cas', 'belongs to IFRA_STD_003'],
  ['ifra/synonyms.csv', 'IFRA_STD_001,,Trimofix', 'IFRA_STD_000,,Trimofix', 'standard_id', '000'],
  ['catalogue/materials.csv', ',18368-91-7,', ',18368-91-8,', 'cas', 'valid CAS number'],
  ['catalogue/materials.csv', ',synthetic,core,', ',synthetik,core,', 'kind', 'synthetik'],
  ['catalogue/materials.csv', 'acetanisole,', '2-ethyl-fenchol,', 'id', 'stands twice'],
  ['catalogue/unlicensed/goodscents.csv', 'acetanisole,', 'nobody,', 'id', 'no material "nobody"'],
  ['catalogue/naturals.csv', 'Ambrette seed oil,H2.12', 'Ambrette seed oil,H2.1', 'annex_name', ''],
  ['catalogue/naturals.csv', 'IFRA_STD_067', 'IFRA_STD_001', 'standard_id', 'is about a molecule'],
  ['catalogue/naturals.csv', ',IFRA_STD_083,prohibited', ',IFRA_STD_083,', 'grade', 'be filled'],
  ['catalogue/naturals.csv', 'rose-otto,', 'hedione,', 'material_id', 'is no natural'],
  ['catalogue/withheld_synonyms.csv', 'alpha-irone,Irone', 'alpha-irone,Ironne', 'synonym', ''],
  ['catalogue/accords.jsonl', '"hedione"', '"hedyone"', 'items.1.material_id', 'hedyone'],
  ['catalogue/accords.jsonl', '"items": [{', '"items": [', '1', 'not JSON'],
  ['catalogue/korean/families.csv', '시트러스', 'citrus', 'word_ko', 'must hold a Korean word'],
  ['emotion/weights.csv', 'citrus,0.8,', 'citrus,1.8,', 'joy', 'found "1.8"'],
  ['emotion/measured.csv', 'Lemon,lemon,84', 'Lemon,lemmon,84', 'nearest_descriptor', 'no weights'],
  ['emotion/measured.csv', 'Honey,honey,84', 'Honey,honey,some', 'n_raters', 'found "some"'],
  ['emotion/weights.csv', ',measured+study,', ',hearsay,', 'evidence', 'class of evidence'],
];

test.each(PLANTED)('%s: %s changed to %s is refused by name', (file, was, planted, column, why) => {
  const line = lineOf(file, was);
  expect(line).toBeGreaterThan(0);
  rmSync(out, { force: true });
  const built = buildWith(file, (text) => text.replace(was, planted));
  if (built.ok) throw new Error('the planted fault was not found');
  // One fault that cannot be read gives one sentence; a row that reads well may contradict several others.
  const sentence = built.reason.split('\n').find((one) => one.startsWith(`${file}, line ${line},`));
  expect(sentence).toContain(`column ${column}: `);
  expect(sentence).toContain(why);
  expect(readdirSync(room)).toEqual(['data']);
});

test('a file that is no longer a table of that kind is refused with its place', () => {
  const reasons = [
    buildWith('ifra/standards.csv', (text) => text.replace('cas_all', 'cas_most')),
    buildWith('emotion/weights.csv', (text) => text.replace('joy,calm', 'joy,joy')),
    buildWith('ifra/synonyms.csv', (text) => text.replace('IFRA_STD_001,,', 'IFRA_STD_001,')),
    buildWith('ifra/schiff_bases.csv', (text) => `${text}"open quote`),
    buildWith('ifra/categories.json', (text) => text.slice(0, -4)),
    buildWith('ifra/categories.json', (text) => text.replace('"leave-on"', '"on"')),
  ].map((built) => (built.ok ? 'built' : built.reason.split('\n')[0]));
  expect(reasons).toEqual([
    'ifra/standards.csv, line 1, column cas_all: the column is missing',
    expect.stringContaining('emotion/weights.csv, line 1, column calm: the column is missing'),
    expect.stringMatching(/^ifra\/synonyms.csv, line 2, column \w+: Invalid Record Length/),
    expect.stringMatching(/^ifra\/schiff_bases.csv, line \d+, column \w+: Quote Not Closed/),
    'ifra/categories.json, line 1, column 1: the text is not JSON',
    expect.stringMatching(/^ifra\/categories.json, line 1, column categories.0.eu_use_type: /),
  ]);
});

test('broken UTF-8 is refused where it stands, not replaced in silence', () => {
  const built = buildWith('catalogue/korean/families.csv', (text) => {
    const bytes = Buffer.from(text);
    bytes[bytes.indexOf('시트러스') + 1] = 0x20;
    return bytes;
  });
  const place = 'catalogue/korean/families.csv, line 2, column 8';
  expect(built).toMatchObject({ ok: false, reason: expect.stringContaining(place) });
});

test('a bad row is one sentence, without what others miss because of it', () => {
  const built = buildWith('ifra/standards.csv', (text) => text.replace(',2.4,0.6,', ',two,0.6,'));
  expect(built).toEqual({
    ok: false,
    reason:
      'ifra/standards.csv, line 2, column cat_4: must be a number, NR, P or empty (found "two")',
  });
});

test('every fault of a build is named, not only the first', () => {
  const built = buildWith('emotion/weights.csv', (text) =>
    text.replace('citrus,0.8,', 'citrus,1.8,').replace('lemon,0.8,', 'lemon,?,'),
  );
  expect(built.ok ? [] : built.reason.split('\n')).toHaveLength(2);
});

test('a failed build leaves the last good artefact as it was', () => {
  buildData({ root, out });
  const good = readFileSync(out);
  expect(buildWith('ifra/synonyms.csv', () => 'standard_id\n')).toMatchObject({ ok: false });
  expect(readFileSync(out).equals(good)).toBe(true);
});

test('a missing file and a natural without a decision are named', () => {
  expect(
    buildWith('catalogue/naturals.csv', (text) => text.replace(/^rose-otto.*\n/m, '')),
  ).toEqual({ ok: false, reason: 'catalogue/naturals.csv: rose-otto is missing' });
  rmSync(join(root, 'ifra/schiff_bases.csv'));
  expect(buildData({ root, out })).toEqual({
    ok: false,
    reason: 'ifra/schiff_bases.csv: the file is missing',
  });
  cpSync(join(SHIPPED, 'ifra'), join(root, 'ifra'), { recursive: true });
});

test('a molecule that carries the name of a Schiff base without its number is refused', () => {
  rmSync(out, { force: true });
  const built = buildWith('ifra/schiff_bases.csv', (text) => text.replace('|68908-82-7', ''));
  expect(built).toEqual({
    ok: false,
    reason: expect.stringContaining(
      'indolene-50 is called "Indolene 50", which is the Schiff base',
    ),
  });
});
