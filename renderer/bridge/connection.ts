// How the line to the workbench stands, told in one word, whatever the line is made of.
import { useSyncExternalStore } from 'react';

/** `expired`: the workbench was started anew and no longer knows this window. */
export type Connection = 'connecting' | 'connected' | 'reconnecting' | 'expired';

let now: Connection = 'connecting';
const listeners = new Set<() => void>();

/** Said by the line. What has expired stays so: only another address mends it. */
export function tellConnection(next: Connection): void {
  if (next === now || now === 'expired') return;
  now = next;
  for (const listener of listeners) listener();
}

export function useConnection(): Connection {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => now,
  );
}
