// How long the web shell keeps others waiting while much is asked of it at once: edits, ratings, saves, streams and proposals.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  closeSync,
  fsyncSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { SUBMIT_PATH } from '#contract/feedback.ts';
import type { Catalogue } from '#domain/catalogue/material.ts';
import { type FormulaFile, formulaToFile } from '#domain/recipe/file.ts';
import { type BenchReport, median, quantile, reportOf } from './figure.ts';
import type { Launches } from './start.ts';
import { sixtyLines } from './verdict.ts';

const SECONDS = 5;
/** More than a house of perfumers asks for at once; each waits so long between two acts, milliseconds. */
const WRITERS = { count: 4, everyMs: 50 };
const POSTERS = { count: 4, everyMs: 100 };
const SAVERS = { count: 2, everyMs: 500 };
/** One brief after the other. */
const COMPOSERS = { count: 1, everyMs: 0 };
const STREAMS = 20;

/** What is asked: edits and proposals alone, then with ratings and saves, which wait for the disk. */
export async function benchShell({ node }: Launches, catalogue: Catalogue): Promise<BenchReport> {
  const materialById = new Map(catalogue.materials.map((material) => [material.id, material]));
  const file = formulaToFile(sixtyLines(catalogue), materialById);
  const edits = await measure(node, file, false);
  const all = await measure(node, file, true);
  const ms = (name: string, value: number) => ({ name, value, unit: 'ms' }) as const;
  const p99 = (samples: readonly number[]) => quantile(samples, 0.99);
  return reportOf('shell', [
    { ...ms('event-loop lag, edits and proposals, p99', edits.lag.lagP99Ms), atMost: 20 },
    ms('longest, start included', edits.lag.lagMaxMs),
    ms('check of 60 lines by a window, median', median(edits.load.checks)),
    ms('check of 60 lines by a window, p99', p99(edits.load.checks)),
    ms('event-loop lag, ratings and saves as well, p99', all.lag.lagP99Ms),
    ms('longest, start included', all.lag.lagMaxMs),
    ms('check of 60 lines by a window, p99', p99(all.load.checks)),
    ms('rating until it is durable, median', median(all.load.ratings)),
    ms('rating until it is durable, p99', p99(all.load.ratings)),
    ms('4 KB written and synced on this disk, median', median(all.syncs)),
    ms('4 KB written and synced on this disk, p99', p99(all.syncs)),
    { name: 'checks a second', value: all.load.checks.length / SECONDS, unit: '' },
    { name: 'ratings a second', value: all.load.ratings.length / SECONDS, unit: '' },
    { name: 'saves a second', value: all.load.saves.length / SECONDS, unit: '' },
    { name: 'streams open meanwhile', value: STREAMS, unit: '' },
  ]);
}

interface Measured {
  readonly lag: Lag;
  readonly load: Load;
  /** What a durable write costs here at the least, milliseconds. */
  readonly syncs: readonly number[];
}

/** The load runs here, the shell in a process of its own, started as people start it; its log has the lag. */
async function measure(
  [program, ...args]: Launches['node'],
  file: FormulaFile,
  withWrites: boolean,
): Promise<Measured> {
  const home = mkdtempSync(join(tmpdir(), 'orgue-bench-'));
  const shell = spawn(program, [...args, 'serve', '--port', '0', '--home', home], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const [line] = (await once(createInterface({ input: shell.stdout }), 'line')) as [string];
    const load = await loadOn(new URL(line.replace(/^.* /, '')), file, withWrites);
    await end(shell);
    const lag = lagOf(readFileSync(join(home, 'log', 'orgue.log'), 'utf8'));
    return { lag, load, syncs: syncsIn(home) };
  } finally {
    shell.kill('SIGKILL');
    rmSync(home, { recursive: true, force: true });
  }
}

function syncsIn(folder: string): number[] {
  const file = openSync(join(folder, 'synced'), 'w');
  const page = Buffer.alloc(4096, 1);
  const taken = Array.from({ length: 100 }, () => {
    const from = performance.now();
    writeSync(file, page);
    fsyncSync(file);
    return performance.now() - from;
  });
  closeSync(file);
  return taken;
}

interface Load {
  readonly checks: readonly number[];
  readonly ratings: readonly number[];
  readonly saves: readonly number[];
}

async function loadOn(address: URL, file: FormulaFile, withWrites: boolean): Promise<Load> {
  const token = address.searchParams.get('token') ?? '';
  const leave = new AbortController();
  const post = (path: string, body: unknown, signal?: AbortSignal) =>
    fetch(new URL(path, address.origin), {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
      ...(signal ? { signal } : {}),
    });
  const call = (path: string, json: unknown) => post(`/rpc/${path}`, { json });
  const streams = Array.from({ length: STREAMS }, () =>
    drain(post('/rpc/recipe/changes', { json: { afterSequence: 0 } }, leave.signal)),
  );
  const until = performance.now() + 1000 * SECONDS;
  let acts = 0;
  const all = ({ count, everyMs }: typeof WRITERS, act: (number: number) => Promise<Response>) => {
    const one = () => repeat(until, everyMs, () => act((acts += 1)));
    return Promise.all(Array.from({ length: count }, one)).then((taken) => taken.flat());
  };
  const chips = [{ kind: 'emotion', key: 'calm', value: 0.9, from: '' }];
  const brief = { chips, category: '4', dosagePercent: 15, count: 2 };
  const rating = { recipe_id: 'bench', user_rating: 4, feedback_text: '', preferred_notes: [] };
  const save = (at: number) => ({ revisionId: `r${at}`, formulaId: `f${at}`, file });
  const [checks, ratings, saves] = await Promise.all([
    all(WRITERS, () => call('safety/check', { formula: file })),
    withWrites ? all(POSTERS, () => post(SUBMIT_PATH, rating)) : [],
    withWrites ? all(SAVERS, (number) => call('recipe/save', save(number))) : [],
    all(COMPOSERS, (seed) => call('search/compose', { ...brief, seed })),
  ]);
  leave.abort();
  await Promise.all(streams);
  return { checks, ratings, saves };
}

/** Acts once in `everyMs`, or as soon as it was answered when that takes longer; milliseconds of each. */
async function repeat(
  until: number,
  everyMs: number,
  act: () => Promise<Response>,
): Promise<number[]> {
  const taken: number[] = [];
  for (let from = performance.now(); from < until; from = performance.now()) {
    const answer = await act();
    await answer.arrayBuffer();
    if (!answer.ok) throw new Error(`the shell answered ${answer.status} to its bench`);
    const ms = performance.now() - from;
    taken.push(ms);
    await pause(Math.max(0, everyMs - ms));
  }
  return taken;
}

/** Reads to the end; leaving is how it ends. */
async function drain(answer: Promise<Response>): Promise<void> {
  try {
    await (await answer).arrayBuffer();
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'AbortError') throw error;
  }
}

async function end(shell: ChildProcess): Promise<void> {
  const ended = once(shell, 'exit');
  shell.kill('SIGTERM');
  await ended;
}

interface Lag {
  readonly event: string;
  readonly lagP50Ms: number;
  readonly lagP99Ms: number;
  readonly lagMaxMs: number;
}

function lagOf(log: string): Lag {
  const entries = log
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Lag);
  const last = entries.findLast(({ event }) => event === 'ended');
  if (!last) throw new Error('the shell did not say how it ended');
  return last;
}
