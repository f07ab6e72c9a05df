// One process per data folder, and everybody else through its line: real processes, a real socket, a real kill.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openCalls } from './calls.ts';
import { type Holding, holdHome } from './holding.ts';
import { connectLocal } from './local.ts';
import { isPrivate, localPlace } from './local-place.ts';

const PROGRAM = fileURLToPath(new URL('./local.fixture.ts', import.meta.url));
const isUnix = process.platform !== 'win32';

let folder: string;
let home: string;
const children: ChildProcess[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), '조향: '));
  home = join(folder, 'home');
});
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  rmSync(folder, { recursive: true });
});

async function hold(at: string = home): Promise<Holding> {
  const holding = await holdHome({ home: at, dataFile: join(folder, 'none'), shell: 'web' });
  if (holding === 'taken') throw new Error('taken');
  return holding;
}

/** A process of its own that holds the folder, or rates once; its first line is the answer. */
async function run(act: 'hold' | 'rate', id = ''): Promise<{ child: ChildProcess; line: string }> {
  const child = spawn(process.execPath, [PROGRAM, act, home, id], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  children.push(child);
  const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
  return { child, line };
}

async function rated(): Promise<readonly string[]> {
  const calls = await openCalls(home, join(folder, 'none'));
  if (calls === 'busy') throw new Error('busy');
  const { ratings } = await calls.client.feedback.list();
  await calls.close();
  return ratings.map(({ rating_id }) => rating_id).sort();
}

describe('the place', () => {
  test('is in the data folder, or where the path would be cut, in a private folder', async () => {
    mkdirSync(home);
    expect(localPlace(home)?.path).toBe(join(home, 'line', 'orgue.sock'));
    const deep = join(home, '향'.repeat(40));
    mkdirSync(deep);
    const place = localPlace(deep);
    expect(Buffer.byteLength(place?.path ?? '')).toBeLessThan(100);
    const holding = await hold(deep);
    const line = await connectLocal(deep);
    expect(await line?.client.hub.store()).toMatchObject({ state: 'ready' });
    line?.close();
    await holding.close();
    rmSync(place?.folder ?? '', { recursive: true });
  });

  test('is the same by whatever name the folder is called, and nowhere where there is none', () => {
    mkdirSync(home);
    const alias = join(folder, 'alias');
    symlinkSync(home, alias);
    expect(localPlace(alias)).toEqual(localPlace(home));
    expect(localPlace(join(folder, 'absent'))).toBeUndefined();
  });

  test.runIf(isUnix)('is closed to everybody else', async () => {
    const holding = await hold();
    const { path = '', folder: around = '' } = localPlace(home) ?? {};
    expect(statSync(around).mode & 0o777).toBe(0o700);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    await holding.close();
    expect(existsSync(path)).toBe(false);
  });

  test.runIf(isUnix)('is not trusted when others could have made it', async () => {
    mkdirSync(home);
    const { folder: around = '' } = localPlace(home) ?? {};
    mkdirSync(around);
    chmodSync(around, 0o777);
    expect(isPrivate(around)).toBe(false);
    const holding = await hold();
    expect(await connectLocal(home)).toBeUndefined();
    await holding.close();
    rmSync(around, { recursive: true });
    symlinkSync(folder, around);
    expect(isPrivate(around)).toBe(false);
  });
});

describe('the line', () => {
  test('nobody there: the command opens the folder itself and leaves it free', async () => {
    for (const id of ['one', 'two']) {
      const calls = await openCalls(home, join(folder, 'none'));
      if (calls === 'busy') throw new Error('busy');
      expect(calls.own).toBe(true);
      await calls.client.feedback.rate({ id, recipeId: 'r', overall: 3 });
      await calls.close();
    }
    expect(await rated()).toEqual(['one', 'two']);
  });

  test('a stream goes through it and ends when the holder closes', async () => {
    const holding = await hold();
    const calls = await openCalls(home, join(folder, 'none'));
    if (calls === 'busy') throw new Error('busy');
    expect(calls.own).toBe(false);
    const changes = await calls.client.recipe.changes({ afterSequence: 0 });
    const file = { orgue: 1, lines: [{ material: 'hedione', amountGrams: 1 }] } as const;
    await calls.client.recipe.save({ revisionId: 'r1', formulaId: 'f1', file });
    expect((await changes.next()).value).toMatchObject({ id: 'r1', sequence: 1 });
    const ended = changes.next().then(
      ({ done }) => done,
      () => true,
    );
    await holding.close();
    expect(await ended).toBe(true);
    await expect(calls.client.hub.store()).rejects.toThrow(/not open/);
  });

  test('ten commands at once beside a window: each is kept once', async () => {
    const window = await run('hold');
    expect(window.line).toBe('held');
    const ids = Array.from({ length: 10 }, (_, at) => `rating-${at}`);
    const lines = await Promise.all(ids.map(async (id) => (await run('rate', id)).line));
    expect(lines).toEqual(ids.map(() => 'kept through the holder'));
    expect(await rated()).toEqual([...ids].sort());
    const ended = once(window.child, 'exit');
    window.child.kill('SIGTERM');
    expect(await ended).toEqual([0, null]);
  });

  test('six commands at once without a window take turns', async () => {
    const ids = Array.from({ length: 6 }, (_, at) => `rating-${at}`);
    const lines = await Promise.all(ids.map(async (id) => (await run('rate', id)).line));
    expect(lines).toEqual(ids.map(() => 'kept by itself'));
    expect(await rated()).toEqual([...ids].sort());
  });

  test('a holder that was killed leaves its socket behind, and the next one takes over', async () => {
    const first = await run('hold');
    expect((await run('rate', 'before')).line).toBe('kept through the holder');
    const ended = once(first.child, 'exit');
    first.child.kill('SIGKILL');
    await ended;
    expect(existsSync(localPlace(home)?.path ?? '')).toBe(isUnix);
    expect((await run('rate', 'between')).line).toBe('kept by itself');
    expect((await run('hold')).line).toBe('held');
    expect((await run('rate', 'after')).line).toBe('kept through the holder');
    expect(await rated()).toEqual(['after', 'before', 'between']);
  });

  test('a folder that is held by somebody who does not answer is told to be busy', async () => {
    const holding = await hold();
    const { folder: around = '' } = localPlace(home) ?? {};
    chmodSync(around, 0o755);
    const from = performance.now();
    expect(await openCalls(home, join(folder, 'none'))).toBe('busy');
    expect(performance.now() - from).toBeLessThan(7000);
    await holding.close();
  });
});
