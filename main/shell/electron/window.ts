// The one place where a window is made, with every lock that Electron has for one.
import type { BrowserWindow, WebPreferences } from 'electron';
import type { ElectronModules } from './modules.ts';
import type { KeptPlace } from './window-place.ts';

/** The canvas of the window's two themes, so that nothing flashes before the first paint. */
const CANVAS = { light: '#f7f7f5', dark: '#141517' };

const FIRST_SIZE = { width: 1440, height: 900 };
const LEAST_SIZE = { minWidth: 800, minHeight: 600 };

/** `withTools`: developer tools can be opened, in a program that is not packaged. */
export function pagePreferences(preload: string, withTools: boolean): WebPreferences {
  return {
    preload,
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
    // Its dictionaries would be fetched from outside.
    spellcheck: false,
    devTools: withTools,
  };
}

/** Made hidden, and shown once there is something to see. */
export function makeWindow(
  { BrowserWindow, nativeTheme }: Pick<ElectronModules, 'BrowserWindow' | 'nativeTheme'>,
  webPreferences: WebPreferences,
  kept: KeptPlace | undefined,
): BrowserWindow {
  const { isMaximized, ...bounds } = kept ?? { ...FIRST_SIZE, isMaximized: false };
  const window = new BrowserWindow({
    ...bounds,
    ...LEAST_SIZE,
    title: 'Orgue',
    show: false,
    backgroundColor: nativeTheme.shouldUseDarkColors ? CANVAS.dark : CANVAS.light,
    webPreferences,
  });
  window.once('ready-to-show', () => {
    if (isMaximized) window.maximize();
    window.show();
  });
  return window;
}
