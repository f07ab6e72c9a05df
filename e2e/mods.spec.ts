// Mods: a formula is named, branched, compared and found again, by keys alone.
import { addRow, kept, listed, nameIt, rows } from './kept.ts';
import { expect, expectAccessible, test } from './window.ts';

test('a mod is named with its reason, compared, and a branch begins at it', async ({ window }) => {
  await addRow(window, 'hedione', '3');
  await nameIt(window, 'Autumn study');
  await expect(kept(window)).toBeVisible();
  await kept(window).focus();
  await window.keyboard.press('Enter');
  const panel = window.locator('[data-why=mods]');
  await panel.getByRole('textbox').fill('first idea');
  await window.keyboard.press('Enter');
  await expect(panel.getByRole('row', { name: /first idea/ })).toBeVisible();
  await expectAccessible(window);

  const head = window.locator('.head');
  await expect(head.getByRole('button', { name: /^mod \d+$/ })).toBeVisible();
  await expect(head.getByText('first idea', { exact: true })).toBeVisible();

  await window.keyboard.press('Escape');
  await addRow(window, 'linalool', '1');
  await expect(kept(window)).toBeVisible();
  await expect(head.getByText(/^from mod \d+: first idea$/)).toBeVisible();
  await kept(window).press('Enter');
  await panel
    .getByRole('row', { name: /first idea/ })
    .getByRole('button', { name: /Compare/ })
    .press('Enter');
  const compare = window.locator('[data-why=compare]');
  await expect(compare.getByRole('row', { name: /Linalool/ })).toContainText('+1.000');
  await expectAccessible(window);

  await window.keyboard.press('Escape');
  await kept(window).press('Enter');
  await panel
    .getByRole('row', { name: /first idea/ })
    .getByRole('button', { name: /Branch/ })
    .press('Enter');
  await expect(rows(window)).toHaveCount(1);
  await addRow(window, 'vanillin', '1');
  await expect(kept(window)).toBeVisible();
  await expect(listed(window, 'Autumn study')).toHaveCount(2);
  await kept(window).press('Enter');
  await expect(panel.getByRole('row')).toHaveCount(5);
});
