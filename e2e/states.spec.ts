// What is wrong, missing or not allowed says so in place, in both languages, and is as accessible as the rest.
import { DATA_PATH } from '#contract/catalogue.ts';
import { fileOf, gramsOf, LANGUAGES, verdict } from './story.ts';
import { expect, expectAccessible, test } from './window.ts';

const SAID = {
  en: {
    locale: 'en-US',
    theme: 'light',
    refused: 'study.orgue.json, line 6, field lines[0].amountGrams: an amount must be above 0 g',
    unchanged: 'Nothing was changed.',
    close: 'Close',
    prohibited: 'Prohibited in this category',
    banned: 'EU law bans',
    toConfirm: 'To confirm',
    shortcuts: 'Shortcuts',
    unread: 'The tables cannot be read',
    again: 'Try again',
  },
  ko: {
    locale: 'ko-KR',
    theme: 'dark',
    refused: 'study.orgue.json 6번째 줄, lines[0].amountGrams 항목: 양은 0 g 초과',
    unchanged: '바뀐 것은 없습니다.',
    close: '닫기',
    prohibited: '이 카테고리에서 금지',
    banned: 'EU 법 금지',
    toConfirm: '확인할 조건',
    shortcuts: '단축키',
    unread: '규정 표를 읽을 수 없습니다',
    again: '다시 시도',
  },
} as const;

const BAD = { orgue: 1, lines: [{ material: 'coumarin', amountGrams: -1 }] };

/** Musk xylene is prohibited everywhere; EU law bans Lilial, which IFRA only limits here; patchouli must be confirmed. */
const BANNED = {
  orgue: 1,
  name: 'Banned',
  category: '4',
  dosagePercent: 10,
  lines: [
    { material: 'cas:81-15-2', amountGrams: 1 },
    { material: 'cas:80-54-6', amountGrams: 1 },
    { material: 'patchouli-oil', amountGrams: 3 },
  ],
};

for (const language of LANGUAGES) {
  const said = SAID[language];
  test.describe(language, () => {
    test.use({ locale: said.locale, colorScheme: said.theme });

    test('a bad file is refused with its line and field, changes nothing, and can be put away', async ({
      window,
    }) => {
      const text = JSON.stringify(BAD, null, 2);
      await window.locator('input[type=file]').setInputFiles(fileOf(text));
      const alert = window.getByRole('alert');
      await expect(alert).toContainText(said.refused);
      await expect(alert).toContainText(said.unchanged);
      await expect(window.locator('tr[data-path]')).toHaveCount(0);
      await expectAccessible(window);
      await window.getByRole('button', { name: said.close }).click();
      await expect(alert).toHaveCount(0);
    });

    test('what is prohibited, banned or to be confirmed is told apart, with no share beside a prohibition', async ({
      window,
    }) => {
      await window.locator('input[type=file]').setInputFiles(fileOf(JSON.stringify(BANNED)));
      await expect(verdict(window)).toHaveText(said.prohibited);
      await expect(window.locator('.banner')).toContainText(said.banned);
      await expect(window.locator('.banner .t20')).toHaveCount(0);
      await expect(window.locator('[data-category="4"] .u')).toHaveText('–');
      await expect(window.getByRole('region', { name: said.toConfirm })).toBeVisible();
      await expectAccessible(window);
      await gramsOf(window, '1').press('?');
      await expect(window.getByRole('region', { name: said.shortcuts })).toBeVisible();
      await expectAccessible(window);
    });

    test('without its tables the window says what failed and reads them when they are back', async ({
      window,
      complaints,
    }) => {
      await window.route(`**${DATA_PATH}`, (route) => route.abort());
      await window.reload();
      await expect(window.getByRole('alert')).toContainText(said.unread);
      await expectAccessible(window);
      await window.unroute(`**${DATA_PATH}`);
      await window.getByRole('button', { name: said.again }).click();
      await expect(window.locator('#brief')).toBeVisible();
      // The request that was cut off is the browser's only complaint.
      expect(complaints.splice(0)).toEqual([expect.stringContaining('Failed to load resource')]);
    });
  });
}

test('a breach of the content policy would not go unseen', async ({ window, complaints }) => {
  await window.evaluate(() => {
    document.body.setAttribute('style', 'display: none');
  });
  await expect.poll(() => complaints.join(' ')).toContain('policy: style-src');
  await expect(window.locator('#brief')).toBeVisible();
  complaints.splice(0);
});
