// The window's budgets measured in the browser: edit to repaint, scrolling, memory and first paint.
// Chromium without a graphics card rasters on other threads than the main one, and no figure here counts that but the frames of scrolling.
import type { CDPSession, Page } from '@playwright/test';
import { type KeyCost, traceKeys } from './frame-trace.ts';
import { fileOf, gramsOf } from './story.ts';
import { startWebShell } from './web-shell.ts';
import { test } from './window.ts';

const MATERIALS = ['hedione', 'linalool', 'vanillin', 'coumarin', 'iso-e-super', 'galaxolide'];
const NATURALS = ['bergamot-oil', 'lavender-oil', 'patchouli-oil', 'rose-oil', 'clove-bud-oil'];

function formulaOf(rows: number): string {
  const all = [...MATERIALS, ...NATURALS];
  const lines = Array.from({ length: rows }, (_, at) => ({
    material: all[at % all.length],
    amountGrams: 0.1 + at / 100,
    ...(at % 5 === 0 ? { strengthPercent: 10, solvent: 'dpg' } : {}),
  }));
  return JSON.stringify({ orgue: 1, name: `${rows} rows`, dosagePercent: 15, lines });
}

async function openRows(page: Page, rows: number): Promise<void> {
  await page.locator('input[type=file]').setInputFiles(fileOf(formulaOf(rows)));
  await page.getByText(`${rows} rows`).last().waitFor();
}

function quantile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

function print(name: string, samples: readonly number[]): void {
  const [p50, p95, most] = [0.5, 0.95, 1].map((share) => quantile(samples, share).toFixed(1));
  console.log(`${name}: p50 ${p50} ms, p95 ${p95} ms, longest ${most} ms (${samples.length})`);
}

/** A digit in the amount of one row after another, each when the one before is long drawn. */
async function editRows(page: Page, edits: number): Promise<void> {
  for (let edit = 0; edit < edits; edit += 1) {
    await gramsOf(page, String(1 + (edit % 30))).focus();
    await page.waitForTimeout(60);
    await page.keyboard.type(String(1 + (edit % 9)));
    await page.waitForTimeout(120);
  }
}

/** From the key's arrival to the first task after the frame that shows what it changed, milliseconds. */
async function watchKeys(page: Page): Promise<void> {
  await page.evaluate(() => {
    const seen: { whole: number[]; script: number[] } = { whole: [], script: [] };
    Object.assign(globalThis, { seen });
    let from = 0;
    addEventListener('beforeinput', () => (from = performance.now()), { capture: true });
    addEventListener('input', () => {
      // What React draws for a key it draws in a microtask that was queued before this one.
      queueMicrotask(() => seen.script.push(performance.now() - from));
      const channel = new MessageChannel();
      channel.port1.onmessage = () => seen.whole.push(performance.now() - from);
      requestAnimationFrame(() => channel.port2.postMessage(0));
    });
  });
}

interface Frames {
  readonly deltas: readonly number[];
  readonly height: number;
}

/** From frame to frame while the table is scrolled this far in each, down and up again. */
async function framesOf(page: Page, pixels: number): Promise<Frames> {
  return await page.evaluate(async (step) => {
    const scroller = document.querySelector('.formula-area');
    const deltas: number[] = [];
    let last = performance.now();
    for (let frame = 0; frame < 400; frame += 1) {
      await new Promise((done) => requestAnimationFrame(done));
      const now = performance.now();
      deltas.push(now - last);
      last = now;
      if (scroller) scroller.scrollTop += frame < 200 ? step : -step;
    }
    return { deltas: deltas.slice(5), height: scroller?.scrollHeight ?? 0 };
  }, pixels);
}

function rateOf({ deltas }: Frames): string {
  const seconds = deltas.reduce((sum, delta) => sum + delta, 0) / 1000;
  return (deltas.length / seconds).toFixed(1);
}

test('the window', async ({ browser }) => {
  const shell = await startWebShell();
  const cold = await browser.newPage();
  await cold.goto(shell.address);
  await cold.locator('#brief').waitFor();
  const paint = await cold.evaluate(
    () =>
      new Promise<number>((done) => {
        new PerformanceObserver((list) => {
          for (const { name, startTime } of list.getEntries()) {
            if (name === 'first-contentful-paint') done(startTime);
          }
        }).observe({ type: 'paint', buffered: true });
      }),
  );
  const usable = await cold.evaluate(() => performance.now());
  console.log(`first paint ${paint.toFixed(0)} ms, usable ${usable.toFixed(0)} ms`);

  await openRows(cold, 60);
  // The first keys meet code that was never run before.
  await editRows(cold, 20);
  const costs = await traceKeys(await browser.newBrowserCDPSession(), () => editRows(cold, 120));
  const of = (figure: keyof KeyCost) => costs.map((cost) => cost[figure]);
  print('60 rows, main thread from key to its committed frame', of('work'));
  print('  the same, processor time of the thread', of('processor'));
  print('  by the clock, with the wait for the frame', of('wait'));
  print('  with the frame after, in which the other rows follow', of('whole'));

  await watchKeys(cold);
  await editRows(cold, 120);
  const seen = await cold.evaluate(
    () => (globalThis as unknown as { seen: { whole: number[]; script: number[] } }).seen,
  );
  print('60 rows, untraced: key to script done', seen.script);
  print('60 rows, untraced: key to the first task after its frame', seen.whole);

  const session = await cold.context().newCDPSession(cold);
  await gramsOf(cold, '3').focus();
  const heaps = [await heapOf(session)];
  for (let part = 0; part < 4; part += 1) {
    for (let key = 0; key < 500; key += 1) await cold.keyboard.type(String(1 + (key % 9)));
    await cold.keyboard.press('Control+a');
    heaps.push(await heapOf(session));
  }
  console.log(
    `heap at 0, 500 … 2,000 keys: ${heaps.map((heap) => heap.toFixed(1)).join(', ')} MiB`,
  );

  await openRows(cold, 500);
  const resting = await framesOf(cold, 0);
  const scrolling = await framesOf(cold, 40);
  print('500 rows, frames at rest, which is this machine alone', resting.deltas);
  print(`500 rows, frames while scrolling ${scrolling.height} px`, scrolling.deltas);
  console.log(`  frames a second: ${rateOf(resting)} at rest, ${rateOf(scrolling)} scrolling`);
  await cold.close();
  await shell.stop();
});

async function heapOf(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize / 2 ** 20;
}
