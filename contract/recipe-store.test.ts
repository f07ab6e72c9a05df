// What is kept while it is worked on may hold rows that are not weighed yet; a formula file may not.
import { expect, test } from 'vitest';
import { saveInput } from './recipe-store.ts';
import { boundedFormula } from './safety.ts';

const file = (amountGrams: number) => ({
  orgue: 1,
  lines: [
    { material: 'hedione', amountGrams: 1 },
    { name: 'accord', amountGrams: 1, lines: [{ material: 'vanillin', amountGrams }] },
  ],
});
const isKept = (amountGrams: number) =>
  saveInput.safeParse({ revisionId: 'r', formulaId: 'f', file: file(amountGrams) }).success;

test.each([
  [2, true, true],
  [0, true, false],
  [-1, false, false],
  [Number.NaN, false, false],
  [2e9, false, false],
])('%f g is kept: %s, and in a file: %s', (grams, kept, inFile) => {
  expect(isKept(grams)).toBe(kept);
  expect(boundedFormula.safeParse(file(grams)).success).toBe(inFile);
});
