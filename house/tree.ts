// The files that make up the project, as paths from its root: what every check of the house looks at.
import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

const NOT_OURS = new Set(['node_modules', 'dist', '.build', '.git', 'test-results']);

/** Paths of all project files below `root`, sorted, with forward slashes; installed and built things left out. */
export function projectFiles(root: string): string[] {
  const found: string[] = [];
  const open = [root];
  for (let folder = open.pop(); folder !== undefined; folder = open.pop()) {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      if (NOT_OURS.has(entry.name)) continue;
      const path = join(folder, entry.name);
      if (entry.isDirectory()) open.push(path);
      else found.push(relative(root, path).split(sep).join('/'));
    }
  }
  return found.sort();
}
