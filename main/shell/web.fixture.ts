// The real web shell in a folder of its own, and hands to knock with: requests written by hand, sockets, typed lines.
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { type IncomingHttpHeaders, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/websocket';
import { WebSocket } from 'ws';
import { buildData } from '#data/build.ts';
import { compose, openHome, type Workbench } from '#main/compose.ts';
import { routerOf } from '#main/router.ts';
import type { Calls, Patience } from './doors.ts';
import { type Log, SILENT } from './log.ts';
import { openWebShell, type WebShell } from './web.ts';

const DATA_ROOT = join(import.meta.dirname, '../../data');

/** A folder with the data artefact and a window of two files; beside it a file that no window may have. */
export function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'orgue-웹 '));
  const built = buildData({ root: DATA_ROOT, out: join(folder, 'orgue-data') });
  if (!built.ok) throw new Error(built.reason);
  mkdirSync(join(folder, 'window/assets'), { recursive: true });
  writeFileSync(join(folder, 'window/index.html'), '<!doctype html><title>Orgue</title>');
  writeFileSync(join(folder, 'window/assets/app.js'), 'export {};');
  writeFileSync(join(folder, 'secret.js'), 'not for the window');
  symlinkSync(join(folder, 'secret.js'), join(folder, 'window/assets/link.js'));
  return folder;
}

export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true });
}

export interface OpenedShell {
  readonly shell: WebShell;
  readonly workbench: Workbench;
  readonly token: string;
  /** The shell, then the workbench. */
  readonly close: () => Promise<void>;
}

export interface ShellOrder {
  /** Name of a data folder below the folder; absent for a workbench that keeps nothing. */
  readonly home?: string;
  readonly log?: Log;
  readonly patience?: Patience;
}

export async function openShell(
  folder: string,
  { home, log = SILENT, patience }: ShellOrder = {},
): Promise<OpenedShell> {
  const dataFile = join(folder, 'orgue-data');
  const opened = home === undefined ? undefined : openHome(join(folder, home));
  if (opened === 'taken') throw new Error('the data folder is taken');
  const workbench = compose({ dataFile, home: opened });
  const shell = await openWebShell({
    ...{ router: routerOf(workbench), kept: workbench.kept, log, port: 0 },
    ...{ windowFolder: join(folder, 'window'), dataFile },
    ...(patience ? { patience } : {}),
  });
  const token = new URL(shell.address).searchParams.get('token') ?? '';
  const close = async () => {
    await shell.close();
    await workbench.close();
  };
  return { shell, workbench, token, close };
}

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

export interface Question {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

/** A request written by hand: the path goes out exactly as given, and Host may lie. */
export function ask(
  { port }: WebShell,
  path: string,
  { headers = {}, body, method = body === undefined ? 'GET' : 'POST' }: Question = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const options = { host: '127.0.0.1', port, path, method, headers, agent: false };
    const asked = request(options, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (part: string) => {
        text += part;
      });
      response.on('error', reject);
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text }),
      );
    });
    asked.on('error', reject);
    asked.end(body);
  });
}

export const bearerOf = (token: string) => ({ authorization: `Bearer ${token}` });

/** Tries to open the line and answers the status: 101 is in. */
export function knock(
  { port }: WebShell,
  headers: Readonly<Record<string, string>>,
  path = '/rpc',
): Promise<number> {
  return new Promise((resolve) => {
    const socket = new WebSocket(`ws://127.0.0.1:${port}${path}`, { headers });
    socket.on('open', () => {
      socket.terminate();
      resolve(101);
    });
    socket.on('unexpected-response', (_, response) => {
      resolve(response.statusCode ?? 0);
      socket.terminate();
    });
    socket.on('error', () => undefined);
  });
}

export interface Line {
  readonly socket: WebSocket;
  readonly client: Calls;
}

export function lineTo({ shell, token }: OpenedShell): Line {
  const socket = new WebSocket(`ws://127.0.0.1:${shell.port}/rpc`, { headers: bearerOf(token) });
  const link = new RPCLink({ websocket: socket as unknown as globalThis.WebSocket });
  return { socket, client: createORPCClient(link) };
}
