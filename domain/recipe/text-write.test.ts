// A formula as text for a forum: the words a perfumer would use, and braces only where words would be read otherwise.
import { expect, it } from 'vitest';
import { CATALOGUE } from '#data/tables.fixture.ts';
import { materialFinder } from '#domain/catalogue/finder.ts';
import type { Formula, Item, Line } from './formula.ts';
import { formulaToText } from './text-write.ts';

const FINDER = materialFinder(CATALOGUE.materials);

function line(item: Item, more: Partial<Line> = {}): Line {
  return { item, amountGrams: 1, strengthPercent: 100, ...more };
}
const material = (ref: string, more: Partial<Line> = {}) => line({ kind: 'material', ref }, more);

const STUDY: Formula = {
  name: 'Chypre study 3',
  category: '4',
  dosagePercent: 20,
  lines: [
    material('hedione', { amountGrams: 4 }),
    material('ambroxan', { amountGrams: 2, strengthPercent: 10, solvent: 'dpg' }),
    material('bergamot-oil', { amountGrams: 1.2, bergaptenPpm: 0 }),
    line({ kind: 'natural', natural: 'Clove bud oil', iso9235: 'F2.12' }, { amountGrams: 0.3 }),
    line(
      {
        kind: 'accord',
        name: 'Mossy accord',
        lines: [
          material('name:Moss base'),
          line({ kind: 'accord', name: 'Inner', lines: [material('cas:91-64-5')] }),
        ],
      },
      { amountGrams: 2, strengthPercent: 50, solvent: 'tec' },
    ),
  ],
};

it('is what perfumers paste', () => {
  expect(formulaToText(STUDY, FINDER)).toBe(`Formula: Chypre study 3
Category: 4
Dosage: 20 %

Hedione 4 g
Ambroxan 10 % in DPG 2 g
Bergamot oil 1.2 g, bergapten 0 ppm
Clove bud oil [F2.12] 0.3 g
Mossy accord 50 % in TEC 2 g:
  Moss base 1 g
  Inner 1 g:
    cas:91-64-5 1 g
`);
});

it('and in Korean', () => {
  expect(formulaToText(STUDY, FINDER, 'ko')).toContain(`포뮬러: Chypre study 3
카테고리: 4
부향률: 20 %

헤디온 4 g
앰브록산 10 % DPG 용액 2 g
`);
});

it('writes in braces what words would change', () => {
  const items = ['name:Total', 'name:Hedione', 'Hedione', 'name:Hedione 4 g', 'name:x:'];
  const text = formulaToText({ ...STUDY, lines: items.map((ref) => material(ref)) }, FINDER);
  expect(text.split('\n').slice(4)).toEqual([
    'name:Total 1 g',
    'name:Hedione 1 g',
    'id:Hedione 1 g',
    '{"material":"name:Hedione 4 g","amountGrams":1}',
    '{"material":"name:x:","amountGrams":1}',
    '',
  ]);
});

it('writes notes behind their lines, and no locks', () => {
  const lines = [
    material('hedione', { note: 'lot 12', locked: true }),
    line(
      {
        kind: 'accord',
        name: 'Moss',
        lines: [material('name:a # b', { note: 'c', locked: true })],
      },
      { note: 'half # of it' },
    ),
  ];
  const noted = { ...STUDY, lines, notes: 'for Mina\n"twice"' };
  expect(formulaToText(noted, FINDER).split('\n').slice(3)).toEqual([
    'Notes: "for Mina\\n\\"twice\\""',
    '',
    'Hedione 1 g # lot 12',
    'Moss 1 g: # half # of it',
    '  {"material":"name:a # b","amountGrams":1,"note":"c"}',
    '',
  ]);
  const one = { ...STUDY, notes: 'for Mina' };
  expect(formulaToText(one, FINDER, 'ko')).toContain('\n메모: for Mina\n');
});

it('writes every material of the catalogue without braces', () => {
  const lines = CATALOGUE.materials.map(({ id }) =>
    material(id, { strengthPercent: 10, solvent: 'dpg' }),
  );
  for (const language of ['en', 'ko'] as const) {
    expect(formulaToText({ ...STUDY, lines }, FINDER, language)).not.toContain('{');
  }
});
