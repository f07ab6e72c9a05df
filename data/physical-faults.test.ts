// The physical tables are refused by file, line and column where they are wrong, and do without what was left out.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { PhysicalProperties } from '#domain/catalogue/physical.ts';
import { makeupsOf } from './build/makeups.ts';
import { buildPhysics, type Physics } from './build/physical.ts';
import { openSources } from './build/rows.ts';
import { CATALOGUE, TABLE } from './tables.fixture.ts';

const { materials } = CATALOGUE;
const SHIPPED = join(import.meta.dirname, 'physical');

let root: string;

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'orgue-physical-'));
});
afterEach(() => rmSync(join(root, 'physical'), { recursive: true, force: true }));
afterAll(() => rmSync(root, { recursive: true, force: true }));

interface Read extends Physics {
  readonly wrong: readonly string[];
}

/** Reads the tables after a change to the copy. */
function readWith(change: (folder: string) => void): Read {
  const folder = join(root, 'physical');
  cpSync(SHIPPED, folder, { recursive: true });
  change(folder);
  const sources = openSources(root);
  const physics = buildPhysics(sources, materials);
  makeupsOf(sources, materials, TABLE.naturals);
  return { ...physics, wrong: sources.faults.length > 0 ? sources.faults : sources.conflicts };
}

/** File, the text planted over another, and the column and words that the sentence must hold. */
const PLANTED: readonly (readonly [string, string, string, string, string])[] = [
  [
    'vapour_pressure',
    'd-limonene,5989-27-5,vp_25C,',
    'nobody,5989-27-5,vp_25C,',
    'material_id',
    'no material "nobody"',
  ],
  [
    'vapour_pressure',
    'd-limonene,5989-27-5,vp_25C,',
    'd-limonene,78-70-6,vp_25C,',
    'cas',
    'the CAS of d-limonene is 5989-27-5',
  ],
  ['vapour_pressure', ',vp_25C,271.5,Pa,', ',vp_25C,271.5,mmHg,', 'unit', 'must be Pa'],
  ['vapour_pressure', ',vp_25C,271.5,Pa,', ',vp_25C,-271.5,Pa,', 'value', 'must be above 0'],
  ['vapour_pressure', ',vp_25C,271.5,Pa,', ',vp_25C,,Pa,', 'value', 'must be a number'],
  [
    'vapour_pressure',
    ',vp_25C,271.5,Pa,25,',
    ',vp_25C,271.5,Pa,20,',
    'temperature_C',
    'must be 25',
  ],
  ['vapour_pressure', ',vp_25C,271.5,Pa,', ',vp_30C,271.5,Pa,', 'property', 'vp_30C'],
  [
    'vapour_pressure',
    ',vp_25C_best,271.5,Pa,25,compiled,0.09,',
    ',vp_25C_best,271.5,Pa,25,compiled,,',
    'se_log10',
    'must be filled',
  ],
  [
    'vapour_pressure',
    ',vp_25C_best,271.5,Pa,25,compiled,',
    ',vp_25C_best,271.5,Pa,25,guessed,',
    'kind',
    'guessed',
  ],
  ['vapour_pressure', ',0.09,landolt_iv20,', ',0.09,landolt,', 'source_key', 'has no "landolt"'],
  [
    'vapour_pressure',
    ',vp_25C_est,358.6,Pa,25,estimated,',
    ',vp_25C_est,358.6,Pa,25,measured,',
    'kind',
    'a model gives an estimate',
  ],
  ['threshold', ',odt_air_est,', ',odt_air_best,', 'property', 'stands twice'],
  [
    'unlicensed/vangemert2011',
    ',odt_air_std,0.1087,mg/m3,',
    ',odt_air_std,0.1087,ppb,',
    'unit',
    'must be mg/m3',
  ],
  ['stevens', ',hill_exponent_D,0.27,1,', ',hill_exponent_D,x,1,', 'value', 'must be a number'],
  ['structures', ',C12H22O,182.31', ',C12H22O,0', 'mw', 'must be above 0'],
  [
    'oil_constituents',
    'bergamot-oil,Bergamot oil,d-limonene',
    'hedione,Bergamot oil,d-limonene',
    'oil_id',
    'no natural',
  ],
  ['oil_constituents', ',5989-27-5,30,45,', ',5989-27-5,50,45,', 'pct_min', 'above pct_max'],
  ['sources', 'landolt_iv20_sub,', 'landolt_iv20,', 'key', 'stands twice'],
  ['validation', ',0.0727,Pa,balk_ford1999', ',0.0727,Pa,hearsay', 'source', 'has no "hearsay"'],
];

test.each(PLANTED)('%s: %s changed to %s is refused by name', (name, was, planted, column, why) => {
  let line = 0;
  const { wrong } = readWith((folder) => {
    const path = join(folder, `${name}.csv`);
    const text = readFileSync(path, 'utf8');
    line = text.slice(0, text.indexOf(was)).split('\n').length;
    expect(text).toContain(was);
    writeFileSync(path, text.replace(was, planted));
  });
  const files = new RegExp(`^physical/${name}.csv, line \\d+, column ${column}: `);
  const sentence = wrong.find((one) => files.test(one));
  expect(sentence).toContain(why);
  if (!why.includes('twice')) expect(sentence).toContain(`line ${line}, `);
});

function without(...files: readonly string[]): Read {
  return readWith((folder) => {
    for (const file of files) rmSync(join(folder, 'unlicensed', `${file}.csv`));
  });
}

function propertiesOf({ physical }: Physics, id: string): PhysicalProperties {
  const found = physical.find(({ materialId }) => materialId === id);
  if (!found) throw new Error(`no physics of ${id}`);
  return found;
}

function published({ physical }: Physics, figure: 'vapourPressurePa' | 'thresholdMgPerM3'): number {
  return physical.filter((one) => one[figure] && one[figure].kind !== 'estimated').length;
}

test('all tables as they ship are read without a word', () => {
  const whole = without();
  expect(whole.wrong).toEqual([]);
  expect(published(whole, 'vapourPressurePa')).toBe(412);
  expect(published(whole, 'thresholdMgPerM3')).toBe(155);
});

test('without OlfactionBase pressures fall to the models, and heats follow', () => {
  const poorer = without('olfactionbase2021');
  expect(poorer.wrong).toEqual([]);
  expect(published(poorer, 'vapourPressurePa')).toBe(147);
  const whole = without();
  const fallen = whole.physical.filter(
    ({ vapourPressurePa }) => vapourPressurePa.source === 'olfactionbase2021',
  );
  const now = fallen.map(({ materialId }) => propertiesOf(poorer, materialId));
  const sources = new Set(now.map(({ vapourPressurePa }) => vapourPressurePa.source));
  expect(sources).toEqual(new Set(['vp_group_fit', 'grain1982+vp_group_fit', 'class_note']));
  expect(now.filter(({ vapourPressurePa }) => vapourPressurePa.kind !== 'estimated')).toEqual([]);
  expect(JSON.stringify(poorer)).not.toContain('"source":"olfactionbase2021"');
  // The line is read back from the heats that are left: it is the same line.
  const heat = propertiesOf(poorer, 'rose-otto').heatOfVaporisationKj;
  const pressure = propertiesOf(poorer, 'rose-otto').vapourPressurePa.value;
  const near = poorer.physical.filter(
    ({ heatOfVaporisationKj, vapourPressurePa }) =>
      heatOfVaporisationKj.source === 'hvap_fit' &&
      Math.abs(Math.log10(vapourPressurePa.value / pressure)) < 0.02,
  );
  expect(near.length).toBeGreaterThan(1);
  for (const { heatOfVaporisationKj } of near)
    expect(Math.abs(heatOfVaporisationKj.value - heat.value)).toBeLessThan(0.3);
});

test('without van Gemert thresholds fall to the surest published value left, then to the estimate', () => {
  const poorer = without('vangemert2011');
  expect(poorer.wrong).toEqual([]);
  expect(published(poorer, 'thresholdMgPerM3')).toBe(38);
  expect(propertiesOf(poorer, 'ethanol').thresholdMgPerM3).toMatchObject({
    value: 0.99,
    kind: 'measured',
    source: 'nagata2003',
  });
  expect(propertiesOf(poorer, 'd-limonene').thresholdMgPerM3).toMatchObject({
    source: 'abraham2012',
  });
  expect(propertiesOf(poorer, 'galaxolide').thresholdMgPerM3).toMatchObject({ kind: 'estimated' });
  const poorest = without('vangemert2011', 'nagata2003', 'olfactionbase2021');
  expect(poorest.wrong).toEqual([]);
  expect(poorest.physical).toHaveLength(materials.length);
  expect(published(poorest, 'thresholdMgPerM3')).toBe(35);
});

test('a missing open table is a fault, not a poorer build', () => {
  const { wrong } = readWith((folder) => rmSync(join(folder, 'threshold.csv')));
  expect(wrong).toContain('physical/threshold.csv: the file is missing');
});
