// Notes on the whole formula: opened and written by keys, taken back, kept over a restart, and carried by what leaves.
import { addRow, kept, nameIt } from './kept.ts';
import { expect, expectAccessible, test } from './window.ts';

const WORDS = {
  en: { notes: 'Notes', field: 'Notes on the formula', add: /Add material/, name: 'Formula name' },
  ko: { notes: '메모', field: '포뮬러 메모', add: /원료 추가/, name: '포뮬러 이름' },
} as const;
const TEXT = '가을 저녁.\nLess cedar next time';

for (const language of ['en', 'ko'] as const) {
  test.describe(language, () => {
    test.use({ locale: language === 'ko' ? 'ko-KR' : 'en-GB' });

    test('are written under the name by keys, and are there after a restart', async ({
      window,
    }) => {
      const words = WORDS[language];
      const field = window.getByRole('textbox', { name: words.field });
      const fold = window.getByRole('region', { name: words.notes }).getByRole('button');
      await expect(fold).toHaveCount(0);
      await window.getByRole('combobox', { name: words.add }).focus();
      await window.keyboard.type('hedione');
      await window.keyboard.press('Enter');
      await window.keyboard.type('2');
      await window.getByRole('textbox', { name: words.name }).fill(`Notes ${language}`);

      await window.keyboard.press('Alt+t');
      await expect(field).toBeFocused();
      await expectAccessible(window);
      await field.pressSequentially(TEXT);
      await window.keyboard.press('Escape');
      await expect(fold).toBeFocused();
      await expect(fold).toHaveAttribute('aria-expanded', 'false');
      await expect(fold).toContainText('Less cedar next time');
      await expectAccessible(window);

      await window.keyboard.press('Control+z');
      await expect(fold).not.toContainText('cedar');
      await window.keyboard.press('Control+Shift+z');
      await expect(fold).toContainText('cedar');
      await expect(kept(window)).toBeVisible();

      await window.emulateMedia({ media: 'print' });
      await expect(
        window.getByRole('region', { name: words.notes }).locator('.on-paper'),
      ).toHaveText(TEXT);
      await expect(
        window.getByRole('region', { name: words.notes }).locator('.on-paper'),
      ).toBeVisible();
      await window.emulateMedia({ media: 'screen' });

      const download = window.waitForEvent('download');
      await window.keyboard.press('Control+s');
      const saved = await (await download).createReadStream();
      expect(JSON.parse((await saved.toArray()).join('')).notes).toBe(TEXT);

      await window.reload();
      await window.getByRole('button', { name: `Notes ${language}` }).press('Enter');
      await expect(fold).toContainText('Less cedar next time');
      await fold.press('Enter');
      await expect(field).toHaveValue(TEXT);
    });
  });
}

test('are one step back however long they were written, and none where nothing is', async ({
  window,
}) => {
  await addRow(window, 'hedione', '2');
  await nameIt(window, 'Blank');
  await window.keyboard.press('Alt+t');
  await window.keyboard.type('   ');
  await expect(window.getByRole('textbox', { name: WORDS.en.field })).toHaveValue('');
  await window.keyboard.type('a');
  await window.keyboard.press('Backspace');
  await window.keyboard.press('Escape');
  const download = window.waitForEvent('download');
  await window.keyboard.press('Control+s');
  const saved = await (await download).createReadStream();
  expect(JSON.parse((await saved.toArray()).join(''))).not.toHaveProperty('notes');
});
