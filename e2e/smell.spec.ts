// How a formula smells through its day, by keys alone: the hand moves every chart, the wear moves every figure.
import type { Page } from '@playwright/test';
import { fileOf, gramsOf, LANGUAGES } from './story.ts';
import { expect, expectAccessible, test } from './window.ts';

const SAID = {
  en: {
    locale: 'en-US',
    theme: 'light',
    whole: 'whole day',
    first: '1 s',
    hour: '1\u00a0h',
    last: '24\u00a0h',
    smell: 'view: smell',
    bounds: 'Area: 0.5 to 500 cm²',
    none: 'Nothing of this formula can be simulated: House base 12',
    part: 'Not simulated, nothing known of their physics: House base 12',
    empty: 'Nothing to smell yet',
    estimated: 'estimated',
  },
  ko: {
    locale: 'ko-KR',
    theme: 'dark',
    whole: '하루 전체',
    first: '1초',
    hour: '1시간',
    last: '24시간',
    smell: '보기: 하루',
    bounds: '면적: 0.5 – 500 cm²',
    none: '이 포뮬러에는 계산할 수 있는 원료가 없습니다: House base 12',
    part: '물성이 알려지지 않아 계산에서 빠짐: House base 12',
    empty: '아직 맡을 것이 없습니다',
    estimated: '추정',
  },
} as const;

const line = (material: string, amountGrams: number) => ({ material, amountGrams });
const UNKNOWN = line('name:House base 12', 1);
/** One material for each part of the day, and two with nothing in common with the others' odour. */
const DAY = [
  line('bergamot-oil', 2),
  line('hedione', 3),
  line('linalool', 1),
  line('coumarin', 0.5),
  line('iso-e-super', 3),
];

async function openDay(window: Page, lines: readonly object[]): Promise<void> {
  const file = { orgue: 1, name: 'Day', category: '4', dosagePercent: 15, lines };
  await window.locator('input[type=file]').setInputFiles(fileOf(JSON.stringify(file)));
  await expect(gramsOf(window, '1')).toBeVisible();
}

const smell = (window: Page) => window.locator('#smell');
const reach = (window: Page) =>
  smell(window)
    .locator('.halves')
    .filter({ has: window.locator('.reach') });
const hand = (window: Page) => smell(window).getByRole('slider');
const families = (window: Page) => window.locator('#inspector .families');
const joy = (window: Page) => window.locator('#inspector .emotions tbody tr').first();
const strength = (window: Page) => smell(window).locator('.felt .figure');

for (const language of LANGUAGES) {
  const said = SAID[language];
  test.describe(language, () => {
    test.use({ locale: said.locale, colorScheme: said.theme });

    test('the hand on the day moves every chart and lets go', async ({ window }) => {
      const press = (key: string) => window.keyboard.press(key);
      await openDay(window, DAY);
      await press('Control+3');
      await expect(hand(window)).toBeFocused();
      await expect(hand(window)).toHaveAttribute('aria-valuetext', said.whole);
      await expect(smell(window).locator('.reach svg')).toBeVisible();
      const wholeDay = await everyFigure(window);

      await press('Home');
      await expect(hand(window)).toHaveAttribute('aria-valuetext', said.first);
      await press('End');
      await expect(hand(window)).toHaveAttribute('aria-valuetext', said.last);
      for (let steps = 0; steps < 17; steps += 1) await press('ArrowLeft');
      await expect(hand(window)).toHaveAttribute('aria-valuetext', said.hour);
      const atAnHour = await everyFigure(window);
      for (const [name, figure] of Object.entries(atAnHour)) {
        expect({ name, figure }).not.toEqual({ name, figure: wholeDay[name] });
      }
      // Both hands are one.
      await expect(window.locator('#inspector [role=slider]')).toHaveAttribute(
        'aria-valuetext',
        said.hour,
      );
      await expectAccessible(window);

      await press('Escape');
      await expect(hand(window)).toHaveAttribute('aria-valuetext', said.whole);
      expect(await everyFigure(window)).toEqual(wholeDay);
    });

    test('another mod stands beside the formula at hand', async ({ window }) => {
      const press = (key: string) => window.keyboard.press(key);
      await openDay(window, DAY);
      await expect(window.locator('[data-saved=kept]')).toBeVisible();
      await gramsOf(window, '4').focus();
      await window.keyboard.type('3');
      await expect(window.locator('[data-saved=kept]')).toContainText('2');
      await press('Control+3');
      const columns = smell(window).locator('.compared thead th');
      await expect(columns).toHaveCount(4);
      const mods = smell(window).locator('.hd select');
      await expect(mods).toBeEnabled();
      await mods.focus();
      await press('ArrowDown');
      await expect(columns).toHaveCount(5);
      const [now, mod] = await smell(window)
        .locator('.compared tbody tr')
        .first()
        .locator('td')
        .allInnerTexts();
      expect(mod).toMatch(/^0\.\d\d$/);
      expect(mod).not.toBe(now);
      await expect(smell(window).locator('polygon.ghost-mod')).toBeVisible();
      await expectAccessible(window);
    });

    test('a strength opens to odour values, and those to what was published', async ({
      window,
    }) => {
      const press = (key: string) => window.keyboard.press(key);
      await openDay(window, DAY);
      await press('Control+3');
      await press('Home');
      await strength(window).focus();
      await press('y');
      const why = window.locator('.why');
      await expect(why).toHaveAttribute('data-why', 'strength');
      await expect(why.locator('tr.tot .num')).not.toBeEmpty();
      await expect(why.locator('.guess').first()).toContainText('≈');
      await why.locator('.figure').first().focus();
      await press('Enter');
      await expect(why).toHaveAttribute('data-why', 'physics');
      expect(await why.locator('tbody tr').count()).toBeGreaterThan(8);
      await expect(why).toContainText(said.estimated);
      await expectAccessible(window);
      await press('Escape');
      await expect(why).toHaveCount(0);
    });

    test('how it is worn moves every figure, is held in its bounds and is remembered', async ({
      window,
      shell,
    }) => {
      const press = (key: string) => window.keyboard.press(key);
      await openDay(window, DAY);
      await press('Control+3');
      const onSkin = await everyFigure(window);
      const blotter = smell(window).locator('.wear .seg button').last();
      await blotter.focus();
      await press('Enter');
      await expect(blotter).toHaveAttribute('aria-pressed', 'true');
      await expect.poll(() => strength(window).innerText()).not.toBe(onSkin['strength']);
      const area = smell(window).locator('.wear input').nth(1);
      await area.focus();
      await window.keyboard.type('9999');
      await expect(smell(window).getByRole('alert')).toHaveText(said.bounds);
      await press('Control+a');
      await window.keyboard.type('40');
      await expect(smell(window).getByRole('alert')).toHaveCount(0);
      await shell.open(window);
      await expect(window.locator('[data-connection=connected]')).toBeVisible();
      await press('Control+3');
      await expect(blotter).toHaveAttribute('aria-pressed', 'true');
      await expect(area).toHaveValue('40');
    });

    test('any three rows are blended, and every chart is a table too', async ({ window }) => {
      const press = (key: string) => window.keyboard.press(key);
      await openDay(window, DAY);
      await press('Control+3');
      const diagram = smell(window).locator('.ternary');
      const before = await diagram.getAttribute('aria-label');
      const corner = smell(window).locator('.corners select').first();
      await corner.focus();
      const chosen = await corner.inputValue();
      await press('ArrowDown');
      await press('ArrowDown');
      await expect(corner).not.toHaveValue(chosen);
      await expect(diagram).not.toHaveAttribute('aria-label', before ?? '');
      await expect(smell(window).locator('.reach svg')).toBeVisible();
      const tables = smell(window).locator('.as-table');
      await expect(tables).toHaveCount(4);
      for (const table of await tables.all()) {
        await table.locator('summary').focus();
        await press('Enter');
        await expect(table.locator('tbody tr')).toHaveCount(8);
      }
      await expectAccessible(window);
    });

    test('what cannot be simulated is named, in part and as a whole', async ({ window }) => {
      await window.keyboard.press('Control+3');
      await expect(smell(window)).toContainText(said.empty);
      await expectAccessible(window);
      await window.keyboard.press('Control+1');
      await openDay(window, [...DAY, UNKNOWN]);
      await window.keyboard.press('Control+3');
      await expect(smell(window)).toContainText(said.part);
      await expect(hand(window)).toBeVisible();
      await window.keyboard.press('Control+1');
      await openDay(window, [UNKNOWN]);
      await window.keyboard.press('Control+3');
      await expect(smell(window)).toContainText(said.none);
      await expect(hand(window)).toHaveCount(0);
      await expectAccessible(window);
    });

    test('the palette changes the view, and what is added is weighed in the table', async ({
      window,
    }) => {
      const press = (key: string) => window.keyboard.press(key);
      await openDay(window, DAY);
      await press('Control+k');
      await window.keyboard.type(said.smell);
      await press('Enter');
      await expect(hand(window)).toBeFocused();
      await press('/');
      await window.keyboard.type('54464-57-2');
      const found = window.locator('#library').getByRole('button', { name: /Iso E Super|이소/ });
      await found.first().focus();
      await press('Enter');
      await expect(gramsOf(window, '6')).toBeFocused();
      await expect(smell(window)).toHaveCount(0);
      await press('Control+3');
      await press('Control+1');
      await expect(gramsOf(window, '1')).toBeFocused();
    });
  });
}

/** What stands in the charts as words; all of it follows the hand. */
async function everyFigure(window: Page): Promise<Record<string, string>> {
  return {
    families: await families(window).innerText(),
    joy: await joy(window).innerText(),
    pyramid: await smell(window).locator('.pyramids').innerText(),
    materials: await smell(window).locator('.perceived tbody').innerText(),
    radar: (await smell(window).locator('.radar.large').getAttribute('aria-label')) ?? '',
    wheel: (await smell(window).locator('.family-radar').getAttribute('aria-label')) ?? '',
    strength: await strength(window).innerText(),
    reach: await reach(window).locator('.hd .r').last().innerText(),
  };
}

test('paper gets the day as shapes and not as a picture of the screen', async ({ window }) => {
  await openDay(window, DAY);
  await window.keyboard.press('Control+3');
  await window.emulateMedia({ media: 'print' });
  await expect(smell(window).locator('.large canvas')).toBeHidden();
  expect(await smell(window).locator('.large svg.on-paper path').count()).toBeGreaterThan(3);
  await expect(smell(window).locator('.large svg.on-paper')).toBeVisible();
  await window.emulateMedia({ media: 'screen' });
  await expect(smell(window).locator('.large canvas')).toBeVisible();
});
