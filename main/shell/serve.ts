// Serves the workbench to a browser until it is told to stop; `npm start` and `orgue serve` come here.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compose } from '#main/compose.ts';
import { openWebShell } from './web.ts';

export interface ServeOptions {
  /** 0 for any free port. */
  readonly port: number;
  /** A supervisor that restarts Orgue may keep the token, so that open windows reconnect. */
  readonly token?: string | undefined;
  readonly print: (line: string) => void;
  readonly tell: (line: string) => void;
}

/** 0 after a clean stop, 3 when the window, the tables or the port cannot be had. */
export type ServeExit = 0 | 3;

/** `dist`, from the source tree and from the bundle in `dist/main` alike. */
const DIST = fileURLToPath(new URL('../../dist/', import.meta.url));
const SHORTEST_TOKEN = /^[A-Za-z0-9_-]{43,}$/;

/** Prints the address, then resolves when SIGTERM or SIGINT was obeyed. */
export async function serve({ port, token, print, tell }: ServeOptions): Promise<ServeExit> {
  const dataFile = join(DIST, 'orgue-data');
  const windowFolder = join(DIST, 'renderer');
  if (!existsSync(join(windowFolder, 'index.html'))) {
    tell('orgue: the window is not built; run npm start, which builds it.');
    return 3;
  }
  const workbench = compose({ dataFile });
  const tables = workbench.tables();
  if (!tables.ok) tell(`orgue: ${tables.reason}, so nothing can be judged.`);
  const kept = token !== undefined && SHORTEST_TOKEN.test(token) ? token : undefined;
  const shell = await openWebShell({ workbench, windowFolder, dataFile, port, token: kept }).catch(
    (error: NodeJS.ErrnoException) => error,
  );
  if (shell instanceof Error) {
    tell(`orgue: port ${port} cannot be opened (${shell.code ?? shell.message}).`);
    return 3;
  }
  const stopped = nextStop();
  print(`Orgue at ${shell.address}`);
  await stopped;
  await shell.close();
  return 0;
}

function nextStop(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => resolve());
  });
}
