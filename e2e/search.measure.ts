// How long the window's own work keeps it from anything else while a search runs: in its view, and while a formula is typed.
import type { Page } from '@playwright/test';
import { fileOf, gramsOf } from './story.ts';
import { startWebShell } from './web-shell.ts';
import { expect, test } from './window.ts';

const LOOK_MS = 15_000;
const LINES = Array.from({ length: 40 }, (_, at) => ({
  material: ['hedione', 'linalool', 'vanillin', 'iso-e-super', 'bergamot-oil'][at % 5],
  amountGrams: 0.1 + at / 100,
}));

function quantile(samples: readonly number[], share: number): string {
  const sorted = [...samples].sort((a, b) => a - b);
  return (sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0).toFixed(1);
}

function print(name: string, samples: readonly number[]): void {
  const [p50, p99, most] = [0.5, 0.99, 1].map((share) => quantile(samples, share));
  console.log(`${name}: p50 ${p50} ms, p99 ${p99} ms, longest ${most} ms (${samples.length})`);
}

const TICK_MS = 5;

/** How late the event loop comes to a timer, again and again; nothing else is asked of it. */
async function lagOf(page: Page, during: () => Promise<void>): Promise<readonly number[]> {
  await page.evaluate((wait) => {
    const seen = { lags: [] as number[], isOver: false };
    Object.assign(globalThis, { seen });
    const tick = () => {
      const from = performance.now();
      setTimeout(() => {
        seen.lags.push(Math.max(0, performance.now() - from - wait));
        if (!seen.isOver) tick();
      }, wait);
    };
    tick();
  }, TICK_MS);
  await during();
  return await page.evaluate(() => {
    const { seen } = globalThis as unknown as { seen: { lags: number[]; isOver: boolean } };
    seen.isOver = true;
    return seen.lags;
  });
}

/** The longest tasks, as the browser itself counts those over 50 ms. */
async function watchLongTasks(page: Page): Promise<() => Promise<readonly number[]>> {
  await page.evaluate(() => {
    const tasks: number[] = [];
    Object.assign(globalThis, { tasks });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.push(duration);
    }).observe({ type: 'longtask' });
  });
  return () =>
    page.evaluate(() => {
      const { tasks } = globalThis as unknown as { tasks: number[] };
      return tasks.splice(0);
    });
}

test('the window while a search runs', async ({ browser }) => {
  const shell = await startWebShell();
  const page = await browser.newPage();
  await page.goto(shell.address);
  const text = JSON.stringify({ orgue: 1, name: 'Forty', dosagePercent: 15, lines: LINES });
  await page.locator('input[type=file]').setInputFiles(fileOf(text));
  await expect(gramsOf(page, '40')).toBeVisible();
  const longTasks = await watchLongTasks(page);
  const wait = () => page.waitForTimeout(LOOK_MS);
  const type = async () => {
    const until = Date.now() + LOOK_MS;
    for (let edit = 0; Date.now() < until; edit += 1) {
      await gramsOf(page, String(1 + (edit % 30))).focus();
      await page.keyboard.type(String(1 + (edit % 9)));
      await page.waitForTimeout(100);
    }
  };
  print('no search, lag', await lagOf(page, wait));
  await longTasks();
  print('typing in the formula, no search, lag', await lagOf(page, type));
  print('  tasks over 50 ms', await longTasks());

  await page.keyboard.press('Control+2');
  await page.locator('#hybrid .brief .txt').fill('calm woody evening scent for autumn');
  await page.locator('#hybrid summary').first().click();
  await page.keyboard.press('Tab');
  await page.keyboard.type('200000');
  await page.locator('[data-act=start]').click();
  await expect(page.locator('[data-phase=running]')).toBeVisible();
  const drawn = page.locator('[data-episode]');
  const before = Number(await drawn.getAttribute('data-episode'));
  await longTasks();
  print('search in view, lag', await lagOf(page, wait));
  const after = Number(await drawn.getAttribute('data-episode'));
  console.log(`  ${after - before} episodes in ${LOOK_MS / 1000} s`);
  print('  tasks over 50 ms', await longTasks());

  await page.keyboard.press('Control+1');
  await page.waitForTimeout(1000);
  await longTasks();
  print('typing in the formula while it runs, lag', await lagOf(page, type));
  print('  tasks over 50 ms', await longTasks());
  await page.close();
  await shell.stop();
});
