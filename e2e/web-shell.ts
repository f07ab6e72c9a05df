// The web shell as a process of its own, started the way people start it where no desktop window can be had.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

export interface RunningWebShell {
  /** With the token. */
  readonly address: string;
  readonly port: number;
  readonly token: string;
  /** What it said on stderr so far. */
  readonly said: () => string;
  /** Asks it to stop and answers its exit code. */
  readonly stop: () => Promise<number | null>;
  /** Ends it between two instructions, as the loss of power would; resolves when it is gone. */
  readonly kill: () => Promise<void>;
}

export interface WebShellOptions {
  readonly port?: number;
  /** Kept over a restart, as a supervisor would. */
  readonly token?: string;
  /** The data folder; absent: an empty one that goes away with the shell. */
  readonly home?: string;
}

const START = join(import.meta.dirname, '..', 'house', 'start.mjs');
const ADDRESS = /^Orgue at (http:\/\/127\.0\.0\.1:(\d+)\/\?token=([A-Za-z0-9_-]+))$/;

/** Starts a shell and waits for the one line it prints. */
export async function startWebShell({
  port = 0,
  token,
  home,
}: WebShellOptions = {}): Promise<RunningWebShell> {
  const own = home ?? mkdtempSync(join(tmpdir(), 'orgue-조향 '));
  const env = {
    ...process.env,
    ...{ ORGUE_HOME: own },
    ...(token === undefined ? {} : { ORGUE_TOKEN: token }),
  };
  const child = spawn(process.execPath, [START, '--port', String(port)], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const complaints: string[] = [];
  child.stderr.setEncoding('utf8').on('data', (text: string) => complaints.push(text));
  for await (const line of createInterface({ input: child.stdout })) {
    const [, address, at, secret] = ADDRESS.exec(line) ?? [];
    if (address === undefined || secret === undefined) continue;
    const leave = () => {
      if (home === undefined) rmSync(own, { recursive: true, force: true });
    };
    return {
      ...{ address, port: Number(at), token: secret, said: () => complaints.join('') },
      stop: async () => {
        const code = await end(child, 'SIGTERM');
        leave();
        return code;
      },
      kill: async () => {
        await end(child, 'SIGKILL');
        leave();
      },
    };
  }
  throw new Error(`the shell did not start: ${complaints.join('')}`);
}

async function end(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
  const ended = once(child, 'exit');
  child.kill(signal);
  const [code] = (await ended) as [number | null];
  return code;
}
