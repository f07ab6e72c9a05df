// Processes that tests start and kill the hard way.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

export interface Child {
  /** The next line it prints; undefined once it has ended. */
  readonly line: () => Promise<string | undefined>;
  readonly tell: (line: string) => void;
  /** SIGKILL, and everything it still had printed. */
  readonly kill: () => Promise<readonly string[]>;
  /** Waits for its own end; its exit code and everything it had printed. */
  readonly ended: () => Promise<{
    readonly code: number | null;
    readonly lines: readonly string[];
  }>;
}

export function startChild(script: URL, args: readonly string[]): Child {
  const child: ChildProcess = spawn(process.execPath, [fileURLToPath(script), ...args], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const lines: string[] = [];
  let rest = '';
  let hasEnded = false;
  let wake = () => {};
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    const parts = (rest + text).split('\n');
    rest = parts.pop() ?? '';
    lines.push(...parts);
    wake();
  });
  const end = once(child, 'close').then(() => {
    hasEnded = true;
    wake();
  });
  return {
    line: async () => {
      while (lines.length === 0 && !hasEnded) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      return lines.shift();
    },
    tell: (line) => child.stdin?.write(`${line}\n`),
    kill: async () => {
      child.kill('SIGKILL');
      await end;
      return lines;
    },
    ended: async () => {
      await end;
      return { code: child.exitCode, lines };
    },
  };
}
