// What is worked on is kept by itself, and is there after a reload with every step back.
import { readFile } from 'node:fs/promises';
import { addRow, kept, listed, nameIt, rows } from './kept.ts';
import { gramsOf } from './story.ts';
import { expect, test } from './window.ts';

test('a formula is saved as it is written, and after a reload it is there with every step back', async ({
  window,
}) => {
  await addRow(window, 'hedione', '3');
  await nameIt(window, 'Kept study');
  await expect(kept(window)).toBeVisible();
  await addRow(window, 'linalool', '1');
  await expect(rows(window)).toHaveCount(2);
  await expect(kept(window)).toBeVisible();

  await window.reload();
  await listed(window, 'Kept study').click();
  await expect(rows(window)).toHaveCount(2);
  // A slow hand leaves two steps, the row and its grams.
  await expect(async () => {
    await window.keyboard.press('Control+z');
    await expect(rows(window)).toHaveCount(1, { timeout: 2000 });
  }).toPass();
  await window.keyboard.press('Control+Shift+z');
  await expect(rows(window)).toHaveCount(2);
});

test('a row that is not weighed yet is kept where it stands, and left out of an exported file', async ({
  window,
}) => {
  await addRow(window, 'hedione', '0');
  await addRow(window, 'linalool', '1');
  await nameIt(window, 'Half weighed');
  await expect(kept(window)).toBeVisible();
  await window.reload();
  await listed(window, 'Half weighed').click();
  await expect(rows(window)).toHaveCount(2);
  await expect(rows(window).first()).toContainText('Hedione');
  await expect(gramsOf(window, '1')).toHaveValue('0.000');
  const saving = window.waitForEvent('download');
  await window.keyboard.press('Control+s');
  const file = await readFile(await (await saving).path(), 'utf8');
  expect(JSON.parse(file)).toMatchObject({ lines: [{ amountGrams: 1 }] });
});

test('a brief is kept when it is read, and taken up again with its chips', async ({ window }) => {
  const brief = window.locator('#brief');
  await brief.fill('calm woody evening scent, no clove');
  await brief.press('Enter');
  const chips = window.getByRole('button', { name: /^Remove / });
  await expect(chips).toHaveCount(4);
  await expect(listed(window, 'calm woody evening scent, no clove')).toBeVisible();
  await window.reload();
  await expect(brief).toHaveValue('');
  await listed(window, 'calm woody evening scent, no clove').click();
  await expect(brief).toHaveValue('calm woody evening scent, no clove');
  await expect(chips).toHaveCount(4);
  await window.getByRole('button', { name: 'New brief' }).click();
  await expect(brief).toHaveValue('');
});
