// The line to the workbench: one WebSocket that carries calls and streams, for guests the door lets in.
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { RPCHandler } from '@orpc/server/ws';
import { type WebSocket, WebSocketServer } from 'ws';
import { CALLS_PATH } from '#contract/calls.ts';
import { isCall } from './call-message.ts';
import { LARGEST_MESSAGE_BYTES, PATIENCE, type Router } from './doors.ts';
import type { Log } from './log.ts';
import { logCalls } from './log-calls.ts';
import { addressOf, type Refusal } from './web-guard.ts';

export interface SocketDoorOptions {
  readonly router: Router;
  readonly log: Log;
  /** Why a guest may not come in. */
  readonly admit: (request: IncomingMessage) => Refusal | undefined;
  readonly pulseMs?: number | undefined;
}

export interface SocketDoor {
  /** Answers the HTTP upgrade of one guest. */
  readonly upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
  /** Says goodbye to every guest; those that do not hang up by the deadline are cut off. Resolves when all are gone. */
  readonly close: (deadline: AbortSignal) => Promise<void>;
}

/** "Going away": the window reconnects when it can. */
const GOING_AWAY = 1001;
const NOT_A_CALL = 1007;

export function socketDoor({ router, log, admit, pulseMs }: SocketDoorOptions): SocketDoor {
  const server = new WebSocketServer({
    noServer: true,
    maxPayload: LARGEST_MESSAGE_BYTES,
    perMessageDeflate: false,
  });
  const rpc = new RPCHandler(router, { clientInterceptors: [logCalls(log)] });
  server.on('connection', (socket) => {
    socket.on('error', () => socket.terminate());
    void rpc.upgrade(speaking(socket));
  });
  const pulse = keepPulse(server, pulseMs ?? PATIENCE.pulse);
  return {
    upgrade: (request, socket, head) => {
      socket.on('error', () => socket.destroy());
      const refusal = refusePath(request) ?? admit(request);
      if (refusal) return refuseUpgrade(socket, refusal);
      server.handleUpgrade(request, socket, head, (accepted) =>
        server.emit('connection', accepted, request),
      );
    },
    close: async (deadline) => {
      clearInterval(pulse);
      for (const client of server.clients) client.close(GOING_AWAY);
      deadline.addEventListener('abort', () => {
        for (const client of server.clients) client.terminate();
      });
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

type Guest = Pick<WebSocket, 'addEventListener' | 'send'>;

/**
 * What the calls see of a guest: a stream waits until its last event has left for the guest, so that one who reads slowly
 * is not served from memory; and what is no call hangs up here, because the calls would print it.
 */
function speaking(socket: WebSocket): Guest {
  // The calls wait for what this answers, though its type does not say so.
  const send = (data: string | Uint8Array): unknown =>
    new Promise<void>((resolve) => socket.send(data, () => resolve()));
  const addEventListener = (kind: string, listener: (event: unknown) => void) => {
    if (kind !== 'message') return socket.on(kind, listener);
    return socket.on('message', (data: Buffer, isBinary: boolean) => {
      const text = data.toString();
      if (isBinary || !isCall(text)) socket.close(NOT_A_CALL);
      else listener({ data: text });
    });
  };
  return { send, addEventListener } as Guest;
}

/** Guests whose machine or program stands still are cut off, and with them what waits to be sent to them. */
function keepPulse(server: WebSocketServer, everyMs: number): NodeJS.Timeout {
  const silent = new WeakSet<WebSocket>();
  const timer = setInterval(() => {
    for (const client of server.clients) {
      if (silent.has(client)) client.terminate();
      else {
        silent.add(client);
        client.once('pong', () => silent.delete(client));
        client.ping();
      }
    }
  }, everyMs);
  return timer.unref();
}

function refusePath(request: IncomingMessage): Refusal | undefined {
  return addressOf(request)?.pathname === CALLS_PATH
    ? undefined
    : { status: 404, reason: 'No such line.' };
}

function refuseUpgrade(socket: Duplex, { status, reason }: Refusal): void {
  const body = `${reason}\n`;
  // A guest that keeps its own half open would keep the shell from closing.
  socket.once('finish', () => socket.destroy());
  socket.end(
    `HTTP/1.1 ${status} Refused\r\nConnection: close\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  );
}
