// Rating what was smelt, by keys alone: two times, one of two preferred blind, found again after a reload.
import type { Page } from '@playwright/test';
import { gramsOf, LANGUAGES } from './story.ts';
import { expect, expectAccessible, test } from './window.ts';

const SAID = {
  en: {
    locale: 'en-US',
    theme: 'light',
    sheet: 'Rate',
    overall: 'Overall',
    balance: 'Balance',
    nothing: 'Nothing is saved yet',
    note: 'Woody',
    typed: 'wood',
    words: 'In your words',
    saved: /^Saved \d\d:\d\d$/,
    half: '30 min',
    prefer: 'Prefer one of two',
    begin: 'Compare blind',
    question: 'Which would you rather wear?',
    answered: /You preferred Y/,
    palette: 'Search or run a command',
    newFormula: 'new formula',
    newTyped: 'nf',
    rate: 'rate what you smell',
    rateTyped: 'rate sm',
    dark: 'Theme: Dark',
    darkTyped: 'dark',
  },
  ko: {
    locale: 'ko-KR',
    theme: 'dark',
    sheet: '평가',
    overall: '전체',
    balance: '균형',
    nothing: '아직 저장된 것이 없습니다',
    note: '우디',
    typed: '우디',
    words: '자유 서술',
    saved: /^저장 \d\d:\d\d$/,
    half: '30분',
    prefer: '둘 중 선호',
    begin: '이름 가리고 비교',
    question: '어느 쪽을 쓰고 싶습니까?',
    answered: /선택: Y/,
    palette: '검색 또는 명령 실행',
    newFormula: '새 포뮬러',
    newTyped: 'ㅅㅍㅁㄹ',
    rate: '향 평가',
    rateTyped: 'ㅎㅍㄱ',
    dark: '테마: 어둡게',
    darkTyped: 'ㅌㅁㅇㄷㄱ',
  },
} as const;

/** Runs what the palette finds first. */
async function run(window: Page, palette: string, query: string, expected: string): Promise<void> {
  await window.keyboard.press('Control+k');
  const field = window.getByRole('combobox', { name: palette });
  await expect(field).toBeFocused();
  await window.keyboard.type(query);
  const chosen = window.locator('.palette [aria-selected=true]');
  await expect(chosen).toContainText(expected);
  await window.keyboard.press('Enter');
  await expect(field).toHaveCount(0);
}

interface Study {
  readonly name: string;
  readonly material: string;
  readonly grams: string;
}

/** A kept formula of one material, made by keys; its grams have the focus. */
async function keepFormula(window: Page, { name, material, grams }: Study): Promise<void> {
  await window.getByRole('combobox').and(window.locator('.formula input')).focus();
  await window.keyboard.type(material);
  await window.keyboard.press('Enter');
  await expect(gramsOf(window, '1')).toBeFocused();
  await window.keyboard.type(grams);
  await window.locator('.head .title').focus();
  await window.keyboard.type(name);
  await gramsOf(window, '1').focus();
  await expect(window.locator('[data-saved=kept]')).toBeVisible();
}

for (const language of LANGUAGES) {
  const said = SAID[language];
  test.describe(language, () => {
    test.use({ locale: said.locale, colorScheme: said.theme });

    test('a formula is rated at two times, preferred blind, and both are there after a reload', async ({
      window,
    }) => {
      const press = (key: string) => window.keyboard.press(key);
      const sheet = window.getByRole('region', { name: said.sheet, exact: true });
      await press('r');
      await expect(sheet).toBeFocused();
      await expect(sheet).toContainText(said.nothing);
      await expectAccessible(window);
      await press('Escape');
      await expect(sheet).toHaveCount(0);

      await keepFormula(window, { name: `Dawn ${language}`, material: 'hedione', grams: '3' });
      await press('r');
      const overall = sheet.getByRole('slider', { name: said.overall });
      await expect(overall).toBeFocused();
      await expect(window.locator('[data-scale=overall]')).toHaveAttribute('data-set', 'false');
      await press('ArrowRight');
      await press('ArrowRight');
      await press('ArrowRight');
      await expect(overall).toHaveValue('4');
      await press('Tab');
      await press('Tab');
      await expect(sheet.getByRole('slider', { name: said.balance })).toBeFocused();
      await press('5');
      await press('ArrowLeft');
      await expect(window.locator('[data-scale=balance] output')).toHaveText('4.5');
      for (let stops = 0; stops < 3; stops += 1) await press('Tab');
      await window.keyboard.type(said.typed);
      await press('Enter');
      await expect(sheet.locator('.chip').filter({ hasText: said.note })).toBeVisible();
      await press('Tab');
      await expect(sheet.getByRole('textbox', { name: said.words })).toBeFocused();
      await window.keyboard.type('차분함, r ?');
      await expectAccessible(window);

      // What is written stays while the sheet is away, and the focus goes back to where it came from.
      await press('Escape');
      await expect(gramsOf(window, '1')).toBeFocused();
      await press('r');
      await expect(sheet.getByRole('textbox', { name: said.words })).toHaveValue('차분함, r ?');
      await press('Control+Enter');
      await expect(sheet.getByText(said.saved)).toBeVisible();
      const rated = sheet.locator('[data-rated]');
      await expect(rated).toHaveCount(1);
      await expect(rated).not.toContainText('4.0');

      await expect(sheet.getByRole('radio', { name: said.half })).toBeChecked();
      await overall.focus();
      await press('3');
      await expect(rated).toContainText('4.0');
      await expect(window.locator('[data-scale=overall] .before')).toHaveCount(1);
      await press('Control+Enter');
      await expect(rated).toHaveCount(2);
      await expect(sheet.locator('[data-rated="30m"]')).toHaveCount(1);
      await expectAccessible(window);
      await press('Escape');

      await run(window, said.palette, said.newTyped, said.newFormula);
      await keepFormula(window, { name: `Dusk ${language}`, material: 'iso e super', grams: '2' });
      await press('p');
      const pair = window.getByRole('region', { name: said.prefer });
      await expect(pair.locator('select').first()).toBeFocused();
      await expect(pair.locator('select').first()).toContainText(`Dusk ${language}`);
      const answered = await pair.locator('[data-preferred]').count();
      await expectAccessible(window);
      await press('Tab');
      await press('Tab');
      await expect(pair.getByRole('button', { name: said.begin })).toBeFocused();
      await press('Enter');
      await expect(pair.getByRole('radiogroup', { name: said.question })).toBeVisible();
      await press('ArrowRight');
      await expect(pair.getByRole('radio', { name: /Y/ })).toBeChecked();
      await expect(pair.getByText(`Dusk ${language}`)).toBeHidden();
      await expectAccessible(window);
      await press('Enter');
      await expect(pair).toContainText(said.answered);
      await expectAccessible(window);
      await press('Enter');
      await expect(pair.locator('[data-preferred]')).toHaveCount(answered + 1);
      await expect(pair.locator('[data-preferred]').first()).toContainText(`Dusk ${language}`);
      await press('Escape');

      await window.reload();
      await expect(window.locator('[data-connection=connected]')).toBeVisible();
      await press('Control+k');
      await expectAccessible(window);
      await press('Escape');
      await run(window, said.palette, `dawn ${language}`, `Dawn ${language}`);
      await expect(gramsOf(window, '1')).toHaveValue('3.000');
      await run(window, said.palette, said.rateTyped, said.rate);
      await expect(rated).toHaveCount(2);
      await run(window, said.palette, said.darkTyped, said.dark);
      await expect(window.locator('html')).toHaveAttribute('data-theme', 'dark');
    });
  });
}

test('side panes are moved, folded and remembered by keys, and a failing pane leaves the others', async ({
  window,
  complaints,
}) => {
  const edge = window.getByRole('separator', { name: 'Width of the library' });
  await edge.focus();
  for (let steps = 0; steps < 3; steps += 1) await window.keyboard.press('ArrowRight');
  await expect(edge).toHaveAttribute('aria-valuenow', '264');
  await window.keyboard.press('End');
  await window.keyboard.press('ArrowRight');
  await expect(edge).toHaveAttribute('aria-valuenow', '320');
  const library = window.getByRole('complementary', { name: 'Library' });
  expect((await library.boundingBox())?.width).toBe(320);
  await window.keyboard.press('Control+.');
  await expect(window.getByRole('complementary', { name: 'Inspector' })).toBeHidden();
  await expectAccessible(window);
  await window.reload();
  await expect(library).toBeVisible();
  expect((await library.boundingBox())?.width).toBe(320);
  await expect(window.getByRole('complementary', { name: 'Inspector' })).toBeHidden();
  await window.keyboard.press('Control+b');
  await expect(library).toBeHidden();
  await window.keyboard.press('/');
  await expect(window.getByRole('searchbox')).toBeFocused();

  // A browser that fails in the middle of drawing, as far as a page can make one.
  await window.evaluate(() => {
    const own = Object.getOwnPropertyDescriptor(String.prototype, 'normalize');
    const normalize = own?.value as (form?: string) => string;
    String.prototype.normalize = function fail(this: string, form?: string) {
      if (this.includes('qqq')) throw new Error('made to fail');
      return normalize.call(this, form);
    };
  });
  await window.keyboard.type('qqq');
  const failure = library.getByRole('alert');
  await expect(failure).toContainText('could not be drawn');
  await expect(window.locator('#brief')).toBeVisible();
  await expectAccessible(window);
  await failure.getByRole('button', { name: 'Draw again' }).press('Enter');
  await expect(window.getByRole('searchbox')).toBeVisible();
  expect(complaints.splice(0).join(' ')).toContain('made to fail');
});

test('at 200 % zoom nothing leaves the window, and an edge is dragged no further than it may', async ({
  window,
}) => {
  const edge = window.getByRole('separator', { name: 'Width of the inspector' });
  const at = await edge.boundingBox();
  if (!at) throw new Error('the edge is not there');
  await window.mouse.move(at.x + 2, 400);
  await window.mouse.down();
  await window.mouse.move(at.x - 38, 400);
  await expect(edge).toHaveAttribute('aria-valuenow', /^(39|40)\d$/);
  await window.mouse.move(100, 400);
  await window.mouse.up();
  await expect(edge).toHaveAttribute('aria-valuenow', '480');
  await edge.dblclick();
  await expect(edge).toHaveAttribute('aria-valuenow', '360');

  await keepFormula(window, { name: 'Near', material: 'hedione', grams: '3' });
  await window.setViewportSize({ width: 720, height: 450 });
  await window.keyboard.press('r');
  const shown = window.locator('.bar button:visible, .sheet button:visible, .sheet input:visible');
  await expect(shown).not.toHaveCount(0);
  const ends = await shown.evaluateAll((all) =>
    all.map((one) => Math.ceil(one.getBoundingClientRect().right)),
  );
  expect(Math.max(...ends)).toBeLessThanOrEqual(720);
  await expectAccessible(window);
  await window.keyboard.press('Escape');
  const acts = window.locator('.head button:visible, .brief button:visible');
  const actEnds = await acts.evaluateAll((all) =>
    all.map((one) => Math.ceil(one.getBoundingClientRect().right)),
  );
  expect(Math.max(...actEnds)).toBeLessThanOrEqual(720);
  await expectAccessible(window);
});
