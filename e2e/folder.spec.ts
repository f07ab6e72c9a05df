// The data folder in the ways it can be found: taken, damaged, gone; the window opens whenever it can, and says what is so.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { SUBMIT_PATH } from '#contract/feedback.ts';
import { type RunningWebShell, startWebShell } from './web-shell.ts';

const LAUNCHER = join(import.meta.dirname, '..', 'house', 'orgue.mjs');

let home: string;
test.beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), '조향 폴더 '));
});
test.afterEach(() => rmSync(home, { recursive: true }));

function orgue(...args: string[]) {
  const words = [LAUNCHER, ...args, '--home', home];
  const { status, stdout, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8' });
  return { status, stdout, stderr };
}

function rate({ port, token }: RunningWebShell, recipeId: string): Promise<Response> {
  return fetch(`http://127.0.0.1:${port}${SUBMIT_PATH}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ recipe_id: recipeId, user_rating: 4 }),
  });
}

test('a folder that another window holds is refused, while commands go through its holder', async () => {
  const shell = await startWebShell({ home });
  expect((await rate(shell, 'by-post')).status).toBe(201);
  const second = orgue('serve', '--port', '0', '--lang', 'ko');
  expect({ status: second.status, stdout: second.stdout }).toEqual({ status: 3, stdout: '' });
  expect(second.stderr).toMatch(/^orgue: 다른 Orgue에서 쓰고 있는 폴더입니다: .*\n$/);
  const { status, stdout } = orgue('feedback', 'list', '--json');
  expect(status).toBe(0);
  expect(JSON.parse(stdout).ratings).toMatchObject([{ recipe_id: 'by-post', user_rating: 4 }]);
  expect(await shell.stop()).toBe(0);
  expect(JSON.parse(orgue('feedback', 'list', '--json').stdout).ratings).toHaveLength(1);
});

test('damaged data is told in one sentence and left as it is; the window opens and keeps nothing', async ({
  page,
}) => {
  const first = await startWebShell({ home });
  expect((await rate(first, 'before')).status).toBe(201);
  expect(await first.stop()).toBe(0);
  expect(orgue('backup').status).toBe(0);
  const file = join(home, 'orgue.db');
  const damaged = readFileSync(file).fill(0x5a, 0, 4096);
  writeFileSync(file, damaged);

  const shell = await startWebShell({ home });
  const sentences = shell.said().match(/^orgue: the data in .* is damaged; .*$/gm);
  expect(sentences).toHaveLength(1);
  expect(sentences?.[0]).toContain('orgue restore brings back the latest backup, ');
  const refused = await rate(shell, 'after');
  expect(refused.status).toBe(507);
  expect(await refused.text()).toBe('The data is damaged, so the rating was not kept.\n');
  await page.goto(shell.address);
  await expect(page.locator('#brief')).toBeVisible();
  expect(await shell.stop()).toBe(0);
  expect(readFileSync(file).equals(damaged)).toBe(true);
});

test('data that is gone begins anew, and what there was is offered', async () => {
  const first = await startWebShell({ home });
  expect((await rate(first, 'before')).status).toBe(201);
  expect(await first.stop()).toBe(0);
  expect(orgue('backup').status).toBe(0);
  rmSync(join(home, 'orgue.db'));
  const shell = await startWebShell({ home });
  expect(shell.said()).toContain('any more, so it begins anew; orgue restore brings back');
  expect((await rate(shell, 'after')).status).toBe(201);
  expect(await shell.stop()).toBe(0);
});
