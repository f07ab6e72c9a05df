// The desktop shell from its first line to its last, over a stand-in for Electron: every lock, tried from the wrong side.
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LEAVING_WORD } from '#contract/line.ts';
import { compose, type Workbench } from '#main/compose.ts';
import { SECURITY_HEADERS } from '../web-headers.ts';
import { type FakeOptions, fakeElectron } from './electron.fixture.ts';
import { openDesktop } from './open-desktop.ts';
import { sendPort } from './ports.fixture.ts';
import { FakeEvent, FakePage, type FakeWindow } from './window.fixture.ts';

let home: string;
let opened: Workbench[];
let ended: string[];

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), '조향 작업 '));
  opened = [];
  ended = [];
  mkdirSync(join(home, 'renderer'));
  writeFileSync(join(home, 'renderer', 'index.html'), '<!doctype html>');
});

afterEach(async () => {
  for (const workbench of opened) await workbench.close();
  rmSync(home, { recursive: true });
});

function openWorkbench(): Workbench {
  const workbench = compose({ dataFile: join(home, 'orgue-data') });
  opened.push(workbench);
  const close = async () => {
    await workbench.close();
    ended.push('workbench');
  };
  return { ...workbench, close };
}

async function open(options: FakeOptions = {}, platform: NodeJS.Platform = 'linux') {
  const electron = fakeElectron(options);
  const isFirst = await openDesktop(electron.modules, {
    ...{ home, platform, openWorkbench },
    dataFile: join(home, 'orgue-data'),
    windowFolder: join(home, 'renderer'),
    preload: join(home, 'preload.cjs'),
  });
  return { ...electron, isFirst, window: electron.windows[0] as FakeWindow };
}

/** The menu as label: [label or role …]. */
function menuOf({ menus }: Awaited<ReturnType<typeof open>>) {
  const items = menus.at(-1) ?? [];
  return items.map(({ label, submenu }) => ({
    label,
    items: Array.isArray(submenu) ? submenu : [],
  }));
}

describe('the first moment', () => {
  it('locks the data folder, then the processes, then waits for Electron', async () => {
    const { app, isFirst, schemes } = await open();
    expect(isFirst).toBe(true);
    expect(app.done).toEqual(['path userData', 'path sessionData', 'lock', 'sandbox', 'ready']);
    expect(app.paths.get('userData')).toBe(home);
    expect(schemes).toEqual([
      {
        scheme: 'app',
        privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
      },
    ]);
  });

  it('leaves without touching the data when another Orgue holds it', async () => {
    const { app, isFirst, windows } = await open({ hasLock: false });
    expect({ isFirst, windows, opened }).toEqual({ isFirst: false, windows: [], opened: [] });
    expect(app.done).toContain('quit');
  });

  it('brings its window to the front when it is started again', async () => {
    const { app, window } = await open();
    window.isSmall = true;
    app.emit('second-instance', new FakeEvent(), ['orgue'], home);
    expect(window.done).toEqual(['restore', 'show', 'focus']);
  });

  it('says why it cannot start, and ends', async () => {
    const electron = fakeElectron({ language: 'ko-KR' });
    const place = { home, platform: 'linux', dataFile: '', windowFolder: '', preload: '' } as const;
    await openDesktop(electron.modules, {
      ...place,
      openWorkbench: () => {
        throw new Error('no room');
      },
    });
    expect(electron.asked).toEqual([
      { title: 'Orgue', content: 'Orgue를 시작할 수 없습니다: no room' },
    ]);
    expect(electron.app.exitCode).toBe(3);
  });
});

describe('the window', () => {
  it('has every lock, and loads the page at our address', async () => {
    const { window, windows } = await open({ isPackaged: true });
    expect(windows).toHaveLength(1);
    expect(window.loaded).toEqual(['app://orgue/']);
    expect(window.options.webPreferences).toEqual({
      preload: join(home, 'preload.cjs'),
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
    const { window } = await open();
    expect([window.options.show, window.done]).toEqual([false, []]);
    window.emit('ready-to-show');
    expect(window.done).toEqual(['show']);
  });

  it('opens where it was left, unless no screen is there any more', async () => {
    const { window } = await open();
    window.maximize();
    window.close();
    const kept = { x: 10, y: 20, width: 1200, height: 800, isMaximized: true };
    expect(JSON.parse(readFileSync(join(home, 'window.json'), 'utf8'))).toEqual(kept);

    const again = await open();
    expect(again.window.options).toMatchObject({ x: 10, y: 20, width: 1200, height: 800 });
    again.window.emit('ready-to-show');
    expect(again.window.done).toEqual(['maximize', 'show']);
    const elsewhere = { workArea: { x: 5000, y: 0, width: 1920, height: 1080 } };
    const moved = await open({ displays: [elsewhere] });
    expect(moved.window.options).toMatchObject({ width: 1440, height: 900 });
    expect(moved.window.options).not.toHaveProperty('x');
  });

  it.each(['', '{', '[]', '{"x":0,"y":0,"width":1e9,"height":600,"isMaximized":false}', '\0'])(
    'opens at its first size when what it remembers is damaged (%#)',
    async (text) => {
      writeFileSync(join(home, 'window.json'), text);
      const { window } = await open();
      expect(window.options).toMatchObject({ width: 1440, height: 900 });
    },
  );
});

describe('the page', () => {
  it('is served under our scheme with the headers of the web shell', async () => {
    const { doors } = await open();
    const answer = await doors.get('app')?.(new Request('app://orgue/'));
    expect(answer?.status).toBe(200);
    const policy = answer?.headers.get('content-security-policy');
    expect(policy).toBe(SECURITY_HEADERS['Content-Security-Policy']);
  });

  it('is allowed nothing', async () => {
    const { session } = await open();
    const answers: unknown[] = [];
    const request = session.permissionRequest as (...about: unknown[]) => void;
    for (const wish of ['media', 'geolocation', 'notifications', 'openExternal', 'clipboard-read'])
      request({}, wish, (answer: unknown) => answers.push(answer));
    expect(answers).toEqual([false, false, false, false, false]);
    expect((session.permissionCheck as () => unknown)()).toBe(false);
    expect((session.devicePermission as () => unknown)()).toBe(false);
  });

  it('asks nobody but us', async () => {
    const { session } = await open({ isPackaged: true });
    for (const own of ['app://orgue/', 'app://orgue/data/orgue-data', 'blob:app://orgue/1-2'])
      expect([own, session.lets(own)]).toEqual([own, true]);
    for (const foreign of [
      'https://example.org/',
      'http://127.0.0.1/',
      'ws://127.0.0.1/rpc',
      'app://orgue.example.org/',
      'app://orgue:8/',
      'app://x@orgue/',
      'blob:app://orgue.example.org/1',
      'file:///etc/hostname',
      'devtools://devtools/',
      'data:text/html,x',
      'chrome://gpu',
      'not an address',
    ])
      expect([foreign, session.lets(foreign)]).toEqual([foreign, false]);
  });

  it('goes nowhere, in no frame, popup or guest, and nor does any other page', async () => {
    const { app, window } = await open();
    const stray = new FakePage();
    app.emit('web-contents-created', new FakeEvent(), stray);
    const ways = ['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview'];
    for (const page of [window.webContents, stray]) {
      expect(ways.map((way) => page.isPrevented(way))).toEqual([true, true, true, true]);
      expect(page.openHandler({ url: 'https://example.org/' })).toEqual({ action: 'deny' });
      expect(page.openHandler({ url: 'app://orgue/' })).toEqual({ action: 'deny' });
    }
  });

  it('sends a perfumer outside only to known places, over https', async () => {
    const { window, outside } = await open();
    for (const url of [
      'https://ifrafragrance.org/standards',
      'https://eur-lex.europa.eu/eli/reg/2009/1223',
      'http://ifrafragrance.org/',
      'https://ifrafragrance.org:8443/',
      'https://me:pass@ifrafragrance.org/',
      'https://ifrafragrance.org.example.org/',
      'https://example.org/?ifrafragrance.org',
      'file:///etc/hostname',
      'javascript:alert(1)',
      'smb://ifrafragrance.org/',
      '',
    ])
      window.webContents.openHandler({ url });
    expect(outside).toEqual([
      'https://ifrafragrance.org/standards',
      'https://eur-lex.europa.eu/eli/reg/2009/1223',
    ]);
  });

  it('saves only what it made itself, where the perfumer says', async () => {
    const { session } = await open({ language: 'ko' });
    const asked: unknown[] = [];
    const download = (url: string) => {
      const event = new FakeEvent();
      session.emit('will-download', event, {
        getURL: () => url,
        getFilename: () => '새 향.orgue.json',
        setSaveDialogOptions: (options: unknown) => asked.push(options),
      });
      return event.defaultPrevented;
    };
    expect(download('blob:app://orgue/1-2')).toBe(false);
    expect(asked).toEqual([
      {
        title: '포뮬러 저장',
        defaultPath: '새 향.orgue.json',
        filters: [{ name: '포뮬러 파일', extensions: ['json'] }],
      },
    ]);
    for (const url of [
      'https://example.org/a.exe',
      'app://orgue/',
      'blob:app://orgue.example.org/1',
    ])
      expect(download(url)).toBe(true);
    expect(asked).toHaveLength(1);
  });
});

describe('the menu', () => {
  it.each([
    ['ko-KR', ['파일', '편집', '보기', '창', '도움말'], '파일 열기…'],
    ['fr-FR', ['File', 'Edit', 'View', 'Window', 'Help'], 'Open file…'],
  ])('speaks %s', async (language, labels, first) => {
    const menu = menuOf(await open({ language }));
    expect(menu.map(({ label }) => label)).toEqual(labels);
    expect(menu[0]?.items[0]?.label).toBe(first);
  });

  it('presses the keys of the page, so that there is one way to do a thing', async () => {
    const desktop = await open();
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
      const desktop = await open({ isPackaged });
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
    const { window, asked } = await open();
    window.webContents.emit('render-process-gone', new FakeEvent(), { reason: 'crashed' });
    expect(window.loaded).toEqual(['app://orgue/', 'app://orgue/']);
    expect(asked).toMatchObject([{ message: 'The window has failed and was opened anew.' }]);
  });

  it.each([
    [0, 3, undefined],
    [1, 2, 0],
  ])('asks at the second time, and does what is chosen (%i)', async (choice, loads, exitCode) => {
    const { app, window, asked } = await open({ choice });
    for (const reason of ['oom', 'crashed'])
      window.webContents.emit('render-process-gone', new FakeEvent(), { reason });
    await expect.poll(() => asked.length).toBe(2);
    await expect.poll(() => [window.loaded.length, app.exitCode]).toEqual([loads, exitCode]);
  });

  it('says nothing when the page merely left', async () => {
    const { window, asked } = await open();
    window.webContents.emit('render-process-gone', new FakeEvent(), { reason: 'clean-exit' });
    expect([window.loaded.length, asked]).toEqual([1, []]);
  });
});

describe('the end', () => {
  it('asks when formulas are in no file, and stays unless told to go', async () => {
    const stays = await open({ choice: 0 });
    expect(stays.window.close(true)).toBe(false);
    expect(stays.asked).toMatchObject([{ buttons: ['Stay', 'Close without saving'], cancelId: 0 }]);
    const leaves = await open({ choice: 1 });
    expect(leaves.window.close(true)).toBe(true);
  });

  it('comes in order: no more lines, lines end, the workbench closes, the program goes', async () => {
    const { app, ipcMain, window } = await open();
    const { page } = sendPort(ipcMain);
    await once(page, 'message');
    page.on('message', (word) => word === LEAVING_WORD && ended.push('line'));
    app.on('gone', () => ended.push('program'));
    window.close();
    expect(ipcMain.eventNames()).toEqual([]);
    app.quit();
    expect(app.exitCode).toBeUndefined();
    await expect.poll(() => app.exitCode).toBe(0);
    expect(ended.indexOf('workbench')).toBeLessThan(ended.indexOf('program'));
    await expect.poll(() => ended.toSorted()).toEqual(['line', 'program', 'workbench']);
  });

  it('comes also when the workbench cannot close, with a code that says so', async () => {
    const electron = fakeElectron();
    const workbench = openWorkbench();
    await openDesktop(electron.modules, {
      ...{ home, platform: 'linux', dataFile: '', windowFolder: '', preload: '' },
      openWorkbench: () => ({ ...workbench, close: () => Promise.reject(new Error('stuck')) }),
    });
    electron.app.quit();
    await expect.poll(() => electron.app.exitCode).toBe(1);
  });
});
