// Starts the desktop shell as people do, by `npm start`, with the stand-in where Electron's runtime would be.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Runtime } from './window.ts';
import {
  type FromRuntime,
  hearFrom,
  type PageAnswer,
  sendOver,
  type ToRuntime,
  WIRE_VARIABLE,
} from './wire.ts';

export interface RunningDesktop extends Runtime {
  /** Closes the window and answers the exit code of `npm start`. */
  readonly stop: () => Promise<number | null>;
}

const HERE = import.meta.dirname;
const START = join(HERE, '..', '..', 'house', 'start.mjs');

export async function startDesktop(): Promise<RunningDesktop> {
  const folder = mkdtempSync(join(tmpdir(), '오르간 '));
  const wire = join(folder, 'wire');
  const server = createServer().listen(wire);
  await once(server, 'listening');
  const child = start(folder, wire);
  const failed = once(child, 'exit').then(([code]) => {
    throw new Error(`the desktop shell ended with ${code} before it had a window`);
  });
  const [socket] = (await Promise.race([once(server, 'connection'), failed])) as [Socket];
  const runtime = await Promise.race([runtimeOver(socket), failed]);
  failed.catch(() => {});
  return {
    ...runtime,
    stop: async () => {
      const code = await stop(child, runtime);
      server.close();
      rmSync(folder, { recursive: true });
      return code;
    },
  };
}

function start(folder: string, wire: string): ChildProcess {
  const program = join(folder, 'electron');
  const script = `#!/bin/sh\nexec '${process.execPath}' '${join(HERE, 'runtime.ts')}' "$@"\n`;
  writeFileSync(program, script, { mode: 0o755 });
  return spawn(process.execPath, [START], {
    env: {
      ...process.env,
      [WIRE_VARIABLE]: wire,
      ORGUE_HOME: join(folder, 'home'),
      ELECTRON_OVERRIDE_DIST_PATH: folder,
      // The stand-in shows nothing and has no sandbox to switch off: Chromium has its own.
      DISPLAY: ':none',
      ELECTRON_DISABLE_SANDBOX: '1',
    },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
}

/** Resolves when the bundle has made its window. */
function runtimeOver(socket: Socket): Promise<Runtime> {
  const send = sendOver<ToRuntime>(socket);
  const hearers = new Set<(message: FromRuntime) => void>();
  const asked = new Map<number, (answer: PageAnswer) => void>();
  let count = 0;
  return new Promise((resolve) => {
    hearFrom<FromRuntime>(socket, (message) => {
      if (message.kind === 'window') {
        resolve({
          ...{ url: message.url, preload: message.preload, send },
          hear: (hear) => {
            hearers.add(hear);
            return () => hearers.delete(hear);
          },
          ask: (url, method) => {
            count += 1;
            send({ kind: 'ask', id: count, url, method });
            return new Promise((settle) => asked.set(count, settle));
          },
        });
      } else if (message.kind === 'answer') {
        asked.get(message.id)?.(message.answer);
        asked.delete(message.id);
      } else for (const hear of hearers) hear(message);
    });
  });
}

async function stop(child: ChildProcess, { send }: Runtime): Promise<number | null> {
  if (child.exitCode !== null) return child.exitCode;
  const ended = once(child, 'exit');
  send({ kind: 'leave' });
  const [code] = (await ended) as [number | null];
  return code;
}
