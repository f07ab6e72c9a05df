// The desktop shell from its first line to its last, over a stand-in for Electron: every lock, tried from the wrong side.
import { once } from 'node:events';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { LEAVING_WORD } from '#contract/line.ts';
import { makeDesk } from './desk.fixture.ts';
import type { fakeElectron } from './electron.fixture.ts';
import { sendPort } from './ports.fixture.ts';
import { FakeEvent } from './window.fixture.ts';

let desk: ReturnType<typeof makeDesk>;

beforeEach(() => {
  desk = makeDesk();
  return desk.remove;
});

/** The menu as label: [label or role …]. */
function menuOf({ menus }: ReturnType<typeof fakeElectron>) {
  const items = menus.at(-1) ?? [];
  return items.map(({ label, submenu }) => ({
    label,
    items: Array.isArray(submenu) ? submenu : [],
  }));
}

describe('the first moment', () => {
  it('locks the data folder, then the processes, then waits for Electron', async () => {
    const { app, isFirst, schemes } = await desk.open();
    expect(isFirst).toBe(true);
    expect(app.done).toEqual(['path userData', 'path sessionData', 'lock', 'sandbox', 'ready']);
    expect(app.paths.get('userData')).toBe(desk.home);
    expect(schemes).toEqual([
      {
        scheme: 'app',
        privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
      },
    ]);
  });

  it('leaves without touching the data when another Orgue holds it', async () => {
    const { app, isFirst, windows } = await desk.open({ hasLock: false });
    expect({ isFirst, windows, held: desk.held }).toEqual({
      isFirst: false,
      windows: [],
      held: [],
    });
    expect(app.done).toContain('quit');
  });

  it('brings its window to the front when it is started again', async () => {
    const { app, window } = await desk.open();
    window.isSmall = true;
    app.emit('second-instance', new FakeEvent(), ['orgue'], desk.home);
    expect(window.done).toEqual(['restore', 'show', 'focus']);
  });

  it('says why it cannot start, and ends', async () => {
    const hold = () => Promise.reject(new Error('no room'));
    const electron = await desk.open({ language: 'ko-KR' }, { hold });
    expect(electron.asked).toEqual([
      { title: 'Orgue', content: 'Orgue를 시작할 수 없습니다: no room' },
    ]);
    expect(electron.app.exitCode).toBe(3);
  });

  it('says so when another shell works in the data folder', async () => {
    await desk.open();
    const second = await desk.open();
    expect(second.asked).toMatchObject([
      { content: expect.stringContaining('another Orgue works in') },
    ]);
    expect([second.app.exitCode, second.windows]).toEqual([3, []]);
  });

  it('opens all the same where nothing can be judged, and says why', async () => {
    rmSync(join(desk.home, 'orgue-data'));
    const { asked, window } = await desk.open();
    expect(window.loaded).toEqual(['app://orgue/']);
    expect(asked).toMatchObject([{ message: expect.stringContaining('nothing can be judged') }]);
  });
});

describe('the window', () => {
  it('has every lock, and loads the page at our address', async () => {
    const { window, windows } = await desk.open({ isPackaged: true });
    expect(windows).toHaveLength(1);
    expect(window.loaded).toEqual(['app://orgue/']);
    expect(window.options.webPreferences).toEqual({
      preload: join(desk.home, 'preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: false,
    });
  });

  it('is shown when there is something to see', async () => {
    const { window } = await desk.open();
    expect([window.options.show, window.done]).toEqual([false, []]);
    window.emit('ready-to-show');
    expect(window.done).toEqual(['show']);
  });

  it('opens where it was left, unless no screen is there any more', async () => {
    const { window } = await desk.open();
    window.maximize();
    window.close();
    const kept = { x: 10, y: 20, width: 1200, height: 800, isMaximized: true };
    expect(JSON.parse(readFileSync(join(desk.home, 'window.json'), 'utf8'))).toEqual(kept);

    const again = await desk.openAgain();
    expect(again.window.options).toMatchObject({ x: 10, y: 20, width: 1200, height: 800 });
    again.window.emit('ready-to-show');
    expect(again.window.done).toEqual(['maximize', 'show']);
    // Far to the side, or with its bar above the screen, where nobody can catch it.
    for (const [x, y] of [
      [5000, 0],
      [0, 100],
    ] as const) {
      const displays = [{ workArea: { x, y, width: 1920, height: 1080 } }];
      const moved = await desk.openAgain({ displays });
      expect(moved.window.options).toMatchObject({ width: 1440, height: 900 });
      expect(moved.window.options).not.toHaveProperty('x');
    }
  });

  it.each(['', '{', '[]', '{"x":0,"y":0,"width":1e9,"height":600,"isMaximized":false}', '\0'])(
    'opens at its first size when what it remembers is damaged (%#)',
    async (text) => {
      writeFileSync(join(desk.home, 'window.json'), text);
      const { window } = await desk.open();
      expect(window.options).toMatchObject({ width: 1440, height: 900 });
    },
  );
});

describe('the menu', () => {
  it.each([
    ['ko-KR', ['파일', '편집', '보기', '창', '도움말'], '새 포뮬러'],
    ['fr-FR', ['File', 'Edit', 'View', 'Window', 'Help'], 'New formula'],
  ])('speaks %s', async (language, labels, first) => {
    const menu = menuOf(await desk.open({ language }));
    expect(menu.map(({ label }) => label)).toEqual(labels);
    expect(menu[0]?.items[0]?.label).toBe(first);
  });

  it('presses the keys of the page, so that there is one way to do a thing', async () => {
    const desktop = await desk.open();
    const items = menuOf(desktop).flatMap((menu) => menu.items);
    const pressed = (label: string) => {
      const { keys } = desktop.window.webContents;
      keys.splice(0);
      const { click } = items.find((item) => item.label === label) ?? {};
      (click as (() => void) | undefined)?.();
      return keys;
    };
    const both = (keyCode: string, modifiers: string[]) =>
      ['keyDown', 'keyUp'].map((type) => ({ type, keyCode, modifiers }));
    expect(pressed('New formula')).toEqual(both('N', ['control']));
    expect(pressed('Open file…')).toEqual(both('O', ['control']));
    expect(pressed('Save file…')).toEqual(both('S', ['control']));
    expect(pressed('Undo')).toEqual(both('Z', ['control']));
    expect(pressed('Redo')).toEqual(both('Z', ['control', 'shift']));
    expect(pressed('Shortcuts')).toEqual(both('?', ['shift']));
    pressed('IFRA Standards, in your browser');
    expect(desktop.outside).toEqual(['https://ifrafragrance.org/']);
  });

  it('takes no key from the page, and has developer tools only where they can be opened', async () => {
    for (const isPackaged of [true, false]) {
      const desktop = await desk.openAgain({ isPackaged });
      const items = menuOf(desktop).flatMap((menu) => menu.items);
      const taken = items.filter(({ accelerator, registerAccelerator }) =>
        accelerator === undefined ? false : registerAccelerator !== false,
      );
      expect(taken).toEqual([]);
      const roles = items.map(({ role }) => role);
      expect(roles).toEqual(expect.arrayContaining(['quit', 'close', 'copy', 'paste', 'zoomIn']));
      expect(roles.includes('toggleDevTools')).toBe(!isPackaged);
      expect(desktop.window.options.webPreferences?.devTools).toBe(!isPackaged);
      expect(roles).not.toContain('reload');
    }
  });
});

describe('when the page fails', () => {
  it('is opened anew once, and the perfumer is told', async () => {
    const { window, asked } = await desk.open();
    window.webContents.emit('render-process-gone', new FakeEvent(), { reason: 'crashed' });
    expect(window.loaded).toEqual(['app://orgue/', 'app://orgue/']);
    expect(asked).toMatchObject([{ message: 'The window has failed and was opened anew.' }]);
  });

  it.each([
    [0, 3, undefined],
    [1, 2, 0],
  ])('asks at the second time, and does what is chosen (%i)', async (choice, loads, exitCode) => {
    const { app, window, asked } = await desk.open({ choice });
    for (const reason of ['oom', 'crashed'])
      window.webContents.emit('render-process-gone', new FakeEvent(), { reason });
    await expect.poll(() => asked.length).toBe(2);
    await expect.poll(() => [window.loaded.length, app.exitCode]).toEqual([loads, exitCode]);
  });

  it('says nothing when the page merely left', async () => {
    const { window, asked } = await desk.open();
    window.webContents.emit('render-process-gone', new FakeEvent(), { reason: 'clean-exit' });
    expect([window.loaded.length, asked]).toEqual([1, []]);
  });
});

describe('the end', () => {
  it('asks when something is not saved yet, and stays unless told to go', async () => {
    const stays = await desk.open({ choice: 0 });
    expect(stays.window.close(true)).toBe(false);
    expect(stays.asked).toMatchObject([{ buttons: ['Stay', 'Close without saving'], cancelId: 0 }]);
    const leaves = await desk.openAgain({ choice: 1 });
    expect(leaves.window.close(true)).toBe(true);
  });

  it('comes in order: no more lines, lines end, the workbench closes, the program goes', async () => {
    const { app, ipcMain, window } = await desk.open();
    const { page } = sendPort(ipcMain);
    await once(page, 'message');
    page.on('message', (word) => word === LEAVING_WORD && desk.ended.push('line'));
    app.on('gone', () => desk.ended.push('program'));
    window.close();
    expect(ipcMain.eventNames()).toEqual([]);
    app.quit();
    expect(app.exitCode).toBeUndefined();
    await expect.poll(() => app.exitCode).toBe(0);
    expect(desk.ended.indexOf('workbench')).toBeLessThan(desk.ended.indexOf('program'));
    await expect.poll(() => desk.ended.toSorted()).toEqual(['line', 'program', 'workbench']);
  });

  it('comes also when the workbench cannot close, with a code that says so', async () => {
    const hold = async () => {
      const holding = await desk.place.hold();
      const close = () => Promise.reject(new Error('stuck'));
      return holding === 'taken' ? holding : { ...holding, close };
    };
    const electron = await desk.open({}, { hold });
    electron.app.quit();
    await expect.poll(() => electron.app.exitCode).toBe(1);
  });
});
