// The same job without a mouse: every act has a key, the focus is always somewhere sensible, and undo undoes.
import type { Page } from '@playwright/test';
import { expectAgreement, gramsOf, propose, verdict } from './story.ts';
import { expect, expectAccessible, test } from './window.ts';

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

test('what goes away hands the focus to what stands there next', async ({ window }) => {
  const press = (key: string) => window.keyboard.press(key);
  const focused = window.locator(':focus');
  const cards = await propose(window, 'en');
  await expect(cards).toHaveCount(2);

  await window.getByRole('button', { name: 'Remove Calm' }).focus();
  await press('Enter');
  await expect(focused).toHaveAttribute('aria-label', /^Remove /);
  const add = window.getByRole('button', { name: 'Add to the brief' });
  await add.focus();
  await press('Enter');
  await press('Escape');
  await expect(add).toBeFocused();

  await cards.first().getByRole('button', { name: 'Reject' }).focus();
  await press('Enter');
  await expect(cards).toHaveCount(1);
  await expect(cards.getByRole('button', { name: 'Reject' })).toBeFocused();

  await press('Alt+b');
  const last = await window.locator('tr[data-path]').count();
  await gramsOf(window, String(last)).focus();
  await press('Control+Delete');
  await expect(window.getByRole('combobox', { name: /Add material/ })).toBeFocused();
  await press('Control+z');
  await expect(window.locator('tr[data-path]')).toHaveCount(last);

  await window.setViewportSize({ width: 1000, height: 800 });
  await gramsOf(window, '1').focus();
  await press('Control+.');
  await expect(window.getByRole('complementary', { name: 'Inspector' })).toBeFocused();
  await press('Escape');
  await expect(gramsOf(window, '1')).toBeFocused();
  await press('/');
  await expect(window.getByRole('searchbox')).toBeFocused();
});

test('words have an undo of their own, and a formula is begun and written to a file by keys', async ({
  window,
}) => {
  const press = (key: string) => window.keyboard.press(key);
  const add = window.getByRole('combobox', { name: /Add material/ });
  await add.focus();
  await window.keyboard.type('hedione');
  await press('Enter');
  await window.keyboard.type('3');
  const brief = window.locator('#brief');
  await brief.focus();
  await window.keyboard.type('rose');
  await press('Control+z');
  await expect(brief).not.toHaveValue('rose');
  await expect(gramsOf(window, '1')).toHaveValue('3.000');

  await gramsOf(window, '1').focus();
  const download = window.waitForEvent('download');
  await press('Control+s');
  await download;
  await expect(window.locator('[data-saved=kept]')).toBeVisible();

  await window.getByRole('button', { name: 'New formula', exact: true }).press('Enter');
  await expect(add).toBeFocused();
  await expect(window.locator('tr[data-path]')).toHaveCount(0);
  await expect(window.locator('[data-saved=none]')).toBeVisible();
});

test('a run is cancelled with Escape and the next one starts', async ({ window }) => {
  await window.getByRole('button', { name: 'Propose' }).click();
  await window.keyboard.press('Escape');
  await expect(window.getByRole('button', { name: 'Propose' })).toBeVisible();
  await window.keyboard.press('Control+Enter');
  await expect(window.getByRole('article')).toHaveCount(2);
});

/** Four rows of 1 to 4 g, pasted as a perfumer copies them from a spreadsheet. */
const PASTED = 'Hedione\t1\nCoumarin\t2\nIso E Super\t3\nAmbroxan\t4\n';

/** Puts text on the clipboard of the focused element, as the browser does for Ctrl V. */
async function paste(window: Page, text: string): Promise<void> {
  await window.evaluate((pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    const paste = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(paste);
  }, text);
}

/** Names of the rows as they stand, from the top. */
async function names(window: Page): Promise<string[]> {
  const rows = await window.locator('tr[data-path] > th').allInnerTexts();
  return rows.map((name) => name.trim());
}

test('rows are pasted, locked, solved for a share, chosen, moved, grouped, noted on, copied and undone by keys', async ({
  window,
}) => {
  const press = (key: string) => window.keyboard.press(key);
  const row = (path: string) => window.locator(`tr[data-path="${path}"]`);
  const rows = window.locator('tr[data-path]');
  const total = window.locator('tr.tot');
  await window.getByRole('combobox', { name: /Add material/ }).focus();
  await paste(window, PASTED);
  await expect(rows).toHaveCount(4);
  await expect(total).toContainText('10.000');
  await expect(row('1')).toHaveAttribute('aria-selected', 'true');
  await press('Escape');
  await expect(row('1')).not.toHaveAttribute('aria-selected', 'true');

  // Locked, the largest row keeps its grams while the first takes from the other two.
  await gramsOf(window, '4').focus();
  await press('l');
  await expect(row('4').getByRole('button', { name: 'Unlock Ambroxan' })).toBeVisible();
  await press('u');
  await press('u');
  await expect(window.getByRole('button', { name: '%', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await gramsOf(window, '1').focus();
  await window.keyboard.type('35');
  await expect(gramsOf(window, '1')).toHaveValue('35');
  await expect(row('2')).toContainText('1.000');
  await expect(row('3')).toContainText('1.500');
  await expect(row('4')).toContainText('4.000');
  await expect(total).toContainText('10.000');
  await press('0');
  await expect(window.getByRole('alert')).toHaveText(/0 to 100\s%/);
  await press('Control+a');
  await window.keyboard.type('61');
  await expect(window.getByRole('alert')).toHaveText(/At most 59\.98\s%/);
  await press('Tab');
  await press('u');
  await expect(gramsOf(window, '4')).toHaveValue('4.000');
  await expectAccessible(window);

  // Two rows go down by one, keep the focus, and come back as one step.
  await gramsOf(window, '1').focus();
  const before = await names(window);
  await press('Shift+ArrowDown');
  await expect(row('2')).toHaveAttribute('aria-selected', 'true');
  await press('Alt+ArrowDown');
  await expect(gramsOf(window, '3')).toBeFocused();
  expect(await names(window)).toEqual([before[2], before[0], before[1], before[3]]);
  await expect(window.getByText('2 rows moved, now from row 2')).toBeAttached();
  await press('Control+z');
  expect(await names(window)).toEqual(before);

  // A selection becomes an accord with a name, folds, and opens again.
  await gramsOf(window, '2').focus();
  await press('Shift+ArrowDown');
  await press('g');
  await window.keyboard.type('Powder');
  await press('Enter');
  await expect(row('2')).toContainText('Powder');
  await expect(rows).toHaveCount(5);
  await press('ArrowLeft');
  await expect(rows).toHaveCount(3);
  await press('ArrowRight');
  await expect(rows).toHaveCount(5);
  await press('Shift+G');
  await expect(rows).toHaveCount(4);
  expect(await names(window)).toEqual(before);

  // A note is written under its row, and left as it was with Escape.
  await press('Escape');
  await press('n');
  await window.keyboard.type('lot 12');
  await expectAccessible(window);
  await press('Enter');
  await expect(row('2').getByRole('button', { name: 'Note: lot 12. N: edit' })).toBeVisible();
  await press('n');
  await window.keyboard.type('no');
  await press('Escape');
  await expect(gramsOf(window, '2')).toBeFocused();
  await expect(row('2').getByRole('button', { name: 'Note: lot 12. N: edit' })).toBeVisible();

  // All rows are cut to the clipboard, pasted again with note and lock-free text, and one undo takes the paste back.
  await press('Control+a');
  await press('Control+x');
  await expect(rows).toHaveCount(0);
  await press('Control+v');
  await expect(rows).toHaveCount(4);
  expect(await names(window)).toEqual(before);
  await expect(row('2').getByRole('button', { name: 'Note: lot 12. N: edit' })).toBeVisible();
  await paste(window, 'Hedione 1 g\nMusk');
  await expect(window.getByRole('alert')).toHaveText(
    /Pasted rows, line 2: no amount is written here\. Nothing was changed\./,
  );
  await expect(rows).toHaveCount(4);
  await gramsOf(window, '1').focus();
  await press('Control+z');
  await expect(rows).toHaveCount(0);
  await press('Control+z');
  await expect(rows).toHaveCount(4);

  // Seen by family, the rows stand under heads with sums, and the formula keeps its order.
  await gramsOf(window, '1').focus();
  await press('v');
  await press('v');
  await expect(window.getByRole('rowheader', { name: /Musk|Woody|Amber/ }).first()).toBeVisible();
  await expectAccessible(window);
  await press('Alt+ArrowDown');
  await expect(window.getByRole('alert')).toHaveText(/Rows move only as written/);
  await press('v');
  expect(await names(window)).toEqual(before);
  await expectAgreement(window);
});

test('Alt N begins a formula from anywhere, F2 goes into a cell or names an accord, and R always rates', async ({
  window,
}) => {
  const press = (key: string) => window.keyboard.press(key);
  await window.locator('#brief').focus();
  await press('Alt+n');
  await expect(window.locator('.formula input[role=combobox]')).toBeFocused();
  await window.keyboard.type('hedione');
  await press('Enter');
  await window.keyboard.type('3');
  await window.locator('.head .title').focus();
  await press('Alt+n');
  await expect(window.locator('tr[data-path]')).toHaveCount(0);
  await window.keyboard.type('linalool');
  await press('Enter');
  await window.keyboard.type('12');
  await press('Escape');
  const grams = gramsOf(window, '1');
  await grams.blur();
  await grams.focus();
  await press('F2');
  await window.keyboard.type('5');
  await expect(grams).toHaveValue('12.0005');
  await press('g');
  await window.keyboard.type('Light');
  await press('Enter');
  await expect(gramsOf(window, '1')).toBeFocused();
  await press('F2');
  await window.keyboard.type('Lighter');
  await press('Enter');
  await expect(window.locator('tr[data-path="1"]')).toContainText('Lighter');
  await press('r');
  await expect(window.getByRole('region', { name: 'Rate', exact: true })).toBeVisible();
});
