// Puts a built folder in place while programs may be running from the old one.
import { copyFileSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

const KEEP_OLD_MILLISECONDS = 24 * 60 * 60 * 1000;

/**
 * Moves every file of `built` into `place`, each whole or not at all. Files whose names carry a hash of their content
 * go first and those that `isEntry` go last, so that an entry never names a file that is not there yet; what a running
 * program may still load is kept for a day.
 */
export function installFolder(
  built: string,
  place: string,
  isEntry: (path: string) => boolean,
): void {
  const files = filesBelow(built).map((path) => relative(built, path));
  const order = [...files.filter((path) => !isEntry(path)), ...files.filter(isEntry)];
  for (const path of order) {
    const target = join(place, path);
    const partial = `${target}.${process.pid}.partial`;
    mkdirSync(dirname(target), { recursive: true });
    copyFileSync(join(built, path), partial);
    renameSync(partial, target);
  }
  const current = new Set(files.map((path) => join(place, path)));
  for (const path of filesBelow(place)) {
    const isOld = Date.now() - statSync(path).mtimeMs > KEEP_OLD_MILLISECONDS;
    if (isOld && !current.has(path)) rmSync(path, { force: true });
  }
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}
