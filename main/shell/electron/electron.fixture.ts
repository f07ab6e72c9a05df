// A stand-in for Electron's modules, small and written by hand: it does what the shell relies on and keeps account of it.
import { EventEmitter } from 'node:events';
import type { CustomScheme, Display, MenuItemConstructorOptions } from 'electron';
import type { ElectronModules } from './modules.ts';
import { FakeEvent, FakeWindow } from './window.fixture.ts';

export interface FakeOptions {
  /** False: another Orgue holds the data folder. */
  readonly hasLock?: boolean;
  readonly language?: string;
  readonly isPackaged?: boolean;
  readonly displays?: readonly Pick<Display, 'workArea'>[];
  /** What the person does with every dialog; absent, puts it away. */
  readonly file?: string | undefined;
  readonly choice?: number | undefined;
}

type Answer = (answer: { cancel?: boolean }) => void;

const SCREEN = { workArea: { x: 0, y: 0, width: 1920, height: 1080 } };

class FakeSession extends EventEmitter {
  permissionRequest: unknown;
  permissionCheck: unknown;
  devicePermission: unknown;
  ask: ((details: { url: string }, answer: Answer) => void) | undefined;
  setPermissionRequestHandler = (handler: unknown) => {
    this.permissionRequest = handler;
  };
  setPermissionCheckHandler = (handler: unknown) => {
    this.permissionCheck = handler;
  };
  setDevicePermissionHandler = (handler: unknown) => {
    this.devicePermission = handler;
  };
  webRequest = {
    onBeforeRequest: (listener: (details: { url: string }, answer: Answer) => void) => {
      this.ask = listener;
    },
  };

  /** Whether a request of the window would leave. */
  lets(url: string): boolean {
    const answers: { cancel?: boolean }[] = [];
    this.ask?.({ url }, (answer) => answers.push(answer));
    return answers.every(({ cancel }) => cancel !== true);
  }
}

class FakeApp extends EventEmitter {
  readonly paths = new Map<string, string>();
  readonly done: string[] = [];
  readonly isPackaged: boolean;
  exitCode: number | undefined;
  readonly hasLock: boolean;
  readonly language: string;
  constructor({ hasLock = true, language = 'en-US', isPackaged = false }: FakeOptions) {
    super();
    this.hasLock = hasLock;
    this.language = language;
    this.isPackaged = isPackaged;
  }
  setPath = (name: string, path: string): void => {
    this.paths.set(name, path);
    this.done.push(`path ${name}`);
  };
  requestSingleInstanceLock = (): boolean => {
    this.done.push('lock');
    return this.hasLock;
  };
  enableSandbox = (): number => this.done.push('sandbox');
  whenReady = async (): Promise<void> => {
    this.done.push('ready');
    await Promise.resolve();
  };
  getPreferredSystemLanguages = (): string[] => [this.language];
  setAboutPanelOptions = (): void => {};
  exit = (code: number): void => {
    this.exitCode ??= code;
    this.emit('gone', code);
  };
  quit = (): void => {
    this.done.push('quit');
    const event = new FakeEvent();
    this.emit('will-quit', event);
    if (!event.defaultPrevented) this.exit(0);
  };
}

/** Every module the shell asks for, and what a test wants to know of each. */
export function fakeElectron(options: FakeOptions = {}) {
  const app = new FakeApp(options);
  const ipcMain = new EventEmitter();
  const session = new FakeSession();
  const windows: FakeWindow[] = [];
  const schemes: CustomScheme[] = [];
  const asked: unknown[] = [];
  const outside: string[] = [];
  const doors = new Map<string, (request: Request) => Promise<Response>>();
  const menus: MenuItemConstructorOptions[][] = [];
  class BrowserWindow extends FakeWindow {
    constructor(given: ConstructorParameters<typeof FakeWindow>[0]) {
      super(given);
      windows.push(this);
      app.emit('web-contents-created', new FakeEvent(), this.webContents);
      this.on('closed', () => app.emit('window-all-closed'));
    }
  }
  const modules = {
    app,
    BrowserWindow,
    dialog: fakeDialog(options, asked),
    ipcMain,
    Menu: {
      buildFromTemplate: (items: MenuItemConstructorOptions[]) => items,
      setApplicationMenu: (items: MenuItemConstructorOptions[]) => menus.push(items),
    },
    nativeTheme: { shouldUseDarkColors: false },
    protocol: {
      registerSchemesAsPrivileged: (given: CustomScheme[]) => schemes.push(...given),
      handle: (scheme: string, door: (request: Request) => Promise<Response>) => {
        doors.set(scheme, door);
      },
    },
    screen: { getAllDisplays: () => options.displays ?? [SCREEN] },
    session: { defaultSession: session },
    shell: {
      openExternal: (url: string) => {
        outside.push(url);
        return Promise.resolve();
      },
    },
  };
  return {
    modules: modules as unknown as ElectronModules,
    ...{ app, ipcMain, session, windows, schemes, asked, outside, doors, menus },
  };
}

function fakeDialog({ file, choice }: FakeOptions, asked: unknown[]) {
  const response = choice ?? 0;
  const canceled = file === undefined;
  const paths = { canceled, filePaths: canceled ? [] : [file], filePath: file ?? '' };
  const ask =
    <T>(answer: T) =>
    (_window: unknown, question: unknown) => {
      asked.push(question);
      return answer;
    };
  return {
    showOpenDialog: ask(Promise.resolve(paths)),
    showSaveDialog: ask(Promise.resolve(paths)),
    showMessageBox: ask(Promise.resolve({ response, checkboxChecked: false })),
    showMessageBoxSync: ask(response),
    showErrorBox: (title: string, content: string) => asked.push({ title, content }),
  };
}
