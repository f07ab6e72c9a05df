// Who watches is told that something changed, and reads it anew: a state needs no memory of what was missed.

export interface Bells {
  readonly ring: () => void;
  /** What is read now, and again after every ring, until the signal or the end. */
  readonly watch: <T>(read: () => Promise<T>, signal?: AbortSignal) => AsyncGenerator<T, void>;
  readonly close: () => void;
}

export function openBells(): Bells {
  const bells = new Set<() => void>();
  let isClosed = false;
  const ring = () => {
    for (const one of bells) one();
  };
  async function* watch<T>(read: () => Promise<T>, signal?: AbortSignal): AsyncGenerator<T, void> {
    const isEnded = () => isClosed || signal?.aborted === true;
    // The first reading is due at once; a ring while it is read is not missed.
    let isDue = true;
    let wake = () => {};
    const own = () => {
      isDue = true;
      wake();
    };
    bells.add(own);
    signal?.addEventListener('abort', own);
    try {
      while (!isEnded()) {
        if (isDue) {
          isDue = false;
          yield await read();
        } else {
          await new Promise<void>((resolve) => {
            wake = resolve;
          });
        }
      }
    } finally {
      bells.delete(own);
      signal?.removeEventListener('abort', own);
    }
  }
  return {
    ring,
    watch,
    close: () => {
      isClosed = true;
      ring();
    },
  };
}
