// Begins, follows and orders the search this window watches. The workbench runs it on when nobody looks.
import { ORPCError } from '@orpc/client';
import { chipsInput } from '#contract/search.ts';
import {
  type OrderAnswer,
  pin,
  type SearchEvent,
  type SearchSpec,
  type Steer,
  searchSpec,
} from '#contract/training.ts';
import { client } from '#renderer/bridge/client.ts';
import { remember, remembered } from '#renderer/ui/preferences.ts';
import { drawPace } from './draw-pace.ts';
import { afterEnd, afterEvent, type SearchState, stateOf } from './search-state.ts';
import { useSearch, type WatchedJob, watchAnew } from './search-store.ts';
import { SpeedGauge } from './speed-gauge.ts';

/** How long until it is asked again whether a search that waits has begun. */
const LOOK_AGAIN_MS = 1500;

let watching: AbortController | undefined;

export function startSearch(spec: SearchSpec): void {
  const job = { id: crypto.randomUUID(), spec };
  watchAnew(job);
  void watch(job, (signal) => client.search.run({ jobId: job.id, spec }, { signal }), true);
}

/** Takes up a search that was stopped or interrupted, from its last checkpoint. */
export function resumeSearch(): void {
  const { job, phase } = useSearch.getState();
  if (!job) return;
  if (phase === 'paused') void order(client.search.resume({ jobId: job.id }));
  else void watch(job, (signal) => client.search.run({ jobId: job.id }, { signal }), true);
}

export function pauseSearch(): void {
  const { job } = useSearch.getState();
  if (job) void order(client.search.pause({ jobId: job.id }));
}

export function cancelSearch(): void {
  const { job } = useSearch.getState();
  if (job) void order(client.search.cancel({ jobId: job.id }));
}

export function steerSearch(steer: Steer): void {
  const { job } = useSearch.getState();
  if (!job) return;
  const spec = steeredSpec(job.spec, steer);
  useSearch.setState({ job: { ...job, spec } });
  remember(STEERED, JSON.stringify({ jobId: job.id, chips: spec.chips, pins: spec.pins }));
  void order(client.search.steer({ jobId: job.id, steer }));
}

/** Finds the newest search of the data folder and watches it, unless one is watched already. */
export async function findSearch(): Promise<void> {
  if (useSearch.getState().job) return;
  // Where no data folder is open there is no search to find.
  const jobs = await client.training.jobs().catch(() => []);
  const job = jobs.find(({ kind }) => kind === 'search');
  const spec = searchSpec.safeParse(
    (job?.spec as { readonly search?: unknown } | undefined)?.search,
  );
  if (!job || !spec.success || useSearch.getState().job) return;
  const found = { id: job.id, spec: rememberedSteer(job.id, spec.data) };
  watchAnew(found);
  void watch(found, (signal) => follow(found.id, signal), false);
}

function follow(jobId: string, signal: AbortSignal): Promise<AsyncIterable<SearchEvent>> {
  const afterEpisode = useSearch.getState().log.episode;
  return client.search.follow({ jobId, afterEpisode }, { signal });
}

type Telling = (signal: AbortSignal) => Promise<AsyncIterable<SearchEvent>>;

/** Follows a search to its end; `isMine`: it was begun from here, and will begin by itself when it waits. */
async function watch(job: WatchedJob, begin: Telling, isMine: boolean): Promise<void> {
  watching?.abort();
  const abort = new AbortController();
  watching = abort;
  const { signal } = abort;
  useSearch.setState({ phase: 'starting', problem: undefined, reason: '' });
  let telling = begin;
  let isWaiting = isMine;
  while (!signal.aborted) {
    const state = await listen(telling, signal);
    if (!state || signal.aborted) return;
    if (useSearch.getState().log.episode > 0 && state.phase !== 'queued') isWaiting = false;
    const ended = afterEnd(state, isWaiting);
    useSearch.setState(ended);
    if (ended.phase !== 'queued') return;
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
    telling = (again) => follow(job.id, again);
  }
}

/** How it stood when the telling ended; undefined when that failed. */
async function listen(begin: Telling, signal: AbortSignal): Promise<SearchState | undefined> {
  let speed = new SpeedGauge();
  const { log } = useSearch.getState();
  let state = stateOf(useSearch.getState());
  const draw = () => {
    if (signal.aborted) return;
    const episodesPerSecond = speed.perSecond();
    useSearch.setState(({ drawn }) => ({ ...state, drawn: drawn + 1, episodesPerSecond }));
  };
  const pace = drawPace(draw);
  try {
    for await (const event of await begin(signal)) {
      if (signal.aborted) return undefined;
      if (event.kind === 'episodes') {
        log.push(event.episodes);
        speed.told(performance.now(), log.episode);
      } else state = afterEvent(state, event);
      // What was told before came from the log, all at once.
      if (event.kind === 'state') speed = new SpeedGauge();
      pace.soon();
    }
  } catch (error) {
    if (!signal.aborted)
      useSearch.setState({ ...state, phase: 'interrupted', ...problemOf(error) });
    return undefined;
  }
  draw();
  return state;
}

async function order(answer: Promise<OrderAnswer>): Promise<void> {
  try {
    const { outcome } = await answer;
    useSearch.setState({ problem: outcome === 'ordered' ? undefined : { kind: outcome } });
  } catch (error) {
    useSearch.setState(problemOf(error));
  }
}

function problemOf(error: unknown) {
  const reason = error instanceof Error ? error.message : String(error);
  const isGone = error instanceof ORPCError && error.code === 'JOB_MISSING';
  return {
    problem: isGone ? ({ kind: 'unknown' } as const) : ({ kind: 'failed', reason } as const),
  };
}

function steeredSpec(spec: SearchSpec, { chips, pin: added, unpin }: Steer): SearchSpec {
  const gone = new Set([unpin, added?.materialId]);
  const pins = spec.pins.filter(({ materialId }) => !gone.has(materialId));
  return { ...spec, pins: added ? [...pins, added] : pins, ...(chips ? { chips } : {}) };
}

/** A job is listed as it was begun; how it was turned since is known to the window that turned it. */
const STEERED = 'steered';

function rememberedSteer(jobId: string, spec: SearchSpec): SearchSpec {
  try {
    const known: unknown = JSON.parse(remembered(STEERED) ?? 'null');
    if (typeof known !== 'object' || known === null) return spec;
    if (!('jobId' in known && known.jobId === jobId && 'chips' in known && 'pins' in known)) {
      return spec;
    }
    const [chips, pins] = [chipsInput.safeParse(known.chips), pin.array().safeParse(known.pins)];
    return chips.success && pins.success ? { ...spec, chips: chips.data, pins: pins.data } : spec;
  } catch (error) {
    if (error instanceof SyntaxError) return spec;
    throw error;
  }
}
