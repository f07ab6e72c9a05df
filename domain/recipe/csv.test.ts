// A formula as a table: what Orgue writes, what spreadsheets make of it, and what other programs' tables give.
import { describe, expect, it, test } from 'vitest';
import { CATALOGUE } from '#data/tables.fixture.ts';
import { materialFinder } from '#domain/catalogue/finder.ts';
import { readFormulaCsv } from './csv-read.ts';
import { formulaToCsv } from './csv-write.ts';
import { formulaFromFile } from './file.ts';
import type { Formula } from './formula.ts';

const FINDER = materialFinder(CATALOGUE.materials);
const LIMITS = { mostLines: 100, deepestAccord: 3 };

const STUDY: Formula = {
  name: 'Chypre study 3',
  category: '4',
  dosagePercent: 20,
  lines: [
    { item: { kind: 'material', ref: 'hedione' }, amountGrams: 1.2, strengthPercent: 100 },
    {
      item: { kind: 'material', ref: 'cas:91-64-5' },
      amountGrams: 0.5,
      strengthPercent: 0.5,
      solvent: 'dpg',
    },
    {
      item: { kind: 'natural', natural: 'Clove bud oil', iso9235: 'F2.12' },
      amountGrams: 0.3,
      strengthPercent: 100,
      bergaptenPpm: 0,
    },
    {
      item: {
        kind: 'accord',
        name: '=Mossy, "accord"',
        lines: [
          { item: { kind: 'material', ref: 'name:Moss' }, amountGrams: 1, strengthPercent: 100 },
        ],
      },
      amountGrams: 2,
      strengthPercent: 50,
      solvent: 'name:DPG',
    },
  ],
};

const WRITTEN = [
  'line,kind,material,name,cas,natural,iso9235,amountGrams,strengthPercent,solvent,bergaptenPpm,category,dosagePercent,note,locked',
  ',formula,,Chypre study 3,,,,,,,,4,20,,',
  '1,material,hedione,Hedione,24851-98-7,,,1.2,,,,,,,',
  '2,material,cas:91-64-5,,,,,0.5,0.5,dpg,,,,,',
  '3,natural,,,,Clove bud oil,F2.12,0.3,,,0,,,,',
  '4,accord,,"\'=Mossy, ""accord""",,,,2,50,name:DPG,,,,,',
  "'4.1,material,name:Moss,,,,,1,,,,,,,",
];

function read(text: string) {
  const answer = readFormulaCsv(text, FINDER, LIMITS);
  if (!answer.ok) throw new Error(`refused: ${JSON.stringify(answer.problem)}`);
  return formulaFromFile(answer.file, { fallbackName: 'untitled' });
}

const linesOf = (text: string) => read(text).lines;
const hedione = { kind: 'material', ref: 'hedione' };
const neat = (ref: string, amountGrams: number) => ({
  item: { kind: 'material', ref },
  amountGrams,
  strengthPercent: 100,
});

describe("Orgue's own table", () => {
  it('has one row for the formula and one for each line', () => {
    expect(formulaToCsv(STUDY, FINDER).split('\r\n')).toEqual([...WRITTEN, '']);
  });

  it('may be sorted, spaced, cut short and given other separators by a spreadsheet', () => {
    const own = read(WRITTEN.join('\n'));
    const [head = '', ...rows] = WRITTEN;
    const changed = [
      `\ufeff${WRITTEN.join('\r\n')}\r\n`,
      [head, ...rows.toReversed()].join('\n'),
      ['', head, '', ...rows.map((row) => row.replace(/,+$/, '')), ',,,'].join('\n'),
      formulaToCsv(STUDY, FINDER, ';'),
      formulaToCsv(STUDY, FINDER, ';').replaceAll(/;(\d),(\d)/g, ';$1.$2'),
      formulaToCsv(STUDY, FINDER, '\t'),
      WRITTEN.join('\n').replace("'4.1", '4.1').replace('1.2', '1.20'),
    ];
    for (const text of changed) expect(read(text)).toEqual(own);
  });

  it('keeps notes and locks, and lets no lock be doubtful', () => {
    const [line] = STUDY.lines;
    if (!line) throw new Error('the study has lines');
    const noted: Formula = {
      ...STUDY,
      lines: [{ ...line, note: '=less, "perhaps"', locked: true }],
      notes: 'for Mina\nsecond trial',
    };
    const text = formulaToCsv(noted, FINDER);
    expect(read(text)).toMatchObject(noted);
    expect(read(text.replaceAll('\n', '\r\n')).notes).toBe(noted.notes);
    expect(readFormulaCsv('name,g,locked\nHedione,1,perhaps', FINDER, LIMITS)).toMatchObject({
      problem: { code: 'must-be-true', line: 2, field: 'locked' },
    });
  });

  it('keeps an id that this catalogue does not have', () => {
    expect(linesOf('kind,material,amountGrams\nmaterial,own-1,1')).toEqual([neat('own-1', 1)]);
    expect(linesOf('material,amountGrams\nid:Own,1')).toEqual([neat('Own', 1)]);
  });
});

it('has decimal commas between semicolons', () => {
  expect(formulaToCsv(STUDY, FINDER, ';')).toContain(';1,2;');
});

describe("other programs' tables", () => {
  test.each<[string, string, readonly object[]]>([
    [
      'names and grams',
      'Ingredient,Grams\nHedione,4\nMoss,2',
      [neat('hedione', 4), neat('name:Moss', 2)],
    ],
    ['Korean', '원료;양 (g)\n헤디온;4,5', [neat('hedione', 4.5)]],
    ['parts', 'name,parts\nHedione,400\nMoss,600', [neat('hedione', 400), neat('name:Moss', 600)]],
    ['percents', 'name,%\nHedione,40\nMoss,60%', [neat('hedione', 40), neat('name:Moss', 60)]],
    [
      'cells with units',
      'name\tamount\nHedione\t4 g\nMoss\t200 mg',
      [neat('hedione', 4), neat('name:Moss', 0.2)],
    ],
    ['percents beside grams', 'name,g,percent\nHedione,4,100', [neat('hedione', 4)]],
    [
      'notes, kept on one line, and prices, let be',
      'name,g,notes,price\nHedione,4,"lovely,\nairy",40',
      [{ ...neat('hedione', 4), note: 'lovely, airy' }],
    ],
    ['CAS only', 'cas,g\n24851-98-7,4\n91-99-9,1', [neat('hedione', 4), neat('cas:91-99-9', 1)]],
    [
      'name and CAS',
      'name,cas,g\nHedione,24851-98-7,4',
      [{ ...neat('hedione', 4), item: { ...hedione, cas: '24851-98-7' } }],
    ],
    [
      'dilutions',
      'Ingredient,Concentration,Dilutant,Quantity (g)\nHedione,0.5 %,Ethanol,4\nMoss,10,My oil,1',
      [
        { ...neat('hedione', 4), strengthPercent: 0.5, solvent: 'ethanol' },
        { ...neat('name:Moss', 1), strengthPercent: 10, solvent: 'name:My oil' },
      ],
    ],
  ])('%s', (_title, text, lines) => {
    expect(linesOf(text)).toEqual(lines);
  });

  it('name the line and the heading of what is beyond the bounds', () => {
    const answer = readFormulaCsv('Ingredient;Grams\n\nHedione;4', FINDER, LIMITS);
    if (!answer.ok) throw new Error('refused');
    expect(answer.placeOf(['lines', 0, 'amountGrams'])).toEqual({ line: 3, field: 'Grams' });
    expect(answer.placeOf(['lines', 0, 'solvent'])).toEqual({ line: 3 });
  });
});
