// A variant chosen for an unknown line must become exactly the row of the annex, or the catalogue id, it names.
import { expect, test } from 'vitest';
import { accordFormula, itemOfVariant } from './names.ts';

const CATALOGUE = new Map([['clove-bud-oil', {}]]) as never;

test('a catalogue id stays one and an annex name keeps its category and its own brackets', () => {
  expect(itemOfVariant('clove-bud-oil', CATALOGUE)).toEqual({
    kind: 'material',
    ref: 'clove-bud-oil',
  });
  expect(itemOfVariant('Clove bud oil (F2.12)', CATALOGUE)).toEqual({
    kind: 'natural',
    natural: 'Clove bud oil',
    iso9235: 'F2.12',
  });
  expect(itemOfVariant('Rose oil (Damask) (F2.12)', CATALOGUE)).toEqual({
    kind: 'natural',
    natural: 'Rose oil (Damask)',
    iso9235: 'F2.12',
  });
});

test('an accord opens as ten grams in the published proportions', () => {
  const accord = {
    id: 'x',
    name: 'X',
    family: 'woody',
    tier: 'modern',
    source: '',
    lines: [
      { materialId: 'a', partsPermille: 200 },
      { materialId: 'b', partsPermille: 600 },
    ],
  } as const;
  const formula = accordFormula(accord, { category: '4', dosagePercent: 15 }, 'en');
  expect(formula.lines.map(({ amountGrams }) => amountGrams)).toEqual([2.5, 7.5]);
});
