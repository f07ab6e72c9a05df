// The terminal shell: one command, its answer on stdout, everything else on stderr, its outcome as the exit code.
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compose, restoreHome } from '#main/compose.ts';
import { openCalls } from './calls.ts';
import { runCommand } from './cli/run.ts';

/** `dist`, from the source tree and from the bundle in `dist/main` alike. */
const DIST = fileURLToPath(new URL('../../dist/', import.meta.url));

const dataFile = join(DIST, 'orgue-data');
const workbench = compose({ dataFile });
const watched = process.stderr.isTTY;
const clear = watched ? '\r\u001b[K' : '';

// A reader that has seen enough closes the pipe; that is not a fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

process.exitCode = await runCommand(process.argv.slice(2), {
  platform: process.platform,
  env: process.env,
  userFolder: homedir(),
  workbench,
  openCalls: (home) => openCalls(home, dataFile),
  restoreHome,
  terminal: {
    print: (text) => {
      if (watched) process.stderr.write(clear);
      process.stdout.write(`${text}\n`);
    },
    tell: (text) => process.stderr.write(`${clear}${text}\n`),
    ...(watched ? { progress: (text: string) => process.stderr.write(`${clear}${text}`) } : {}),
  },
});
await workbench.close();
