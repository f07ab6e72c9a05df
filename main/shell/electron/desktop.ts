// The desktop shell's start, and the only file that holds Electron itself; it runs from the bundle in dist/main.
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
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
} from 'electron';
import { homeOf } from '../cli/home.ts';
import { holdHome } from '../holding.ts';
import { openDesktop } from './open-desktop.ts';

const DIST = fileURLToPath(new URL('../', import.meta.url));
const dataFile = join(DIST, 'orgue-data');
const { env, platform } = process;
const home = homeOf(undefined, { env, platform, userFolder: homedir() });

// Not awaited: Electron becomes ready only once its entry has been loaded to the end.
void openDesktop(
  { app, BrowserWindow, dialog, ipcMain, Menu, nativeTheme, protocol, screen, session, shell },
  {
    platform,
    dataFile,
    home,
    windowFolder: join(DIST, 'renderer'),
    preload: join(DIST, 'preload', 'preload.cjs'),
    hold: () => holdHome({ home, dataFile, shell: 'desktop' }),
  },
);
