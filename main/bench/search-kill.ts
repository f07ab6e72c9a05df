// A search killed without warning, again and again, beside one that nobody touched: what is lost, doubled or different.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Random, seededRandom } from '#domain/search/random.ts';
import { type BenchReport, type BenchTable, reportOf } from './figure.ts';
import type { Launches } from './start.ts';

interface KillPlan {
  readonly kills: number;
  readonly episodes: number;
  readonly seed: number;
}

/** What became of one killed search. */
interface KilledSearch {
  /** Episodes told when each kill came. */
  readonly killedAt: readonly number[];
  readonly plain: readonly string[];
  /** All lines of the last run, which went to the end. */
  readonly killed: readonly string[];
}

const PLAN: KillPlan = { kills: 20, episodes: 1700, seed: 11 };
const BRIEF = 'calm woody evening scent for autumn';
/** A kill comes between these after the search has begun to tell, milliseconds. */
const SOONEST_MS = 50;
const LATEST_MS = 2500;

export async function benchSearchKill({ node }: Launches): Promise<BenchReport> {
  const { killedAt, plain, killed } = await killSearch(node, PLAN);
  const lines = killed.slice(0, -1).map((line) => Number(JSON.parse(line).episode));
  const doubled = lines.length - new Set(lines).size;
  const lost = Array.from({ length: PLAN.episodes }, (_, at) => at + 1).filter(
    (episode) => !lines.includes(episode),
  );
  const different = plain.filter((line, at) => line !== killed[at]).length;
  const kills: BenchTable = {
    title: 'kills',
    head: ['kill', 'episodes told'],
    rows: killedAt.map((episode, at) => [at + 1, episode]),
  };
  return reportOf(
    'search-kill',
    [
      { name: 'kills', value: killedAt.length, unit: '', atLeast: PLAN.kills },
      { name: 'episodes', value: lines.length, unit: '', atLeast: PLAN.episodes },
      { name: 'episodes lost', value: lost.length, unit: '', atMost: 0 },
      { name: 'episodes counted twice', value: doubled, unit: '', atMost: 0 },
      {
        name: 'lines that differ from the search nobody killed',
        value: different,
        unit: '',
        atMost: 0,
      },
    ],
    { tables: [kills] },
  );
}

type Launch = Launches['node'];

/** Runs a search to its end, then the same with kills at random moments, each time taken up from where it was kept. */
async function killSearch(launch: Launch, plan: KillPlan): Promise<KilledSearch> {
  const folder = mkdtempSync(join(tmpdir(), 'orgue-bench-'));
  const words = ['search', '--json', '--lang', 'en', '--home'];
  const asked = [
    '--brief',
    BRIEF,
    '--episodes',
    String(plan.episodes),
    '--seed',
    String(plan.seed),
  ];
  try {
    const plain = await startSearch(launch, [...words, join(folder, 'plain'), ...asked]).ended;
    const home = join(folder, 'killed');
    const random = seededRandom(plan.seed);
    const killedAt: number[] = [];
    let running = startSearch(launch, [...words, home, ...asked]);
    const jobId = await running.begun;
    for (let at = 0; at < plan.kills; at += 1) {
      killedAt.push(await killSometime(running, random));
      running = startSearch(launch, [...words, home, '--resume', jobId]);
    }
    return { killedAt, plain, killed: await running.ended };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Running {
  readonly child: ChildProcess;
  /** The job's id, as soon as it is told. */
  readonly begun: Promise<string>;
  /** Resolves with the first line. */
  readonly telling: Promise<void>;
  /** All lines, when the search came to its end. */
  readonly ended: Promise<readonly string[]>;
  readonly told: () => number;
}

function startSearch([program, ...first]: Launch, words: readonly string[]): Running {
  const child = spawn(program, [...first, ...words], { stdio: ['ignore', 'pipe', 'pipe'] });
  const { promise: begun, resolve: begin } = Promise.withResolvers<string>();
  const { promise: telling, resolve: tell } = Promise.withResolvers<void>();
  let out = '';
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
    tell();
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text;
    const id = /^search (\S+)$/m.exec(said)?.[1];
    if (id) begin(id);
  });
  const lines = () => out.split('\n').filter((line) => line !== '');
  const ended = new Promise<readonly string[]>((resolve, reject) => {
    child.on('close', (code, signal) => {
      tell();
      if (code === 0 || signal === 'SIGKILL') resolve(lines());
      else reject(new Error(`the search ended with ${code}: ${said}`));
    });
  });
  return { child, begun, telling, ended, told: () => lines().length };
}

/** Kills a moment after the search began to tell; answers how many lines it had told. */
async function killSometime(running: Running, random: Random): Promise<number> {
  await running.telling;
  await pause(SOONEST_MS + random.next() * (LATEST_MS - SOONEST_MS));
  running.child.kill('SIGKILL');
  await running.ended;
  return running.told();
}
