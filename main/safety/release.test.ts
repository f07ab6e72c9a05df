// The stamped way out on the shipped tables: dated and hashed, and shut when the tables are missing or altered.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildData } from '#data/build.ts';
import type { Formula } from '#domain/recipe/formula.ts';
import { compose, openHome, type Workbench } from '#main/compose.ts';

const NOW = new Date('2026-01-31T12:00:00Z');
const bench: Workbench[] = [];
let room: string;
let file: string;

beforeAll(() => {
  room = mkdtempSync(join(tmpdir(), 'orgue-release-'));
  file = join(room, 'orgue-data');
  const built = buildData({ root: join(import.meta.dirname, '..', '..', 'data'), out: file });
  if (!built.ok) throw new Error(built.reason);
});
afterAll(async () => {
  await Promise.all(bench.map((one) => one.close()));
  rmSync(room, { recursive: true, force: true });
});

function workbench(dataFile = file): Workbench {
  const opened = compose({ dataFile });
  bench.push(opened);
  return opened;
}

function formula(ref: string, grams: number): Formula {
  const line = (one: string, amountGrams: number) =>
    ({ item: { kind: 'material', ref: one }, amountGrams, strengthPercent: 100 }) as const;
  const lines = [line(ref, grams), line('hedione', 100 - grams)];
  return { name: 'case', category: '4', dosagePercent: 10, lines };
}

test('what leaves carries amendment, table hash, formula hash and date', async () => {
  const released = await workbench().release(formula('citral', 6), NOW);
  expect(released).toMatchObject({
    released: true,
    markets: ['ifra', 'eu'],
    amendment: '51',
    judgedAt: '2026-01-31T12:00:00.000Z',
    check: { verdict: 'near' },
    tableSha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    formulaSha256: expect.stringMatching(/^[0-9a-f]{64}$/),
  });
});

test('another formula has another hash, and a renamed line is another formula', async () => {
  const hashOf = async (given: Formula) => {
    const released = await workbench().release(given, NOW);
    return 'formulaSha256' in released ? released.formulaSha256 : '';
  };
  const hash = await hashOf(formula('citral', 6));
  expect(await hashOf(formula('citral', 6))).toBe(hash);
  expect(await hashOf(formula('citral', 5.999))).not.toBe(hash);
});

test.each([
  ['over', formula('citral', 6.000001), 'ifra'],
  ['prohibited', formula('massoia-bark-oil', 0.000001), 'ifra'],
  ['unknown', formula('rose-base', 0.000001), 'ifra'],
  ['banned in the EU: Lilial', formula('lilial', 0.000001), 'eu'],
  ['banned in the EU: Lyral', formula('lyral', 0.000001), 'eu'],
])('%s does not leave', async (_, given, market) => {
  const out = await workbench().release(given, NOW);
  expect(out.released).toBe(false);
  expect('refusals' in out && out.refusals[0]?.market).toBe(market);
});

test('a file that is missing shuts the way out', async () => {
  expect(await workbench(join(room, 'nowhere')).release(formula('citral', 1), NOW)).toEqual({
    released: false,
    tablesMissing: 'the data file is missing',
  });
});

test('one figure altered after the program has read the tables shuts the way out', async () => {
  const altered = join(room, 'altered');
  writeFileSync(altered, readFileSync(file));
  const open = workbench(altered);
  expect(open.tables().ok).toBe(true);
  expect((await open.release(formula('citral', 1), NOW)).released).toBe(true);
  const text = readFileSync(altered, 'latin1');
  writeFileSync(altered, text.replace('"percent":"0.6"', '"percent":"9.6"'), 'latin1');
  const shut = await open.release(formula('citral', 1), NOW);
  expect(shut).toMatchObject({ released: false });
  expect('tablesMissing' in shut && shut.tablesMissing).toContain('hash');
});

test('an own material leaves by what is kept of it now, and the released file stands alone', async () => {
  const home = openHome(mkdtempSync(join(room, 'home-')));
  if (home === 'taken') throw new Error('the folder is new');
  const open = compose({ dataFile: file, home });
  bench.push(open);
  const given = formula('own:base', 6);
  expect((await open.release(given, NOW)).released).toBe(false);
  const told = (material: string) => ({
    ...{ id: 'own:base', name: 'Base', constituents: [{ material, percent: 100 }], savedAt: 1 },
  });
  await home.store.settings.keepMaterial(told('citral'));
  const first = await open.release(given, NOW);
  expect(first).toMatchObject({ released: true, check: { verdict: 'near' } });
  await home.store.settings.keepMaterial(told('hedione'));
  const second = await open.release(given, NOW);
  expect(second).toMatchObject({ released: true, check: { verdict: 'compliant' } });
  const hashOf = (one: typeof first) => ('formulaSha256' in one ? one.formulaSha256 : '');
  expect(hashOf(second)).not.toBe(hashOf(first));
  await home.store.settings.keepMaterial(told('massoia-bark-oil'));
  expect((await open.release(given, NOW)).released).toBe(false);
});
