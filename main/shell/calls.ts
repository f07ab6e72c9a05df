// The calls of one command on a data folder: answered here when it is free, else by whoever holds it.
import { setTimeout as pause } from 'node:timers/promises';
import { createRouterClient } from '@orpc/server';
import { compose, openHome } from '#main/compose.ts';
import { routerOf } from '#main/router.ts';
import type { Calls } from './doors.ts';
import { connectLocal } from './local.ts';

export interface OpenCalls {
  readonly client: Calls;
  /** True when this process holds the folder until `close`. */
  readonly own: boolean;
  readonly close: () => Promise<void>;
}

/** Another command holds the folder for less than this; a window answers at once. */
const PATIENCE_MS = 5000;
const SHORTEST_PAUSE_MS = 20;
const LONGEST_PAUSE_MS = 200;

/** Answers `busy` when the folder was neither free nor its holder to be spoken to within five seconds. */
export async function openCalls(home: string, dataFile: string): Promise<OpenCalls | 'busy'> {
  const until = performance.now() + PATIENCE_MS;
  for (let wait = SHORTEST_PAUSE_MS; ; wait = Math.min(2 * wait, LONGEST_PAUSE_MS)) {
    const opened = openHome(home);
    if (opened !== 'taken') {
      const workbench = compose({ dataFile, home: opened });
      const client = createRouterClient(routerOf(workbench));
      return { client, own: true, close: workbench.close };
    }
    const line = await connectLocal(home);
    if (line) return { client: line.client, own: false, close: async () => line.close() };
    if (performance.now() >= until) return 'busy';
    await pause(wait);
  }
}
