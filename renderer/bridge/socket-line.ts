// The line of a window in a browser: one WebSocket that mends itself.
import type { ClientLink } from '@orpc/client';
import { RPCLink } from '@orpc/client/websocket';
import ReconnectingWebSocket from 'partysocket/ws';
import { CALLS_PATH } from '#contract/calls.ts';
import type { LineContext, LineOptions } from './client.ts';
import { tellConnection } from './connection.ts';

const SHORTEST_WAIT_MS = 250;
const LONGEST_WAIT_MS = 4000;
const UNAUTHORIZED = 401;

export function socketLine(options: LineOptions): ClientLink<LineContext> {
  const scheme = location.protocol === 'https:' ? 'wss' : 'ws';
  const socket = new ReconnectingWebSocket(`${scheme}://${location.host}${CALLS_PATH}`, undefined, {
    minReconnectionDelay: SHORTEST_WAIT_MS,
    maxReconnectionDelay: LONGEST_WAIT_MS,
    reconnectionDelayGrowFactor: 1.6,
    // A call fails at once while the line is down and is tried again when it is up; nothing queues unseen.
    maxEnqueuedMessages: 0,
  });
  socket.addEventListener('open', () => tellConnection('connected'));
  socket.addEventListener('close', () => {
    tellConnection('reconnecting');
    void hasExpired().then((expired) => {
      if (!expired) return;
      tellConnection('expired');
      socket.close();
    });
  });
  return new RPCLink({ ...options, websocket: socket as unknown as WebSocket });
}

/** A refused line looks like a dead one to a browser; a plain request tells them apart. */
async function hasExpired(): Promise<boolean> {
  const answer = await fetch('/', { method: 'HEAD', cache: 'no-store' }).catch(() => undefined);
  return answer?.status === UNAUTHORIZED;
}
