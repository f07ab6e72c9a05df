// The perfumer's whole day by keys alone, in both languages: from a brief to a rated, branched formula that outlives a restart.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { kept } from './kept.ts';
import { gramsOf, LANGUAGES, propose, verdict, WORDS } from './story.ts';
import { startWebShell } from './web-shell.ts';
import { expect, expectAccessible, test } from './window.ts';

const SAID = {
  en: {
    locale: 'en-US',
    theme: 'light',
    overall: 'Overall',
    prefer: 'Prefer one of two',
    blind: 'Compare blind',
    answered: /You preferred/,
  },
  ko: {
    locale: 'ko-KR',
    theme: 'dark',
    overall: '전체',
    prefer: '둘 중 선호',
    blind: '이름 가리고 비교',
    answered: /선택/,
  },
} as const;

/** What a browser says of a line that is down is no fault of ours. */
const LINE_DOWN = /WebSocket|ERR_CONNECTION|Failed to load/;

for (const language of LANGUAGES) {
  const said = SAID[language];
  test.describe(language, () => {
    test.use({ locale: said.locale, colorScheme: said.theme });

    test('brief, proposals, accept, over, fix, rate at two times, prefer, branch, compare, restart', async ({
      page,
      complaints,
    }) => {
      const home = mkdtempSync(join(tmpdir(), '조향 하루 '));
      const token = 'd'.repeat(43);
      const press = (key: string) => page.keyboard.press(key);
      const first = await startWebShell({ home, token });
      await page.goto(first.address);
      await expect(page.locator('[data-connection=connected]')).toBeVisible();

      const cards = await propose(page, language);
      await expect(cards).toHaveCount(2);
      await press('Alt+a');
      await expect(gramsOf(page, '1')).toBeFocused();
      await expect(kept(page)).toBeVisible();

      // Coumarin until it is too much, then the first fix.
      await page.locator('.formula input[role=combobox]').focus();
      await page.keyboard.type('coumarin');
      await press('Enter');
      await page.keyboard.type('9');
      await expect(verdict(page)).toHaveAttribute('data-verdict', 'over');
      await press('f');
      await expect(page.locator('[data-why=fix]')).toBeVisible();
      await expectAccessible(page);
      await page
        .locator('[data-why=fix]')
        .getByRole('button', { name: WORDS[language].apply })
        .first()
        .focus();
      await press('Enter');
      await expect(verdict(page)).toHaveAttribute('data-verdict', /compliant|near/);
      await expect(kept(page)).toBeVisible();

      await page.locator('.head .title').focus();
      await press('Control+a');
      await page.keyboard.type(`Day ${language}`);
      await gramsOf(page, '1').focus();
      for (const score of ['4', '3']) {
        await press('r');
        await page.getByRole('slider', { name: said.overall }).focus();
        await press(score);
        await press('Control+Enter');
        await expect(page.locator('[data-rated]')).toHaveCount(score === '4' ? 1 : 2);
        await press('Escape');
      }

      // The other proposal stands as a branch; of the two, one is preferred without knowing which.
      await press('Alt+b');
      await expect(gramsOf(page, '1')).toBeFocused();
      await expect(kept(page)).toBeVisible();
      await press('p');
      const pair = page.getByRole('region', { name: said.prefer });
      await expect(pair.locator('select').first()).toBeFocused();
      await press('Tab');
      await press('Tab');
      await expect(pair.getByRole('button', { name: said.blind })).toBeFocused();
      await press('Enter');
      await expect(pair.getByRole('radiogroup')).toBeVisible();
      await press('ArrowRight');
      await press('Enter');
      await expect(pair).toContainText(said.answered);
      await press('Enter');
      await expect(page.locator('[data-preferred]')).toHaveCount(1);
      await press('Escape');

      await kept(page).focus();
      await press('Enter');
      const mods = page.locator('[data-why=mods]');
      await expect(mods.getByRole('row')).not.toHaveCount(0);
      await expectAccessible(page);
      await mods.getByRole('button', { name: WORDS[language].compare }).last().focus();
      await press('Enter');
      await expect(page.locator('[data-why=compare]').getByRole('row')).not.toHaveCount(0);
      await press('Escape');

      const shown = () => page.locator('#library .scroll.short .li .ell').allInnerTexts();
      const before = await shown();
      expect(await first.stop()).toBe(0);
      const second = await startWebShell({ home, token, port: first.port });
      await page.reload();
      await expect(page.locator('[data-connection=connected]')).toBeVisible();
      await expect.poll(async () => (await shown()).sort()).toEqual([...before].sort());

      await page
        .locator('#library')
        .getByRole('button', { name: `Day ${language}` })
        .press('Enter');
      await expect(verdict(page)).toHaveAttribute('data-verdict', /compliant|near/);
      await gramsOf(page, '1').focus();
      await press('r');
      await expect(page.locator('[data-rated]')).toHaveCount(2);
      expect(await second.stop()).toBe(0);
      rmSync(home, { recursive: true });
      const ours = complaints.filter((text) => !LINE_DOWN.test(text));
      complaints.splice(0, complaints.length, ...ours);
    });
  });
}
