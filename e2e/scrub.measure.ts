// What a step of the hand costs the window's main thread: 24 h of a 60-row formula, with every chart of the smell view open.
// Chromium without a graphics card rasters on other threads than the main one, and no figure here counts that.
import type { Browser, CDPSession, Page } from '@playwright/test';
import { fileOf } from './story.ts';
import { startWebShell } from './web-shell.ts';
import { test } from './window.ts';

const MATERIALS = [
  ...['hedione', 'linalool', 'vanillin', 'coumarin', 'iso-e-super', 'galaxolide', 'ambroxan'],
  ...['bergamot-oil', 'lavender-oil', 'patchouli-oil', 'clove-bud-oil', 'vetiver-oil', 'evernyl'],
];
const ROWS = 60;
const STEPS = 240;

async function open60(page: Page): Promise<void> {
  const lines = Array.from({ length: ROWS }, (_, at) => ({
    material: MATERIALS[at % MATERIALS.length],
    amountGrams: 0.1 + at / 100,
  }));
  const file = { orgue: 1, name: 'Scrubbed', dosagePercent: 15, lines };
  await page.locator('input[type=file]').setInputFiles(fileOf(JSON.stringify(file)));
  await page.locator('[data-verdict]').waitFor();
}

/** One event of the browser's trace; times in microseconds, `tdur` is processor time of the thread. */
interface Traced {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
}

/** Milliseconds of the main thread for one frame. */
interface FrameCost {
  /** Processor time of all its tasks: script, style, layout, paint and commit. Other programs do not lengthen it. */
  readonly processor: number;
  /** The same by the clock. */
  readonly clock: number;
}

/** What every frame costs while a real pointer, held or not, moves over the whole axis and back. */
async function drag(browser: Browser, page: Page, hand: string, isHeld: boolean) {
  const box = await page.locator(hand).boundingBox();
  if (!box) throw new Error('there is no hand');
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + 1, y);
  if (isHeld) await page.mouse.down();
  const costs = await framesOf(await browser.newBrowserCDPSession(), async () => {
    for (let step = 1; step <= STEPS; step += 1) {
      const place = step <= STEPS / 2 ? step : STEPS - step;
      await page.mouse.move(box.x + (2 * box.width * place) / STEPS, y);
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
    }
  });
  if (isHeld) await page.mouse.up();
  return costs;
}

async function framesOf(session: CDPSession, act: () => Promise<void>): Promise<FrameCost[]> {
  const events: Traced[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as never[])));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: {
      includedCategories: ['devtools.timeline', 'disabled-by-default-devtools.timeline'],
      recordMode: 'recordAsMuchAsPossible',
    },
  });
  await act();
  const done = new Promise((complete) => session.once('Tracing.tracingComplete', complete));
  await session.send('Tracing.end');
  await done;
  const commits = events.filter(({ name, ph }) => name === 'Commit' && ph === 'X');
  const [first] = commits;
  const tasks = events
    .filter(({ name, ph, pid, tid }) => {
      return name === 'RunTask' && ph === 'X' && pid === first?.pid && tid === first.tid;
    })
    .sort((one, other) => one.ts - other.ts);
  return costsOf(tasks, commits);
}

/** A frame is all tasks after the one that committed the frame before, up to the one that commits it. */
function costsOf(tasks: readonly Traced[], commits: readonly Traced[]): FrameCost[] {
  const costs: FrameCost[] = [];
  let processor = 0;
  let clock = 0;
  for (const { ts, dur = 0, tdur = 0 } of tasks) {
    processor += tdur / 1000;
    clock += dur / 1000;
    if (!commits.some((commit) => commit.ts >= ts && commit.ts <= ts + dur)) continue;
    costs.push({ processor, clock });
    processor = 0;
    clock = 0;
  }
  // What came before the first frame is not its own.
  return costs.slice(1);
}

function print(name: string, costs: readonly FrameCost[]): void {
  printOne(
    `${name}, processor time`,
    costs.map(({ processor }) => processor),
  );
  printOne(
    '  by the clock',
    costs.map(({ clock }) => clock),
  );
}

function printOne(name: string, samples: readonly number[]): void {
  const sorted = [...samples].sort((a, b) => a - b);
  const at = (share: number) =>
    (sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0).toFixed(1);
  const over = samples.filter((cost) => cost > 16).length;
  console.log(
    `${name}: p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, longest ${at(1)} ms, over 16 ms ${over} of ${samples.length} frames`,
  );
}

test('the hand', async ({ browser }) => {
  const shell = await startWebShell();
  const page = await browser.newPage();
  await page.goto(shell.address);
  await page.locator('#brief').waitFor();
  await open60(page);
  await page.waitForTimeout(2000);
  const [inspector, smell] = ['#inspector .scrub', '#smell .scrub'];
  await drag(browser, page, inspector, true);
  print('pointer not held', await drag(browser, page, inspector, false));
  print('60 rows, hand of the inspector', await drag(browser, page, inspector, true));
  await page.keyboard.press('Control+3');
  await page.locator('#smell .reach svg').waitFor();
  await page.waitForTimeout(2000);
  await drag(browser, page, smell, true);
  print('60 rows, hand of the smell view', await drag(browser, page, smell, true));
  await page.close();
  await shell.stop();
});
