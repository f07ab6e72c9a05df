// The ways a story can meet the window. Stories do not know which one they run in; the project chooses.
import type { Page } from '@playwright/test';
import { startElectron, whyNoElectron } from './electron-shell.ts';
import { startDesktop } from './harness/start.ts';
import { makeWindow, openWindow } from './harness/window.ts';
import { startWebShell } from './web-shell.ts';

export type ShellName = 'web' | 'electron-harness' | 'electron';

/** What the perfumer's system prefers. */
export interface Looks {
  readonly locale: string | undefined;
  readonly colorScheme: 'light' | 'dark' | 'no-preference' | null | undefined;
}

export interface StoryWindow {
  readonly page: Page;
  readonly release: () => Promise<void>;
}

export interface Shell {
  /** A window with nothing shown yet; `given` is a page of the browser that may become it. */
  readonly windowOf: (given: Page, looks: Looks) => Promise<StoryWindow>;
  /** Shows Orgue in it. */
  readonly open: (page: Page) => Promise<void>;
  /** Breaks the line between window and workbench, where a story can. */
  readonly cutLine?: () => void;
  /** Ends it as a perfumer would, and answers its exit code. */
  readonly stop: () => Promise<number | null>;
}

/** Why this machine cannot run the shell. */
export function whyNot(name: ShellName): string | undefined {
  return name === 'electron' ? whyNoElectron() : undefined;
}

export async function startShell(name: ShellName): Promise<Shell> {
  switch (name) {
    case 'web': {
      const { address, stop } = await startWebShell();
      const open = async (page: Page) => void (await page.goto(address));
      return { windowOf: asGiven, open, stop };
    }
    case 'electron-harness': {
      const desktop = await startDesktop();
      return {
        windowOf: async (page) => {
          await makeWindow(page, desktop);
          return await asGiven(page);
        },
        open: openWindow,
        cutLine: () => desktop.send({ kind: 'cut' }),
        stop: desktop.stop,
      };
    }
    case 'electron':
      return startElectron();
  }
}

function asGiven(page: Page): Promise<StoryWindow> {
  return Promise.resolve({ page, release: () => Promise.resolve() });
}
