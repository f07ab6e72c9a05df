// The same job without a mouse: every act has a key, the focus is always somewhere sensible, and undo undoes.
import { expectAgreement, gramsOf, verdict } from './story.ts';
import { expect, test } from './window.ts';

test('a formula is proposed, accepted, edited, explained, fixed and undone by keys alone', async ({
  window,
}) => {
  const press = (key: string) => window.keyboard.press(key);
  // The first stop of Tab is the way past the library.
  await press('Tab');
  await expect(window.getByRole('link', { name: 'Skip to the formula' })).toBeFocused();
  await press('Enter');
  const brief = window.locator('#brief');
  for (let stops = 0; stops < 12; stops += 1) {
    if (await brief.evaluate((field) => field === document.activeElement)) break;
    await press('Tab');
  }
  await expect(brief).toBeFocused();
  await window.keyboard.type('fresh energetic citrus cologne for summer mornings');
  await press('Enter');
  await expect(window.locator('.chip').filter({ hasText: 'Summer' })).toBeVisible();
  await press('Control+Enter');
  await expect(window.getByRole('article')).toHaveCount(2);

  await press('Alt+b');
  await expect(gramsOf(window, '1')).toBeFocused();
  await expect(verdict(window)).toHaveAttribute('data-verdict', /compliant|near/);

  await press('ArrowDown');
  await expect(gramsOf(window, '2')).toBeFocused();
  const before = await gramsOf(window, '2').inputValue();
  await window.keyboard.type('0,25');
  await expect(gramsOf(window, '2')).toHaveValue('0,25');
  await press('Tab');
  await expect(window.locator('[data-path="2"] [data-column="strength"]')).toBeFocused();
  await window.keyboard.type('10');
  await expect(window.locator('[data-path="2"] select')).toHaveValue('dpg');

  await press('y');
  await expect(window.locator('.why')).toBeFocused();
  await press('Escape');
  await expect(window.locator('[data-path="2"] [data-column="strength"]')).toBeFocused();

  await press('Control+z');
  await expect(window.locator('[data-path="2"] select')).toHaveCount(0);
  await press('Control+z');
  await expect(gramsOf(window, '2')).toHaveValue(before);

  const rows = window.locator('tr[data-path]');
  const count = await rows.count();
  await press('Control+Delete');
  await expect(rows).toHaveCount(count - 1);
  await press('Control+z');
  await expect(rows).toHaveCount(count);
  await expectAgreement(window);
});

test('a material is added by name, weighed until it is too much, and fixed with one key', async ({
  window,
}) => {
  const add = window.getByRole('combobox', { name: /Add material/ });
  await add.focus();
  await window.keyboard.type('coumarin');
  await window.keyboard.press('Enter');
  await expect(gramsOf(window, '1')).toBeFocused();
  await window.keyboard.type('2');
  await expect(verdict(window)).toHaveAttribute('data-verdict', 'over');
  await window.keyboard.press('a');
  await expect(add).toBeFocused();
  await window.keyboard.type('헤디온');
  await window.keyboard.press('Enter');
  await window.keyboard.type('8');
  await expect(verdict(window)).toHaveAttribute('data-verdict', 'over');
  await window.keyboard.press('f');
  const fixes = window.locator('.fixes li');
  await expect(fixes.first()).toBeVisible();
  await fixes.first().getByRole('button', { name: 'Apply' }).press('Enter');
  await expect(verdict(window)).toHaveAttribute('data-verdict', /compliant|near/);
  await expectAgreement(window);
});

test('the library is searched with / and lists move with arrows', async ({ window }) => {
  await window.keyboard.press('/');
  await expect(window.getByRole('searchbox')).toBeFocused();
  await window.keyboard.type('54464-57-2');
  const first = window.getByRole('button', { name: /Iso E Super/ });
  await expect(first).toBeVisible();
  await first.focus();
  await window.keyboard.press('Enter');
  await expect(gramsOf(window, '1')).toBeFocused();
  await window.keyboard.press('Escape');
  await window.locator('body').click({ position: { x: 700, y: 880 } });
  await window.keyboard.press('?');
  await expect(window.getByRole('region', { name: 'Shortcuts' })).toBeVisible();
  await window.keyboard.press('Escape');
  await expect(window.getByRole('region', { name: 'Shortcuts' })).toHaveCount(0);
});
