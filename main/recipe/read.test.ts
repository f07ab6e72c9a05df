// The reader: every bad file gives one located problem with a sentence in both languages; good files become formulas.

import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { LONGEST_TEXT, MOST_LINES } from '#contract/recipe.ts';
import { readingWords } from '#contract/words/reading.ts';
import type { FileOverrides } from '#domain/recipe/file.ts';
import { malformedImports } from './import-malformed.fixture.ts';
import { parseLocated } from './locate.ts';
import { malformedFiles } from './malformed.fixture.ts';
import { type ReadProblem, readFormula } from './read.ts';

const MALFORMED = malformedFiles();
const TOLD_BY_SHELLS = [
  'at-line',
  'at-line-only',
  'at-file',
  'not-found',
  'is-folder',
  'not-readable',
  'format-unread',
  'format-unwritten',
];

/** Said only of an own material by itself: its file, and what it is beside the others. */
const TOLD_OF_OWN = [
  'not-an-own-material',
  'name-taken',
  'name-empty',
  'percent-over',
  'own-circle',
  'own-missing',
];

function read(content: string | Uint8Array, overrides: Partial<FileOverrides> = {}) {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return readFormula(bytes, { fallbackName: 'untitled', ...overrides });
}

function formulaOf(content: string, overrides: Partial<FileOverrides> = {}) {
  const answer = read(content, overrides);
  if (!answer.ok) throw new Error(`refused: ${JSON.stringify(answer.problem)}`);
  return answer.formula;
}

function sentence(language: 'en' | 'ko', { code, params }: ReadProblem): string | undefined {
  const words: Readonly<Record<string, string>> = readingWords[language];
  return words[code]?.replace(/\{\{(\w+)\}\}/g, (hole, name: string) =>
    String(params[name] ?? hole),
  );
}

describe('malformed files', () => {
  it('are at least 55, each under its own title', () => {
    expect(MALFORMED.length).toBeGreaterThanOrEqual(55);
    expect(new Set(MALFORMED.map(({ title }) => title)).size).toBe(MALFORMED.length);
  });

  test.each(MALFORMED)('$title', ({ bytes, code, line, field }) => {
    const before = bytes.slice();
    const answer = read(bytes);
    if (answer.ok) throw new Error('this file was taken for a formula');
    const { params: _found, ...where } = answer.problem;
    const expected = {
      code,
      ...(line === undefined ? {} : { line }),
      ...(field === undefined ? {} : { field }),
    };
    expect(where).toEqual(expected);
    expect(Buffer.compare(before, bytes)).toBe(0);
    for (const language of ['en', 'ko'] as const) {
      const said = sentence(language, answer.problem);
      expect(said).toMatch(/\.$/);
      expect(said).not.toMatch(/\{\{|undefined|\p{Cc}|\p{Cs}/u);
      expect(said?.length).toBeLessThan(250);
    }
  });

  it('and malformed tables and texts use every sentence that the readers have', () => {
    const used = new Set([...MALFORMED, ...malformedImports()].map(({ code }) => code));
    const silent = Object.keys(readingWords.en).filter(
      (key) => !used.has(key) && ![...TOLD_BY_SHELLS, ...TOLD_OF_OWN].includes(key),
    );
    expect(silent).toEqual([]);
  });

  it('quote what they hold, cut short and spelt out', () => {
    const long = read(`{"orgue": 1, "name": "${'가'.repeat(5000)}", "lines": []}`);
    expect(long).toMatchObject({ problem: { params: { found: `"${'가'.repeat(56)}…` } } });
    const line = '{"material": "a", "amountGrams": 1}';
    const steering = read(`{"orgue": 1, "\\u202eevil\\u0007\\u0085": 1, "lines": [${line}]}`);
    expect(steering).toMatchObject({
      problem: {
        field: '\\u202eevil\\u0007\\u0085',
        params: { found: '\\u202eevil\\u0007\\u0085' },
      },
    });
    const astral = read(`{"orgue": 1, "category": "${'🌹'.repeat(50)}", "lines": []}`);
    expect(astral).toMatchObject({ problem: { params: { found: `"${'🌹'.repeat(28)}…` } } });
  });

  it('are refused in a few seconds, however they are built', () => {
    // The densest shapes of 4 MB; each took seconds when every fault in it was collected.
    const dense = [
      `{"orgue": 1, "lines": [${'{},'.repeat(1_390_000)}{}]}`,
      `{"orgue": 1, "lines": [{"amountGrams": 1, "lines": [${'[],'.repeat(1_390_000)}0]}]}`,
      `{"orgue": 1, ${Array.from({ length: 280_000 }, (_, at) => `"k${at}": 1`).join(',')}}`,
      '"" '.repeat(1_390_000),
      `${'\n'.repeat(4_000_000)}{`,
    ];
    for (const content of dense) {
      const before = performance.now();
      expect(read(content).ok).toBe(false);
      expect(performance.now() - before).toBeLessThan(3000);
    }
  });
});

describe('good files', () => {
  it('get category 4, dosage 100 and the name of the file where they say nothing', () => {
    const formula = formulaOf(
      '{"orgue": 1, "lines": [{"material": "linalool", "amountGrams": 1.5}]}',
    );
    expect(formula).toEqual({
      name: 'untitled',
      category: '4',
      dosagePercent: 100,
      lines: [
        { item: { kind: 'material', ref: 'linalool' }, amountGrams: 1.5, strengthPercent: 100 },
      ],
    });
  });

  it('yield to what the caller says beside them', () => {
    const file =
      '{"orgue": 1, "name": "Own", "category": "9", "dosagePercent": 2, "lines": [{"material": "a", "amountGrams": 1}]}';
    expect(formulaOf(file)).toMatchObject({ name: 'Own', category: '9', dosagePercent: 2 });
    const overrides = { category: '5A', dosagePercent: 0.5, fallbackName: 'other' };
    expect(formulaOf(file, overrides)).toMatchObject({
      name: 'Own',
      category: '5A',
      dosagePercent: 0.5,
    });
  });

  it('keep accords, strengths, solvents, naturals, CAS and bergapten', () => {
    const { lines } = formulaOf(`{"orgue": 1, "lines": [
      {"material": "cas:91-64-5", "amountGrams": 0.5, "strengthPercent": 10, "solvent": "dpg"},
      {"natural": "Clove bud oil", "iso9235": "F2.12", "amountGrams": 0.3, "bergaptenPpm": 0},
      {"natural": "Rose", "amountGrams": 1},
      {"material": "own-1", "cas": "78-70-6", "natural": "Bergamot oil", "iso9235": "G2.5", "amountGrams": 1},
      {"name": "Mossy", "amountGrams": 2, "strengthPercent": 50, "solvent": "name:DPG", "lines": [
        {"lines": [{"material": "oakmoss", "amountGrams": 1}], "amountGrams": 1}]}]}`);
    expect(lines.map(({ item }) => item)).toEqual([
      { kind: 'material', ref: 'cas:91-64-5' },
      { kind: 'natural', natural: 'Clove bud oil', iso9235: 'F2.12' },
      { kind: 'natural', natural: 'Rose' },
      { kind: 'material', ref: 'own-1', cas: '78-70-6', natural: 'Bergamot oil', iso9235: 'G2.5' },
      expect.objectContaining({ kind: 'accord', name: 'Mossy' }),
    ]);
    expect(lines[0]).toMatchObject({ strengthPercent: 10, solvent: 'dpg' });
    expect(lines[1]).toMatchObject({ bergaptenPpm: 0 });
    expect(lines[4]).toMatchObject({
      strengthPercent: 50,
      solvent: 'name:DPG',
      item: { lines: [{ item: { kind: 'accord', name: '' } }] },
    });
  });

  it('may open with a byte order mark, use CRLF and be as large as the bounds', () => {
    const line = '{"material": "a", "amountGrams": 1}';
    expect(formulaOf(`\ufeff{"orgue": 1,\r\n"lines": [${line}]}\r\n`).lines).toHaveLength(1);
    const full = Array.from({ length: MOST_LINES }, () => line).join(',');
    expect(formulaOf(`{"orgue": 1, "lines": [${full}]}`).lines).toHaveLength(MOST_LINES);
    const inner = '{"amountGrams": 1, "lines": ['.repeat(31) + line + ']}'.repeat(31);
    expect(formulaOf(`{"orgue": 1, "lines": [${inner}]}`).lines).toHaveLength(1);
    const name = 'a'.repeat(LONGEST_TEXT);
    expect(formulaOf(`{"orgue": 1, "name": "  ${name} ", "lines": [${line}]}`).name).toBe(name);
  });

  it('take the extremes that the bounds allow', () => {
    const { lines } = formulaOf(
      '{"orgue": 1, "lines": [{"material": "a", "amountGrams": 1e9, "strengthPercent": 1e-9, "solvent": "b", "bergaptenPpm": 1e6}]}',
    );
    expect(lines[0]).toMatchObject({ amountGrams: 1e9, strengthPercent: 1e-9, bergaptenPpm: 1e6 });
  });

  it('keep names that mean something to programs as plain names', () => {
    const { lines } = formulaOf(
      '{"orgue": 1, "lines": [{"material": "__proto__", "amountGrams": 1}]}',
    );
    expect(lines[0]?.item).toEqual({ kind: 'material', ref: '__proto__' });
  });
});

describe('the JSON that is read', () => {
  it('is what JSON.parse reads, less repeated fields', () => {
    const seed =
      '{"orgue":1,"name":"é\\u00e9\\n","lines":[{"material":"a","amountGrams":-1.5e+3},[true,false,null]]}';
    const edit = fc.record({
      at: fc.nat(seed.length),
      cut: fc.nat(3),
      put: fc.constantFrom(
        '',
        ',',
        '"',
        '\\',
        '{',
        '}',
        '[',
        ']',
        ':',
        '0',
        '-',
        '.',
        'e',
        'n',
        ' ',
        '\n',
        '\t',
        '/',
        '\u00a0',
        '\u0000',
      ),
    });
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 3 }), (edits) => {
        const written = edits.reduce(
          (text, { at, cut, put }) => text.slice(0, at) + put + text.slice(at + cut),
          seed,
        );
        const located = parseLocated(written);
        if ('code' in located && located.code === 'field-twice') return;
        expect({ written, good: 'root' in located }).toEqual({ written, good: isJson(written) });
      }),
      { seed: 20260201, numRuns: 4000 },
    );
  });
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
