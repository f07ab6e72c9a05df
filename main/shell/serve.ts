// Serves the workbench to a browser until it is told to stop; `npm start` and `orgue serve` come here.
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { homeOf } from './cli/home.ts';
import { type Holding, holdHome } from './holding.ts';
import { hindrancesOf, type Said, sentenceOf } from './starting-words.ts';
import { openWebShell } from './web.ts';

export interface ServeOptions {
  /** The data folder; absent: `ORGUE_HOME`, else the system's place. */
  readonly home?: string | undefined;
  /** 0 for any free port. */
  readonly port: number;
  /** A supervisor that restarts Orgue may keep the token, so that open windows reconnect. */
  readonly token?: string | undefined;
  readonly language?: 'en' | 'ko' | undefined;
  readonly print: (line: string) => void;
  readonly tell: (line: string) => void;
}

/** 0 after a clean stop, 3 when the window, the tables, the data folder or the port cannot be had. */
export type ServeExit = 0 | 3;

/** `dist`, from the source tree and from the bundle in `dist/main` alike. */
const DIST = fileURLToPath(new URL('../../dist/', import.meta.url));
const SHORTEST_TOKEN = /^[A-Za-z0-9_-]{43,}$/;

/** Prints the address, then resolves when SIGTERM or SIGINT was obeyed. */
export async function serve(options: ServeOptions): Promise<ServeExit> {
  const dataFile = join(DIST, 'orgue-data');
  const windowFolder = join(DIST, 'renderer');
  const tell = teller(options);
  if (!existsSync(join(windowFolder, 'index.html'))) return tell('no-window');
  const { env, platform } = process;
  const home = homeOf(options.home, { env, platform, userFolder: homedir() });
  const holding = await holdHome({ home, dataFile, shell: 'web' });
  if (holding === 'taken') return tell('taken', { home });
  try {
    for (const hindrance of await hindrancesOf(holding, home)) tell(...hindrance);
    return await serveHolding(holding, { windowFolder, dataFile }, options, tell);
  } finally {
    await holding.close();
  }
}

async function serveHolding(
  { workbench, router, log }: Holding,
  place: { readonly windowFolder: string; readonly dataFile: string },
  { port, token, print }: ServeOptions,
  tell: Tell,
): Promise<ServeExit> {
  const { kept } = workbench;
  const own = token !== undefined && SHORTEST_TOKEN.test(token) ? token : undefined;
  const shell = await openWebShell({ ...place, router, kept, log, port, token: own }).catch(
    (error: NodeJS.ErrnoException) => error,
  );
  if (shell instanceof Error) return tell('port', { port, reason: shell.code ?? shell.message });
  const stopped = nextStop();
  print(`Orgue at ${shell.address}`);
  await stopped;
  await shell.close();
  return 0;
}

/** One sentence on stderr; answers the exit code of what cannot be had. */
type Tell = (said: Said, params?: Readonly<Record<string, string | number>>) => 3;

function teller({ language = 'en', tell }: ServeOptions): Tell {
  return (said, params) => {
    tell(`orgue: ${sentenceOf(language, said, params)}`);
    return 3;
  };
}

function nextStop(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => resolve());
  });
}
