// A taste told by ratings until it is learnt: what the window says of it, before and after, with the reasons.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { SUBMIT_PATH } from '#contract/feedback.ts';
import { fileOf } from './story.ts';
import { type RunningWebShell, startWebShell } from './web-shell.ts';
import { expectAccessible } from './window.ts';

/** Liked dark, disliked bright, without exception. */
const DARK = ['patchouli-oil', 'iso-e-super', 'vanillin', 'coumarin'];
const BRIGHT = ['bergamot-oil', 'linalool', 'hedione', 'lavender-oil'];
const FORMULAS = 32;
const HOUR_MS = 3_600_000;

/** Other amounts each time, and one material of the other kind. */
function formulaOf(at: number) {
  const isDark = at % 2 === 0;
  const [main, other] = isDark ? [DARK, BRIGHT] : [BRIGHT, DARK];
  const lines = main.map((material, row) => ({
    material,
    amountGrams: 0.5 + ((at * 7 + row * 5) % 11) / 4,
  }));
  const guest = other[(at >> 1) % other.length];
  return {
    ...{ orgue: 1, name: `${isDark ? 'Dark' : 'Bright'} ${at}`, category: '4', dosagePercent: 15 },
    lines: [...lines, { material: guest, amountGrams: 0.3 + (at % 3) / 5 }],
  };
}

async function keepAll(page: Page): Promise<readonly { id: string; name: string }[]> {
  for (let at = 0; at < FORMULAS; at += 1) {
    const file = formulaOf(at);
    await page.locator('input[type=file]').setInputFiles(fileOf(JSON.stringify(file)));
    await expect(page.locator('.head .title')).toHaveValue(file.name);
    await expect(page.locator('[data-saved=kept]')).toBeVisible();
  }
  await page.locator('#formula').focus();
  await page.keyboard.press('p');
  const options = page.locator('.sheet select').first().locator('option');
  await expect(options).toHaveCount(FORMULAS);
  const heads = await options.evaluateAll((all) =>
    all.map((one) => ({
      id: one instanceof HTMLOptionElement ? one.value : '',
      name: one.textContent,
    })),
  );
  await page.keyboard.press('Escape');
  return heads;
}

type Program = Pick<RunningWebShell, 'port' | 'token'>;

async function rate(
  { port, token }: Program,
  recipeId: string,
  isLiked: boolean,
  at: number,
): Promise<void> {
  const answer = await fetch(`http://127.0.0.1:${port}${SUBMIT_PATH}`, {
    method: 'POST',
    headers: {
      ...{ authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      'idempotency-key': `taste-${at}`,
    },
    body: JSON.stringify({
      ...{ recipe_id: recipeId, user_rating: isLiked ? 4 + (at % 3) / 2 : 1 + (at % 3) / 2 },
      timestamp: new Date(Date.UTC(2026, 0, 1) + at * 3 * HOUR_MS).toISOString(),
    }),
  });
  expect(answer.status).toBe(201);
}

test('ratings that agree are learnt, and the window says how well, of what and since when', async ({
  browser,
}) => {
  const home = mkdtempSync(join(tmpdir(), 'orgue-taste '));
  const shell = await startWebShell({ home });
  const context = await browser.newContext({ locale: 'en-US' });
  const page = await context.newPage();
  try {
    await page.goto(shell.address);
    await expect(page.locator('[data-connection=connected]')).toBeVisible();
    const heads = await keepAll(page);
    const taste = page.locator('#hybrid [data-taste]');
    await page.keyboard.press('Control+2');
    await expect(taste).toHaveAttribute('data-taste', 'not-enough');
    for (const [at, { id, name }] of heads.slice(0, 13).entries()) {
      await rate(shell, id, name.includes('Dark'), at);
    }
    await page.keyboard.press('Control+1');
    await page.keyboard.press('Control+2');
    await expect(page.locator('#hybrid')).toContainText(
      '12 more ratings until it can learn your taste',
    );

    for (let at = 13; at < FORMULAS; at += 1) {
      const { id = '', name = '' } = heads[at] ?? {};
      await rate(shell, id, name.includes('Dark'), at);
    }
    await expect(taste).toHaveAttribute('data-taste', 'deployed', { timeout: 60_000 });
    const said = page.locator('#hybrid .search-begin');
    await expect(said.locator('.calibration .measured-dot').first()).toBeVisible();
    await expect(said).toContainText(/Brier 0\.\d{3} against 0\.\d{3}/);
    await expect(said).toContainText(/AUC \d\.\d{3} against 0\.\d{3}/);
    await expect(said).toContainText('Taste 1, Gaussian process');
    // What it is sure of, or that it is not sure yet: thirty-two ratings may leave it either way.
    await expect(said).toContainText(/What it believes you like|It is not sure yet/);
    await expectAccessible(page);
  } finally {
    await context.close();
    expect(await shell.stop()).toBe(0);
    rmSync(home, { recursive: true, force: true });
  }
});
