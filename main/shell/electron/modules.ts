// What of Electron the desktop shell touches: types only, so that all of it but desktop.ts loads without the runtime.
import type * as Electron from 'electron';

export type ElectronModules = Pick<
  typeof Electron,
  | 'app'
  | 'BrowserWindow'
  | 'dialog'
  | 'ipcMain'
  | 'Menu'
  | 'nativeTheme'
  | 'protocol'
  | 'screen'
  | 'session'
  | 'shell'
>;
