// The line to the workbench: how it stands, told in one word, and mended by itself when it breaks.
import ReconnectingWebSocket from 'partysocket/ws';
import { useSyncExternalStore } from 'react';
import { CALLS_PATH } from '#contract/calls.ts';

/** `expired`: the workbench was started anew and no longer knows this window. */
export type Connection = 'connecting' | 'connected' | 'reconnecting' | 'expired';

const SHORTEST_WAIT_MS = 250;
const LONGEST_WAIT_MS = 4000;
const UNAUTHORIZED = 401;

const scheme = location.protocol === 'https:' ? 'wss' : 'ws';

export const socket = new ReconnectingWebSocket(
  `${scheme}://${location.host}${CALLS_PATH}`,
  undefined,
  {
    minReconnectionDelay: SHORTEST_WAIT_MS,
    maxReconnectionDelay: LONGEST_WAIT_MS,
    reconnectionDelayGrowFactor: 1.6,
    // A call fails at once while the line is down and is tried again when it is up; nothing queues unseen.
    maxEnqueuedMessages: 0,
  },
);

let now: Connection = 'connecting';
const listeners = new Set<() => void>();

function become(next: Connection): void {
  if (next === now) return;
  now = next;
  for (const listener of listeners) listener();
}

socket.addEventListener('open', () => become('connected'));
socket.addEventListener('close', () => {
  if (now === 'expired') return;
  become('reconnecting');
  void askWhetherExpired();
});

/** A refused line looks like a dead one to a browser; a plain request tells them apart. */
async function askWhetherExpired(): Promise<void> {
  const answer = await fetch('/', { method: 'HEAD', cache: 'no-store' }).catch(() => undefined);
  if (answer?.status !== UNAUTHORIZED) return;
  become('expired');
  socket.close();
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
