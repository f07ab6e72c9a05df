// What was saved, as a stream that a window may leave and take up again where it was: the store itself is the memory.
import type { FormulaStore, Revision } from '#contract/ports/formulas.ts';

const BATCH = 100;

export interface Changes {
  /** Something was saved. */
  readonly tell: () => void;
  /** Every revision after `sequence`, then those to come, until the signal or the end of the workbench. */
  readonly since: (sequence: number, signal?: AbortSignal) => AsyncGenerator<Revision, void>;
  /** How many streams are open. */
  readonly open: () => number;
  readonly close: () => void;
}

export function openChanges(formulas: FormulaStore): Changes {
  const bells = new Set<() => void>();
  let isClosed = false;
  const ringAll = () => {
    for (const ring of bells) ring();
  };
  async function* since(sequence: number, signal?: AbortSignal): AsyncGenerator<Revision, void> {
    const isEnded = () => isClosed || signal?.aborted === true;
    let last = sequence;
    // The first look is due at once; one that falls due while the store is asked is not missed.
    let isDue = true;
    let wake = () => {};
    const ring = () => {
      isDue = true;
      wake();
    };
    bells.add(ring);
    signal?.addEventListener('abort', ring);
    try {
      while (!isEnded()) {
        if (!isDue) {
          await new Promise<void>((resolve) => {
            wake = resolve;
          });
          continue;
        }
        isDue = false;
        const missed = await formulas.since(last, BATCH);
        isDue ||= missed.length === BATCH;
        for (const revision of missed) {
          if (isEnded()) return;
          yield revision;
          last = revision.sequence;
        }
      }
    } finally {
      bells.delete(ring);
      signal?.removeEventListener('abort', ring);
    }
  }
  const close = () => {
    isClosed = true;
    ringAll();
  };
  return { tell: ringAll, since, open: () => bells.size, close };
}
