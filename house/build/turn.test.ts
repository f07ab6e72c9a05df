// Two commands started together on a fresh clone build once, one after the other, and a crash blocks nobody.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { inTurn } from './turn.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'orgue-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

describe('inTurn', () => {
  it('gives the turn back, also when the work fails', async () => {
    await expect(inTurn(folder, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await inTurn(folder, () => Promise.resolve(7))).toBe(7);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('takes over from a process that died during its turn', async () => {
    const { pid } = spawnSync(process.execPath, ['--version']);
    writeFileSync(join(folder, '.turn'), String(pid));
    expect(await inTurn(folder, () => Promise.resolve('built'))).toBe('built');
  });

  it('waits for a living process', async () => {
    const turn = join(folder, '.turn');
    writeFileSync(turn, String(process.ppid));
    let isDone = false;
    const work = inTurn(folder, () => {
      isDone = true;
      return Promise.resolve();
    });
    expect(isDone).toBe(false);
    expect(existsSync(turn)).toBe(true);
    rmSync(turn);
    await work;
    expect(isDone).toBe(true);
  });
});
