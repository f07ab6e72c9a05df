// Breaches that the compiler must name: rooms, globals and modules that a room does not have.
import { type Breach, exported, HEAD, imports } from './breach.ts';

export const TYPE_BREACHES: readonly Breach[] = [
  {
    what: 'a room that another room may not see',
    path: 'domain/recipe/planted-room.ts',
    text: imports('#main/recipe/planted.ts'),
    also: { 'main/recipe/planted.ts': exported('planted') },
    answer: 'TS6307',
  },
  {
    what: 'the window in domain',
    path: 'domain/recipe/planted-window.ts',
    text: `${HEAD}export const title = document.title;\n`,
    answer: "Cannot find name 'document'",
  },
  {
    what: 'node in the window',
    path: 'renderer/ui/planted-process.ts',
    text: `${HEAD}export const home = process.env['HOME'];\n`,
    answer: "Cannot find name 'process'",
  },
  {
    what: 'the file system in contract',
    path: 'contract/planted-files.ts',
    text: `${HEAD}export { readFileSync } from 'node:fs';\n`,
    answer: "'node:fs'",
  },
  {
    what: 'an unchecked index',
    path: 'main/recipe/planted-index.ts',
    text: `${HEAD}export const first = (names: string[]): string => names[0];\n`,
    answer: 'TS2322',
  },
  {
    what: 'syntax that Node cannot erase',
    path: 'main/recipe/planted-enum.ts',
    text: `${HEAD}export enum Planted {\n  One,\n}\n`,
    answer: 'TS1294',
  },
];
