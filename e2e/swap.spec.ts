// A row that is over gives its place to the nearest odour that is free, and any row to what smells like it; undo undoes.
import { expectAgreement, fileOf, gramsOf, verdict } from './story.ts';
import { expect, expectAccessible, test } from './window.ts';

const LILY = {
  ...{ orgue: 1, name: 'Lily study', category: '4', dosagePercent: 20 },
  lines: [
    { material: 'lilial', amountGrams: 1 },
    { material: 'hedione', amountGrams: 5 },
    { material: 'iso-e-super', amountGrams: 4 },
  ],
};

test.beforeEach(async ({ window }) => {
  await window.locator('input[type=file]').setInputFiles(fileOf(JSON.stringify(LILY)));
  await expect(window.locator('.head .title')).toHaveValue('Lily study');
  await gramsOf(window, '1').focus();
});

test('a swap is offered, taken in one step, and taken back in one', async ({ window }) => {
  await expect(verdict(window)).toHaveAttribute('data-verdict', 'over');
  await window.keyboard.press('f');
  const swap = window.locator('.fixes li').filter({ hasText: 'of its character' }).first();
  await expect(swap).toContainText('Swap row 1, Lilial');
  await expectAccessible(window);
  await swap.getByRole('button', { name: 'Apply' }).press('Enter');
  await expect(verdict(window)).toHaveAttribute('data-verdict', 'compliant');
  await expect(window.locator('[data-path="1"] th')).not.toContainText('Lilial');
  await expectAgreement(window);
  await window.keyboard.press('Control+z');
  await expect(window.locator('[data-path="1"] th')).toContainText('Lilial');
  await expect(gramsOf(window, '1')).toHaveValue('1.000');
});

test('under a row stands what smells like it, ready to be used instead', async ({ window }) => {
  await window.keyboard.press('y');
  const like = window.getByRole('table', { name: 'Materials like Lilial' });
  await expect(like.locator('tbody tr')).toHaveCount(8);
  await expect(like).toContainText('Bourgeonal');
  await expectAccessible(window);
  await like.getByRole('button', { name: 'Use instead: Florol' }).press('Enter');
  await expect(window.locator('[data-path="1"] th')).toContainText('Florol');
  await expect(window.getByRole('table', { name: 'Materials like Florol' })).toBeVisible();
  await expectAgreement(window);
  await window.keyboard.press('Control+z');
  await expect(window.locator('[data-path="1"] th')).toContainText('Lilial');
});

test('the library lists what smells like one of its materials, by hand and by key', async ({
  window,
}) => {
  const list = window.locator('#library .scroll.fill button.li');
  const search = window.getByRole('searchbox');
  await search.fill('galaxolide');
  await expect(list.first()).toContainText('Galaxolide');
  await list.first().focus();
  await window.keyboard.press('ArrowRight');
  const mark = window.getByRole('button', { name: 'Materials like Galaxolide' });
  await expect(mark).toBeVisible();
  await expect(list.filter({ hasText: 'Ethylene brassylate' })).toBeVisible();
  await expectAccessible(window);
  await mark.press('Enter');
  await expect(mark).toHaveCount(0);
  await expect(list.first()).toContainText('Galaxolide');
  await search.fill('vanillin');
  await list.first().hover();
  await window.getByRole('button', { name: 'Materials like this' }).first().click();
  await expect(list.filter({ hasText: 'Ethyl vanillin' })).toBeVisible();
  await search.fill('');
  await expect(list.first()).toBeVisible();
  await expect(window.getByRole('button', { name: /^Materials like Vanillin/ })).toHaveCount(0);
});
