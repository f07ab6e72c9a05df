// Breaches that lint must name: packages, sizes, names, and habits that hide faults.
import { type Breach, exported, HEAD, lines } from './breach.ts';

export const LINT_BREACHES: readonly Breach[] = [
  ...(
    [
      ['a node: module in domain', 'domain/recipe/planted-node.ts', 'node:path'],
      ['a package in domain', 'domain/recipe/planted-package.ts', 'zod'],
      ['a foreign package in contract', 'contract/planted-package.ts', 'react'],
      ['an engine in a feature', 'main/recipe/planted-engine.ts', 'better-sqlite3'],
      ['electron in a feature', 'main/recipe/planted-electron.ts', 'electron'],
      ['a socket outside the shells', 'main/recipe/planted-socket.ts', 'ws'],
      ['node in the window', 'renderer/ui/planted-node.ts', 'node:path'],
      ['a foreign package in the window', 'renderer/ui/planted-package.ts', 'csv-parse'],
      ['a package in the preload', 'preload/planted-package.ts', 'zod'],
    ] as const
  ).map(([what, path, from]) => ({
    what,
    path,
    text: `${HEAD}export * as planted from '${from}';\n`,
    answer: 'no-restricted-imports',
  })),
  {
    what: 'a package loaded when used',
    path: 'domain/recipe/planted-later.ts',
    text: `${HEAD}export const later = () => import('zod');\n`,
    answer: 'no-restricted-imports',
  },
  {
    what: 'a clock in domain',
    path: 'domain/recipe/planted-clock.ts',
    text: `${HEAD}export const now = () => Date.now();\n`,
    answer: 'no-restricted-globals',
  },
  {
    what: 'unseeded chance in domain',
    path: 'domain/recipe/planted-chance.ts',
    text: `${HEAD}export const chance = () => Math.random();\n`,
    answer: 'no-restricted-properties',
  },
  {
    what: 'a promise nobody waits for',
    path: 'main/recipe/planted-promise.ts',
    text: `${HEAD}const wait = async () => 1;\nexport const go = () => {\n  wait();\n};\n`,
    answer: 'no-floating-promises',
  },
  {
    what: 'a circle',
    path: 'domain/recipe/planted-one.ts',
    text: `${HEAD}import { two } from './planted-two.ts';\nexport const one = () => two;\n`,
    also: {
      'domain/recipe/planted-two.ts': `${HEAD}import { one } from './planted-one.ts';\nexport const two = () => one;\n`,
    },
    answer: 'no-cycle',
  },
  {
    what: 'a default export',
    path: 'domain/recipe/planted-default.ts',
    text: `${HEAD}export default 1;\n`,
    answer: 'no-default-export',
  },
  {
    what: 'a file of 401 lines',
    path: 'domain/recipe/planted-long.ts',
    text: `${HEAD}${lines(400, (at) => `export const line${at} = ${at};`)}\n`,
    answer: 'max-lines)',
  },
  {
    what: 'a test of 601 lines',
    path: 'domain/recipe/planted-long.test.ts',
    text: `${HEAD}${lines(600, (at) => `export const line${at} = ${at};`)}\n`,
    answer: 'max-lines)',
  },
  {
    what: 'a function of 61 lines',
    path: 'domain/recipe/planted-function.ts',
    text: `${HEAD}export function long(add: (n: number) => void): void {\n${lines(59, (at) => `  add(${at});`)}\n}\n`,
    answer: 'max-lines-per-function',
  },
  {
    what: 'a file named like a class',
    path: 'domain/recipe/PlantedName.ts',
    text: exported('planted'),
    answer: 'filename-case',
  },
  {
    what: 'a component named like a file',
    path: 'renderer/ui/planted-name.tsx',
    text: `${HEAD}export const Planted = () => <p />;\n`,
    answer: 'filename-case',
  },
  {
    what: 'a skipped test',
    path: 'domain/recipe/planted-skip.test.ts',
    text: `${HEAD}import { expect, it } from 'vitest';\nit.skip('is skipped', () => expect(1).toBe(1));\n`,
    answer: 'no-disabled-tests',
  },
  {
    what: 'a focused test',
    path: 'domain/recipe/planted-only.test.ts',
    text: `${HEAD}import { expect, it } from 'vitest';\nit.only('is alone', () => expect(1).toBe(1));\n`,
    answer: 'no-focused-tests',
  },
  {
    what: 'a test that expects nothing',
    path: 'domain/recipe/planted-empty.test.ts',
    text: `${HEAD}import { it } from 'vitest';\nit('does nothing', () => undefined);\n`,
    answer: 'expect-expect',
  },
  {
    what: 'any',
    path: 'domain/recipe/planted-any.ts',
    text: `${HEAD}export const anything = (value: any) => String(value);\n`,
    answer: 'no-explicit-any',
  },
  {
    what: 'a claim that something is there',
    path: 'domain/recipe/planted-claim.ts',
    text: `${HEAD}export const first = (names: string[]): string => names[0]!;\n`,
    answer: 'no-non-null-assertion',
  },
  {
    what: 'a swallowed error',
    path: 'main/recipe/planted-swallow.ts',
    text: `${HEAD}export const quiet = (act: () => void) => {\n  try {\n    act();\n  } catch {}\n};\n`,
    answer: 'no-empty',
  },
  {
    what: 'a switch that forgets a case',
    path: 'domain/recipe/planted-switch.ts',
    text: `${HEAD}export const say = (word: 'yes' | 'no') => {\n  switch (word) {\n    case 'yes':\n      return 1;\n  }\n  return 0;\n};\n`,
    answer: 'switch-exhaustiveness-check',
  },
  {
    what: 'work left over',
    path: 'domain/recipe/planted-leftover.ts',
    text: `${HEAD}// ${'TO'}DO: finish\n${exported('planted')}`,
    answer: 'no-warning-comments',
  },
];
