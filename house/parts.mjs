// The built parts of Orgue, what each is made from, and whether it is older than that.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** @typedef {'data' | 'main' | 'preload' | 'renderer'} Part */

/**
 * Folders and files that each part is made from.
 * @type {Readonly<Record<Part, readonly string[]>>}
 */
const SOURCES = {
  data: ['data', 'contract', 'domain'],
  main: ['main', 'native', 'contract', 'domain', 'house/build', 'house/guard.mjs', 'package.json'],
  preload: ['preload', 'contract', 'house/build', 'package.json'],
  renderer: ['renderer', 'contract', 'domain', 'vite.config.ts', 'package.json'],
};

/**
 * Where the mark of a part's last build is kept.
 * @param {string} root
 * @param {Part} part
 */
export function markFile(root, part) {
  return join(root, 'dist', `${part}.mark`);
}

/**
 * The parts, of those asked for, whose sources are not what they were built from. A few milliseconds: names,
 * sizes and times are compared, contents are not read.
 * @param {string} root
 * @param {readonly Part[]} parts
 * @returns {{ part: Part, mark: string }[]} with the mark to keep once the part is built
 */
export function staleParts(root, parts) {
  /** @type {Map<string, string>} */
  const prints = new Map();
  return parts.flatMap((part) => {
    const hash = createHash('sha1').update(process.versions.node);
    for (const source of SOURCES[part]) {
      const print = prints.get(source) ?? printOf(join(root, source));
      prints.set(source, print);
      hash.update(print);
    }
    const mark = hash.digest('hex');
    return mark === keptMark(markFile(root, part)) ? [] : [{ part, mark }];
  });
}

/** @param {string} file */
function keptMark(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

/**
 * Names, sizes and times of everything below a path, tests and signs left out.
 * @param {string} path
 * @returns {string}
 */
function printOf(path) {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return '';
  if (!found.isDirectory()) return `${path}:${found.size}:${found.mtimeMs}\n`;
  return readdirSync(path)
    .sort()
    .filter((name) => !/\.(test|fixture)\.tsx?$|\.md$/.test(name))
    .map((name) => printOf(join(path, name)))
    .join('');
}
