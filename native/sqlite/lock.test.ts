// One process per data folder: a second is told so at once, and a holder that is killed holds nothing.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { startChild } from './child.fixture.ts';
import { homes } from './homes.fixture.ts';
import { type Locking, lockFolder } from './lock.ts';

const own = homes();
afterAll(own.remove);

const HOLDER = new URL('./holder.fixture.ts', import.meta.url);

function held(locking: Locking) {
  if (locking.kind !== 'held') throw new Error(locking.kind);
  return locking.lock;
}

it('is taken once and free again when it is let go', () => {
  const home = own.home();
  const lock = held(lockFolder(home));
  expect(lockFolder(home)).toEqual({ kind: 'taken' });
  lock.release();
  held(lockFolder(home)).release();
});

it('is not shared by folders side by side', () => {
  const lockings = [own.home(), own.home()].map(lockFolder);
  expect(lockings).toMatchObject([{ kind: 'held' }, { kind: 'held' }]);
  for (const locking of lockings) held(locking).release();
});

it('is taken while another process holds it, and free at once when that is killed', async () => {
  const home = own.home();
  const child = startChild(HOLDER, [home]);
  expect(await child.line()).toBe('held');
  const from = performance.now();
  expect(lockFolder(home)).toEqual({ kind: 'taken' });
  expect(performance.now() - from).toBeLessThan(2000);
  await child.kill();
  held(lockFolder(home)).release();
});

it('is given to exactly one of many that ask at the same time', async () => {
  const home = own.home();
  const children = Array.from({ length: 4 }, () => startChild(HOLDER, [home]));
  const answers = await Promise.all(children.map((child) => child.line()));
  expect(answers.filter((answer) => answer === 'held')).toHaveLength(1);
  expect(answers.filter((answer) => answer === 'taken')).toHaveLength(3);
  await Promise.all(children.map((child) => child.kill()));
});

it('says why where there can be none', () => {
  const home = own.home();
  mkdirSync(join(home, '..'), { recursive: true });
  writeFileSync(home, 'a letter');
  expect(lockFolder(home)).toMatchObject({ kind: 'failed' });
  expect(lockFolder(join(home, 'below'))).toMatchObject({ kind: 'failed' });
});

it('is one also when its file came to harm, and is empty otherwise', () => {
  const home = own.home();
  held(lockFolder(home)).release();
  const file = join(home, 'lock.db');
  expect(readFileSync(file)).toHaveLength(0);
  writeFileSync(file, 'a letter, and no database. '.repeat(300));
  const lock = held(lockFolder(home));
  expect(lockFolder(home)).toEqual({ kind: 'taken' });
  lock.release();
});
