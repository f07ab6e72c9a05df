// A running program loads pieces of its own build long after it started; installing a new build must not pull them away.
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { installFolder } from './install.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'orgue-'));
  mkdirSync(join(folder, 'new', 'assets'), { recursive: true });
  mkdirSync(join(folder, 'place', 'assets'), { recursive: true });
  writeFileSync(join(folder, 'new', 'index.html'), 'new');
  writeFileSync(join(folder, 'new', 'assets', 'app-2.js'), 'two');
  writeFileSync(join(folder, 'place', 'index.html'), 'old');
  writeFileSync(join(folder, 'place', 'assets', 'app-1.js'), 'one');
});

afterEach(() => rmSync(folder, { recursive: true }));

const install = () =>
  installFolder(join(folder, 'new'), join(folder, 'place'), (path) => path.endsWith('.html'));
const assets = () => readdirSync(join(folder, 'place', 'assets')).sort();

it('replaces the entry and keeps the pieces that a running program may still load', () => {
  install();
  expect(readFileSync(join(folder, 'place', 'index.html'), 'utf8')).toBe('new');
  expect(assets()).toEqual(['app-1.js', 'app-2.js']);
});

it('clears pieces of yesterday away', () => {
  const twoDaysAgo = Date.now() / 1000 - 2 * 24 * 60 * 60;
  utimesSync(join(folder, 'place', 'assets', 'app-1.js'), twoDaysAgo, twoDaysAgo);
  install();
  expect(assets()).toEqual(['app-2.js']);
});
