// What was saved, as a stream that a window may leave and take up again where it was: the store itself is the memory.
import { EventEmitter, once } from 'node:events';
import type { FormulaStore, Revision } from '#contract/ports/formulas.ts';

const BATCH = 100;

export interface Changes {
  /** Something was saved. */
  readonly tell: () => void;
  /** Every revision after `sequence`, then those to come, until the signal or the end of the workbench. */
  readonly since: (sequence: number, signal?: AbortSignal) => AsyncGenerator<Revision, void>;
  readonly close: () => void;
}

export function openChanges(formulas: FormulaStore): Changes {
  const saved = new EventEmitter();
  saved.setMaxListeners(0);
  const closing = new AbortController();
  async function* since(sequence: number, signal?: AbortSignal) {
    const ended = signal ? AbortSignal.any([signal, closing.signal]) : closing.signal;
    let last = sequence;
    while (!ended.aborted) {
      // Listening begins before the store is asked, so that a save in between is not missed.
      const next = once(saved, 'saved', { signal: ended }).catch(() => undefined);
      const missed = await formulas.since(last, BATCH);
      for (const revision of missed) {
        yield revision;
        last = revision.sequence;
      }
      if (missed.length < BATCH) await next;
    }
  }
  return { tell: () => saved.emit('saved'), since, close: () => closing.abort() };
}
