// Two windows on one data folder, and a workbench killed under its window: nothing that showed as saved is lost.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addRow, kept, listed, nameIt, rows } from './kept.ts';
import { startWebShell } from './web-shell.ts';
import { expect, test } from './window.ts';

test('two windows show the same, and a change in both at once is kept twice', async ({
  window,
  shell,
  context,
}) => {
  await addRow(window, 'hedione', '3');
  await nameIt(window, 'Shared study');
  await expect(kept(window)).toBeVisible();
  const other = await context.newPage();
  await shell.open(other);
  await listed(other, 'Shared study').click();
  await expect(rows(other)).toHaveCount(1);

  await addRow(window, 'linalool', '1');
  await expect(rows(other)).toHaveCount(2);
  await Promise.all([addRow(window, 'vanillin', '1'), addRow(other, 'coumarin', '1')]);
  await expect(kept(window)).toBeVisible();
  await expect(kept(other)).toBeVisible();
  await expect(listed(window, 'Shared study')).toHaveCount(2);
  await other.close();
});

test('an own material that one window keeps is found and counted in the other', async ({
  window,
  shell,
  context,
}) => {
  const other = await context.newPage();
  await shell.open(other);
  await addRow(other, 'hedione', '3');
  await window.keyboard.press('Alt+m');
  await window.keyboard.type('Shared base');
  await window.getByRole('textbox', { name: 'Supplier' }).fill('Grasse & Co');
  await window.getByRole('textbox', { name: 'Dated' }).fill('2026-01-31');
  await window.keyboard.press('Control+Enter');
  await expect(listed(other, 'Shared base')).toBeVisible();
  await addRow(other, 'shared base', '1');
  await expect(other.locator('[data-verdict]')).toHaveAttribute('data-verdict', 'compliant');
  await window.getByRole('textbox', { name: 'Supplier' }).fill('');
  await window.getByRole('textbox', { name: 'Dated' }).fill('');
  await window.keyboard.press('Control+Enter');
  await expect(other.locator('[data-verdict]')).toHaveAttribute('data-verdict', 'unknown');
  await other.close();
});

test('a kill in the middle of an edit loses nothing that showed as saved', async ({ page }) => {
  const home = mkdtempSync(join(tmpdir(), '오르그 '));
  const token = 'a'.repeat(43);
  const first = await startWebShell({ home, token });
  await page.goto(first.address);
  await addRow(page, 'hedione', '3');
  await nameIt(page, 'Killed study');
  await expect(kept(page)).toBeVisible();
  await first.kill();
  await addRow(page, 'linalool', '2');
  await expect(page.locator('[data-saved=late]')).toBeVisible();
  const second = await startWebShell({ home, token, port: first.port });
  await expect(kept(page)).toBeVisible();
  await page.reload();
  await listed(page, 'Killed study').click();
  await expect(rows(page)).toHaveCount(2);
  await second.stop();
  rmSync(home, { recursive: true });
});
