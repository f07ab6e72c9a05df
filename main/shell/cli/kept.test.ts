// Commands on kept data: imported and exported without loss, rated, preferred, backed up, restored, and refused in one sentence.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openHome } from '#main/compose.ts';
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

const STUDY = {
  orgue: 1,
  name: '쉬프르 연구',
  category: '5A',
  dosagePercent: 2.5,
  lines: [
    { material: 'hedione', cas: '24851-98-7', amountGrams: 4 },
    {
      material: 'coumarin',
      cas: '91-64-5',
      amountGrams: 0.5,
      strengthPercent: 0.5,
      solvent: 'dpg',
    },
    {
      name: 'Mossy accord',
      lines: [{ material: 'name:Somebody’s base', amountGrams: 1 }],
      amountGrams: 2,
    },
  ],
};

async function imported(): Promise<string> {
  const path = terminal.file('study.orgue.json', JSON.stringify(STUDY));
  const { code, answer } = await json('import', path);
  expect(code).toBe(0);
  expect(answer).toMatchObject({ name: '쉬프르 연구', rows: 3, unknown: ['Somebody’s base'] });
  return answer.formulaId;
}

describe('import and export', () => {
  test.each(['json', 'csv', 'text'])('a formula survives %s bit for bit', async (format) => {
    const id = await imported();
    const original = JSON.parse((await orgue('export', id, '--to', 'json')).out);
    expect(original).toEqual(STUDY);
    const { code, out } = await orgue('export', id, '--to', format);
    expect(code).toBe(0);
    const extension = format === 'text' ? 'txt' : format;
    const again = await json('import', terminal.file(`again.${extension}`, out));
    const copy = await orgue('export', again.answer.formulaId, '--to', 'json');
    expect(JSON.parse(copy.out)).toEqual(original);
  });

  test('pasted text is kept, in either language', async () => {
    const text = 'Hedione 4 g\nAmbroxan 10% in DPG 2 g\n베르가못 오일 1 g\n';
    const { answer } = await json('import', terminal.file('paste.txt', text));
    expect(answer).toMatchObject({ name: 'paste', rows: 3, unknown: [] });
    const { out } = await orgue('export', answer.formulaId, '--to', 'json');
    expect(JSON.parse(out).lines[1]).toMatchObject({
      ...{ material: 'ambroxan', amountGrams: 2, strengthPercent: 10, solvent: 'dpg' },
    });
  });

  test('other formats are exit code 3, in one sentence each', async () => {
    const id = await imported();
    for (const argv of [
      ['export', id, '--to', 'xlsx'],
      ['export', id, '--to', 'pdf'],
      ['import', terminal.file('sheet.xlsx', 'PK\u0003\u0004')],
      ['import', terminal.file('page.pdf', '%PDF-1.7')],
    ]) {
      const { code, out, told } = await orgue(...argv);
      expect({ argv, code, out, lines: told.length }).toEqual({ argv, code: 3, out: '', lines: 1 });
    }
  });
});

describe('feedback', () => {
  test('a rating with everything in it is listed as it was given, and drained', async () => {
    const notes = ['--notes', 'citrus, woody', '--text', '향이 너무 강함'];
    const scores = ['--score', '4.5', '--intensity', '5', '--wearability', '3'];
    const rated = await json('rate', 'p-1', ...scores, '--at', '30m', '--on', 'skin', ...notes);
    expect(rated).toMatchObject({ code: 0, answer: { recipe_id: 'p-1', status: 'kept' } });
    await orgue('prefer', 'p-1', 'p-2');
    const { answer } = await json('feedback', 'list');
    expect(answer.ratings).toHaveLength(1);
    expect(answer.ratings[0]).toMatchObject({
      ...{ rating_id: rated.answer.rating_id, recipe_id: 'p-1', user_rating: 4.5 },
      ...{ feedback_text: '향이 너무 강함', preferred_notes: ['citrus', 'woody'] },
      ...{ intensity: 5, wearability: 3, smelt_at: '30m', on: 'skin' },
    });
    expect(answer.preferences).toMatchObject([{ better_id: 'p-1', other_id: 'p-2' }]);
    await orgue('feedback', 'drain');
    expect((await json('feedback', 'list')).answer.outboxDepth).toBe(0);
    const korean = await orgue('feedback', 'list', '--lang', 'ko');
    expect(korean.out).toContain('향이 너무 강함');
  });

  test('what was felt is kept with the rating, and what it teaches is told with what that rests on', async () => {
    const id = await imported();
    await orgue('rate', id, '--score', '4', '--calm', '4.5', '--romance', '1', '--at', '30m');
    const { answer } = await json('feedback', 'list');
    expect(answer.ratings.at(-1)).toMatchObject({ felt_calm: 4.5, felt_romance: 1 });
    const taught = (await json('feedback', 'felt')).answer;
    expect(taught.calm).toMatchObject({ state: 'too-few', ratings: 1, formulas: 1, slope: 1 });
    expect(taught.joy).toMatchObject({ state: 'too-few', ratings: 0 });
    const { out } = await orgue('feedback', 'felt');
    expect(out).toContain('Calm: 1 rated, 1 formulas; 8 are needed.');
    expect((await orgue('feedback', 'felt', '--lang', 'ko')).out).toContain('평온: 평가 1개');
  });
});

describe('safekeeping', () => {
  test('a backup restores the same formulas and hashes, and what stood there is set aside', async () => {
    const id = await imported();
    const before = (await json('formulas')).answer;
    const { answer: backup } = await json('backup');
    await orgue('rate', id, '--score', '2');
    await imported();
    const { answer } = await json('restore', backup.file);
    expect(answer.setAside).toContain('orgue.db.set-aside');
    expect((await json('formulas')).answer).toEqual(before);
    expect((await json('feedback', 'list')).answer.ratings).toEqual([]);
    expect((await json('verify')).answer).toEqual({ revisions: 1, broken: [] });
    expect(readdirSync(home).some((name) => name.startsWith('orgue.db.set-aside'))).toBe(true);
  });

  test('what is no backup is refused, and the data stays as it is', async () => {
    await imported();
    const before = (await json('formulas')).answer;
    const { code, told } = await orgue('restore', terminal.file('notes.db', 'not a database'));
    expect({ code, lines: told.length }).toEqual({ code: 2, lines: 1 });
    expect((await json('formulas')).answer).toEqual(before);
  });

  test('damaged data is kept, told in one sentence, and the latest good backup is offered', async () => {
    await imported();
    const { answer: backup } = await json('backup');
    const database = join(home, 'orgue.db');
    writeFileSync(database, Buffer.concat([Buffer.alloc(4096, 7), readFileSync(database)]));
    const damaged = readFileSync(database);
    const { code, told } = await orgue('rate', 'p-1', '--score', '4');
    expect(code).toBe(3);
    expect(told[0]).toContain('is damaged');
    expect(told[1]).toContain(backup.file);
    expect(readFileSync(database).equals(damaged)).toBe(true);
    expect((await orgue('doctor')).out).toContain('is damaged');
    expect((await orgue('restore', backup.file)).code).toBe(0);
    expect((await json('formulas')).answer.formulas).toHaveLength(1);
  });
});

describe('refusals', () => {
  test.each([
    [['import'], 'import: it takes FILE'],
    [['import', 'nowhere.json'], 'there is no such file'],
    [['export', 'x'], 'option --to'],
    [['export', 'x', '--to', 'doc'], 'option --to'],
    [['export', 'x', '--to', 'json'], 'x: no formula or revision'],
    [['rate'], 'rate: it takes ID'],
    [['rate', 'x'], 'option --score'],
    [['rate', 'x', '--score', '6'], '--score: a number from 1 to 5'],
    [['rate', 'x', '--score', '4', '--at', '2h'], 'option --at'],
    [['rate', 'x', '--score', '4', '--on', 'paper'], 'option --on'],
    [['rate', 'x', '--score', '4', '--notes', 'n'.repeat(101)], 'option --notes'],
    [['rate', 'x', '--score', '4', '--text', 't'.repeat(10_001)], 'option --text'],
    [['prefer', 'x'], 'prefer: it takes ID OVER_ID'],
    [['prefer', 'x', 'x'], 'over itself'],
    [['feedback'], 'feedback: it takes list | drain'],
    [['feedback', 'clear'], 'feedback: it takes list | drain'],
    [['restore'], 'restore: it takes FILE'],
    [['restore', 'nowhere.db'], 'nowhere.db'],
    [['verify', 'x'], 'verify: it takes'],
    [['formulas', 'x'], 'formulas: it takes'],
  ])('%j', async (argv, part) => {
    const { code, out, told } = await orgue(...argv);
    expect({ code, out, lines: told.length }).toEqual({ code: 2, out: '', lines: 1 });
    expect(told[0]).toContain(part);
    expect((await orgue(...argv, '--lang', 'ko')).told[0]).not.toMatch(/\{\{|terminal\./);
  });

  test('a folder that another process holds without answering is exit code 3', async () => {
    const held = openHome(home);
    if (held === 'taken') throw new Error('nobody else can hold it');
    const { code, told } = await orgue('formulas');
    expect({ code, lines: told.length }).toEqual({ code: 3, lines: 1 });
    await held.store.close();
    held.release();
    expect((await orgue('formulas')).code).toBe(0);
  });
});
