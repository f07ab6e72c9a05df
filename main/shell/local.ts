// The local line: whoever holds a data folder answers here, and other processes of this user call instead of opening it.
import { chmodSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { connect } from 'node:net';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/websocket';
import { WebSocket } from 'ws';
import { CALLS_PATH } from '#contract/calls.ts';
import { type Calls, GOODBYE_MS, LARGEST_MESSAGE_BYTES, type Router } from './doors.ts';
import { isPrivate, localPlace, makePrivate } from './local-place.ts';
import type { Log } from './log.ts';
import { socketDoor } from './web-socket.ts';

export interface LocalDoor {
  /** Ends streams, hangs up on guests and takes the socket away. */
  readonly close: () => Promise<void>;
}

export interface LocalLine {
  readonly client: Calls;
  readonly close: () => void;
}

const HANDSHAKE_MS = 2000;

/**
 * Listens for the holder of the data folder, and only for the holder: a socket that is there is one of the dead.
 * Undefined where nothing private can be had; other processes then wait until the folder is free.
 */
export async function openLocalDoor(
  home: string,
  router: Router,
  log: Log,
): Promise<LocalDoor | undefined> {
  const place = localPlace(home);
  if (!place || (place.folder !== undefined && !makePrivate(place.folder))) return undefined;
  const server = createServer((_, response) => response.writeHead(404).end());
  const sockets = socketDoor({ router, log, admit: () => undefined });
  server.on('upgrade', sockets.upgrade);
  try {
    if (place.folder !== undefined) rmSync(place.path, { force: true });
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject).listen(place.path, resolve);
    });
    if (place.folder !== undefined) chmodSync(place.path, 0o600);
  } catch (error) {
    server.close();
    log.failed('line', error);
    return undefined;
  }
  return {
    close: async () => {
      const deadline = AbortSignal.timeout(GOODBYE_MS);
      deadline.addEventListener('abort', () => server.closeAllConnections());
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      await sockets.close(deadline);
      await closed;
    },
  };
}

/** A line to whoever holds the data folder, or undefined when nobody answers there. */
export async function connectLocal(home: string): Promise<LocalLine | undefined> {
  const place = localPlace(home);
  if (!place || (place.folder !== undefined && !isPrivate(place.folder))) return undefined;
  // Not by a ws+unix: address, which could carry neither a colon nor Hangul in the path.
  const socket = new WebSocket(`ws://localhost${CALLS_PATH}`, {
    createConnection: () => connect(place.path),
    handshakeTimeout: HANDSHAKE_MS,
    maxPayload: 64 * LARGEST_MESSAGE_BYTES,
    perMessageDeflate: false,
  });
  const opened = await new Promise<boolean>((resolve) => {
    socket.once('open', () => resolve(true));
    // Stays for good: a line that breaks later is told to the calls on it.
    socket.on('error', () => resolve(false));
  });
  if (!opened) return undefined;
  const link = new RPCLink({ websocket: socket as unknown as globalThis.WebSocket });
  return { client: createORPCClient(link), close: () => socket.close() };
}
