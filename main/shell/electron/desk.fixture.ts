// A place to open desktop shells in: a data folder with Hangul in its name, the real tables, and a window of one page.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildData } from '#data/build.ts';
import { type Holding, holdHome } from '../holding.ts';
import { type FakeOptions, fakeElectron } from './electron.fixture.ts';
import { type DesktopPlace, openDesktop } from './open-desktop.ts';
import type { FakeWindow } from './window.fixture.ts';

const DATA_ROOT = join(import.meta.dirname, '../..', '../data');

/** Built once for all desks of a test file. */
let tables: Uint8Array | undefined;

function buildTables(out: string): Uint8Array {
  const built = buildData({ root: DATA_ROOT, out });
  if (!built.ok) throw new Error(built.reason);
  return readFileSync(out);
}

export function makeDesk() {
  const home = mkdtempSync(join(tmpdir(), '조향 작업 '));
  const dataFile = join(home, 'orgue-data');
  const held: Holding[] = [];
  const ended: string[] = [];
  tables ??= buildTables(dataFile);
  writeFileSync(dataFile, tables);
  mkdirSync(join(home, 'renderer'));
  writeFileSync(join(home, 'renderer', 'index.html'), '<!doctype html>');
  const hold = async () => {
    const holding = await holdHome({ home, dataFile, shell: 'desktop' });
    if (holding === 'taken') return holding;
    let closing: Promise<void> | undefined;
    const close = () => {
      closing ??= holding.close().then(() => void ended.push('workbench'));
      return closing;
    };
    held.push({ ...holding, close });
    return { ...holding, close };
  };
  const place: DesktopPlace = {
    ...{ home, platform: 'linux', dataFile, hold },
    windowFolder: join(home, 'renderer'),
    preload: join(home, 'preload.cjs'),
  };
  const open = async (options: FakeOptions = {}, changed: Partial<DesktopPlace> = {}) => {
    const electron = fakeElectron(options);
    const isFirst = await openDesktop(electron.modules, { ...place, ...changed });
    return { ...electron, isFirst, window: electron.windows[0] as FakeWindow };
  };
  return {
    ...{ home, place, held, ended, open },
    /** As when it was closed and is opened again. */
    openAgain: async (options: FakeOptions = {}) => {
      await held.at(-1)?.close();
      return await open(options);
    },
    remove: async () => {
      for (const holding of held) await holding.close();
      rmSync(home, { recursive: true });
    },
  };
}
