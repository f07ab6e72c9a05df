// Stands in for the module `electron` in the process of the real desktop bundle.
import { fakeElectron } from '#main/shell/electron/electron.fixture.ts';

/** The stand-in from the runtime's side. */
export const fake = fakeElectron({ language: process.env['LANG'] ?? 'en' });

export const {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  nativeTheme,
  protocol,
  screen,
  session,
  shell,
} = fake.modules;
