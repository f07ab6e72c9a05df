// A data file is used only when every section is what the build wrote; anything else is refused with a reason.
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildData } from '#data/build.ts';
import { loadData } from './load.ts';

let room: string;
let file: string;
let good: Buffer;

beforeAll(() => {
  room = mkdtempSync(join(tmpdir(), 'orgue-load-'));
  file = join(room, 'orgue-data');
  const root = join(import.meta.dirname, '..', '..', 'data');
  const built = buildData({ root, out: file });
  if (!built.ok) throw new Error(built.reason);
  good = readFileSync(file);
});
afterAll(() => rmSync(room, { recursive: true, force: true }));

function loadAltered(alter: (bytes: Buffer) => Buffer): ReturnType<typeof loadData> {
  const altered = join(room, 'altered');
  writeFileSync(altered, alter(Buffer.from(good)));
  return loadData(altered);
}

test('a whole file gives both tables and the hash of the safety table', () => {
  const loaded = loadData(file);
  if (!loaded.ok) throw new Error(loaded.reason);
  expect(loaded.safety.standards).toHaveLength(263);
  expect(loaded.catalogue.materials).toHaveLength(692);
  const start = good.indexOf('\n') + 1;
  const end = good.indexOf('{"materials":');
  const sha256 = createHash('sha256').update(good.subarray(start, end)).digest('hex');
  expect(loaded.tableSha256).toBe(sha256);
});

test('what stands behind the figures is read when somebody asks for it', () => {
  const loaded = loadData(file);
  if (!loaded.ok) throw new Error(loaded.reason);
  const evidence = loaded.evidence();
  expect(loaded.evidence()).toBe(evidence);
  const pressures = evidence.rows['galaxolide']?.filter(({ quantity }) => quantity === 'vp_25C');
  expect(pressures).toMatchObject([{ value: 0.0727, kind: 'measured', source: 'balk_ford1999' }]);
});

test('one flipped bit anywhere is refused', () => {
  const middle = good.indexOf('\n') + 1;
  const catalogue = good.indexOf('{"materials":');
  const places = [0, 40, middle - 2, middle - 1, middle, catalogue - 1, catalogue];
  for (let at = 1000; at < good.length; at += 40_000) places.push(at);
  for (const at of [...places, good.length - 1]) {
    const loaded = loadAltered((bytes) => {
      bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
      return bytes;
    });
    expect(loaded, `byte ${at}`).toMatchObject({
      ok: false,
      reason: expect.stringMatching(/damaged/),
    });
  }
});

test('a missing, cut, lengthened or newer file is refused with the reason', () => {
  expect(loadData(join(room, 'none'))).toEqual({ ok: false, reason: 'the data file is missing' });
  expect(loadData(room)).toEqual({ ok: false, reason: 'the data file cannot be read (EISDIR)' });
  const refused = [
    (bytes: Buffer) => bytes.subarray(0, 0),
    (bytes: Buffer) => bytes.subarray(0, bytes.length - 1),
    (bytes: Buffer) => Buffer.concat([bytes, Buffer.from(' ')]),
    (bytes: Buffer) => Buffer.from(bytes.toString('utf8').replace('"format":1', '"format":2')),
    (bytes: Buffer) => Buffer.alloc(bytes.length, 'x'),
  ].map(loadAltered);
  for (const loaded of refused) {
    expect(loaded).toMatchObject({ ok: false, reason: expect.stringMatching(/damaged/) });
  }
});
