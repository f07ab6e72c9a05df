// What a search that learns promises: the same twice, its mode within its bounds, better at its end, and a window that stays quick.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import type { EpisodeLine, SearchEvent, SearchFound, SearchSpec } from '#contract/training.ts';
import type { Chip } from '#domain/search/chip.ts';
import { WARMUP_EPISODES } from '#domain/search/controller.ts';
import { type BenchReport, type BenchTable, type Figure, reportOf } from './figure.ts';
import { intervalOf } from './interval.ts';

/** Searches of a data folder, as a window has them. */
export interface Searches {
  readonly run: (jobId: string, spec: SearchSpec) => AsyncIterable<SearchEvent>;
  readonly close: () => Promise<void>;
}

export interface SearchBench {
  readonly openIn: (home: string) => Searches;
  readonly readBrief: (text: string) => { readonly chips: readonly Chip[] };
}

const BRIEF = 'calm woody evening scent for autumn';
const EPISODES = 3000;
const SEED = 11;
const LAG_RESOLUTION_MS = 2;
/** The same is watched for so long before, since other programs make timers late too. */
const IDLE_MS = 5000;
const ENDS = 200;
const WINDOW = 1000;

interface Ran {
  readonly lines: readonly EpisodeLine[];
  readonly found: SearchFound;
  readonly cpuSeconds: number;
  readonly seconds: number;
  readonly lagMs: { readonly p99: number; readonly most: number };
}

export async function benchSearch(bench: SearchBench): Promise<BenchReport> {
  const home = mkdtempSync(join(tmpdir(), 'orgue-bench-'));
  const searches = bench.openIn(home);
  try {
    const chips = bench.readBrief(BRIEF).chips.map((chip) => ({ ...chip }));
    const scope = { category: '4', dosagePercent: 15, seed: SEED } as const;
    const spec: SearchSpec = { chips, ...scope, episodes: EPISODES, pins: [] };
    const idleLag = watchLag();
    await pause(IDLE_MS);
    const idle = idleLag();
    const first = await runOf(searches, 'first', spec);
    const second = await runOf(searches, 'second', spec);
    const busy: Figure = {
      name: 'event-loop lag with no search, p99',
      value: idle.p99,
      unit: 'ms',
    };
    return reportOf('search', [...figuresOf(first, second), busy], {
      tables: [thousandsOf(first.lines)],
    });
  } finally {
    await searches.close();
    rmSync(home, { recursive: true, force: true });
  }
}

/** CPU of all threads; lag of this one, which only passes on what the other tells. */
async function runOf(searches: Searches, jobId: string, spec: SearchSpec): Promise<Ran> {
  const lines: EpisodeLine[] = [];
  let found: SearchFound | undefined;
  const from = performance.now();
  const before = process.cpuUsage();
  const lagNow = watchLag();
  for await (const event of searches.run(jobId, spec)) {
    if (event.kind === 'episodes') lines.push(...event.episodes);
    if (event.kind === 'failed') throw new Error(event.reason);
    if (event.kind === 'done') found = event.found;
  }
  const lagMs = lagNow();
  const { user, system } = process.cpuUsage(before);
  if (!found) throw new Error('the search of the bench did not end');
  return {
    ...{ lines, found, cpuSeconds: (user + system) / 1e6 },
    seconds: (performance.now() - from) / 1000,
    lagMs,
  };
}

/** From now until it is asked how late timers of this thread were. */
function watchLag(): () => Ran['lagMs'] {
  const lag = monitorEventLoopDelay({ resolution: LAG_RESOLUTION_MS });
  lag.enable();
  return () => {
    lag.disable();
    const late = (nanoseconds: number) => Math.max(0, nanoseconds / 1e6 - LAG_RESOLUTION_MS);
    return { p99: late(lag.percentile(99)), most: late(lag.max) };
  };
}

function figuresOf(first: Ran, second: Ran): Figure[] {
  const { lines, found } = first;
  const isSame = JSON.stringify([lines, found]) === JSON.stringify([second.lines, second.found]);
  const exploits = lines.filter(({ mode }) => mode === 'exploit');
  const byPolicy = exploits.filter(({ producer }) => producer === 'ppo').length;
  const verdict = found.best?.verdict.verdict;
  return [
    ...[yes('the same twice', isSame), yes('best is legal', isLegal(verdict))],
    yes(
      'all of the front is legal',
      found.front.every((one) => isLegal(one.verdict)),
    ),
    {
      name: 'first exploiting episode',
      value: exploits[0]?.episode ?? 0,
      unit: '',
      atLeast: WARMUP_EPISODES,
    },
    { name: 'switches', value: found.switches, unit: '', atMost: 12 },
    { name: 'exploring in any 1,000', value: mostExploring(lines), unit: '', atMost: 300 },
    { name: 'exploiting by the policy', value: byPolicy / exploits.length, unit: '', atLeast: 0.7 },
    { name: 'policy updates', value: lines.at(-1)?.policyUpdates ?? 0, unit: '', atLeast: 1 },
    { name: 'times that updates fell', value: falls(lines, 'policyUpdates'), unit: '', atMost: 0 },
    { name: 'times that the volume fell', value: falls(lines, 'hypervolume'), unit: '', atMost: 0 },
    ...gainsOf(lines),
    { name: 'best utility', value: found.best?.utility.total ?? 0, unit: '' },
    { name: 'CPU of all threads', value: first.cpuSeconds, unit: 's' },
    { name: 'duration', value: first.seconds, unit: 's' },
    ...[first, second].map(({ lagMs }, at): Figure => {
      return {
        name: `event-loop lag, p99, run ${at + 1}`,
        value: lagMs.p99,
        unit: 'ms',
        atMost: 20,
      };
    }),
    {
      name: 'event-loop lag, most',
      value: Math.max(first.lagMs.most, second.lagMs.most),
      unit: 'ms',
    },
  ];
}

function yes(name: string, holds: boolean): Figure {
  return { name, value: holds ? 1 : 0, unit: '', atLeast: 1 };
}

function isLegal(verdict: string | undefined): boolean {
  return verdict === 'compliant' || verdict === 'near';
}

/** Most exploring episodes of any thousand in a row after the warm-up. */
function mostExploring(lines: readonly EpisodeLine[]): number {
  const after = lines.slice(WARMUP_EPISODES).map(({ mode }) => (mode === 'explore' ? 1 : 0));
  let now = 0;
  let most = 0;
  after.forEach((one, at) => {
    now += one - (after[at - WINDOW] ?? 0);
    most = Math.max(most, now);
  });
  return most;
}

function falls(lines: readonly EpisodeLine[], of: 'policyUpdates' | 'hypervolume'): number {
  return lines.filter((line, at) => at > 0 && line[of] < (lines[at - 1]?.[of] ?? 0)).length;
}

/** Mean return of the last 200 episodes beside the first 200, and by how much it is above, with its interval. */
function gainsOf(lines: readonly EpisodeLine[]): Figure[] {
  const returns = lines.map((line) => line.return);
  const [first, last] = [returns.slice(0, ENDS), returns.slice(-ENDS)];
  const pairs = first.map((one, at) => ({ first: one, last: last[at] ?? 0 }));
  const gain = (drawn: readonly (typeof pairs)[number][]) =>
    mean(drawn.map((pair) => pair.last - pair.first));
  return [
    { name: 'mean return, first 200', value: mean(first), unit: '' },
    { name: 'mean return, last 200', value: mean(last), unit: '' },
    {
      name: 'gain in return',
      value: gain(pairs),
      interval: intervalOf(pairs, gain),
      unit: '',
      atLeast: 0,
    },
  ];
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, one) => sum + one, 0) / values.length;
}

/** The run in parts of 500 episodes. */
function thousandsOf(lines: readonly EpisodeLine[]): BenchTable {
  const PART = 500;
  const parts = Array.from({ length: Math.ceil(lines.length / PART) }, (_, at) =>
    lines.slice(at * PART, (at + 1) * PART),
  );
  return {
    title: `${BRIEF}, seed ${SEED}`,
    head: ['to episode', 'mean return', 'best', 'exploring', 'by policy', 'volume', 'diversity'],
    rows: parts.map((part) => [
      ...[part.at(-1)?.episode ?? 0, rounded(mean(part.map((one) => one.return)))],
      rounded(Math.max(...part.map((one) => one.return))),
      part.filter(({ mode }) => mode === 'explore').length,
      part.filter(({ producer }) => producer === 'ppo').length,
      ...[rounded(part.at(-1)?.hypervolume ?? 0), rounded(part.at(-1)?.diversity ?? 0)],
    ]),
  };
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
