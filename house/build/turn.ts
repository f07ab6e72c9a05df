// One builder at a time: two commands started together on a fresh clone must both find a whole build.
import { linkSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const LOOK_AGAIN_MILLISECONDS = 50;
/** No build takes this long, so a holder this old is a number that another process was given since. */
const LONGEST_TURN_MILLISECONDS = 300_000;

/**
 * Runs `work` while holding the turn of `folder`; waits for another process that holds it and takes over from a dead one.
 * Two that take over at the same moment may both work: wasteful, but what they install is put in place whole.
 */
export async function inTurn<T>(folder: string, work: () => Promise<T>): Promise<T> {
  mkdirSync(folder, { recursive: true });
  const turn = join(folder, '.turn');
  const ticket = `${turn}.${process.pid}`;
  writeFileSync(ticket, String(process.pid));
  try {
    while (!take(ticket, turn)) {
      if (!isHeld(turn)) rmSync(turn, { force: true });
      else await wait(LOOK_AGAIN_MILLISECONDS);
    }
  } finally {
    rmSync(ticket, { force: true });
  }
  try {
    return await work();
  } finally {
    rmSync(turn, { force: true });
  }
}

/** Linking, unlike writing, shows others the holder's number from the first moment on. */
function take(ticket: string, turn: string): boolean {
  try {
    linkSync(ticket, turn);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function isHeld(turn: string): boolean {
  const found = statSync(turn, { throwIfNoEntry: false });
  if (!found || Date.now() - found.mtimeMs > LONGEST_TURN_MILLISECONDS) return false;
  try {
    process.kill(Number(readFileSync(turn, 'utf8')), 0);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // EPERM: alive, but another user's. ESRCH: dead. ENOENT: it has just given its turn back.
    return code === 'EPERM';
  }
}
