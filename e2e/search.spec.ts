// A search that learns, by keys alone: begun, paused, resumed, steered, stopped, taken up, and its best made a branch.
import { expect, type Page } from '@playwright/test';
import { fileOf, gramsOf, LANGUAGES } from './story.ts';
import { expectAccessible, test } from './window.ts';

const SAID = {
  en: {
    locale: 'en-US',
    theme: 'light',
    brief: 'calm woody evening scent for autumn, no clove, under 220 €/kg',
    view: 'view: search',
    resumeFrom: 'Resume from episode',
    warmup: 'warm-up to 1,000',
    // Other stories may have rated in the same folder before.
    more: /\d+ more ratings until it can learn your taste/,
    notSmelt: 'Not smelt against each other yet',
    rule: 'verdict at 20; may be read at any time',
  },
  ko: {
    locale: 'ko-KR',
    theme: 'dark',
    brief: '차분한 가을 저녁의 우디 향, 정향 없이, 220 €/kg 이하',
    view: '보기: 배우는',
    resumeFrom: '부터 계속',
    warmup: '1,000까지 준비 단계',
    more: /취향을 배우기까지 평가 \d+개 더 필요/,
    notSmelt: '아직 비교 시향하지 않았습니다',
    rule: '20에서 판정; 언제든 볼 수 있음',
  },
} as const;

const hybrid = (window: Page) => window.locator('#hybrid');
const phase = (window: Page) => hybrid(window).locator('[data-phase]');
const first = (window: Page) => hybrid(window).locator('[data-act=first]');
const episode = (window: Page) => hybrid(window).locator('[data-episode]');
const cards = (window: Page) => hybrid(window).getByRole('article');

async function expectPhase(window: Page, name: string): Promise<void> {
  await expect(phase(window)).toHaveAttribute('data-phase', name, { timeout: 60_000 });
}

async function told(window: Page): Promise<number> {
  return Number(await episode(window).getAttribute('data-episode'));
}

/** A formula of two rows, kept. */
async function openFile(window: Page, name: string, material: string): Promise<void> {
  const lines = [
    { material, amountGrams: 3 },
    { material: 'linalool', amountGrams: 1 },
  ];
  const file = { orgue: 1, name, category: '4', dosagePercent: 15, lines };
  await window.locator('input[type=file]').setInputFiles(fileOf(JSON.stringify(file)));
  await expect(window.locator('.head .title')).toHaveValue(name);
  await expect(window.locator('[data-saved=kept]')).toBeVisible();
}

/** Writes the brief, opens the fold, sets how long, and starts; every step by keys. */
async function begin(window: Page, brief: string, episodes: number): Promise<void> {
  const press = (key: string) => window.keyboard.press(key);
  const setup = hybrid(window).locator('.search-setup');
  await expect(setup.or(first(window))).toBeVisible();
  // The data folder of these stories may have a search already.
  if (await first(window).isVisible()) {
    await expect(phase(window)).toHaveAttribute('data-phase', /done|cancelled/);
    await hybrid(window).locator('[data-act=another]').or(first(window)).last().focus();
    await press('Enter');
  }
  const field = setup.locator('.brief .txt');
  await expect(field).toBeFocused();
  await press('Control+a');
  await window.keyboard.type(brief);
  await expectAccessible(window);
  await setup.locator('summary').focus();
  await press('Enter');
  await press('Tab');
  await window.keyboard.type(String(episodes));
  await hybrid(window).locator('[data-act=start]').focus();
  await press('Enter');
}

for (const language of LANGUAGES) {
  const said = SAID[language];
  test.describe(language, () => {
    test.use({ locale: said.locale, colorScheme: said.theme });

    test('a short search finishes, and its best is accepted as a branch', async ({ window }) => {
      const press = (key: string) => window.keyboard.press(key);
      await press('Control+k');
      await window.keyboard.type(said.view);
      await press('Enter');
      await begin(window, said.brief, 60);
      await expectPhase(window, 'done');
      expect(await told(window)).toBe(60);
      await expect(cards(window).first()).toBeVisible();
      await expectAccessible(window);

      const [every] = [hybrid(window).locator('.decisions .seg button').last()];
      await every?.focus();
      await press('Enter');
      await expect(hybrid(window).locator('.decisions tbody tr').first()).toContainText(
        said.warmup,
      );
      await expect(hybrid(window).locator('.decisions table')).toHaveAttribute(
        'aria-rowcount',
        '61',
      );
      for (const fold of await hybrid(window).locator('.as-table summary').all()) {
        await fold.focus();
        await press('Enter');
      }
      await expect(hybrid(window).locator('.as-table tbody tr').first()).toBeVisible();
      await expectAccessible(window);

      await press('Alt+1');
      await expect(gramsOf(window, '1')).toBeFocused();
      await expect(window.locator('[data-verdict]')).toHaveAttribute(
        'data-verdict',
        /compliant|near/,
      );
      await expect(window.locator('[data-saved=kept]')).toBeVisible();
      await press('Control+2');
      await expect(cards(window).first()).toBeVisible();
      const compare = cards(window).first().getByRole('button').last();
      await compare.focus();
      await press('Enter');
      await expect(hybrid(window).locator('.why tbody tr').first()).toBeVisible();
      await expectAccessible(window);
      await press('Escape');
      await expect(hybrid(window).locator('.why')).toHaveCount(0);
    });

    test('a search is paused, resumed, turned, stopped, found again and taken up', async ({
      window,
      shell,
    }) => {
      const press = (key: string) => window.keyboard.press(key);
      await press('Control+2');
      await begin(window, said.brief, 20_000);
      await expectPhase(window, 'running');
      await expect.poll(() => told(window)).toBeGreaterThan(20);

      await first(window).focus();
      await press('Space');
      await expectPhase(window, 'paused');
      const paused = await told(window);
      await expectAccessible(window);
      await window.waitForTimeout(400);
      expect(await told(window)).toBe(paused);

      const weight = hybrid(window).getByRole('slider').first();
      const before = Number(await weight.inputValue());
      await weight.focus();
      await press('ArrowLeft');
      await expect(weight).toHaveValue(String(Number((before - 0.05).toFixed(2))));
      const steered = hybrid(window).locator('.search-left [role=status]').nth(1);
      await expect(steered).toContainText(paused.toLocaleString('en-US'), { timeout: 30_000 });

      await hybrid(window).locator('.search-left .chip.dash').focus();
      await press('Enter');
      await press('ArrowDown');
      await press('Enter');
      await expect(hybrid(window).locator('[data-pinned]')).toHaveCount(1);

      await first(window).focus();
      await press('Space');
      await expectPhase(window, 'running');
      await expect.poll(() => told(window)).toBeGreaterThan(paused);

      await hybrid(window).locator('[data-act=cancel]').focus();
      await press('Enter');
      await expectPhase(window, 'cancelled');
      const stopped = await told(window);

      await shell.open(window);
      await expect(window.locator('[data-connection=connected]')).toBeVisible();
      await press('Control+2');
      await expectPhase(window, 'cancelled');
      await expect.poll(() => told(window)).toBe(stopped);
      await expect(hybrid(window).locator('[data-pinned]')).toHaveCount(1);
      await expect(weight).toHaveValue(String(Number((before - 0.05).toFixed(2))));
      await expect(first(window)).toContainText(said.resumeFrom);
      await first(window).focus();
      await press('Enter');
      await expectPhase(window, 'running');
      await expect.poll(() => told(window)).toBeGreaterThan(stopped);
      await hybrid(window).locator('[data-act=cancel]').focus();
      await press('Enter');
      await expectPhase(window, 'cancelled');
    });

    test('what ratings have taught says how far it is, wherever it stands', async ({ window }) => {
      const press = (key: string) => window.keyboard.press(key);
      await press('Control+2');
      await expect(hybrid(window)).toContainText(said.more);
      await press('Control+1');
      await openFile(window, 'Taste', 'hedione');
      await press('Control+3');
      await expect(window.locator('#smell')).toContainText(said.more);
      await expect(window.locator('#smell')).toContainText(said.notSmelt);
      await expectAccessible(window);

      // Another formula to smell it against, blind.
      await openFile(window, 'Other', 'vanillin');
      await window.locator('#smell').focus();
      await press('p');
      const sheet = window.locator('.sheet');
      await expect(sheet).toContainText(said.notSmelt);
      await press('Tab');
      await press('Tab');
      await press('Enter');
      await press('ArrowRight');
      await press('Enter');
      await press('Enter');
      await press('Escape');
      await expect(window.locator('#smell [data-ab]')).toHaveAttribute('data-ab', 'undecided');
      await expect(window.locator('#smell [data-evidence]')).toHaveAttribute('data-evidence', '1');
      await expect(window.locator('#smell')).toContainText(said.rule);
      await expectAccessible(window);
    });
  });
}
