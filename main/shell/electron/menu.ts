// The menu, in the perfumer's language. What the page does by keys the menu does by the same keys, so there is one way.
import type { BrowserWindow, MenuItemConstructorOptions } from 'electron';
import type { DesktopWords } from '#contract/words/desktop.ts';

type Item = MenuItemConstructorOptions;
type Words = DesktopWords['menu'];

export interface MenuActs {
  readonly window: BrowserWindow;
  readonly words: Words;
  readonly openIfra: () => void;
  readonly withTools: boolean;
  readonly platform: NodeJS.Platform;
}

/** A key of the page, pressed for the perfumer. */
interface Keys {
  readonly keyCode: string;
  readonly modifiers: readonly ('control' | 'meta' | 'shift')[];
}

export function menuOf(acts: MenuActs): Item[] {
  const { window, words, openIfra, withTools } = acts;
  const key = keysOf(acts);
  return [
    {
      label: words.file,
      submenu: [
        key(words.begin, 'CmdOrCtrl+N', 'N'),
        key(words.open, 'CmdOrCtrl+O', 'O'),
        key(words.save, 'CmdOrCtrl+S', 'S'),
        { type: 'separator' },
        { label: words.close, role: 'close' },
        { label: words.quit, role: 'quit' },
      ],
    },
    {
      label: words.edit,
      submenu: [
        key(words.undo, 'CmdOrCtrl+Z', 'Z'),
        key(words.redo, 'Shift+CmdOrCtrl+Z', 'Z', 'shift'),
        { type: 'separator' },
        { label: words.cut, role: 'cut' },
        { label: words.copy, role: 'copy' },
        { label: words.paste, role: 'paste' },
        { label: words.all, role: 'selectAll' },
      ],
    },
    { label: words.view, submenu: viewOf(words, key, withTools) },
    { label: words.window, submenu: [{ label: words.minimize, role: 'minimize' }] },
    {
      label: words.help,
      role: 'help',
      submenu: [
        {
          label: words.shortcuts,
          accelerator: '?',
          registerAccelerator: false,
          click: () => press(window, { keyCode: '?', modifiers: ['shift'] }),
        },
        { label: words.ifra, click: openIfra },
        { label: words.about, role: 'about' },
      ],
    },
  ];
}

function viewOf(words: Words, key: ReturnType<typeof keysOf>, withTools: boolean): Item[] {
  return [
    key(words.library, 'CmdOrCtrl+B', 'B'),
    key(words.inspector, 'CmdOrCtrl+.', '.'),
    { type: 'separator' },
    { label: words.larger, role: 'zoomIn' },
    { label: words.smaller, role: 'zoomOut' },
    { label: words['actual-size'], role: 'resetZoom' },
    { label: words['full-screen'], role: 'togglefullscreen' },
    ...(withTools ? [{ label: words.tools, role: 'toggleDevTools' } as const] : []),
  ];
}

/** Makes items that press a key of the page. */
function keysOf({ window, platform }: MenuActs) {
  const command = platform === 'darwin' ? 'meta' : 'control';
  return (label: string, accelerator: string, keyCode: string, ...more: 'shift'[]): Item => ({
    label,
    accelerator,
    // Shown here, pressed there: the page listens to its keys itself.
    registerAccelerator: false,
    click: () => press(window, { keyCode, modifiers: [command, ...more] }),
  });
}

function press({ webContents }: BrowserWindow, { keyCode, modifiers }: Keys): void {
  webContents.focus();
  for (const type of ['keyDown', 'keyUp'] as const) {
    webContents.sendInputEvent({ type, keyCode, modifiers: [...modifiers] });
  }
}
