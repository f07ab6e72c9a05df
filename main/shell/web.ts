// The web shell: the workbench for a browser on this machine, behind a token of this start.
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Kept } from '#main/kept.ts';
import { GOODBYE_MS, PATIENCE, type Patience, type Router } from './doors.ts';
import type { Log } from './log.ts';
import { guardOf, newToken } from './web-guard.ts';
import { httpDoor } from './web-http.ts';
import { socketDoor } from './web-socket.ts';
import type { WindowPlace } from './window-answer.ts';

export interface WebShellOptions extends WindowPlace {
  readonly router: Router;
  /** Where posted ratings go; undefined where no data folder was opened. */
  readonly kept: Kept | undefined;
  readonly log: Log;
  /** 0 for any free port. */
  readonly port: number;
  /** Absent: a new one for this start. */
  readonly token?: string | undefined;
  /** How long guests may take; shorter where that is to be seen. */
  readonly patience?: Patience;
}

export interface WebShell {
  readonly port: number;
  /** The address with the token, to be opened by whoever started Orgue. */
  readonly address: string;
  /** Refuses who is new, ends streams, hangs up on guests and stops listening; resolves when nothing of it is left. */
  readonly close: () => Promise<void>;
}

/**
 * Listens on 127.0.0.1 and nowhere else. The workbench stays open when this closes.
 * @throws the listening error, `EADDRINUSE` for a port that is taken.
 */
export async function openWebShell(options: WebShellOptions): Promise<WebShell> {
  const { router, log, token, patience = PATIENCE } = options;
  const server = createServer({
    headersTimeout: patience.headers,
    requestTimeout: patience.request,
    connectionsCheckingInterval: patience.look,
  });
  const port = await listen(server, options.port);
  const guard = guardOf(port, token ?? newToken());
  const answer = httpDoor({ ...options, guard });
  const sockets = socketDoor({
    router,
    log,
    admit: (request) => guard.refuseOrigin(request) ?? guard.refuseStranger(request, true),
    pulseMs: patience.pulse,
  });
  const open = new Set<ServerResponse>();
  server.on('request', (request, response) => {
    open.add(response);
    response.on('close', () => open.delete(response));
    answer(request, response).catch((error: unknown) => {
      if (!request.destroyed) log.failed('request', error);
      response.destroy();
    });
  });
  server.on('upgrade', sockets.upgrade);
  let closing: Promise<void> | undefined;
  const close = async () => {
    const deadline = AbortSignal.timeout(GOODBYE_MS);
    deadline.addEventListener('abort', () => server.closeAllConnections());
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    for (const response of open) if (isStream(response)) response.destroy();
    await Promise.all([sockets.close(deadline), closed]);
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

/** One that would not end by itself; its reader takes it up again after the last event it got. */
function isStream(response: ServerResponse): boolean {
  return String(response.getHeader('content-type')).startsWith('text/event-stream');
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
