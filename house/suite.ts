// Runs everything that can be wrong with Orgue (walls, unit tests, stories in a browser) and adds it up in one line.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildParts } from './build/parts.ts';
import { runChecks } from './check.ts';
import { NOTHING, plus, type Tally, tallyOfStories, tallyOfUnits } from './tally.ts';

/** Runs all of it; answers 0 only when nothing failed. */
export async function runSuite(
  root: string,
  { chromium }: { readonly chromium: string | undefined },
): Promise<number> {
  const fault = await buildParts(root, ['data', 'main', 'preload', 'renderer']);
  if (fault !== undefined) console.error(`orgue: cannot be built: ${fault}`);
  const reports = mkdtempSync(join(tmpdir(), 'orgue-tests-'));
  try {
    const tallies = [
      fault === undefined ? NOTHING : { ...NOTHING, failed: 1 },
      await runChecks([]),
      await runUnits(root, join(reports, 'units.json')),
      await runStories(root, join(reports, 'stories.json'), chromium),
    ];
    const total = tallies.reduce(plus);
    for (const reason of total.skips) console.log(`skipped: ${reason}`);
    console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
    return total.failed === 0 ? 0 : 1;
  } finally {
    rmSync(reports, { recursive: true, force: true });
  }
}

async function runUnits(root: string, report: string): Promise<Tally> {
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const code = await runTool(root, 'vitest', args);
  return honest(code, existsSync(report) ? tallyOfUnits(readJson(report)) : NOTHING);
}

async function runStories(
  root: string,
  report: string,
  chromium: string | undefined,
): Promise<Tally> {
  if (chromium === undefined) {
    console.log('the stories need a Chromium and there is none');
    return { ...NOTHING, failed: 1 };
  }
  const code = await runTool(root, 'playwright', ['test', '--reporter=list,json'], {
    CHROMIUM: chromium,
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
  });
  return honest(code, existsSync(report) ? tallyOfStories(readJson(report)) : NOTHING);
}

/** A runner that ends badly without naming a failed test has failed itself. */
function honest(code: number, tally: Tally): Tally {
  return code !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}

function runTool(
  root: string,
  name: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<number> {
  const child = spawn(join(root, 'node_modules', '.bin', name), args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  return new Promise((settle, fail) => {
    child.on('error', fail);
    child.on('close', (code) => settle(code ?? 1));
  });
}
