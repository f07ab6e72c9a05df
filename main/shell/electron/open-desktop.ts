// Opens the desktop shell over Electron's modules: every lock first, then the page, then the window.
import { join } from 'node:path';
import type { BrowserWindow } from 'electron';
import type { Dialogs } from '#contract/ports/dialogs.ts';
import { type DesktopWords, desktopWords } from '#contract/words/desktop.ts';
import type { Holding } from '../holding.ts';
import { hindrancesOf, sentenceOf } from '../starting-words.ts';
import type { WindowPlace } from '../window-answer.ts';
import { PAGE, SCHEME } from './address.ts';
import { closeInOrder } from './closing.ts';
import { electronDialogs } from './dialogs.ts';
import { askWhereToSave } from './downloads.ts';
import { reopenAfterFailure } from './failing.ts';
import { askBeforeLeaving } from './leaving.ts';
import { lineDoor } from './line.ts';
import { menuOf } from './menu.ts';
import type { ElectronModules } from './modules.ts';
import { lockNavigation } from './navigation.ts';
import { IFRA_HOST, openOutside } from './outside.ts';
import { declareScheme, pageDoor } from './page.ts';
import { denyPermissions } from './permissions.ts';
import { cancelForeignRequests } from './requests.ts';
import { makeWindow, pagePreferences } from './window.ts';
import { keepPlace, readPlace } from './window-place.ts';

export interface DesktopPlace extends WindowPlace {
  /** The data folder: one Orgue may be open on it. */
  readonly home: string;
  /** The built preload. */
  readonly preload: string;
  readonly platform: NodeJS.Platform;
  /** Called once no other window has the data folder; `taken` when another shell has. */
  readonly hold: () => Promise<Holding | 'taken'>;
}

/** The exit code of an engine that is missing, as in the other shells. */
const NOT_AVAILABLE = 3;

/**
 * Everything that must be said before Electron is ready is said before the first wait.
 * Resolves when the window is made; false when another Orgue has the data folder, and comes to the front.
 */
export async function openDesktop(
  electron: ElectronModules,
  place: DesktopPlace,
): Promise<boolean> {
  const { app, protocol, shell } = electron;
  app.setPath('userData', place.home);
  app.setPath('sessionData', join(place.home, 'window'));
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return false;
  }
  app.enableSandbox();
  declareScheme(protocol);
  lockNavigation(app, shell);
  await app.whenReady();
  try {
    await start(electron, place);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    refuse(electron, wordsOf(app).failing.start.replace('{{reason}}', reason));
  }
  return true;
}

/** There is no window yet that could say it. */
function refuse({ app, dialog }: ElectronModules, why: string): void {
  dialog.showErrorBox('Orgue', why);
  app.exit(NOT_AVAILABLE);
}

async function start(electron: ElectronModules, place: DesktopPlace): Promise<void> {
  const { app, ipcMain, protocol, session } = electron;
  const { home } = place;
  const holding = await place.hold();
  if (holding === 'taken') return refuse(electron, sentenceOf(languageOf(app), 'taken', { home }));
  const { workbench, router, log } = holding;
  const withTools = !app.isPackaged;
  const line = lineDoor(ipcMain, router, log);
  closeInOrder(app, { ...line, closeWorkbench: holding.close });
  const { defaultSession } = session;
  denyPermissions(defaultSession);
  cancelForeignRequests(defaultSession, { withTools });
  askWhereToSave(defaultSession, wordsOf(app).saving);
  protocol.handle(SCHEME, pageDoor(place));
  app.setAboutPanelOptions({ applicationName: 'Orgue', applicationVersion: workbench.version });
  const dialogs = await openWindow(electron, place, withTools);
  for (const [said, params] of await hindrancesOf(holding, home)) {
    const message = sentenceOf(languageOf(app), said, params);
    await dialogs.choose({ message, detail: '', answers: [wordsOf(app).failing.understood] });
  }
}

async function openWindow(
  electron: ElectronModules,
  { home, preload, platform }: DesktopPlace,
  withTools: boolean,
): Promise<Dialogs> {
  const { app, dialog, Menu, screen, shell } = electron;
  const words = wordsOf(app);
  const placeFile = join(home, 'window.json');
  const preferences = pagePreferences(preload, withTools);
  const window = makeWindow(electron, preferences, readPlace(placeFile, screen));
  window.on('close', () => keepPlace(placeFile, window));
  app.on('second-instance', () => bringToFront(window));
  const dialogs = electronDialogs(dialog, window);
  // A page that cannot be loaded shows the answer it got; the promise only repeats it.
  const open = () => window.loadURL(PAGE).catch(() => {});
  askBeforeLeaving(window.webContents, dialogs, words.leaving);
  reopenAfterFailure(window, dialogs, words.failing, {
    open: () => void open(),
    quit: () => app.quit(),
  });
  const openIfra = () => void openOutside(shell, `https://${IFRA_HOST}/`);
  const items = menuOf({ window, words: words.menu, openIfra, withTools, platform });
  Menu.setApplicationMenu(Menu.buildFromTemplate(items));
  await open();
  return dialogs;
}

type Languages = Pick<ElectronModules['app'], 'getPreferredSystemLanguages'>;

function languageOf(app: Languages): 'en' | 'ko' {
  const [first = 'en'] = app.getPreferredSystemLanguages();
  return first.toLowerCase().startsWith('ko') ? 'ko' : 'en';
}

function wordsOf(app: Languages): DesktopWords {
  return desktopWords[languageOf(app)];
}

function bringToFront(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
