// The main job from end to end, in both languages and both themes: a brief goes in, a legal formula comes out.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expectAgreement, gramsOf, LANGUAGES, propose, verdict, WORDS } from './story.ts';
import { expect, expectAccessible, test } from './window.ts';

const PICTURES = join(import.meta.dirname, '..', 'docs', 'pictures');

/** Pictures are kept when they are asked for; an ordinary run leaves the tree as it was. */
async function picture(window: Page, name: string): Promise<void> {
  if (process.env['ORGUE_PICTURES'] !== '1') return;
  mkdirSync(PICTURES, { recursive: true });
  // Nothing is drawn as if the mouse were over it.
  await window.mouse.move(0, 0);
  await window.screenshot({ path: join(PICTURES, `${name}.png`) });
}

const COUMARIN = '91-64-5';

/** Adds coumarin, limited to 1.5 % in fine fragrance, and answers its row; its grams have the focus. */
async function addCoumarin(window: Page): Promise<string> {
  await window.locator('.formula input[role=combobox]').fill(COUMARIN);
  await window.keyboard.press('Enter');
  const rows = window.locator('tr[data-path]');
  return (await rows.last().getAttribute('data-path')) ?? '';
}

for (const language of LANGUAGES) {
  for (const theme of ['light', 'dark'] as const) {
    test.describe(`${language}, ${theme}`, () => {
      const locale = language === 'ko' ? 'ko-KR' : 'en-US';
      test.use({ locale, colorScheme: theme });

      test('brief, chips, proposals, formula, over the limit, why, lower dosage, category', async ({
        window,
      }) => {
        const words = WORDS[language];
        // One pair of each is enough to show the rest.
        const kept = (language === 'en') === (theme === 'light');
        await expect(window.locator('html')).toHaveAttribute('lang', language);
        await expectAccessible(window);

        const cards = await propose(window, language);
        await expect(cards).toHaveCount(2);
        const chips = window.locator('.chip');
        await expect(chips.filter({ hasText: words.calm })).toHaveCount(1);
        await expect(chips.filter({ hasText: words.woody })).toHaveCount(1);
        await expect(chips.filter({ hasText: words.withoutClove })).toHaveCount(1);
        await expectAccessible(window);
        if (kept) await picture(window, `proposals.${language}.${theme}`);

        await cards.last().getByRole('button', { name: words.compare }).click();
        await expect(window.locator('.why tbody tr')).not.toHaveCount(0);
        await expectAccessible(window);
        await window.keyboard.press('Escape');

        await window.getByRole('button', { name: words.remove }).click();
        await expect(chips.filter({ hasText: words.withoutClove })).toHaveCount(0);

        await cards.first().getByRole('button', { name: words.accept }).click();
        await expect(window.locator('tr[data-path]')).not.toHaveCount(0);
        await expect(verdict(window)).toHaveAttribute('data-verdict', /compliant|near/);
        await expect(window.locator('.radar.inspector .radar-values')).toBeVisible();
        await expectAgreement(window);
        await expectAccessible(window);
        await picture(window, `formula.${language}.${theme}`);

        const path = await addCoumarin(window);
        await gramsOf(window, path).fill('2');
        await expect(verdict(window)).toHaveAttribute('data-verdict', 'over');
        await expect(verdict(window)).toHaveText(words.over);
        await expectAgreement(window);

        await gramsOf(window, path).press('f');
        await expect(window.getByRole('button', { name: words.apply })).not.toHaveCount(0);
        await expectAccessible(window);
        await window.keyboard.press('Escape');
        await expect(gramsOf(window, path)).toBeFocused();

        await gramsOf(window, path).press('y');
        const why = window.locator('.why');
        await expect(why).toBeFocused();
        await why.locator('.figure').first().click();
        await expect(window.locator('.why .sum')).toContainText(words.shareOfLimit);
        await expectAccessible(window);
        if (kept) await picture(window, `why.${language}.${theme}`);
        await window.keyboard.press('Escape');
        await expect(window.locator('.why')).toHaveCount(0);

        await window.getByLabel(words.dosage).fill('0.01');
        await expect(verdict(window)).toHaveAttribute('data-verdict', /compliant|near/);
        await window.locator('[data-category="5D"]').click();
        await expect(window.locator('[data-category="5D"]')).toHaveAttribute(
          'aria-checked',
          'true',
        );
        await expect(window.locator('.fld.category select')).toHaveValue('5D');
        await expectAgreement(window);
        await expectAccessible(window);
      });
    });
  }
}
