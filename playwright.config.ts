// The perfumer's day in every shell; the same stories, which do not know where they run.
import { defineConfig } from '@playwright/test';

/** Chromium refuses its own sandbox to root, and only then may it be switched off. */
const isRoot = process.getuid?.() === 0;

/** Read by e2e/window.ts. */
interface Chosen {
  readonly shellName: 'web' | 'electron-harness' | 'electron';
}

/** What is about HTTP, cookies and the terminal has no counterpart in the desktop window. */
const WEB_ONLY = /connection|day|folder|ratings|terminal|together/;
/** What is about Electron's own ways. */
const DESKTOP_ONLY = /desktop/;
/** One pair of language and theme each shows the rest; the web shell shows all four. */
const DESKTOP = {
  testIgnore: [WEB_ONLY, /narrow|states/],
  grepInvert: /en, dark|ko, light/,
};

export default defineConfig<object, Chosen>({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  fullyParallel: false,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  // Generous: a busy machine is slow, and slow is not wrong.
  timeout: 240_000,
  expect: { timeout: 20_000 },
  reporter: 'list',
  projects: [
    { name: 'web', testIgnore: DESKTOP_ONLY, use: { shellName: 'web' } },
    // The desktop bundle, its preload and its window over a stand-in for Electron's runtime.
    { name: 'electron-harness', ...DESKTOP, use: { shellName: 'electron-harness' } },
    // Electron itself, where there is one.
    { name: 'electron', ...DESKTOP, use: { shellName: 'electron' } },
  ],
  use: {
    viewport: { width: 1440, height: 900 },
    launchOptions: {
      executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
      args: isRoot ? ['--no-sandbox'] : [],
    },
  },
});
