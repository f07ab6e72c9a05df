// Emotions that open to their words and sources, what would raise one, added by keys and undone, and what was felt, kept.
import { fileOf, LANGUAGES, verdict } from './story.ts';
import { expect, expectAccessible, test } from './window.ts';

const STUDY = {
  orgue: 1,
  name: 'Study',
  category: '4',
  dosagePercent: 12,
  lines: [
    { material: 'hedione', amountGrams: 3 },
    { material: 'iso-e-super', amountGrams: 2 },
    { material: 'linalool', amountGrams: 1 },
    { material: 'lavender-oil', amountGrams: 0.5 },
  ],
};

const SAID = {
  en: {
    locale: 'en-US',
    theme: 'light',
    emotion: 'Emotion',
    romance: 'Romance',
    calm: 'Calm',
    raise: 'What would raise Romance',
    add: /^Add [\d.]+ g of /,
    added: /^Added [\d.]+\sg of /,
    words: 'Odour words behind it',
    study: 'published experiment',
    predict: 'How well do these weights predict?',
    notShown: 'Not shown to be better than the mean',
    saved: /^Saved \d\d:\d\d$/,
    sheet: 'Rate',
    overall: 'Overall',
    show: 'Show scores',
    told: 'Calm 5.0',
    grounds: 'Calm: 1 rated, 1 formulas; 8 are needed.',
  },
  ko: {
    locale: 'ko-KR',
    theme: 'dark',
    emotion: '감정',
    romance: '로맨스',
    calm: '평온',
    raise: '높일 수 있는 원료: 로맨스',
    add: / [\d.]+ g 추가$/,
    added: / [\d.]+\sg 추가함$/,
    words: '근거가 되는 향 단어',
    study: '발표된 실험',
    predict: '이 가중치의 예측력',
    notShown: '증거가 없는 가설',
    saved: /^저장 \d\d:\d\d$/,
    sheet: '평가',
    overall: '전체',
    show: '점수 보기',
    told: '평온 5.0',
    grounds: '평온: 평가 1개, 포뮬러 1개. 포뮬러 8개가 필요합니다.',
  },
} as const;

for (const language of LANGUAGES) {
  const said = SAID[language];
  test.describe(language, () => {
    test.use({ locale: said.locale, colorScheme: said.theme });

    test('what would raise an emotion is added by keys, raises it, stays legal, and is undone', async ({
      window,
    }) => {
      await window.locator('input[type=file]').setInputFiles(fileOf(JSON.stringify(STUDY)));
      const emotion = window.getByRole('region', { name: said.emotion, exact: true });
      const figure = emotion.getByRole('row', { name: said.romance }).locator('.figure');
      await expect(figure).toBeVisible();
      const before = Number(await figure.textContent());
      await emotion.getByRole('button', { name: said.raise }).focus();
      await window.keyboard.press('Enter');
      const why = window.locator('[data-why=raise]');
      await expect(why).toBeFocused();
      const adds = why.getByRole('button', { name: said.add });
      await expect(adds.first()).toBeVisible();
      await expectAccessible(window);
      await window.keyboard.press('Tab');
      await window.keyboard.press('Tab');
      await expect(adds.first()).toBeFocused();
      const rows = window.locator('.formula [data-path]');
      await expect(rows).toHaveCount(4);
      await window.keyboard.press('Enter');
      await expect(rows).toHaveCount(5);
      await expect(why.getByRole('status')).toHaveText(said.added);
      await expect.poll(async () => Number(await figure.textContent())).toBeGreaterThan(before);
      await expect(verdict(window)).toHaveAttribute('data-verdict', /^(compliant|near)$/);
      await window.keyboard.press('Escape');
      await window.keyboard.press('Control+z');
      await expect(rows).toHaveCount(4);
      await expect.poll(async () => Number(await figure.textContent())).toBe(before);
    });

    test('a figure opens to its words, their citations, and how well such weights predict', async ({
      window,
    }) => {
      await window.locator('input[type=file]').setInputFiles(fileOf(JSON.stringify(STUDY)));
      const emotion = window.getByRole('region', { name: said.emotion, exact: true });
      await emotion.getByRole('row', { name: said.calm }).locator('.figure').click();
      const words = window.getByRole('table', { name: said.words });
      const study = words.getByRole('row').filter({ hasText: said.study }).first();
      await study.locator('summary').focus();
      await window.keyboard.press('Enter');
      await expect(study).toContainText('Lehrner et al. 2005');
      const predict = window.locator('.why details').filter({ hasText: said.predict });
      await predict.locator('summary').click();
      await expect(predict).toContainText(said.notShown);
      await expectAccessible(window);
    });

    test('what was felt is kept with the rating, and the figure says what it rests on', async ({
      window,
    }) => {
      const text = JSON.stringify({ ...STUDY, name: `Felt ${language}` });
      await window.locator('input[type=file]').setInputFiles(fileOf(text));
      await expect(window.locator('[data-saved=kept]')).toBeVisible();
      const sheet = window.getByRole('region', { name: said.sheet, exact: true });
      await window.locator('.head .title').blur();
      await window.keyboard.press('r');
      await expect(sheet.getByRole('slider', { name: said.overall })).toBeFocused();
      await window.keyboard.press('4');
      await sheet.getByRole('slider', { name: said.calm }).focus();
      await window.keyboard.press('5');
      await expect(window.locator('[data-scale=feltCalm] output')).toHaveText('5.0');
      await expectAccessible(window);
      await window.keyboard.press('Control+Enter');
      await expect(sheet.getByText(said.saved)).toBeVisible();
      await sheet.getByRole('button', { name: said.show }).click();
      await expect(sheet.locator('.rated')).toContainText(said.told);
      await window.keyboard.press('Escape');
      const emotion = window.getByRole('region', { name: said.emotion, exact: true });
      await emotion.getByRole('row', { name: said.calm }).locator('.figure').click();
      const grounds = window.locator('.why [data-own]');
      await expect(grounds).toHaveAttribute('data-own', 'too-few');
      if (language === 'en') await expect(grounds).toHaveText(said.grounds);
    });
  });
}
