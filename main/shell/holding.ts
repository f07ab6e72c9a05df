// A data folder held by a shell that stays: its workbench, its log, and the line for other processes of this user.
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { compose, openHome, type Workbench } from '#main/compose.ts';
import { routerOf } from '#main/router.ts';
import type { Router } from './doors.ts';
import { openLocalDoor } from './local.ts';
import { type Log, openLog } from './log.ts';

export interface HoldingOptions {
  readonly home: string;
  readonly dataFile: string;
  readonly shell: 'web' | 'desktop';
}

export interface Holding {
  readonly workbench: Workbench;
  readonly router: Router;
  readonly log: Log;
  /** After the shell's own guests have left: hangs up, closes the store, and lets go of the folder. */
  readonly close: () => Promise<void>;
}

const LAG_STEP_MS = 10;

/** Holds the folder until `close`, or says that another process does. */
export async function holdHome({
  home,
  dataFile,
  shell,
}: HoldingOptions): Promise<Holding | 'taken'> {
  const from = performance.now();
  const opened = openHome(home);
  if (opened === 'taken') return 'taken';
  const log = openLog(home);
  const workbench = compose({ dataFile, home: opened, onFailure: log.failed });
  const router = routerOf(workbench);
  const fell = (error: unknown) => log.failed('process', error);
  process.on('uncaughtExceptionMonitor', fell);
  const door = await openLocalDoor(home, router, log);
  const lag = monitorEventLoopDelay({ resolution: LAG_STEP_MS });
  lag.enable();
  const { version } = workbench;
  log.started({ shell, version, store: opened.store.state, ms: performance.now() - from });
  return {
    workbench,
    router,
    log,
    close: async () => {
      await door?.close();
      await workbench.close();
      lag.disable();
      const beyond = (nanoseconds: number) => Math.max(0, nanoseconds / 1e6 - LAG_STEP_MS);
      log.ended({
        ms: performance.now() - from,
        lagP50Ms: beyond(lag.percentile(50)),
        lagP99Ms: beyond(lag.percentile(99)),
        lagMaxMs: beyond(lag.max),
      });
      log.close();
      process.off('uncaughtExceptionMonitor', fell);
    },
  };
}
