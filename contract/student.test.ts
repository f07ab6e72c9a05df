// A manifest is taken whole or not at all.
import { expect, test } from 'vitest';
import type { StudentManifest } from '#domain/student/manifest.ts';
import { studentManifest } from './student.ts';

const HASH = 'a'.repeat(64);
const MANIFEST: StudentManifest = {
  student: 1,
  name: 'Orgue student',
  file: { sha256: HASH, bytes: 5_400_000, type: 'Q8_0' },
  vocabularySha256: HASH,
  shape: {
    ...{ vocabulary: 1044, context: 256, width: 256, blocks: 6, heads: 8, feedForward: 704 },
    ...{ epsilon: 1e-5, ropeBase: 10_000, tied: true },
  },
  teacher: { kind: 'ppo', episodes: 100_000, seed: 1, sha256: HASH },
  training: { states: 100_000, rounds: 3, seed: 1, command: 'distil --seed 1' },
  metrics: { loss: { value: 0.04, low: 0.02, high: 0.06 }, milliseconds: { value: 77 } },
  reference: { ids: [0, 5], next: [[[7, -0.1]], [[1, -0.2]]] },
};

test('a manifest comes back as it was written', () => {
  expect(studentManifest.parse(JSON.parse(JSON.stringify(MANIFEST)))).toEqual(MANIFEST);
});

test.each([
  ['another format', { student: 2 }],
  ['a hash that is none', { vocabularySha256: 'A'.repeat(64) }],
  ['no file', { file: undefined }],
  ['a shape without heads', { shape: { ...MANIFEST.shape, heads: 0 } }],
  ['a figure nobody knows', { metrics: { charm: { value: 1 } } }],
  ['a figure that is no number', { metrics: { loss: { value: 'low' } } }],
  ['a chance above one', { reference: { ids: [0], next: [[[7, 0.1]]] } }],
  ['a reference with a gap', { reference: { ids: [0, 5], next: [[[7, -0.1]]] } }],
  ['more than is asked', { extra: 1 }],
])('a manifest with %s is refused', (_, change) => {
  expect(studentManifest.safeParse({ ...MANIFEST, ...change }).success).toBe(false);
});
