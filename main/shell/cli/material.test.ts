// Own materials by the command line: kept, listed, used by the verdict, carried by formula files, and refused in one sentence.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { formulaFile } from '#contract/recipe.ts';
import { openTerminal, type TestTerminal } from './terminal.fixture.ts';

let terminal: TestTerminal;
let home: string;
let place = 0;

beforeAll(() => {
  terminal = openTerminal();
});

afterAll(() => terminal.close());

beforeEach(() => {
  place += 1;
  home = join(terminal.folder, `노트 ${place}`);
});

const orgue = (...argv: string[]) => terminal.orgue(...argv, '--home', home);
const json = (...argv: string[]) => terminal.json(...argv, '--home', home);
const file = (name: string, content: object) => terminal.file(name, JSON.stringify(content));

const BASE = {
  name: '장미 베이스 R-12',
  synonyms: ['Rose R12'],
  family: 'floral',
  descriptors: ['rose'],
  note: 'heart',
  impact: 3,
  priceEurPerKg: 120.5,
  constituents: [
    { material: 'cas:91-64-5', percent: 12.5 },
    { natural: 'Clove bud oil', iso9235: 'F2.12', percent: 0.5 },
    { material: 'dpg', percent: 87 },
  ],
};
const ID = 'own:장미-베이스-r-12';
const formula = (material: string) => ({
  ...{ orgue: 1, category: '4', dosagePercent: 20 },
  lines: [
    { material, amountGrams: 1 },
    { material: 'hedione', amountGrams: 9 },
  ],
});

async function add(content: object = BASE) {
  return await json('material', 'add', file('base.json', content));
}

describe('an own material', () => {
  test('is kept, listed, shown as the file that was taken, and removed', async () => {
    expect(await add()).toMatchObject({ code: 0, answer: { id: ID, name: BASE.name } });
    const listed = await json('material', 'list');
    expect(listed.answer.materials).toMatchObject([{ id: ID }]);
    const shown = await orgue('material', 'show', ID, '--lang', 'ko');
    expect(shown.out).toContain('조성을 모두 앎');
    expect(JSON.parse(shown.out.slice(shown.out.indexOf('{')))).toEqual({ ...BASE, id: ID });
    expect((await orgue('material', 'list')).out).toMatch(/own:장미-베이스-r-12 .*known +120\.5/);
    expect((await json('material', 'remove', ID)).answer).toEqual({ removed: ID });
    expect((await orgue('material', 'list')).out).toBe('No own materials yet.');
  });

  test('counts as its composition in its place, by id and by name, and is priced and named', async () => {
    await add();
    const inPlace = {
      ...{ amountGrams: 1, name: 'in place' },
      lines: BASE.constituents.map(({ percent, ...named }) => ({ ...named, amountGrams: percent })),
    };
    const { lines, ...head } = formula('');
    const expected = await json('check', file('e.json', { ...head, lines: [inPlace, lines[1]] }));
    for (const ref of [ID, 'name:rose r12']) {
      const { answer, code } = await json('check', file('f.json', formula(ref)));
      expect(code).toBe(0);
      for (const field of ['verdict', 'categories', 'limiting', 'unknown', 'maxDosagePercent']) {
        expect([field, answer[field]]).toEqual([field, expected.answer[field]]);
      }
    }
    const { answer } = await json('describe', file('f.json', formula(ID)));
    expect(answer.cost.unpriced).not.toContain(ID);
  });

  test('that is not wholly told keeps the formula unknown until a statement settles the rest', async () => {
    const constituents = BASE.constituents.slice(0, 2);
    await add({ ...BASE, constituents });
    const unknown = await json('check', file('f.json', formula(ID)));
    expect(unknown).toMatchObject({
      code: 1,
      answer: { verdict: 'unknown', unknown: [{ line: '1', reason: 'composition-incomplete' }] },
    });
    expect(unknown.answer.substances.map(({ name }: { name: string }) => name)).toContain(
      'Coumarin',
    );
    await add({ ...BASE, constituents, statement: { supplier: 'F', dated: '2026-01-31' } });
    expect(await json('check', file('f.json', formula(ID)))).toMatchObject({ code: 0 });
  });

  test('goes along in the files of its formulas, which then stand alone', async () => {
    await add();
    const kept = await json('import', file('f.json', formula(ID)));
    expect(kept.answer).toMatchObject({ rows: 2, unknown: [] });
    const { out } = await orgue('export', kept.answer.formulaId, '--to', 'json');
    expect(JSON.parse(out).own).toEqual([{ ...BASE, id: ID }]);
    expect(formulaFile.safeParse(JSON.parse(out)).success).toBe(true);
    const text = await orgue('export', kept.answer.formulaId, '--to', 'text');
    expect(text.out).toContain(`${BASE.name} 1 g`);
    const elsewhere = join(terminal.folder, `다른 곳 ${place}`);
    const alone = terminal.file('alone.json', out);
    const there = await terminal.json('check', alone, '--home', elsewhere);
    expect(there).toMatchObject({ code: 0, answer: { unknown: [], disagreements: [] } });
    await add({ ...BASE, constituents: [{ material: 'massoia-bark-oil', percent: 100 }] });
    const here = await json('check', alone);
    expect(here.answer).toMatchObject({
      verdict: 'prohibited',
      disagreements: [expect.any(String)],
    });
  });
});

test('a check of a formula that names none opens no data folder', async () => {
  expect((await json('check', file('f.json', formula('linalool')))).code).toBe(0);
  expect(readdirSync(terminal.folder)).not.toContain(`노트 ${place}`);
});

describe('refused in one sentence, with nothing kept', () => {
  const lines = (content: object) => JSON.stringify(content, undefined, 2);

  test.each([
    ['a name of the catalogue', { name: 'Hedione' }, 2, 'name'],
    [
      'parts beyond the whole',
      { ...BASE, constituents: [...BASE.constituents, { material: 'linalool', percent: 0.01 }] },
      13,
      'constituents',
    ],
    [
      'an own part that is not kept',
      { name: 'A', constituents: [{ material: 'own:b', percent: 1 }] },
      5,
      'constituents[0].material',
    ],
    [
      'a part in words',
      { name: 'A', constituents: [{ material: 'dpg', percent: '1' }] },
      6,
      'constituents[0].percent',
    ],
    ['no name', { synonyms: ['A'] }, 1, 'name'],
    ['nothing but signs for a name', { name: '…' }, 2, 'name'],
  ])('%s', async (_, content, line, field) => {
    const path = terminal.file('wrong.json', lines(content));
    for (const language of ['en', 'ko']) {
      const { code, out, told } = await orgue('material', 'add', path, '--lang', language);
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(told).toHaveLength(1);
      expect(told[0]).toContain('wrong.json');
      expect(told[0]).toContain(field);
      expect(told[0]).toMatch(language === 'en' ? new RegExp(`line ${line}, `) : /번째 줄/);
    }
    expect((await json('material', 'list')).answer.materials).toEqual([]);
  });

  test('what is no object, no file and no command', async () => {
    const told = async (...argv: string[]) => (await orgue(...argv)).told[0];
    expect(await told('material', 'add', terminal.file('list.json', '[]'))).toContain(
      'own material is an object',
    );
    expect(await told('material', 'add', 'nowhere.json')).toContain('no such file');
    expect(await told('material', 'paint', 'x')).toContain('add FILE | list');
    expect(await told('material', 'show', 'own:x')).toContain('own:x: no own material');
    expect(await told('material', 'remove', 'own:x')).toContain('own:x: no own material');
  });

  test('removing what another is made of', async () => {
    await add();
    await add({ name: 'Outer', constituents: [{ material: ID, percent: 50 }] });
    const { code, told } = await orgue('material', 'remove', ID);
    expect(code).toBe(2);
    expect(told[0]).toContain('Outer');
  });
});
