// The real shell as a process of its own, started the way people start it.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

export interface RunningShell {
  /** With the token. */
  readonly address: string;
  readonly port: number;
  readonly token: string;
  /** Asks it to stop and answers its exit code. */
  readonly stop: () => Promise<number | null>;
}

export interface ShellOptions {
  readonly port?: number;
  /** Kept over a restart, as a supervisor would. */
  readonly token?: string;
}

const START = join(import.meta.dirname, '..', 'house', 'start.mjs');
const ADDRESS = /^Orgue at (http:\/\/127\.0\.0\.1:(\d+)\/\?token=([A-Za-z0-9_-]+))$/;

/** Starts a shell and waits for the one line it prints. */
export async function startShell({ port = 0, token }: ShellOptions = {}): Promise<RunningShell> {
  const env = { ...process.env, ...(token === undefined ? {} : { ORGUE_TOKEN: token }) };
  const child = spawn(process.execPath, [START, '--port', String(port)], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const complaints: string[] = [];
  child.stderr.setEncoding('utf8').on('data', (text: string) => complaints.push(text));
  for await (const line of createInterface({ input: child.stdout })) {
    const [, address, at, secret] = ADDRESS.exec(line) ?? [];
    if (address === undefined || secret === undefined) continue;
    return { address, port: Number(at), token: secret, stop: () => stop(child) };
  }
  throw new Error(`the shell did not start: ${complaints.join('')}`);
}

async function stop(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null) return child.exitCode;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  const [code] = (await ended) as [number | null];
  return code;
}
