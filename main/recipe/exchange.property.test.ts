// A formula that leaves as JSON, a table or text comes back as the same formula, to the last bit, with the same verdict.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formulaFile } from '#contract/recipe.ts';
import { readingWords } from '#contract/words/reading.ts';
import { CATALOGUE, INDEX, TABLE } from '#data/tables.fixture.ts';
import { materialFinder } from '#domain/catalogue/finder.ts';
import { readCsv, type Separator } from '#domain/recipe/csv-cells.ts';
import { formulaToCsv } from '#domain/recipe/csv-write.ts';
import { formulaToFile } from '#domain/recipe/file.ts';
import type { Formula, Item, Line } from '#domain/recipe/formula.ts';
import { formulaToText } from '#domain/recipe/text-write.ts';
import { judge } from '#domain/safety/judge.ts';
import { CATEGORY_IDS } from '#domain/safety/table.ts';
import { exportFormula } from './export.ts';
import { importFormula } from './import.ts';

const FINDER = materialFinder(CATALOGUE.materials);
const settings = { seed: 20261124, numRuns: 200 };

/** Names that mean something to one of the formats, or to a spreadsheet. */
const TRAPS = [
  ...[
    'Hedione',
    'Hedione 4 g',
    '4 g Hedione',
    '4.0 Hedione',
    'Ambroxan 10 % in DPG',
    'Iso E Super 120',
  ],
  ...[
    '=1+1',
    '+A1',
    '-2',
    '@SUM(A1)',
    "'=x",
    "''=x",
    "'",
    "'a",
    '＝1',
    '=HYPERLINK("x","y")',
    '- x',
    '• x',
  ],
  ...[
    '2.10',
    '1',
    '1.50',
    '007',
    '1,5',
    '93-08-3',
    '1/2',
    '3:15',
    '1e5',
    'true',
    'May 1',
    'march-12',
    '50 %',
  ],
  ...[
    'a,b',
    'a;b',
    'say "x"',
    '"',
    '""',
    'tab, and ; and "',
    '{',
    '{"material":"x"}',
    '}',
    '[F2.12]',
    'x [F2.12]',
  ],
  ...[
    'Total',
    'Total 4',
    '합계',
    'Category',
    'Category: 4',
    'Dosage 20 %',
    'Name: x',
    'Formula: y',
    '# z',
    '---',
  ],
  ...[
    'Mossy accord:',
    ':',
    'x :',
    'a  b',
    'a\u2028b',
    'a\u00a0b',
    '\u200b',
    'x (',
    'x,',
    'x -',
    'x ...',
    '1. x',
  ],
  ...[
    '어코드: 이끼',
    '앰브록산 10 % DPG 용액',
    '베르갑텐 3 ppm',
    'x, bergapten 3 ppm',
    '🌹',
    'cas:',
    'name:x',
    'id:x',
  ],
  ...[
    '__proto__',
    'constructor',
    'in',
    'x in y',
    '%',
    '@',
    'g',
    '4 g',
    'ＤＰＧ',
    '\\',
    'x\\"y',
    '#VALUE!',
    'cas:91-64-5',
  ],
];

const isPrintable = (text: string) =>
  text !== '' && text.trim() === text && !/[\p{Cc}\p{Cs}]/u.test(text);
const name = fc
  .oneof(
    fc.constantFrom(...TRAPS),
    fc
      .tuple(fc.constantFrom(...TRAPS), fc.constantFrom(...TRAPS))
      .map(([one, other]) => `${one} ${other}`),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }),
    fc.constantFrom(...CATALOGUE.materials).map((one) => one.nameKo ?? one.name),
  )
  .map((text) => text.trim())
  .filter(isPrintable);

const id = fc.constantFrom(...CATALOGUE.materials.map((one) => one.id));
const cas = fc.constantFrom('91-64-5', '93-08-3', '8007-75-8', '50-01-1', '1234567-89-0');
const reference = fc.oneof(
  { weight: 3, arbitrary: id },
  cas.map((number) => `cas:${number}`),
  name.map((text) => `name:${text}`),
  name.filter((text) => !text.startsWith('cas:')),
);
const variant = fc
  .constantFrom(...TABLE.naturals)
  .map((one) => ({ natural: one.name, iso9235: one.iso9235 }));
const material = fc
  .record(
    {
      ref: reference,
      cas,
      variant: fc.oneof(
        variant,
        name.map((natural) => ({ natural })),
      ),
    },
    { requiredKeys: ['ref'] },
  )
  .map(({ variant: named, ...one }): Item => ({ kind: 'material', ...one, ...named }));
const natural = fc
  .oneof(
    variant,
    name.map((text) => ({ natural: text })),
    fc.record({ natural: name, iso9235: name }),
  )
  .map((one): Item => ({ kind: 'natural', ...one }));

const amount = fc.oneof(
  fc.integer({ min: 1, max: 1_000_000 }).map((milligrams) => milligrams / 1000),
  fc.double({ min: 1e-12, max: 1e9, noNaN: true }),
  fc.constantFrom(0.1 + 0.2, 1e-7, 1e9, 5e-324, 123.456),
);
const strength = fc.oneof(
  fc.constantFrom(100, 50, 10, 0.5, 0.1, 33.3, 1e-9, 99.99999),
  fc.double({ min: 1e-6, max: 100, noNaN: true }),
);

const { lines } = fc.letrec<{ item: Item; line: Line; lines: Line[] }>((tie) => ({
  item: fc.oneof(
    { maxDepth: 4, depthIdentifier: 'accords' },
    { weight: 4, arbitrary: material },
    { weight: 1, arbitrary: natural },
    {
      weight: 2,
      arbitrary: fc
        .record({ name: fc.oneof(name, fc.constant('')), lines: tie('lines') })
        .map((one): Item => ({ kind: 'accord', ...one })),
    },
  ),
  line: fc
    .record({
      item: tie('item'),
      amountGrams: amount,
      strengthPercent: strength,
      solvent: reference,
      hasSolvent: fc.boolean(),
      bergapten: fc.option(fc.constantFrom(0, 15, 0.3, 1e6)),
      note: fc.option(name),
      isLocked: fc.boolean(),
    })
    .map(
      ({ hasSolvent, bergapten, solvent, note, isLocked, ...line }): Line => ({
        ...line,
        ...(line.strengthPercent < 100 || hasSolvent ? { solvent } : {}),
        ...(bergapten === null || line.item.kind === 'accord' ? {} : { bergaptenPpm: bergapten }),
        ...(note === null ? {} : { note }),
        ...(isLocked ? { locked: true } : {}),
      }),
    ),
  lines: fc.array(tie('line'), { minLength: 1, maxLength: 12, depthIdentifier: 'accords' }),
}));

const formulas: fc.Arbitrary<Formula> = fc
  .record({
    name,
    category: fc.constantFrom(...CATEGORY_IDS),
    dosagePercent: strength,
    lines,
    notes: fc.option(fc.array(name, { minLength: 1, maxLength: 3 })),
  })
  .map(({ notes, ...one }): Formula => (notes ? { ...one, notes: notes.join('\n') } : one))
  .filter((formula) => formulaFile.safeParse(formulaToFile(formula, FINDER.byId)).success);

function again(text: string, fileName: string): Formula {
  const read = importFormula(new TextEncoder().encode(text), fileName, FINDER, {
    fallbackName: 'lost',
  });
  if (!read.ok) throw new Error(`${JSON.stringify(read.problem)}\n${text}`);
  return read.formula;
}

/** The text over which the hash of a formula is taken. */
const canonical = (formula: Formula) => JSON.stringify(formulaToFile(formula, FINDER.byId));

/** Which rows are locked is of the desk: tables keep it, texts do not. */
const unlocked = (lines: readonly Line[]): Line[] =>
  lines.map(({ locked: _desk, ...line }) =>
    line.item.kind === 'accord'
      ? { ...line, item: { ...line.item, lines: unlocked(line.item.lines) } }
      : line,
  );

const WAYS: readonly (readonly [string, string, (formula: Formula) => string])[] = [
  ['JSON', 'f.json', (formula) => exported(formula, 'json')],
  ['a table with commas and a byte order mark', 'f.csv', (formula) => exported(formula, 'csv')],
  ['a table with semicolons', 'f.csv', (formula) => formulaToCsv(formula, FINDER, ';')],
  ['a table with tabs', 'f.tsv', (formula) => exported(formula, 'tsv')],
  ['a table in a text file', 'f.txt', (formula) => formulaToCsv(formula, FINDER, '\t')],
  ['English text', 'f.txt', (formula) => exported(formula, 'text')],
  ['Korean text', 'f.txt', (formula) => formulaToText(formula, FINDER, 'ko')],
];

function exported(formula: Formula, format: string): string {
  const written = exportFormula(formula, format, FINDER);
  if (!written.ok) throw new Error(JSON.stringify(written.problem));
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(written.bytes);
}

it('no cell of a table begins with what a spreadsheet runs', () => {
  fc.assert(
    fc.property(formulas, fc.constantFrom<Separator>(',', ';', '\t'), (formula, separator) => {
      const read = readCsv(formulaToCsv(formula, FINDER, separator), separator);
      if ('problem' in read) throw new Error('not a table');
      for (const cell of read.rows.flatMap(({ cells }) => cells)) {
        expect(cell).not.toMatch(/^\s*[=+\-@＝＋－＠]/);
      }
    }),
    settings,
  );
});

describe.each(WAYS)('as %s', (title, fileName, write) => {
  it('comes back bit for bit, with the same verdict', () => {
    fc.assert(
      fc.property(formulas, (formula) => {
        const read = again(write(formula), fileName);
        const kept = title.endsWith(' text')
          ? { ...formula, lines: unlocked(formula.lines) }
          : formula;
        expect(canonical(read)).toBe(canonical(kept));
        const { disagreements: _one, ...before } = judge(formula, INDEX);
        const { disagreements: _other, ...after } = judge(read, INDEX);
        expect(after).toEqual(before);
      }),
      settings,
    );
  });

  it('survives being written and read a second time unchanged', () => {
    fc.assert(
      fc.property(formulas, (formula) => {
        const once = again(write(formula), fileName);
        expect(write(again(write(once), fileName))).toBe(write(once));
      }),
      { ...settings, numRuns: 50 },
    );
  });
});

it('whatever a file holds, it is a formula within the bounds or one problem that can be said', () => {
  const word = fc.constantFrom(
    ...[
      'Hedione',
      'DPG',
      'Moss',
      '4',
      '1,5',
      '0.5',
      '1,200',
      '-1',
      'g',
      '%',
      'in',
      '@',
      '(',
      ')',
      ':',
      '{',
      '}',
    ],
    ...[
      '"',
      "'",
      ',',
      ';',
      '\t',
      '\n',
      '\r\n',
      '  ',
      '\n  ',
      '\n\n',
      '- ',
      '# ',
      'Total',
      'Category',
      '[F2.12]',
      '1.1',
    ],
    ...[
      'name',
      'grams',
      'kind',
      'line',
      'accord',
      'formula',
      '{"material":"a","amountGrams":1}',
      'bergapten 3 ppm',
      '\u0000',
    ],
  );
  const content = fc.array(word, { maxLength: 40 }).map((words) => words.join(' '));
  const fileName = fc.constantFrom('f.txt', 'f.csv', 'f.tsv', 'f.json', 'f');
  fc.assert(
    fc.property(content, fileName, fc.boolean(), (text, file, hasHead) => {
      const bytes = new TextEncoder().encode(hasHead ? `name,grams,line,kind\n${text}` : text);
      const read = importFormula(bytes, file, FINDER, { fallbackName: 'f' });
      if (read.ok) {
        expect(formulaFile.safeParse(formulaToFile(read.formula, FINDER.byId)).success).toBe(true);
      } else {
        expect(Object.hasOwn(readingWords.en, read.problem.code)).toBe(true);
        expect(JSON.stringify(read.problem)).not.toMatch(/\p{Cc}/u);
      }
    }),
    { ...settings, numRuns: 5000 },
  );
});
