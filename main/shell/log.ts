// The log of a data folder: what was called, how long it took and how it ended; never what was said.
import { pino } from 'pino';
import type { StoreState } from '#contract/ports/store.ts';
import { logFile } from './log-file.ts';

/** How a call ended; `opened` for a stream, which ends later. */
export type Outcome = 'fine' | 'opened' | 'refused' | 'failed';

export interface CallRecord {
  /** A name of the table of calls, never what was asked for. */
  readonly call: string;
  readonly ms: number;
  readonly outcome: Outcome;
  readonly status?: number | undefined;
}

/**
 * Each entry takes its own few fields and writes no others. There is none for a text, so that no formula, brief, rating,
 * token or path can come to stand in a log.
 */
export interface Log {
  readonly started: (start: {
    readonly shell: 'web' | 'desktop';
    readonly version: string;
    readonly store: StoreState;
    readonly ms: number;
  }) => void;
  readonly called: (call: CallRecord) => void;
  /** Of the error only its class and code are written: its message may quote what was being kept. */
  readonly failed: (
    what: 'drain' | 'learning' | 'line' | 'call' | 'request' | 'process',
    error: unknown,
  ) => void;
  readonly ended: (end: { readonly ms: number } & LoopLag) => void;
  readonly close: () => void;
}

/** How long the event loop kept others waiting, milliseconds. */
export interface LoopLag {
  readonly lagP50Ms: number;
  readonly lagP99Ms: number;
  readonly lagMaxMs: number;
}

/** Where nothing is kept, nothing is logged. */
export const SILENT: Log = {
  started: () => {},
  called: () => {},
  failed: () => {},
  ended: () => {},
  close: () => {},
};

/** Appends to `log/orgue.log` of the data folder. What cannot be written is left out; a log stops nobody's work. */
export function openLog(home: string): Log {
  const file = logFile(home);
  const lines = pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime }, file);
  return {
    started: ({ shell, version, store, ms }) =>
      lines.info({ event: 'started', shell, version, store, ms: tenths(ms) }),
    called: ({ call, ms, outcome, status }) =>
      lines[LEVELS[outcome]]({ event: 'called', call, ms: tenths(ms), outcome, status }),
    failed: (what, error) => lines.error({ event: 'failed', what, ...kindOf(error) }),
    ended: ({ ms, lagP50Ms, lagP99Ms, lagMaxMs }) =>
      lines.info({
        ...{ event: 'ended', ms: tenths(ms) },
        ...{ lagP50Ms: tenths(lagP50Ms), lagP99Ms: tenths(lagP99Ms), lagMaxMs: tenths(lagMaxMs) },
      }),
    close: file.close,
  };
}

const LEVELS = { fine: 'info', opened: 'info', refused: 'warn', failed: 'error' } as const;

function tenths(milliseconds: number): number {
  return Math.round(10 * milliseconds) / 10;
}

const PLAIN_NAME = /^\w{1,60}$/;

function kindOf(error: unknown): { readonly error: string; readonly code?: string } {
  if (!(error instanceof Error)) return { error: typeof error };
  const name = error.constructor.name;
  const { code } = error as { readonly code?: unknown };
  return {
    error: PLAIN_NAME.test(name) ? name : 'Error',
    ...(typeof code === 'string' && PLAIN_NAME.test(code) ? { code } : {}),
  };
}
