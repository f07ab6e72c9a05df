// The web shell: the workbench for a browser on this machine, behind a token of this start.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Workbench } from '#main/compose.ts';
import { routerOf } from '#main/router.ts';
import { guardOf, newToken } from './web-guard.ts';
import { httpDoor } from './web-http.ts';
import { socketDoor } from './web-socket.ts';

export interface WebShellOptions {
  readonly workbench: Workbench;
  /** Folder of the built window. */
  readonly windowFolder: string;
  /** The data artefact that the window reads for itself. */
  readonly dataFile: string;
  /** 0 for any free port. */
  readonly port: number;
  /** Absent: a new one for this start. */
  readonly token?: string | undefined;
}

export interface WebShell {
  readonly port: number;
  /** The address with the token, to be opened by whoever started Orgue. */
  readonly address: string;
  /** Ends streams, hangs up on guests and stops listening; resolves when all of it is done. */
  readonly close: () => Promise<void>;
}

/** Largest request body and WebSocket message: a formula of 2,000 lines is a third of it. */
const LARGEST_MESSAGE_BYTES = 1024 * 1024;

/** How long guests may take to hang up, milliseconds. */
const GOODBYE_MS = 1000;

/**
 * Listens on 127.0.0.1 and nowhere else.
 * @throws the listening error, `EADDRINUSE` for a port that is taken.
 */
export async function openWebShell(options: WebShellOptions): Promise<WebShell> {
  const { workbench, windowFolder, dataFile } = options;
  const server = createServer({ requestTimeout: 30_000, headersTimeout: 10_000 });
  const port = await listen(server, options.port);
  const guard = guardOf(port, options.token ?? newToken());
  const router = routerOf(workbench);
  const largestBodyBytes = LARGEST_MESSAGE_BYTES;
  const answer = httpDoor({ guard, router, windowFolder, dataFile, largestBodyBytes });
  const sockets = socketDoor(router, guard, LARGEST_MESSAGE_BYTES);
  server.on('request', (request, response) => {
    answer(request, response).catch((error: unknown) => response.destroy(error as Error));
  });
  server.on('upgrade', sockets.upgrade);
  let closing: Promise<void> | undefined;
  const close = async () => {
    const deadline = AbortSignal.timeout(GOODBYE_MS);
    deadline.addEventListener('abort', () => server.closeAllConnections());
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    sockets.close(deadline);
    server.closeIdleConnections();
    await workbench.close();
    await closed;
  };
  return {
    port,
    address: `http://127.0.0.1:${port}/?token=${guard.token}`,
    close: () => {
      closing ??= close();
      return closing;
    },
  };
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}
