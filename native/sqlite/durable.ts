// Makes sure that what was written to a file or a folder would survive the loss of power.
import { closeSync, fsyncSync, openSync } from 'node:fs';

/** Waits until a file, or a folder's list of names, is on the disk. Windows syncs names by itself. */
export function syncFile(path: string): void {
  const handle = openSync(path, 'r');
  try {
    fsyncSync(handle);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'EPERM' && code !== 'EISDIR') throw error;
  } finally {
    closeSync(handle);
  }
}
