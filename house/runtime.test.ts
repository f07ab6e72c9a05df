// Which shell `npm start` opens depends on what a machine has; every reason against the window is told apart.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findRuntime, type Machine } from './runtime.ts';

const DESK: Machine = { env: { DISPLAY: ':0' }, platform: 'linux', uid: 1000 };

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'orgue-'));
});

afterEach(() => rmSync(root, { recursive: true }));

function write(path: string, text = ''): string {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
  return join(root, path);
}

function unpacked(env: Record<string, string> = {}): Machine {
  write('own/electron');
  return { ...DESK, env: { ...DESK.env, ELECTRON_OVERRIDE_DIST_PATH: join(root, 'own'), ...env } };
}

describe('findRuntime', () => {
  it('finds what the installer left', () => {
    write('node_modules/electron/path.txt', 'electron');
    const program = write('node_modules/electron/dist/electron');
    expect(findRuntime(root, DESK)).toEqual({ ok: true, program });
  });

  it('finds what was unpacked elsewhere, on every system', () => {
    expect(findRuntime(root, unpacked())).toEqual({
      ok: true,
      program: join(root, 'own/electron'),
    });
    const program = write('own/Electron.app/Contents/MacOS/Electron');
    expect(findRuntime(root, { ...unpacked(), platform: 'darwin' })).toEqual({ ok: true, program });
  });

  it.each<[string, () => Machine, string]>([
    ['nothing is installed', () => DESK, 'is not installed'],
    [
      'an install was cut short',
      () => {
        write('node_modules/electron/path.txt', 'electron');
        return DESK;
      },
      'is not whole',
    ],
    [
      'the place named is empty',
      () => ({ ...DESK, env: { ELECTRON_OVERRIDE_DIST_PATH: join(root, 'nowhere') } }),
      'names no Electron runtime',
    ],
    ['there is no screen', () => unpacked({ DISPLAY: '' }), 'no screen'],
    ['the user is root', () => ({ ...unpacked(), uid: 0 }), 'as root'],
  ])('says why there is no window when %s', (_, machine, reason) => {
    const found = findRuntime(root, machine());
    expect(found).toMatchObject({ ok: false, reason: expect.stringContaining(reason) });
  });

  it('runs as root where the sandbox was switched off by hand, and in Wayland', () => {
    expect(findRuntime(root, { ...unpacked({ ELECTRON_DISABLE_SANDBOX: '1' }), uid: 0 }).ok).toBe(
      true,
    );
    expect(findRuntime(root, unpacked({ DISPLAY: '', WAYLAND_DISPLAY: 'wayland-0' })).ok).toBe(
      true,
    );
  });
});
