// A search killed without warning, again and again, beside one that nobody touched: what is lost, doubled or different.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { seededRandom } from '#domain/search/random.ts';
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
/** A kill comes so long after its episode was told at most, milliseconds: also between two that are told. */
const LATEST_MS = 500;
const LOOK_MS = 10;

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

/** Runs a search to its end, then the same with kills at random episodes, each time taken up from where it was kept. */
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
    const moments = Array.from({ length: plan.kills }, () => 1 + random.below(plan.episodes - 1));
    const killedAt: number[] = [];
    let running = startSearch(launch, [...words, home, ...asked]);
    const jobId = await running.begun;
    for (const moment of moments.sort((a, b) => a - b)) {
      killedAt.push(await killAfter(running, moment, random.next() * LATEST_MS));
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
  /** All lines, when the search came to its end. */
  readonly ended: Promise<readonly string[]>;
  readonly told: () => number;
}

function startSearch([program, ...first]: Launch, words: readonly string[]): Running {
  const child = spawn(program, [...first, ...words], { stdio: ['ignore', 'pipe', 'pipe'] });
  const { promise: begun, resolve: begin } = Promise.withResolvers<string>();
  let out = '';
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text;
    const id = /^search (\S+)$/m.exec(said)?.[1];
    if (id) begin(id);
  });
  const lines = () => out.split('\n').filter((line) => line !== '');
  const ended = new Promise<readonly string[]>((resolve, reject) => {
    child.on('close', (code, signal) => {
      if (code === 0 || signal === 'SIGKILL') resolve(lines());
      else reject(new Error(`the search ended with ${code}: ${said}`));
    });
  });
  return { child, begun, ended, told: () => lines().length };
}

/** Kills a while after so many lines were told; answers how many had been told by then. */
async function killAfter(running: Running, lines: number, laterMs: number): Promise<number> {
  while (running.told() < lines && running.child.exitCode === null) await pause(LOOK_MS);
  await pause(laterMs);
  running.child.kill('SIGKILL');
  await running.ended;
  return running.told();
}
