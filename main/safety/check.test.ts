// The authority's verdict on the shipped tables: IFRA's word, the EU's beside it, stamped with the table they rest on.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildData } from '#data/build.ts';
import type { Formula } from '#domain/recipe/formula.ts';
import { indexSafety } from '#domain/safety/safety-index.ts';
import { SMALL_MATERIALS, SMALL_TABLE } from '#domain/safety/small-table.fixture.ts';
import { compose, type Workbench } from '#main/compose.ts';
import type { Tables } from '#main/tables.ts';
import { checkFormula } from './check.ts';

let room: string;
let workbench: Workbench;
let tables: Tables;

beforeAll(() => {
  room = mkdtempSync(join(tmpdir(), 'orgue-check-'));
  const dataFile = join(room, 'orgue-data');
  const built = buildData({ root: join(import.meta.dirname, '..', '..', 'data'), out: dataFile });
  if (!built.ok) throw new Error(built.reason);
  workbench = compose({ dataFile });
  const found = workbench.tables();
  if (!found.ok) throw new Error(found.reason);
  tables = found;
});
afterAll(async () => {
  await workbench.close();
  rmSync(room, { recursive: true, force: true });
});

function formula(ref: string, grams: number, rest: string, dosagePercent = 10): Formula {
  const line = (one: string, amountGrams: number) =>
    ({ item: { kind: 'material', ref: one }, amountGrams, strengthPercent: 100 }) as const;
  const lines = [line(ref, grams), line(rest, 100 - grams)];
  return { name: 'case', category: '4', dosagePercent, lines };
}

test('Lilial passes IFRA in fine fragrance and is prohibited once the EU is a market', () => {
  const lilial = formula('lilial', 1, 'hedione', 1);
  const ifra = workbench.check(lilial, tables);
  expect(ifra.verdict).toBe('compliant');
  expect(ifra.eu.banned.map(({ productPercent }) => productPercent)).toEqual([0.01]);
  const both = workbench.check(lilial, tables, 'ifra+eu');
  expect(both).toEqual({ ...ifra, verdict: 'prohibited' });
});

test('without a banned substance the EU changes nothing', () => {
  const citral = formula('citral', 6.000001, 'hedione');
  const ifra = workbench.check(citral, tables);
  expect(ifra.verdict).toBe('over');
  expect(workbench.check(citral, tables, 'ifra+eu')).toEqual(ifra);
});

test('the verdict carries the amendment and the hash of the tables it was read from', () => {
  const { amendment, tableSha256 } = workbench.check(formula('citral', 1, 'hedione'), tables);
  expect({ amendment, tableSha256 }).toEqual({
    amendment: '51',
    tableSha256: tables.tableSha256,
  });
  expect(tableSha256).toMatch(/^[0-9a-f]{64}$/);
});

test('a substance banned in the EU and over at IFRA is prohibited in both markets together', () => {
  const index = indexSafety(SMALL_TABLE, { materials: SMALL_MATERIALS });
  const stamp = { amendment: '51', tableSha256: 'of the small table' };
  const over = formula('cas:53-00-0', 50, 'free', 10);
  expect(checkFormula(over, index, stamp)).toMatchObject({ verdict: 'over', ...stamp });
  expect(checkFormula(over, index, stamp, 'ifra+eu').verdict).toBe('prohibited');
  expect(checkFormula(formula('free', 50, 'free'), index, stamp, 'ifra+eu').verdict).toBe(
    'compliant',
  );
});
