// `npm run check`: every wall of the house, each one line, side by side on as many cores as there are.
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { delimiter, join } from 'node:path';
import { checkArrows } from './check/arrows.ts';
import type { Finding } from './check/finding.ts';
import { checkLock } from './check/lock.ts';
import { checkRules } from './check/rules.ts';
import { NOTHING, type Tally } from './tally.ts';

type Step = () => Promise<Finding> | Finding;

const ROOT = join(import.meta.dirname, '..');

const STEPS: Readonly<Record<string, Step>> = {
  types: tool('tsc', '-b', '--pretty', 'false'),
  lint: tool('oxlint', '--deny-warnings', '--report-unused-disable-directives', '-f', 'unix'),
  dead: tool('knip', '--no-progress'),
  format: tool('biome', 'ci', '--colors=off', '.'),
  arrows: () => checkArrows(ROOT),
  lock: () => checkLock(ROOT),
  rules: () => checkRules(ROOT),
};

/** A step that is a command of node_modules/.bin, run on the bundled Node; what it prints is what is wrong. */
function tool(name: string, ...args: string[]): Step {
  const bin = join(ROOT, 'node_modules', '.bin');
  const env = { ...process.env, PATH: `${bin}${delimiter}${process.env['PATH'] ?? ''}` };
  return () =>
    new Promise((settle, fail) => {
      const child = spawn(join(bin, name), args, { cwd: ROOT, env });
      const printed: Buffer[] = [];
      child.stdout.on('data', (bytes: Buffer) => printed.push(bytes));
      child.stderr.on('data', (bytes: Buffer) => printed.push(bytes));
      child.on('error', fail);
      child.on('close', (code, signal) => {
        const text = Buffer.concat(printed).toString().trim();
        if (code === 0) settle({ faults: [], said: '' });
        else settle({ faults: [text || `${name} ended with ${code ?? signal}`], said: '' });
      });
    });
}

async function runStep(name: string, step: Step): Promise<boolean> {
  const startedAt = performance.now();
  const { faults, said } = await answerOf(step);
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  const fine = faults.length === 0;
  const head = `${fine ? 'ok   ' : 'WRONG'} ${name.padEnd(7)} ${seconds.padStart(5)} s`;
  console.log([`${head}${said ? `  ${said}` : ''}`, ...faults].join('\n'));
  return fine;
}

/** A tool throws at a source it cannot even read; that is a fault like any other, and the other steps go on. */
async function answerOf(step: Step): Promise<Finding> {
  try {
    return await step();
  } catch (error) {
    return { faults: [error instanceof Error ? error.message : String(error)], said: '' };
  }
}

/** Runs the steps named, or all of them; prints one line each, its faults below it, and the total time. */
export async function runChecks(names: readonly string[]): Promise<Tally> {
  const unknown = names.filter((name) => !(name in STEPS));
  if (unknown.length > 0) {
    console.log(`no step ${unknown.join(' ')}; the steps are ${Object.keys(STEPS).join(' ')}`);
    return { ...NOTHING, failed: unknown.length };
  }
  const startedAt = performance.now();
  const queue = Object.entries(STEPS).filter(
    ([name]) => names.length === 0 || names.includes(name),
  );
  const verdicts: boolean[] = [];
  const work = async () => {
    for (let next = queue.shift(); next; next = queue.shift())
      verdicts.push(await runStep(...next));
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  const passed = verdicts.filter(Boolean).length;
  const failed = verdicts.length - passed;
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  console.log(`check is ${failed === 0 ? 'green' : 'RED'}, ${seconds} s`);
  return { ...NOTHING, passed, failed };
}

if (import.meta.main) {
  const { failed } = await runChecks(process.argv.slice(2));
  process.exitCode = failed === 0 ? 0 : 1;
}
