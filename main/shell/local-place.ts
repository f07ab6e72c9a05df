// Where the local line of a data folder is: a socket in a folder that only this user can open, or a pipe on Windows.
import { createHash } from 'node:crypto';
import { lstatSync, mkdirSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface LocalPlace {
  /** What the holder listens on and clients connect to. */
  readonly path: string;
  /** The socket's folder; absent for a pipe. */
  readonly folder?: string;
}

/** Systems cut the path of a socket at 104 to 108 bytes, without a word. */
const LONGEST_PATH_BYTES = 100;
const SOCKET = 'orgue.sock';
const OTHERS = 0o077;

/** The same for every name of a data folder; undefined where there is none. */
export function localPlace(home: string): LocalPlace | undefined {
  const real = realOf(home);
  if (real === undefined) return undefined;
  const mark = createHash('sha256').update(real).digest('hex').slice(0, 16);
  if (process.platform === 'win32') return { path: `\\\\.\\pipe\\orgue-${mark}` };
  const inside = join(real, 'line');
  const path = join(inside, SOCKET);
  if (Buffer.byteLength(path) < LONGEST_PATH_BYTES) return { path, folder: inside };
  const folder = join(tmpdir(), `orgue-${process.getuid?.() ?? 0}-${mark}`);
  return { path: join(folder, SOCKET), folder };
}

/** Makes the folder if it is not there; false when others could open it or it is not ours. */
export function makePrivate(folder: string): boolean {
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') return false;
  }
  return isPrivate(folder);
}

/** A folder of this user that nobody else can open; whoever made it, a link is none. */
export function isPrivate(folder: string): boolean {
  const found = lstatSync(folder, { throwIfNoEntry: false });
  if (!found?.isDirectory()) return false;
  return found.uid === process.getuid?.() && (found.mode & OTHERS) === 0;
}

function realOf(home: string): string | undefined {
  try {
    return realpathSync(home);
  } catch {
    return undefined;
  }
}
