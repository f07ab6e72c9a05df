// Formulas as perfumers paste them: what is clear is read exactly, and what is not is refused with its line.
import { describe, expect, it, test } from 'vitest';
import { CATALOGUE } from '#data/tables.fixture.ts';
import { materialFinder } from '#domain/catalogue/finder.ts';
import type { FileLine } from './file.ts';
import { readFormulaText } from './text-read.ts';

const FINDER = materialFinder(CATALOGUE.materials);
const LIMITS = { mostLines: 100, deepestAccord: 4 };

function read(text: string) {
  return readFormulaText(text, FINDER, LIMITS);
}

function fileOf(text: string) {
  const answer = read(text);
  if (!answer.ok) throw new Error(`refused: ${JSON.stringify(answer.problem)}`);
  return answer.file;
}

function linesOf(text: string): readonly FileLine[] {
  return fileOf(text).lines;
}

function problemOf(text: string) {
  const answer = read(text);
  if (answer.ok) throw new Error(`read as ${JSON.stringify(answer.file)}`);
  return { code: answer.problem.code, line: answer.problem.line };
}

const HEDIONE_4 = { material: 'hedione', amountGrams: 4 };
const AMBROXAN_10 = {
  material: 'ambroxan',
  amountGrams: 2,
  strengthPercent: 10,
  solvent: 'dpg',
};

describe('notes', () => {
  test.each<[string, object]>([
    ['Hedione 4 g # lot 12', { ...HEDIONE_4, note: 'lot 12' }],
    ['Hedione 4 g   #   lot # 12 ', { ...HEDIONE_4, note: 'lot # 12' }],
    ['Ambroxan 10 % in DPG 2 g # 3 g before', { ...AMBROXAN_10, note: '3 g before' }],
    ['Hedione 4 g\nTotal 4 g # weighed', HEDIONE_4],
  ])('%s', (text, line) => {
    expect(linesOf(text)).toEqual([line]);
  });

  it('of an accord and of the whole', () => {
    expect(linesOf('Moss 2 g: # half\n  Hedione 4 g')).toMatchObject([{ note: 'half' }]);
    expect(linesOf('Heart: # rosy\n  Hedione 4 g')).toMatchObject([{ note: 'rosy' }]);
    expect(fileOf('Notes: for Mina\nHedione 4 g').notes).toBe('for Mina');
    expect(fileOf('Notes: "for\\nMina"\nHedione 4 g').notes).toBe('for\nMina');
    expect(problemOf('Notes: a\nNotes: b\nHedione 4 g')).toEqual({ code: 'field-twice', line: 2 });
  });

  it('do not make an amount of what has none', () => {
    expect(problemOf('Hedione # 4 g')).toEqual({ code: 'amount-missing', line: 1 });
    expect(linesOf('Iso E Super #2 4 g')).toEqual([
      { material: 'name:Iso E Super #2', amountGrams: 4 },
    ]);
  });
});

describe('one material', () => {
  test.each<[string, object]>([
    ['Hedione 4 g', HEDIONE_4],
    ['hedione 4g', HEDIONE_4],
    ['  Hedione\t4\tg ', HEDIONE_4],
    ['Hedione 4 grams', HEDIONE_4],
    ['Hedione: 4 g', HEDIONE_4],
    ['Hedione - 4 g', HEDIONE_4],
    ['Hedione – 4 g', HEDIONE_4],
    ['Hedione = 4 g', HEDIONE_4],
    ['Hedione | 4 g', HEDIONE_4],
    ['Hedione ........ 4 g', HEDIONE_4],
    ['4 g Hedione', HEDIONE_4],
    ['4.0 Hedione', HEDIONE_4],
    ['4000 mg Hedione', HEDIONE_4],
    ['- Hedione 4 g', HEDIONE_4],
    ['• Hedione 4 g', HEDIONE_4],
    ['12. Hedione 4 g', HEDIONE_4],
    ['(3) Hedione 4 g', HEDIONE_4],
    ['헤디온 4 g', HEDIONE_4],
    ['헤디온 4그램', HEDIONE_4],
    ['24851-98-7 4 g', HEDIONE_4],
    ['methyl dihydrojasmonate 4 g', HEDIONE_4],
    ['Bergamot oil 1,2 g', { material: 'bergamot-oil', amountGrams: 1.2 }],
    ['Bergamot oil ,5 g', { material: 'bergamot-oil', amountGrams: 0.5 }],
    ['Bergamot oil 0,125 g', { material: 'bergamot-oil', amountGrams: 0.125 }],
    ['Iso E Super 120', { material: 'iso-e-super', amountGrams: 120 }],
    ['Iso E Super 120 parts', { material: 'iso-e-super', amountGrams: 120 }],
    ['Hedione 100 %', { material: 'hedione', amountGrams: 100 }],
    ['Hedione 100 % 4 g', { ...HEDIONE_4, strengthPercent: 100 }],
    ['cas:91-64-5 0.5 g', { material: 'cas:91-64-5', amountGrams: 0.5 }],
    ['91-99-9 0.5 g', { material: 'cas:91-99-9', amountGrams: 0.5 }],
    ['My secret base 7 g', { material: 'name:My secret base', amountGrams: 7 }],
    ['id:own-1 1e-7 g', { material: 'own-1', amountGrams: 1e-7 }],
    [
      'Clove bud oil [F2.12] 0.3 g, bergapten 0 ppm',
      { natural: 'Clove bud oil', iso9235: 'F2.12', amountGrams: 0.3, bergaptenPpm: 0 },
    ],
    ['Rose [natural] 1 g', { natural: 'Rose', amountGrams: 1 }],
    [
      'Bergamot oil 1.2 g (bergapten 15 ppm)',
      { material: 'bergamot-oil', amountGrams: 1.2, bergaptenPpm: 15 },
    ],
  ])('%s', (text, line) => {
    expect(linesOf(text)).toEqual([line]);
  });
});

describe('a dilution', () => {
  test.each([
    'Ambroxan 10% in DPG 2 g',
    'Ambroxan @10% in DPG 2g',
    'Ambroxan @ 10 % in DPG 2g',
    'Ambroxan (10% in DPG) 2 g',
    'Ambroxan 10 % (DPG) 2 g',
    'Ambroxan, 10% in DPG, 2 g',
    'Ambroxan at 10% in DPG: 2 g',
    'Ambroxan 10%/DPG 2 g',
    'Ambroxan 10% DPG 2 g',
    'Ambroxan 10 % solution in DPG 2 g',
    'Ambroxan in DPG 10% 2 g',
    'Ambroxan in DPG @10% 2 g',
    '10% Ambroxan in DPG 2 g',
    '2 g Ambroxan 10% in DPG',
    '앰브록산 10 % DPG 용액 2 g',
    '앰브록산 10%(DPG) 2g',
    'Ambroxan\t10%\tDPG\t2 g',
  ])('%s', (text) => {
    expect(linesOf(text)).toEqual([AMBROXAN_10]);
  });

  it('keeps what the catalogue does not know, solvents too', () => {
    expect(linesOf('암브록산 10 % 아우젠틱 용액 2 g')).toEqual([
      { ...AMBROXAN_10, material: 'name:암브록산', solvent: 'name:아우젠틱' },
    ]);
  });

  it('may be half a percent', () => {
    expect(linesOf('Ambroxan 0.5 % in Ethanol 2 g')).toEqual([
      { ...AMBROXAN_10, strengthPercent: 0.5, solvent: 'ethanol' },
    ]);
  });

  it('and its amount may both be percents', () => {
    expect(linesOf('Ambroxan 10% in DPG 20 %\nHedione 80 %')).toEqual([
      { ...AMBROXAN_10, amountGrams: 20 },
      { material: 'hedione', amountGrams: 80 },
    ]);
  });

  it('without a solvent is left for the bounds of a formula to refuse', () => {
    expect(linesOf('Ambroxan 10% 2 g')).toEqual([
      { material: 'ambroxan', amountGrams: 2, strengthPercent: 10 },
    ]);
  });
});

describe('a list', () => {
  it('has a head, a title, rulers and a total', () => {
    const text =
      '# Chypre study 3\nIFRA category: 5a\nDosage: 20 %\n-----\n1. Hedione 4 g\n2) Iso E Super 2,5 g\n=====\nTotal 6,5 g\n';
    expect(fileOf(text)).toEqual({
      orgue: 1,
      name: 'Chypre study 3',
      category: '5A',
      dosagePercent: 20,
      lines: [HEDIONE_4, { material: 'iso-e-super', amountGrams: 2.5 }],
    });
    expect(fileOf('포뮬러: 봄\n카테고리: 4\n부향률: 15 %\n헤디온 4 g').name).toBe('봄');
    expect(fileOf('My first chypre\n\nHedione 4 g').name).toBe('My first chypre');
    expect(fileOf('\ufeffHedione 4 g\r\nIso E Super 2 g\r\n').lines).toHaveLength(2);
  });

  it('in parts, a right-aligned column first', () => {
    expect(linesOf('  4.0 Hedione\n 12.0 Iso E Super\n100.5 Ambroxan')).toEqual([
      HEDIONE_4,
      { material: 'iso-e-super', amountGrams: 12 },
      { material: 'ambroxan', amountGrams: 100.5 },
    ]);
  });

  it('knows a number that belongs to a name', () => {
    expect(linesOf('5 Aldehyde C-12 MNA\n3 Hedione').map(({ amountGrams }) => amountGrams)).toEqual(
      [5, 3],
    );
    expect(linesOf('2-Ethyl fenchol 5 g')).toEqual([
      { material: '2-ethyl-fenchol', amountGrams: 5 },
    ]);
  });

  it('has one decimal mark, proved anywhere in it', () => {
    expect(linesOf('Hedione 1,234 g\nIso E Super 0,5 g').map((one) => one.amountGrams)).toEqual([
      1.234, 0.5,
    ]);
  });
});

describe('accords', () => {
  const mossy = {
    name: 'Mossy accord',
    amountGrams: 2,
    lines: [
      { material: 'hedione', amountGrams: 1 },
      { ...AMBROXAN_10, amountGrams: 3 },
    ],
  };

  it.each([
    'Mossy accord 2 g:\n  Hedione 1 g\n  Ambroxan 10 % in DPG 3 g\nIso E Super 4 g',
    'Mossy accord 2 g:\n\t- Hedione 25 %\n\t- Ambroxan 10 % in DPG 75 %\nIso E Super 4 g',
    'Mossy accord 2 g\n    Hedione 1 g\n    Ambroxan 10 % in DPG 3 g\nIso E Super 4 g',
  ])('by colon and by indentation: %j', (text) => {
    const inside = text.includes('75 %')
      ? mossy.lines.map((line) => ({ ...line, amountGrams: line.amountGrams * 25 }))
      : mossy.lines;
    expect(linesOf(text)).toEqual([
      { ...mossy, lines: inside },
      { material: 'iso-e-super', amountGrams: 4 },
    ]);
  });

  it('by a heading, weighing what is in it', () => {
    const text = 'Top:\nHedione 0.1 g\nIso E Super 0.2 g\n\nHeart:\n  Hedione 4 g\n\nTotal: 4.3 g';
    expect(linesOf(text)).toEqual([
      {
        name: 'Top',
        amountGrams: 0.3,
        lines: [
          { material: 'hedione', amountGrams: 0.1 },
          { material: 'iso-e-super', amountGrams: 0.2 },
        ],
      },
      { name: 'Heart', amountGrams: 4, lines: [HEDIONE_4] },
    ]);
  });

  it('inside accords, diluted', () => {
    const text = 'A 1 g:\n  B 50 % in DPG 2 g:\n    Hedione 4 g\n  Hedione 4 g\nHedione 4 g';
    expect(linesOf(text)).toEqual([
      {
        name: 'A',
        amountGrams: 1,
        lines: [
          { name: 'B', solvent: 'dpg', amountGrams: 2, strengthPercent: 50, lines: [HEDIONE_4] },
          HEDIONE_4,
        ],
      },
      HEDIONE_4,
    ]);
  });
});

describe('what is not clear is refused with its line', () => {
  test.each<[string, string, string, number]>([
    ['no amount', 'Hedione 4 g\nIso E Super', 'amount-missing', 2],
    ['a material alone on the first line', 'Hedione\n\nIso E Super 4 g', 'amount-missing', 1],
    ['a name that ends in a number', 'Aldehyde C-12 MNA\nAldehyde C-11', 'amount-missing', 1],
    ['a number without a name', 'Hedione 4 g\n1,2 g', 'amount-unclear', 2],
    ['two amounts', 'Hedione 4 g 10 %', 'amount-unclear', 1],
    ['numbers at both ends', '4 Hedonne 5', 'amount-unclear', 1],
    ['two strengths', 'Ambroxan 10 % 5 % in DPG 2 g', 'strength-unclear', 1],
    ['a thousand or one', 'Hedione 1,200 g', 'number-unclear', 1],
    ['two marks', 'Hedione 1.200,5 g', 'number-unclear', 1],
    ['a comma and a point', 'Hedione 1,5 g\nIso E Super 2.5 g', 'decimals-mixed', 2],
    ['a unit for one of two', 'Hedione 4 g\nIso E Super 2', 'unit-mixed', 2],
    ['percents among grams', 'Hedione 4 g\nIso E Super 20 %', 'unit-mixed', 2],
    ['drops', 'Hedione 4 drops', 'unit-unknown', 1],
    ['millilitres', 'Hedione 4 g\nIso E Super 2 ml', 'unit-unknown', 2],
    ['percents that lack one', 'Hedione 40 %\nIso E Super 20 %', 'percent-sum', 2],
    ['a wrong total', 'Hedione 4 g\nIso E Super 2 g\nTotal 7 g', 'total-differs', 3],
    ['a total in another unit', 'Hedione 40\nIso E Super 60\nTotal 100 g', 'unit-mixed', 3],
    ['indented below a material', 'Hedione 4 g\n  Iso E Super 2 g', 'indent-unclear', 2],
    [
      'indented below a later one',
      'Moss 1 g\nHedione 4 g\n  Iso 2 g\nAmbroxan 1 g',
      'indent-unclear',
      3,
    ],
    ['all indented but the first', 'Hedonne 4 g\n  Iso E Super 2 g', 'indent-unclear', 2],
    ['an accord that ends anywhere', 'Moss 2 g:\nHedione 1 g\nIso 2 g', 'indent-unclear', 2],
    ['an empty accord', 'Hedione 4 g\nMoss 2 g:', 'no-lines', 2],
    ['a category twice', 'Category: 4\nCategory: 5A\nHedione 4 g', 'field-twice', 2],
    ['nothing but a head', 'Category: 4', 'no-lines', 1],
    ['braces that hold no line', '{"material": "a", "material": "b"} 4 g', 'braces-unread', 1],
    ['a field twice in braces', '{"material": "a", "material": "b"}', 'braces-unread', 1],
    ['prose', `Hedione 4 g\n${'and so on '.repeat(200)}`, 'line-too-long', 2],
    ['too many lines', 'Hedione 4 g\n'.repeat(101), 'too-many-lines', 101],
    ['too deep', 'A 1 g:\n B 1 g:\n  C 1 g:\n   D 1 g:\n    E 1 g', 'too-deep', 5],
  ])('%s', (_title, text, code, line) => {
    expect(problemOf(text)).toEqual({ code, line });
  });
});
