// The terminal as a process: a brief becomes a file, the file is judged, and every outcome has its exit code.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';

const LAUNCHER = join(import.meta.dirname, '..', 'house', 'orgue.mjs');

let folder: string;

test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), '조향 노트 '));
  // Builds what is stale, which is told on stderr.
  orgue('doctor');
});
test.afterAll(() => rmSync(folder, { recursive: true }));

function orgue(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [LAUNCHER, ...args], {
    cwd: folder,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

test('a brief is composed, saved, checked, described and scaled up to where it is illegal', () => {
  const brief = ['compose', '--brief', '따뜻하고 차분한 겨울 향', '--seed', '7', '--json'];
  const composed = orgue(...brief);
  expect(composed).toMatchObject({ status: 0, stderr: '' });
  expect(orgue(...brief).stdout).toBe(composed.stdout);
  const [recipe] = JSON.parse(composed.stdout).recipes;
  writeFileSync(join(folder, '겨울.json'), JSON.stringify(recipe.formula));

  const checked = orgue('check', '겨울.json', '--json');
  expect(checked).toMatchObject({ status: 0, stderr: '' });
  const { maxDosagePercent } = JSON.parse(checked.stdout);
  expect(orgue('check', '겨울.json', '--dosage', String(maxDosagePercent)).status).toBe(0);
  if (maxDosagePercent < 100) {
    const above = String(maxDosagePercent * 1.001);
    expect(orgue('check', '겨울.json', '--dosage', above).status).toBe(1);
  }
  const described = JSON.parse(orgue('describe', '겨울.json', '--json').stdout);
  expect(described.emotion.calm).toBeGreaterThan(0.5);
});

test('a mistake is one sentence on stderr, nothing on stdout, and exit code 2', () => {
  writeFileSync(join(folder, 'cut.json'), '{"orgue": 1,\n "lines": [{"material": "hedi');
  const { status, stdout, stderr } = orgue('check', 'cut.json', '--lang', 'ko');
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toMatch(/^orgue: cut\.json 2번째 줄.*\.\n$/);
});
