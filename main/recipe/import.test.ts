// Files from elsewhere: what each format gives, one located sentence for what is wrong, and a plain word for what cannot be read.
import { describe, expect, it, test } from 'vitest';
import { readingWords } from '#contract/words/reading.ts';
import { CATALOGUE } from '#data/tables.fixture.ts';
import { materialFinder } from '#domain/catalogue/finder.ts';
import type { FileProblem } from '#domain/recipe/exchange.ts';
import type { Formula } from '#domain/recipe/formula.ts';
import { exportFormula } from './export.ts';
import { type ImportAnswer, importFormula } from './import.ts';
import { malformedImports } from './import-malformed.fixture.ts';

const FINDER = materialFinder(CATALOGUE.materials);
const MALFORMED = malformedImports();
const encoder = new TextEncoder();

function imported(fileName: string, content: string | Uint8Array): ImportAnswer {
  const bytes = typeof content === 'string' ? encoder.encode(content) : content;
  return importFormula(bytes, fileName, FINDER, { fallbackName: 'untitled' });
}

function sentence(language: 'en' | 'ko', { code, params }: FileProblem): string | undefined {
  const words: Readonly<Record<string, string>> = readingWords[language];
  return words[code]?.replace(/\{\{(\w+)\}\}/g, (hole, name: string) =>
    String(params[name] ?? hole),
  );
}

function expectSayable(problem: FileProblem): void {
  for (const language of ['en', 'ko'] as const) {
    const said = sentence(language, problem);
    expect(said).toMatch(/\.$/);
    expect(said).not.toMatch(/\{\{|undefined|\p{Cc}|\p{Cs}/u);
    expect(said?.length).toBeLessThan(250);
  }
}

describe('malformed tables and texts', () => {
  it('are at least 40, each under its own title', () => {
    const keys = MALFORMED.map(({ title, file }) => `${file} ${title}`);
    expect(keys.length).toBeGreaterThanOrEqual(40);
    expect(new Set(keys).size).toBe(keys.length);
  });

  test.each(MALFORMED)('$file: $title', ({ file, content, code, line, field }) => {
    const answer = imported(file, content);
    if (answer.ok) throw new Error(`taken for a formula: ${JSON.stringify(answer.formula)}`);
    expect(answer.reason).toBe('problem');
    const { params: _found, ...where } = answer.problem;
    const expected = {
      code,
      ...(line === undefined ? {} : { line }),
      ...(field === undefined ? {} : { field }),
    };
    expect(where).toEqual(expected);
    expectSayable(answer.problem);
  });

  it('are refused in a few seconds, however they are built', () => {
    const size = 4_000_000;
    const dense: [string, string][] = [
      ['f.csv', `name,grams\n${'"'.repeat(size)}`],
      ['f.csv', `name,grams\n"${'""'.repeat(size / 2)}`],
      ['f.csv', `name,grams\n"${'a'.repeat(size)}`],
      ['f.csv', `name,grams\n${'a,1\n'.repeat(size / 4 - 10)}`],
      ['f.csv', ','.repeat(size)],
      ['f.csv', 'grams,'.repeat(size / 6)],
      ['f.csv', `line,name,grams\n${'1.'.repeat(size / 2 - 20)}1,a,1`],
      ['f.txt', ' '.repeat(size - 1) + 'x'],
      ['f.txt', '\n'.repeat(size - 1) + 'x'],
      ['f.txt', `Hedione 4 g\n${'a 1 g:\n '.repeat(size / 9)}`],
      ['f.txt', `${`a ${'1 '.repeat(590)}g\n`.repeat(3000)}`],
      ['f.txt', `${`${'a( '.repeat(390)}1 g\n`.repeat(3000)}`],
      ['f.txt', `${`${'1 % in '.repeat(160)}1 g\n`.repeat(3000)}`],
      ['f.txt', `{${'"a":1,'.repeat(size / 6)}"b":2}`],
      ['f.txt', `{"orgue"${':'.repeat(size / 2)}`],
    ];
    for (const [file, content] of dense) {
      const before = performance.now();
      expect(imported(file, content).ok).toBe(false);
      expect([file, content.slice(0, 20), performance.now() - before > 3000]).toEqual([
        file,
        content.slice(0, 20),
        false,
      ]);
    }
  });
});

const PDF = encoder.encode('%PDF-1.7 …');
const ZIP = Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0]);

describe('formats that cannot be read', () => {
  test.each<[string, string | Uint8Array, string]>([
    ['formula.xlsx', ZIP, 'xlsx'],
    ['formula.XLSX', 'not even a workbook', 'xlsx'],
    ['formula.csv', ZIP, 'xlsx'],
    ['formula.pdf', PDF, 'pdf'],
    ['formula.txt', PDF, 'pdf'],
    ['formula.docx', ZIP, 'docx'],
    ['formula.png', 'x', 'png'],
  ])('%s', (file, content, format) => {
    const answer = imported(file, content);
    expect(answer).toMatchObject({ ok: false, reason: 'not-available' });
    if (answer.ok) return;
    expect(answer.problem).toEqual({ code: 'format-unread', params: { format } });
    expectSayable(answer.problem);
  });
});

describe('formats by name and content', () => {
  const table = 'name;grams;dilution;diluent\nHedione;4;;\nMossy base;1,5;10 %;DPG\n';
  test.each<[string, string, string]>([
    ['f.json', '{"orgue": 1, "lines": [{"material": "hedione", "amountGrams": 4}]}', 'json'],
    ['f.txt', '\n{"orgue": 1, "lines": [{"material": "hedione", "amountGrams": 4}]}', 'json'],
    ['f.csv', table, 'csv'],
    ['f.tsv', table.replaceAll(';', '\t'), 'csv'],
    ['f.txt', table, 'csv'],
    ['f.md', '# Study\n\n- Hedione 4 g\n', 'text'],
    ['.orgue-paste', 'Hedione 4 g', 'text'],
    ['clipboard', 'Hedione 4 g', 'text'],
    ['Hedione 4 g, a list', 'Hedione 4 g', 'text'],
  ])('%s', (file, content, format) => {
    expect(imported(file, content)).toMatchObject({ ok: true, format });
  });

  it('name what the catalogue does not hold, and keep it', () => {
    expect(imported('f.csv', table)).toMatchObject({
      notFound: ['Mossy base'],
      formula: {
        name: 'untitled',
        category: '4',
        lines: [
          { item: { ref: 'hedione' }, amountGrams: 4 },
          {
            item: { ref: 'name:Mossy base' },
            amountGrams: 1.5,
            strengthPercent: 10,
            solvent: 'dpg',
          },
        ],
      },
    });
  });
});

describe('writing', () => {
  const formula: Formula = {
    name: 'Study',
    category: '4',
    dosagePercent: 20,
    lines: [
      { item: { kind: 'material', ref: 'hedione' }, amountGrams: 4, strengthPercent: 100 },
      { item: { kind: 'material', ref: 'ambroxan' }, amountGrams: 0, strengthPercent: 100 },
    ],
  };

  test.each(['xlsx', 'pdf', 'docx', '__proto__', ''])('%j is not available', (format) => {
    const answer = exportFormula(formula, format, FINDER);
    expect(answer).toMatchObject({ ok: false, reason: 'not-available' });
    if (!answer.ok) expectSayable(answer.problem);
  });

  it('leaves out rows that weigh nothing, and refuses what no file may hold', () => {
    const written = exportFormula(formula, 'text', FINDER);
    expect(written.ok && new TextDecoder().decode(written.bytes)).toBe(
      'Formula: Study\nCategory: 4\nDosage: 20 %\n\nHedione 4 g\n',
    );
    const broken = {
      ...formula,
      lines: formula.lines.map((line) => ({ ...line, strengthPercent: 10 })),
    };
    expect(exportFormula(broken, 'csv', FINDER)).toEqual({
      ok: false,
      reason: 'problem',
      problem: { code: 'solvent-missing', field: 'lines[0].solvent', params: { found: 'nothing' } },
    });
  });

  it('marks tables for spreadsheets, and nothing else', () => {
    const start = (format: string) => {
      const written = exportFormula(formula, format, FINDER);
      return written.ok && [written.extension, [...written.bytes.subarray(0, 3)]];
    };
    expect(start('csv')).toEqual(['csv', [0xef, 0xbb, 0xbf]]);
    expect(start('tsv')).toEqual(['tsv', [0xef, 0xbb, 0xbf]]);
    expect(start('json')).toEqual(['json', [...encoder.encode('{\n ')]]);
    expect(start('text')).toEqual(['txt', [...encoder.encode('For')]]);
  });
});
