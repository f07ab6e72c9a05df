// A rating while the workbench is away, and while it cannot keep anything: said in place, never lost, never twice.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gramsOf } from './story.ts';
import { startWebShell } from './web-shell.ts';
import { expect, expectAccessible, test } from './window.ts';

test('a rating waits for the workbench, is refused by damaged data, and is kept once that is whole', async ({
  page,
  complaints,
}) => {
  const home = mkdtempSync(join(tmpdir(), 'orgue-평가 '));
  const first = await startWebShell({ home });
  const again = { home, port: first.port, token: first.token };
  await page.goto(first.address);
  await page.locator('.formula input[role=combobox]').fill('hedione');
  await page.keyboard.press('Enter');
  await gramsOf(page, '1').fill('3');
  await expect(page.locator('[data-saved=kept]')).toBeVisible();

  expect(await first.stop()).toBe(0);
  await expect(page.locator('[data-connection=reconnecting]')).toBeVisible();
  await page.keyboard.press('r');
  await page.keyboard.press('4');
  await page.keyboard.press('Control+Enter');
  const sheet = page.getByRole('region', { name: 'Rate', exact: true });
  await expect(sheet.getByText('Kept when the workbench answers: rating, 0')).toBeVisible();
  await expectAccessible(page);

  const file = join(home, 'orgue.db');
  const whole = readFileSync(file);
  writeFileSync(file, Buffer.from(whole).fill(0x5a, 0, 4096));
  const damaged = await startWebShell(again);
  const refusal = sheet.getByRole('listitem').filter({ hasText: 'Not kept: rating, 0' });
  await expect(refusal).toContainText(/damaged|No data folder/);
  await expectAccessible(page);
  expect(await damaged.stop()).toBe(0);

  writeFileSync(file, whole);
  const second = await startWebShell(again);
  await expect(page.locator('[data-connection=connected]')).toBeVisible();
  await refusal.getByRole('button', { name: 'Try again' }).press('Enter');
  await expect(refusal).toHaveCount(0);
  await expect(sheet.locator('[data-rated]')).toHaveCount(1);
  await page.reload();
  await page.getByRole('complementary', { name: 'Library' }).getByText('1 row').click();
  await page.keyboard.press('r');
  await expect(sheet.locator('[data-rated]')).toHaveCount(1);
  expect(await second.stop()).toBe(0);
  rmSync(home, { recursive: true });
  const ours = complaints.filter((text) => !/WebSocket|ERR_CONNECTION|Failed to load/.test(text));
  complaints.splice(0, complaints.length, ...ours);
});
