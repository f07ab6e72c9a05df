// A window on a running shell that notices every complaint of the browser: errors, console errors, policy violations.
import AxeBuilder from '@axe-core/playwright';
import { test as base, expect, type Page } from '@playwright/test';
import { type RunningShell, startShell } from './shell.ts';

interface WorkerFixtures {
  readonly shell: RunningShell;
}

interface TestFixtures {
  /** Errors of the page so far; a story that expects some takes them out. */
  readonly complaints: string[];
  /** The window, open and ready. */
  readonly window: Page;
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  shell: [
    async ({ browser }, provide) => {
      expect(browser.isConnected()).toBe(true);
      const shell = await startShell();
      await provide(shell);
      expect(await shell.stop()).toBe(0);
    },
    { scope: 'worker', timeout: 300_000 },
  ],
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
    await page.goto(shell.address);
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
