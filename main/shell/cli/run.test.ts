// The terminal's stable interface on the real tables: answers, exit codes, and refusals that print and change nothing.
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CATEGORY_IDS } from '#domain/safety/table.ts';
import { malformedFiles } from '#main/recipe/malformed.fixture.ts';
import { openTerminal, type TestTerminal } from './terminal.fixture.ts';

let terminal: TestTerminal;

beforeAll(() => {
  terminal = openTerminal();
});

afterAll(() => terminal.close());

const orgue = (...argv: string[]) => terminal.orgue(...argv);
const json = (...argv: string[]) => terminal.json(...argv);
const file = (name: string, content: string | Uint8Array) => terminal.file(name, content);

function formula(lines: object[], more: object = {}): string {
  return JSON.stringify({ orgue: 1, name: 'Study', category: '4', lines, ...more });
}

const LEGAL = formula(
  [
    { material: 'hedione', amountGrams: 4 },
    { material: 'cas:91-64-5', amountGrams: 0.5, strengthPercent: 10, solvent: 'dpg' },
  ],
  { dosagePercent: 20 },
);

describe('check', () => {
  test('answers one JSON document with every part of the interface', async () => {
    const { code, answer } = await json('check', file('legal.json', LEGAL));
    expect(code).toBe(0);
    expect(Object.keys(answer).sort()).toEqual([
      ...['amendment', 'categories', 'category', 'conditions', 'disagreements', 'dosagePercent'],
      ...['eu', 'limiting', 'maxDosagePercent', 'over', 'substances', 'tableSha256', 'unknown'],
      'verdict',
    ]);
    expect(Object.keys(answer.categories).sort()).toEqual([...CATEGORY_IDS].sort());
    expect(answer.tableSha256).toMatch(/^[0-9a-f]{64}$/);
    // 0.5 g at 10 % in 4.5 g at 20 %: 0.05 / 4.5 · 20 = 0.2222 %, limit 1.5 %
    const coumarin = answer.substances.find(({ name }: { name: string }) => name === 'Coumarin');
    expect(coumarin).toMatchObject({ limitPercent: 1.5, trace: [{ line: '2', via: 'itself' }] });
    expect(coumarin.productPercent).toBeCloseTo(0.2222222, 6);
  });

  test('takes category and dosage from the command over the file', async () => {
    const path = file('legal.json', LEGAL);
    const { answer } = await json('check', path, '--category', '5a', '--dosage', '.5');
    expect(answer).toMatchObject({ category: '5A', dosagePercent: 0.5 });
  });

  test('defaults to category 4 and to 100 % where the file names none', async () => {
    const path = file('bare.json', '{"orgue":1,"lines":[{"material":"hedione","amountGrams":1}]}');
    const { answer } = await json('check', path);
    expect(answer).toMatchObject({ category: '4', dosagePercent: 100 });
  });

  test.each([
    ['over', [{ material: 'cas:91-64-5', amountGrams: 1 }], 1],
    ['prohibited', [{ material: 'cas:81-15-2', amountGrams: 1 }], 1],
    ['unknown', [{ material: 'cas:999999-99-4', amountGrams: 1 }], 1],
    ['compliant', [{ material: 'hedione', amountGrams: 1 }], 0],
  ])('exits by the verdict: %s', async (verdict, lines, code) => {
    const answered = await json('check', file(`${verdict}.json`, formula(lines)));
    expect(answered).toMatchObject({ code, answer: { verdict } });
  });

  test('adds the EU verdict when asked', async () => {
    const path = file(
      'lilial.json',
      formula([
        { material: 'cas:80-54-6', amountGrams: 1 },
        { material: 'dpg', amountGrams: 999 },
      ]),
    );
    expect(await json('check', path, '--dosage', '10')).toMatchObject({ code: 0 });
    const { code, answer } = await json('check', path, '--dosage', '10', '--market', 'eu');
    expect(code).toBe(1);
    expect(answer.verdict).toBe('prohibited');
  });

  test('reads as a page in both languages, without an open variable or key', async () => {
    const lines = [
      { material: 'patchouli-oil', amountGrams: 1 },
      { material: 'oakmoss-absolute', amountGrams: 1 },
      { material: 'cas:999999-99-4', amountGrams: 1 },
      { material: 'bergamot-oil', amountGrams: 3 },
    ];
    const path = file('page.json', formula(lines, { dosagePercent: 15 }));
    const english = await orgue('check', path);
    const korean = await orgue('check', path, '--lang', 'ko');
    expect(english.out).toContain('Over the limit');
    expect(korean.out).toContain('한도');
    for (const { out } of [english, korean]) {
      expect(out).not.toMatch(/\{\{|\b(terminal|safety|reading)\.[a-z]/);
      for (const category of CATEGORY_IDS) expect(out).toMatch(new RegExp(`^${category}\\s`, 'm'));
    }
  });
});

describe('bad input', () => {
  test.each(malformedFiles().map((one) => [one.title, one] as const))(
    '%s',
    async (_, { bytes }) => {
      const path = file('bad.json', bytes);
      const { code, out, told } = await orgue('check', path, '--json');
      expect({ code, out, lines: told.length }).toEqual({ code: 2, out: '', lines: 1 });
      expect(told[0]).toMatch(/^orgue: bad\.json(, line \d+)?(, field \S+)?: [^\n]+\.$/);
      expect(told[0]).not.toMatch(/\{\{|reading\./);
      expect(readFileSync(path).equals(bytes)).toBe(true);
    },
  );

  test.each([
    [[], 'name a command'],
    [['frob'], '"frob" is not a command'],
    [['check'], 'name the formula file'],
    [['check', 'a', 'b'], 'one file at a time'],
    [['check', 'nowhere.json'], 'nowhere.json: there is no such file.'],
    [['check', tmpdir()], 'this is a folder'],
    [['check', 'a.json', '--category', '13'], '--category: 13'],
    [['check', 'a.json', '--dosage', '0'], '--dosage'],
    [['check', 'a.json', '--dosage', '1e999'], '--dosage'],
    [['check', 'a.json', '--dosage', '0x10'], '--dosage'],
    [['check', 'a.json', '--market', 'us'], '--market'],
    [['check', 'a.json', '--brief', 'x'], '--brief: the command check does not take it'],
    [['--lang', 'fr', 'doctor'], '--lang'],
    [['doctor', 'now'], 'doctor: it takes no argument'],
    [['compose'], '--brief'],
    [['compose', '--brief', '  '], '--brief'],
    [['compose', '--brief', 'a'.repeat(2001)], 'at most 2000 characters'],
    [['compose', '--brief', 'rose', '--emotion', 'joy=2'], '--emotion'],
    [['compose', '--brief', 'rose', '--emotion', 'joy'], '--emotion'],
    [['compose', '--brief', 'rose', '--emotion', 'anger=.5'], '--emotion'],
    [['compose', '--brief', 'rose', '--budget', '-3'], '--budget'],
    [['compose', '--brief', 'rose', '--count', '1.5'], '--count: a whole number'],
    [['compose', '--brief', 'rose', '--count', '0'], '--count'],
    [['compose', '--brief', 'rose', '--seed', 'x'], '--seed'],
    [['compose', '--brief', 'rose', '--must', 'nonsuch'], '--must: nonsuch'],
    [['compose', '--brief', 'rose', '--avoid', 'nonsuch'], '--avoid: nonsuch'],
    [['compose', '--brief', 'rose', '--composer', 'bach'], '--composer'],
    [['bench', 'frob'], 'there is no figure called frob'],
    [['serve', '--port', '70000'], '--port'],
  ])('%j is refused in one sentence', async (argv, part) => {
    const { code, out, told } = await orgue(...argv);
    expect({ code, out, lines: told.length }).toEqual({ code: 2, out: '', lines: 1 });
    expect(told[0]).toContain(part);
    const korean = await orgue(...argv, ...(argv.includes('--lang') ? [] : ['--lang', 'ko']));
    expect(korean.told[0]).not.toMatch(/\{\{/);
  });

  test('an engine that is not there is exit code 3, in one sentence', async () => {
    const { code, out, told } = await orgue('compose', '--brief', 'rose', '--composer', 'student');
    expect({ code, out, lines: told.length }).toEqual({ code: 3, out: '', lines: 1 });
  });
});

describe('compose', () => {
  const AUTUMN = [
    ...['compose', '--brief', 'calm woody evening scent for autumn', '--category', '4'],
    ...['--dosage', '15', '--seed', '7', '--count', '2'],
  ];

  test('answers two different legal formulas that check out, the same on repeat', async () => {
    const first = await json(...AUTUMN);
    expect(first.code).toBe(0);
    expect(Object.keys(first.answer)).toEqual(['recipes', 'status', 'transcript']);
    expect((await json(...AUTUMN)).answer).toEqual(first.answer);
    const [one, other] = first.answer.recipes;
    expect(one.id).not.toBe(other.id);
    expect(materialsOf(one)).not.toEqual(materialsOf(other));
    for (const recipe of [one, other]) {
      expect(['compliant', 'near']).toContain(recipe.verdict);
      expect(recipe.composer).toBe('library');
      expect(recipe.utility).toBeGreaterThan(0);
      const { answer, code } = await json(
        'check',
        file('one.json', JSON.stringify(recipe.formula)),
      );
      expect({ code, verdict: answer.verdict }).toEqual({ code: 0, verdict: recipe.verdict });
      expect(answer.eu.banned).toEqual([]);
      expect(
        new Set(recipe.reasons.map(({ materialId }: { materialId: string }) => materialId)),
      ).toEqual(
        new Set(recipe.formula.lines.map(({ material }: { material: string }) => material)),
      );
    }
  });

  test('reads Korean, and keeps to category 5D at 0.5 %', async () => {
    const brief = '따뜻하고 차분한 겨울 향';
    const options = ['--category', '5D', '--dosage', '0.5', '--seed', '7', '--count', '2'];
    const { code, answer } = await json('compose', '--brief', brief, ...options, '--lang', 'ko');
    expect(code).toBe(0);
    expect(answer.recipes).toHaveLength(2);
    for (const { formula: found, reasons } of answer.recipes) {
      expect(found).toMatchObject({ category: '5D', dosagePercent: 0.5 });
      for (const { text } of reasons) expect(text).toMatch(/[가-힣]/);
    }
  });

  test('lets options have the last word over the brief', async () => {
    const options = ['--emotion', 'calm=.1,joy=.9', '--must', 'cas:24851-98-7', '--budget', '90'];
    const { answer } = await json('compose', '--brief', 'calm rose, under 200 €/kg', ...options);
    const [recipe] = answer.recipes;
    expect(materialsOf(recipe)).toContain('hedione');
    expect(recipe.costEurPerKg).toBeLessThanOrEqual(90);
    expect(answer.transcript[0].chips).toEqual(
      expect.arrayContaining([
        { kind: 'emotion', key: 'calm', value: 0.1, from: '' },
        { kind: 'budget', key: 'eurPerKg', value: 90, from: '' },
      ]),
    );
  });

  test('says why nothing can be composed, with exit code 1', async () => {
    const { code, answer, told } = await json('compose', '--brief', 'rose', '--budget', '0.01');
    expect(code).toBe(1);
    expect(answer).toMatchObject({ recipes: [], status: 'none' });
    expect(told).toHaveLength(1);
  });

  test('does not compose without what must be there', async () => {
    const { code, answer } = await json(...AUTUMN, '--must', 'hedione', '--avoid', 'hedione');
    expect({ code, status: answer.status }).toEqual({ code: 1, status: 'none' });
    expect(answer.transcript).toContainEqual(
      expect.objectContaining({ kind: 'note', code: 'must-avoided', materialId: 'hedione' }),
    );
  });

  test('reads as a page in both languages', async () => {
    const english = await orgue(...AUTUMN);
    const korean = await orgue(...AUTUMN, '--lang', 'ko');
    expect(english.out).toContain('Reason');
    expect(korean.out).toContain('이유');
    for (const { out } of [english, korean]) {
      expect(out).not.toMatch(/\{\{|\b(terminal|search|brief|emotion)\.[a-z]/);
    }
  });
});

function materialsOf(recipe: { formula: { lines: { material: string }[] } }): string[] {
  return recipe.formula.lines.map(({ material }) => material).sort();
}

describe('a description and the doctor', () => {
  test('a description gives emotion with confidence, families, pyramid, cost and allergens, and invents nothing', async () => {
    const { code, answer } = await json('describe', file('legal.json', LEGAL));
    expect(code).toBe(0);
    expect(Object.keys(answer).sort()).toEqual([
      'allergens',
      'cost',
      'emotion',
      'families',
      'odour',
      'phases',
      'pyramid',
      'sillage',
      'timeline',
    ]);
    expect(answer.timeline).toHaveLength(48);
    for (const axis of ['joy', 'calm', 'energy', 'romance']) {
      expect(answer.emotion[axis]).toBeGreaterThan(0);
      expect(answer.emotion.confidence[axis]).toBeLessThanOrEqual(1);
    }
    const korean = await orgue('describe', file('legal.json', LEGAL), '--lang', 'ko');
    expect(korean.out).toContain('신뢰도');
    expect(korean.out).not.toMatch(/\{\{/);
  });

  test('doctor names versions, tables, folder and engines', async () => {
    const home = join(terminal.folder, '집');
    const { code, answer } = await json('doctor', '--home', home);
    expect(code).toBe(0);
    expect(answer.home).toMatchObject({ path: home, exists: false });
    expect(answer.tables).toMatchObject({ ok: true, materials: 692, standards: 263 });
    expect(answer.engines[0]).toMatchObject({ name: 'SQLite', available: true });
    expect((await orgue('doctor', '--lang', 'ko')).out).toContain('SQLite');
  });

  test('help lists every command in both languages', async () => {
    const { code, out } = await orgue('--help');
    expect(code).toBe(0);
    for (const verb of ['compose', 'check', 'describe', 'doctor', 'bench', 'serve']) {
      expect(out).toMatch(new RegExp(`^  ${verb}`, 'm'));
      expect((await orgue(verb, '--help', '--lang', 'ko')).out).toContain(verb);
    }
  });
});

describe('without tables', () => {
  test('nothing is judged, composed or described: exit code 3, one sentence', async () => {
    const bare = openTerminal({ tables: false });
    const path = bare.file('legal.json', LEGAL);
    for (const argv of [
      ['check', path],
      ['compose', '--brief', 'rose'],
      ['describe', path],
    ]) {
      const { code, out, told } = await bare.orgue(...argv);
      expect({ code, out, lines: told.length }).toEqual({ code: 3, out: '', lines: 1 });
      expect(told[0]).toContain('the data file is missing');
    }
    await bare.close();
  });
});
