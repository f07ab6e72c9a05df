// Walks through every screen of the window and takes its picture, in both languages and themes: `npm run tour`.
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { fileOf, gramsOf, LANGUAGES, type Language, propose, verdict } from './story.ts';
import { startWebShell } from './web-shell.ts';

const PICTURES = process.env['ORGUE_TOUR'] ?? join(import.meta.dirname, '..', 'test-results');
const LOCALES = { en: 'en-US', ko: 'ko-KR' } as const;
/** Typed into the field that adds materials, and into the library's search. */
const TYPED = { en: 'rose', ko: '로즈' } as const;

const line = (material: string, amountGrams: number, more: object = {}) => ({
  material,
  amountGrams,
  ...more,
});
const BASE = [
  line('hedione', 2.4),
  line('iso-e-super', 3.1, { locked: true }),
  line('linalool', 0.9, { note: 'fresh lot' }),
  line('vanillin', 1.2, { strengthPercent: 10, solvent: 'dpg' }),
];
const ACCORD = {
  name: 'Mossy accord',
  amountGrams: 1.5,
  lines: [
    line('patchouli-oil', 0.6),
    line('evernyl', 0.2, { strengthPercent: 50, solvent: 'dpg' }),
  ],
};
/** One formula for each verdict that composing does not come to by itself. */
const FORMULAS = {
  near: [...BASE, ACCORD, line('coumarin', 0.85)],
  prohibited: [...BASE, line('cas:81-15-2', 0.4), line('cas:80-54-6', 0.3)],
  unknown: [...BASE, line('name:House base 12', 0.5)],
} as const;

async function open(page: Page, name: string, lines: readonly object[]): Promise<void> {
  const file = { orgue: 1, name: `Study ${name}`, category: '4', dosagePercent: 15, lines };
  await page.locator('input[type=file]').setInputFiles(fileOf(JSON.stringify(file)));
  await expect(page.locator('.head .title')).toHaveValue(`Study ${name}`);
  await gramsOf(page, '1').focus();
}

async function proposals(page: Page, language: Language, shot: Shot): Promise<void> {
  await shot('01-empty');
  const cards = await propose(page, language);
  await expect(cards).toHaveCount(2);
  await shot('02-proposals');
  await cards.last().getByRole('button').nth(1).click();
  await expect(page.locator('.why tbody tr')).not.toHaveCount(0);
  await shot('03-proposal-table');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Alt+a');
  await expect(verdict(page)).toBeVisible();
  await expect(page.locator('.radar.inspector .radar-values')).toBeVisible();
  await shot('04-compliant');
  await page.locator('button.chip.dash').click();
  await shot('05-chip-choices');
  await page.keyboard.press('Escape');
}

async function editing(page: Page, language: Language, shot: Shot): Promise<void> {
  const add = page.locator('.formula input[role=combobox]');
  await add.focus();
  await page.keyboard.type(TYPED[language]);
  await shot('06-type-ahead');
  await add.fill('91-64-5');
  await page.keyboard.press('Enter');
  await page.keyboard.type('2');
  await expect(verdict(page)).toHaveAttribute('data-verdict', 'over');
  await shot('07-over');
  await page.keyboard.press('f');
  await shot('08-fix-it');
  await page.keyboard.press('Escape');
  await page.keyboard.press('y');
  await shot('09-why-row');
  await page.locator('.why .figure').first().click();
  await shot('10-why-substance');
  await page.keyboard.press('Escape');
  for (let rows = 0; rows < 3; rows += 1) await page.keyboard.press('Shift+ArrowUp');
  await shot('11-chosen-rows');
  await page.keyboard.press('Escape');
  await page.locator('[data-saved=kept]').click();
  await page.locator('.why form input').fill('less pepper, drier');
  await page.keyboard.press('Enter');
  await expect(page.locator('.why tbody tr').first()).toContainText('drier');
  await shot('12-mods');
  await page.locator('.why tbody tr').last().getByRole('button').first().click();
  await shot('13-compare');
  await page.keyboard.press('Escape');
}

async function verdicts(page: Page, shot: Shot): Promise<void> {
  await open(page, 'near', FORMULAS.near);
  await shot('20-near-accord');
  await page.keyboard.press('v');
  await shot('21-by-note');
  await page.keyboard.press('v');
  await page.keyboard.press('v');
  await page.keyboard.press('n');
  await shot('22-row-note');
  await page.keyboard.press('Escape');
  await open(page, 'prohibited', FORMULAS.prohibited);
  await shot('23-prohibited');
  await open(page, 'unknown', FORMULAS.unknown);
  await shot('24-unknown');
  const bad = JSON.stringify({ orgue: 1, lines: [line('coumarin', -1)] });
  await page.locator('input[type=file]').setInputFiles(fileOf(bad));
  await expect(page.locator('.problem-line')).toBeVisible();
  await shot('25-import-refused');
  await page.locator('.problem-line button').click();
}

async function smelling(page: Page, shot: Shot): Promise<void> {
  const press = (key: string) => page.keyboard.press(key);
  await gramsOf(page, '1').focus();
  await press('r');
  await shot('30-rate');
  for (const step of ['4', 'Tab', '3', 'Tab', '5', 'ArrowLeft']) await press(step);
  await shot('31-rate-set');
  await press('Control+Enter');
  await expect(page.locator('[data-rated]')).toHaveCount(1);
  await page.locator('.sheet input[type=range]').first().focus();
  await press('3');
  await press('Control+Enter');
  await expect(page.locator('[data-rated]')).toHaveCount(2);
  await shot('32-rated-list');
  await press('Escape');
  await press('p');
  await shot('33-prefer');
  await press('Tab');
  await press('Tab');
  await press('Enter');
  await shot('34-prefer-blind');
  await press('ArrowRight');
  await press('Enter');
  await press('Enter');
  await shot('35-preferred');
  await press('Escape');
}

async function theDay(page: Page, shot: Shot): Promise<void> {
  const press = (key: string) => page.keyboard.press(key);
  await press('Control+3');
  await expect(page.locator('#smell .reach svg')).toBeVisible();
  await shot('36-smell');
  for (const key of ['End', 'PageDown', 'PageDown']) await press(key);
  await shot('37-smell-moment');
  await page.locator('#smell .reach').scrollIntoViewIfNeeded();
  await shot('38-smell-reach');
  await page.locator('#smell .felt .figure').focus();
  await press('y');
  await shot('39-why-strength');
  await press('Escape');
  await press('Escape');
  await press('Control+1');
}

async function finding(page: Page, language: Language, shot: Shot): Promise<void> {
  const press = (key: string) => page.keyboard.press(key);
  await press('Control+k');
  await shot('40-palette');
  await page.keyboard.type(TYPED[language]);
  await shot('41-palette-found');
  await press('Escape');
  await gramsOf(page, '1').focus();
  await press('?');
  await shot('42-shortcuts');
  await press('Escape');
  await press('/');
  await page.keyboard.type(TYPED[language]);
  await shot('43-library-found');
  await page.keyboard.type('qqqq');
  await shot('44-library-none');
  await press('Escape');
}

async function sizes(page: Page, shot: Shot): Promise<void> {
  for (const [width, height] of [
    [1280, 800],
    [1100, 800],
    [720, 450],
  ] as const) {
    await page.setViewportSize({ width, height });
    await shot(`50-${width}`);
  }
  await page.keyboard.press('Control+.');
  await shot('51-drawer');
  await page.keyboard.press('Escape');
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.emulateMedia({ forcedColors: 'active' });
  await shot('52-forced-colours');
  await page.emulateMedia({ forcedColors: 'none', media: 'print' });
  await shot('53-print');
  await page.emulateMedia({ media: null });
}

async function failing(page: Page, shot: Shot): Promise<void> {
  await page.evaluate(() => {
    const own = Object.getOwnPropertyDescriptor(String.prototype, 'normalize');
    const normalize = own?.value as (form?: string) => string;
    String.prototype.normalize = function fail(this: string, form?: string) {
      if (this.includes('zzz')) throw new Error('made to fail');
      return normalize.call(this, form);
    };
  });
  await page.getByRole('searchbox').fill('zzz');
  await expect(page.locator('[data-failed=library]')).toBeVisible();
  await shot('60-pane-failed');
}

type Shot = (name: string) => Promise<void>;

for (const language of LANGUAGES) {
  for (const theme of ['light', 'dark'] as const) {
    test(`${language} ${theme}`, async ({ browser }) => {
      const page = await browser.newPage({ locale: LOCALES[language], colorScheme: theme });
      const shell = await startWebShell();
      const shot = async (name: string) => {
        await page.waitForTimeout(400);
        await page.screenshot({ path: join(PICTURES, `${name}.${language}.${theme}.png`) });
      };
      await page.goto(shell.address);
      await expect(page.locator('[data-connection=connected]')).toBeVisible();
      await proposals(page, language, shot);
      await editing(page, language, shot);
      await verdicts(page, shot);
      await smelling(page, shot);
      await theDay(page, shot);
      await finding(page, language, shot);
      await sizes(page, shot);
      await failing(page, shot);
      await shell.stop();
      await expect(page.locator('[data-connection=reconnecting]')).toBeVisible();
      await shot('61-reconnecting');
    });
  }
}
