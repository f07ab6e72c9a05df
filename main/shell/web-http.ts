// Plain requests of the web shell: the window's files, the data artefact, and calls of programs without a window.
import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { BodyLimitPlugin, RPCHandler } from '@orpc/server/node';
import { CALLS_PATH } from '#contract/calls.ts';
import { DATA_PATH } from '#contract/catalogue.ts';
import type { routerOf } from '#main/router.ts';
import { windowFile } from './web-files.ts';
import { addressOf, type Guard, type Refusal } from './web-guard.ts';
import { SECURITY_HEADERS } from './web-headers.ts';

export interface HttpDoor {
  readonly guard: Guard;
  readonly router: ReturnType<typeof routerOf>;
  readonly windowFolder: string;
  readonly dataFile: string;
  readonly largestBodyBytes: number;
}

/** Answers every plain request; the guard comes first, whatever is asked. */
export function httpDoor(door: HttpDoor) {
  const { guard, router, largestBodyBytes } = door;
  const limit = new BodyLimitPlugin({ maxBodySize: largestBodyBytes });
  const rpc = new RPCHandler(router, { plugins: [limit] });
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value);
    const refusal = guard.refuseOrigin(request);
    if (refusal) return refuse(response, refusal);
    const url = addressOf(request);
    if (!url) return refuse(response, { status: 400, reason: 'This is not a path.' });
    if (url.pathname === '/' && guard.isToken(url.searchParams.get('token'))) {
      response.writeHead(303, { Location: '/', 'Set-Cookie': guard.cookie }).end();
      return undefined;
    }
    const isCall = url.pathname.startsWith(`${CALLS_PATH}/`);
    const stranger = guard.refuseStranger(request, isCall);
    if (stranger) return refuse(response, stranger);
    if (isCall) {
      const { matched } = await rpc.handle(request, response, { prefix: CALLS_PATH });
      return matched ? undefined : refuse(response, { status: 404, reason: 'No such call.' });
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return refuse(response, { status: 405, reason: 'Only GET is answered here.' });
    }
    return url.pathname === DATA_PATH
      ? sendData(response, door.dataFile)
      : sendFile(response, await windowFile(door.windowFolder, url.pathname));
  };
}

/** Sends a refusal as one sentence of plain text. */
function refuse(response: ServerResponse, { status, reason }: Refusal): void {
  const headers = { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' };
  response.writeHead(status, headers).end(`${reason}\n`);
}

async function sendData(response: ServerResponse, dataFile: string): Promise<void> {
  const bytes = await readFile(dataFile).catch(() => undefined);
  if (!bytes) return refuse(response, { status: 404, reason: 'The data file is missing.' });
  const headers = { 'Content-Type': 'application/octet-stream', 'Cache-Control': 'no-store' };
  response.writeHead(200, { ...headers, 'Content-Length': bytes.byteLength }).end(bytes);
}

function sendFile(response: ServerResponse, found: Awaited<ReturnType<typeof windowFile>>): void {
  if (!found.ok)
    return refuse(response, { status: found.status, reason: 'There is no such file.' });
  const { bytes, type, immutable } = found;
  const keep = immutable ? 'private, max-age=31536000, immutable' : 'no-cache';
  const headers = { 'Content-Type': type, 'Cache-Control': keep };
  response.writeHead(200, { ...headers, 'Content-Length': bytes.byteLength }).end(bytes);
}
