// The log after a busy day: what was done is in it, what was said is not, and it never grows large.
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NotKept } from '#contract/ports/store.ts';
import { openLog } from './log.ts';
import { logFile } from './log-file.ts';
import { ask, bearerOf, lineTo, makeFolder, openShell, removeFolder } from './web.fixture.ts';

let folder: string;
beforeAll(() => {
  folder = makeFolder();
});
afterAll(() => removeFolder(folder));

/** Stands in everything that is said, in words no program would choose. */
const MARK = 'zibethQ7';

const FILE = {
  orgue: 1,
  name: `${MARK}-name`,
  category: '4',
  dosagePercent: 15,
  lines: [
    { material: `name:${MARK}-material`, amountGrams: 1 },
    { name: `${MARK}-accord`, amountGrams: 1, lines: [{ material: 'hedione', amountGrams: 1 }] },
  ],
} as const;

describe('what is written', () => {
  test('a busy day leaves every call by name, and no word of what was said', async () => {
    const log = openLog(join(folder, 'home'));
    const opened = await openShell(folder, { home: 'home', log });
    const { socket, client } = lineTo(opened);
    const json = { 'content-type': 'application/json' };
    const post = (path: string, body: string, headers = {}) =>
      ask(opened.shell, path, {
        headers: { ...bearerOf(opened.token), ...json, ...headers },
        body,
      });

    await client.safety.check({ formula: FILE });
    await client.emotion.describe({ formula: FILE });
    await client.recipe.read({ text: `{"orgue":1,"lines":"${MARK}"}`, fallbackName: MARK });
    await client.search.readBrief({ text: `warm ${MARK} woody` });
    await client.recipe.save({ revisionId: 'r', formulaId: 'f', file: FILE, reason: MARK });
    const save = { revisionId: 'r', formulaId: 'f', file: { ...FILE, name: `${MARK}2` } };
    await client.recipe.save(save);
    await client.feedback.rate({ id: 'x', recipeId: MARK, overall: 3, text: MARK });
    const wrong = { ...FILE, [MARK]: 1 };
    await expect(client.safety.check({ formula: wrong })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    });
    const changes = await client.recipe.changes({ afterSequence: 0 });
    await changes.next();
    await changes.return();
    const rating = { recipe_id: MARK, user_rating: 4, feedback_text: MARK };
    await post('/feedback/submit', JSON.stringify(rating), { 'idempotency-key': MARK });
    await post('/feedback/submit', JSON.stringify({ ...rating, [MARK]: 1 }));
    await post('/feedback/submit', `{"${MARK}`);
    await post(`/rpc/${MARK}`, JSON.stringify({ json: MARK }));
    await post('/rpc/safety/check', `{"json": ${MARK}`);
    await ask(opened.shell, `/${MARK}?token=${opened.token}`, { headers: { cookie: MARK } });
    socket.send(`{"i":"1","p":{"u":"/safety/check","b":"${MARK}`);
    await new Promise((resolve) => socket.once('close', resolve));
    log.failed('drain', new NotKept('disk-full', `cannot write ${MARK}`));
    await opened.close();
    log.close();

    const text = readFileSync(join(folder, 'home/log/orgue.log'), 'utf8');
    expect(text).not.toContain(MARK);
    expect(text).not.toContain(opened.token);
    const lines = text.trim().split('\n');
    const entries = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    const outcomes = new Set(
      entries.map(({ call, outcome }) => `${String(call)} ${String(outcome)}`),
    );
    for (const expected of [
      ...['safety.check fine', 'safety.check refused', 'emotion.describe fine'],
      ...['recipe.read fine', 'recipe.save fine', 'recipe.changes opened', 'search.readBrief fine'],
      ...['feedback.rate fine', 'feedback.submit fine', 'feedback.submit refused'],
    ]) {
      expect([...outcomes]).toContain(expected);
    }
    expect(entries.at(-1)).toMatchObject({ event: 'failed', what: 'drain', error: 'NotKept' });
    const fields = new Set(entries.flatMap((entry) => Object.keys(entry)));
    expect([...fields].sort()).toEqual([
      ...['call', 'error', 'event', 'level', 'ms', 'outcome', 'status', 'time', 'what'],
    ]);
  });

  test.runIf(process.platform !== 'win32')('nobody else can read it', () => {
    expect(statSync(join(folder, 'home/log')).mode & 0o777).toBe(0o700);
    expect(statSync(join(folder, 'home/log/orgue.log')).mode & 0o777).toBe(0o600);
  });
});

describe('the file', () => {
  test('becomes the older of two before it grows too large, and goes on where it was', () => {
    const home = mkdtempSync(join(tmpdir(), 'orgue-log-'));
    const sizes = () =>
      readdirSync(join(home, 'log')).map((name) => statSync(join(home, 'log', name)).size);
    for (let start = 0; start < 10; start += 1) {
      const file = logFile(home, 1000);
      for (let line = 0; line < 30; line += 1) {
        file.write(`${String(30 * start + line).padStart(9, '0')}\n`);
        expect(Math.max(...sizes())).toBeLessThanOrEqual(1000);
      }
      file.close();
    }
    expect(sizes()).toHaveLength(2);
    const text = ['orgue.older.log', 'orgue.log']
      .map((name) => readFileSync(join(home, 'log', name), 'utf8'))
      .join('');
    const numbers = text.trim().split('\n').map(Number);
    expect(numbers.at(-1)).toBe(299);
    expect(numbers.every((value, at) => at === 0 || value === (numbers[at - 1] ?? 0) + 1)).toBe(
      true,
    );
    rmSync(home, { recursive: true });
  });

  test('that cannot be written ends nothing', () => {
    const home = mkdtempSync(join(tmpdir(), 'orgue-log-'));
    writeFileSync(join(home, 'log'), 'a file where the folder should be');
    const log = openLog(home);
    log.failed('line', new Error('x'));
    log.close();
    expect(readFileSync(join(home, 'log'), 'utf8')).toBe('a file where the folder should be');
    rmSync(home, { recursive: true });
  });
});
