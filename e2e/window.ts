// A window of whichever shell runs, that notices every complaint of the browser: errors, console errors, policy violations.
import AxeBuilder from '@axe-core/playwright';
import { test as base, expect, type Page } from '@playwright/test';
import { type Shell, type ShellName, startShell, whyNot } from './shell.ts';

interface WorkerFixtures {
  /** Chosen by the project; stories do not know it. */
  readonly shellName: ShellName;
  readonly shell: Shell;
}

interface TestFixtures {
  /** Skips, with its reason, what this machine cannot run. */
  readonly possible: undefined;
  /** Errors of the page so far; a story that expects some takes them out. */
  readonly complaints: string[];
  /** The window, open and ready. */
  readonly window: Page;
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  shellName: ['web', { option: true, scope: 'worker' }],
  shell: [
    async ({ browser, shellName }, provide) => {
      expect(browser.isConnected()).toBe(true);
      const shell = await startShell(shellName);
      await provide(shell);
      expect(await shell.stop()).toBe(0);
    },
    { scope: 'worker', timeout: 300_000 },
  ],
  possible: [
    async ({ shellName }, provide, story) => {
      const why = whyNot(shellName);
      if (why !== undefined && process.env['ORGUE_REQUIRE_ELECTRON'] === '1') throw new Error(why);
      story.skip(why !== undefined, why);
      await provide(undefined);
    },
    { auto: true },
  ],
  page: async ({ page, shell, locale, colorScheme }, provide) => {
    const { page: own, release } = await shell.windowOf(page, { locale, colorScheme });
    await provide(own);
    await release();
  },
  complaints: async ({ page }, provide) => {
    const complaints: string[] = [];
    page.on('pageerror', ({ message }) => complaints.push(`error: ${message}`));
    page.on('console', (said) => {
      const known = said.type() === 'error' || said.type() === 'warning';
      if (known) complaints.push(`console: ${said.text()}`);
    });
    await page.exposeFunction('complain', (text: string) => complaints.push(text));
    await page.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
        const { complain } = globalThis as unknown as { complain: (text: string) => void };
        complain(`policy: ${violatedDirective} ${blockedURI}`);
      });
    });
    await provide(complaints);
    expect(complaints).toEqual([]);
  },
  window: async ({ page, shell, complaints }, provide) => {
    expect(complaints).toEqual([]);
    await shell.open(page);
    await expect(page.locator('[data-connection=connected]')).toBeVisible();
    await provide(page);
  },
});

/** Demands that axe finds nothing on the page as it stands. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const found = violations.map(({ id, nodes }) => ({ id, at: nodes.map(({ html }) => html) }));
  expect(found).toEqual([]);
}

export { expect };
