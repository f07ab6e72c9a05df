// One run of the composer as the window sees it: progress, proposals as they come, how it ended, and a way to stop it.
import { useCallback, useEffect, useRef, useState } from 'react';
import type { ComposeEvent, ComposeInput } from '#contract/search.ts';
import type { ComposeNote, ComposeProgress } from '#domain/search/proposal.ts';
import type { Offer } from './offered.ts';

export interface Run {
  readonly phase: 'idle' | 'running' | 'finished' | 'cancelled' | 'failed';
  readonly progress: ComposeProgress | undefined;
  readonly offers: readonly Offer[];
  readonly notes: readonly ComposeNote[];
  /** The reason of a failure. */
  readonly problem: string;
}

export interface ComposeRun extends Run {
  readonly start: (input: ComposeInput) => void;
  readonly cancel: () => void;
  /** Takes a proposal off the table. */
  readonly dismiss: (id: string) => void;
}

export type ComposeCall = (
  input: ComposeInput,
  options: { signal: AbortSignal },
) => Promise<AsyncIterable<ComposeEvent>>;

const IDLE: Run = { phase: 'idle', progress: undefined, offers: [], notes: [], problem: '' };

/** Earlier proposals stay until the first new one comes, so that the page keeps its place. */
export function useComposeRun(call: ComposeCall): ComposeRun {
  const [run, setRun] = useState(IDLE);
  const current = useRef<AbortController>(null);
  const start = useCallback(
    (input: ComposeInput) => {
      current.current?.abort();
      const abort = new AbortController();
      current.current = abort;
      const tell = (change: (run: Run) => Run) => {
        if (current.current === abort && !abort.signal.aborted) setRun(change);
      };
      setRun(({ offers }) => ({ ...IDLE, phase: 'running', offers }));
      void follow(call, input, abort.signal, tell);
    },
    [call],
  );
  const cancel = useCallback(() => {
    current.current?.abort();
    setRun((known) => (known.phase === 'running' ? { ...known, phase: 'cancelled' } : known));
  }, []);
  const dismiss = useCallback((id: string) => {
    setRun((known) => ({
      ...known,
      offers: known.offers.filter(({ proposal }) => proposal.id !== id),
    }));
  }, []);
  useEffect(() => () => current.current?.abort(), []);
  return { ...run, start, cancel, dismiss };
}

async function follow(
  call: ComposeCall,
  input: ComposeInput,
  signal: AbortSignal,
  tell: (change: (run: Run) => Run) => void,
): Promise<void> {
  const found: Offer[] = [];
  try {
    for await (const event of await call(input, { signal })) {
      if (event.kind === 'proposal') {
        found.push({ letter: letterOf(found.length), proposal: event.proposal });
      }
      const offers = [...found];
      tell((run) => next(run, event, offers));
    }
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    tell((run) => ({ ...run, phase: 'failed', problem }));
  }
}

function next(run: Run, event: ComposeEvent, offers: readonly Offer[]): Run {
  if (event.kind === 'progress') return { ...run, progress: event };
  if (event.kind === 'proposal') return { ...run, offers };
  return { ...run, phase: 'finished', offers, notes: event.notes };
}

const FIRST_LETTER = 'A'.charCodeAt(0);

function letterOf(at: number): string {
  return String.fromCharCode(FIRST_LETTER + at);
}
