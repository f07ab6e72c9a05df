// The window's line to the workbench: one WebSocket that carries calls and streams, for guests the guard lets in.
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { RPCHandler } from '@orpc/server/ws';
import { WebSocketServer } from 'ws';
import { CALLS_PATH } from '#contract/calls.ts';
import type { routerOf } from '#main/router.ts';
import { addressOf, type Guard, type Refusal } from './web-guard.ts';

export interface SocketDoor {
  /** Answers the HTTP upgrade of one guest. */
  readonly upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
  /** Says goodbye to every guest; those that do not hang up by the deadline are cut off. */
  readonly close: (deadline: AbortSignal) => void;
}

/** "Going away": the window reconnects when it can. */
const GOING_AWAY = 1001;

export function socketDoor(
  router: ReturnType<typeof routerOf>,
  guard: Guard,
  largestMessageBytes: number,
): SocketDoor {
  const server = new WebSocketServer({
    noServer: true,
    maxPayload: largestMessageBytes,
    perMessageDeflate: false,
  });
  const rpc = new RPCHandler(router);
  server.on('connection', (socket) => {
    socket.on('error', () => socket.terminate());
    void rpc.upgrade(socket);
  });
  return {
    upgrade: (request, socket, head) => {
      socket.on('error', () => socket.destroy());
      const refusal = guard.refuseOrigin(request) ?? refusePath(request);
      const stranger = refusal ?? guard.refuseStranger(request, true);
      if (stranger) return refuseUpgrade(socket, stranger);
      server.handleUpgrade(request, socket, head, (accepted) =>
        server.emit('connection', accepted, request),
      );
    },
    close: (deadline) => {
      for (const client of server.clients) client.close(GOING_AWAY);
      deadline.addEventListener('abort', () => {
        for (const client of server.clients) client.terminate();
      });
      server.close();
    },
  };
}

function refusePath(request: IncomingMessage): Refusal | undefined {
  return addressOf(request)?.pathname === CALLS_PATH
    ? undefined
    : { status: 404, reason: 'No such line.' };
}

function refuseUpgrade(socket: Duplex, { status, reason }: Refusal): void {
  const body = `${reason}\n`;
  socket.end(
    `HTTP/1.1 ${status} Refused\r\nConnection: close\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  );
}
