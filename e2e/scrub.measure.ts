// What a step of the hand costs the window's main thread: 24 h of a 60-row formula, with every chart of the smell view open.
// Chromium without a graphics card rasters on other threads than the main one, and no figure here counts that.
import type { Page } from '@playwright/test';
import { fileOf } from './story.ts';
import { startWebShell } from './web-shell.ts';
import { test } from './window.ts';

const MATERIALS = [
  ...['hedione', 'linalool', 'vanillin', 'coumarin', 'iso-e-super', 'galaxolide', 'ambroxan'],
  ...['bergamot-oil', 'lavender-oil', 'patchouli-oil', 'clove-bud-oil', 'vetiver-oil', 'evernyl'],
];
const ROWS = 60;

async function open60(page: Page): Promise<void> {
  const lines = Array.from({ length: ROWS }, (_, at) => ({
    material: MATERIALS[at % MATERIALS.length],
    amountGrams: 0.1 + at / 100,
  }));
  const file = { orgue: 1, name: 'Scrubbed', dosagePercent: 15, lines };
  await page.locator('input[type=file]').setInputFiles(fileOf(JSON.stringify(file)));
  await page.locator('[data-verdict]').waitFor();
}

/** Of the main thread, milliseconds. */
interface StepCost {
  /** Processor time of all its tasks: script, style, layout, paint and commit. Other programs do not lengthen it. */
  readonly processor: number;
  /** By the clock, from the pointer's arrival to the end of the script it ran. */
  readonly script: number;
}

/** What every step costs while the hand is dragged over the whole axis with a real pointer, a step a frame. */
async function drag(
  page: Page,
  hand: string,
  steps: number,
  { isHeld = true } = {},
): Promise<StepCost[]> {
  const box = await page.locator(hand).boundingBox();
  if (!box) throw new Error('there is no hand');
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const taskSeconds = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN;
  };
  await page.evaluate(watchPointer);
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x, y);
  if (isHeld) await page.mouse.down();
  const costs: StepCost[] = [];
  for (let at = 1; at <= steps; at += 1) {
    const before = await taskSeconds();
    await page.mouse.move(box.x + (box.width * at) / steps, y);
    const script = await page.evaluate(afterFrame);
    costs.push({ processor: 1000 * ((await taskSeconds()) - before), script });
  }
  if (isHeld) await page.mouse.up();
  await session.detach();
  return costs;
}

function watchPointer(): void {
  let from = 0;
  const seen = { script: 0 };
  Object.assign(globalThis, { seen });
  addEventListener('pointermove', () => (from = performance.now()), { capture: true });
  addEventListener('pointermove', () => {
    // What React draws for a pointer it draws in a microtask that was queued before this one.
    queueMicrotask(() => (seen.script = performance.now() - from));
  });
}

/** Two frames later everything that the pointer changed is drawn. */
async function afterFrame(): Promise<number> {
  for (let frame = 0; frame < 2; frame += 1) {
    await new Promise((done) => requestAnimationFrame(done));
  }
  return (globalThis as unknown as { seen: { script: number } }).seen.script;
}

function print(name: string, costs: readonly StepCost[]): void {
  printOne(
    `${name}, processor time of the main thread`,
    costs.map(({ processor }) => processor),
  );
  printOne(
    '  script by the clock',
    costs.map(({ script }) => script),
  );
}

function printOne(name: string, samples: readonly number[]): void {
  const sorted = [...samples].sort((a, b) => a - b);
  const at = (share: number) =>
    (sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0).toFixed(1);
  const over = samples.filter((cost) => cost > 16).length;
  console.log(
    `${name}: p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, longest ${at(1)} ms, over 16 ms ${over} of ${samples.length}`,
  );
}

test('the hand', async ({ browser }) => {
  const shell = await startWebShell();
  const page = await browser.newPage();
  await page.goto(shell.address);
  await page.locator('#brief').waitFor();
  await open60(page);
  await page.waitForTimeout(2000);
  await drag(page, '#inspector .scrub', 60);
  const idle = await drag(page, '#inspector .scrub', 120, { isHeld: false });
  print('the same pointer, not held: what measuring itself costs', idle);
  print('60 rows, hand of the inspector', await drag(page, '#inspector .scrub', 240));
  await page.keyboard.press('Control+3');
  await page.locator('#smell .reach svg').waitFor();
  await page.waitForTimeout(2000);
  await drag(page, '#smell .scrub', 60);
  print('60 rows, hand of the smell view', await drag(page, '#smell .scrub', 240));
  await page.close();
  await shell.stop();
});
