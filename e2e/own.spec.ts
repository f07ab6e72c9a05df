// Own materials by keys alone: written, used in a formula at once, settled and deleted, in both languages.
import { gramsOf, verdict } from './story.ts';
import { expect, expectAccessible, test } from './window.ts';

const WORDS = {
  en: {
    sheet: 'Own material',
    name: 'Name',
    dated: 'Dated',
    supplier: 'Supplier',
    part: 'Add constituent',
    add: /Add material/,
    kept: 'Kept',
    remove: 'Delete',
    sure: 'Delete for good',
    taken: 'Name: something else is called Hedione already.',
    entry: 'Own material',
    incomplete: /Composition not wholly known/,
    palette: 'Own material: ',
    choose: 'Own materials',
  },
  ko: {
    sheet: '내 원료',
    name: '이름',
    dated: '날짜',
    supplier: '공급자',
    part: '성분 추가',
    add: /원료 추가/,
    kept: '보관했습니다',
    remove: '삭제',
    sure: '완전히 삭제',
    taken: '이름: Hedione: 이미 다른 것의 이름입니다.',
    entry: '내 원료',
    incomplete: /조성을 다 알지 못합니다/,
    palette: '내 원료: ',
    choose: '내 원료 목록',
  },
} as const;

for (const language of ['en', 'ko'] as const) {
  test.describe(language, () => {
    test.use({ locale: language === 'ko' ? 'ko-KR' : 'en-GB' });

    test('an own material is written, weighed, settled and deleted', async ({ window }) => {
      const words = WORDS[language];
      const press = (key: string) => window.keyboard.press(key);
      const type = (text: string) => window.keyboard.type(text);
      const name = `${language === 'ko' ? '장미' : 'Rose'} base R-12 ${language}`;
      const sheet = window.getByRole('region', { name: words.sheet, exact: true });
      const field = (label: string) => sheet.getByRole('textbox', { name: label, exact: true });

      await press('Alt+m');
      await expect(field(words.name)).toBeFocused();
      await expectAccessible(window);
      await type('Hedione');
      await press('Control+Enter');
      await expect(sheet.getByRole('alert')).toHaveText(words.taken);
      await expect(field(words.name)).toHaveAttribute('aria-invalid', 'true');
      await field(words.name).selectText();
      await type(name);
      await expect(sheet.getByRole('alert')).toHaveText('');

      await sheet.getByRole('combobox', { name: words.part }).focus();
      await type('91-64-5');
      await press('Enter');
      await type('12.5');
      await press('Enter');
      await type('dpg');
      await press('Enter');
      await type('80');
      await press('Control+Enter');
      await expect(sheet.getByRole('status').last()).toHaveText(words.kept);
      await expect(sheet).toContainText('92.5 %');
      await expect(sheet).toContainText('7.5 %');
      await expectAccessible(window);
      await press('Escape');
      await expect(sheet).toHaveCount(0);

      // It is found and judged at once: what is known counts, and the rest keeps it unknown.
      await window.getByRole('combobox', { name: words.add }).focus();
      await type('R-12');
      await press('Enter');
      await expect(gramsOf(window, '1')).toBeFocused();
      await type('1');
      await press('a');
      await type('hedione');
      await press('Enter');
      await type('99');
      await expect(verdict(window)).toHaveAttribute('data-verdict', 'unknown');
      await expect(window.getByText(words.incomplete)).toBeVisible();
      await expect(window.locator('[data-path="1"]')).toContainText(name);
      await expect(window.locator('[data-authority=agrees]')).toBeVisible();

      // The supplier settles the rest, by way of the palette.
      await press('Control+k');
      await type(`${words.palette}${name}`);
      await expect(window.locator('.palette [aria-selected=true]')).toContainText(words.palette);
      await press('Enter');
      await expect(field(words.name)).toHaveValue(name);
      await field(words.supplier).focus();
      await type('Grasse & Co');
      await press('Tab');
      await expect(field(words.dated)).toBeFocused();
      await type('2026-13-01');
      await press('Control+Enter');
      await expect(sheet.getByRole('alert')).toContainText('2026-13-01');
      await field(words.dated).selectText();
      await type('2026-01-31');
      await press('Control+Enter');
      await expect(verdict(window)).toHaveAttribute('data-verdict', 'compliant');
      await expect(window.locator('[data-authority=agrees]')).toBeVisible();
      await press('Escape');

      // It goes along in the file, and leaves the library for good.
      const download = window.waitForEvent('download');
      await press('Control+s');
      const saved = await (await download).createReadStream();
      const file = JSON.parse((await saved.toArray()).join(''));
      expect(file.own).toMatchObject([{ name, statement: { dated: '2026-01-31' } }]);

      await window.getByRole('button', { name: words.entry, exact: true }).press('Enter');
      await sheet.getByRole('combobox', { name: words.choose }).focus();
      await press('ArrowDown');
      await expect(field(words.name)).toHaveValue(name);
      await sheet.getByRole('button', { name: words.remove }).press('Enter');
      await sheet.getByRole('button', { name: words.sure }).press('Enter');
      await expect(sheet.getByRole('combobox', { name: words.choose })).toHaveCount(0);
      await expect(verdict(window)).toHaveAttribute('data-verdict', 'unknown');
    });
  });
}
