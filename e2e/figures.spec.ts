// Figures on the screen against hand arithmetic and against what the terminal answers, files included.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DescribeAnswer } from '#contract/emotion.ts';
import { expectAgreement, fileOf, gramsOf, verdict } from './story.ts';
import { expect, expectAccessible, test } from './window.ts';

/** 0.5 g coumarin at 10 % in 10 g: 0.5 % of the concentrate, 0.1 % of the product at 20 %; the limit in 4 is 1.5 %. */
const STUDY = {
  orgue: 1,
  name: 'Study',
  category: '4',
  dosagePercent: 20,
  lines: [
    { material: 'coumarin', amountGrams: 0.5, strengthPercent: 10, solvent: 'dpg' },
    { material: 'hedione', amountGrams: 7.5 },
    {
      name: 'Mossy accord',
      amountGrams: 2,
      lines: [
        { material: 'patchouli-oil', amountGrams: 3 },
        { material: 'cas:8007-01-0', amountGrams: 1 },
      ],
    },
  ],
};

/** What `orgue describe` says of a formula. */
function describeInTerminal(text: string): DescribeAnswer {
  const folder = mkdtempSync(join(tmpdir(), 'orgue-'));
  const file = join(folder, 'study.json');
  writeFileSync(file, text);
  const launcher = join(import.meta.dirname, '..', 'house', 'orgue.mjs');
  const { stdout } = spawnSync(process.execPath, [launcher, 'describe', file, '--json'], {
    encoding: 'utf8',
  });
  rmSync(folder, { recursive: true });
  return JSON.parse(stdout) as DescribeAnswer;
}

test('a file is opened, its accord nested, its unknown settled, its conditions listed, and it is saved again', async ({
  window,
}) => {
  const input = window.locator('input[type=file]');
  await input.setInputFiles(fileOf(JSON.stringify(STUDY)));
  await expect(window.getByRole('textbox', { name: 'Formula name' })).toHaveValue('Study');
  const row = window.locator('[data-path="1"]');
  await expect(row).toContainText('5.00');
  await expect(row).toContainText('0.50');
  await expect(row).toContainText('0.100');
  // 3 of 4 parts of 20 %.
  await expect(window.locator('[data-path="3.1"]')).toContainText('15.00');

  await expect(verdict(window)).toHaveAttribute('data-verdict', 'unknown');
  const unknown = window.getByRole('region', { name: 'Composition unknown' });
  await expect(unknown).toContainText('A natural named by CAS alone');
  await expectAccessible(window);
  const choice = unknown.getByRole('combobox');
  const [, first] = await choice
    .locator('option')
    .evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).value));
  await choice.selectOption(first ?? '');
  await expect(unknown).toHaveCount(0);
  await expect(verdict(window)).not.toHaveAttribute('data-verdict', 'unknown');
  await expect(window.getByRole('region', { name: 'To confirm' })).toContainText('Annex silent');
  await expectAgreement(window);

  const download = window.waitForEvent('download');
  await window.getByRole('button', { name: 'Export' }).click();
  const saved = JSON.parse(readFileSync(await (await download).path(), 'utf8')) as typeof STUDY;
  expect(saved.lines[0]).toMatchObject({ material: 'coumarin', cas: '91-64-5', amountGrams: 0.5 });
  expect(saved.dosagePercent).toBe(20);
});

test('a cell refuses what is no amount, in place, and the formula keeps its last figure', async ({
  window,
}) => {
  await window.locator('input[type=file]').setInputFiles(fileOf(JSON.stringify(STUDY)));
  await gramsOf(window, '2').fill('7,25 g');
  await expect(gramsOf(window, '2')).toHaveAttribute('aria-invalid', 'true');
  await expect(window.getByRole('alert')).toContainText('A number of grams');
  await gramsOf(window, '2').blur();
  await expect(gramsOf(window, '2')).toHaveValue('7.500');
});

test('emotion, families and cost on the screen are what the terminal says of the same file', async ({
  window,
}) => {
  const lines = STUDY.lines.slice(0, 2);
  await window
    .locator('input[type=file]')
    .setInputFiles(fileOf(JSON.stringify({ ...STUDY, lines })));
  const answer = describeInTerminal(JSON.stringify({ ...STUDY, lines }));
  const emotion = window.getByRole('region', { name: 'Emotion' });
  for (const [axis, name] of [
    ['joy', 'Joy'],
    ['calm', 'Calm'],
    ['energy', 'Energy'],
    ['romance', 'Romance'],
  ] as const) {
    await expect(emotion.getByRole('row', { name })).toContainText(answer.emotion[axis].toFixed(2));
  }
  const floral = (100 * answer.families.floral).toFixed(0);
  const day = window.getByRole('region', { name: 'Through the day' });
  await expect(day.locator('.families')).toContainText(`Floral ${floral}`);
  const cost = window.getByRole('region', { name: 'Cost' });
  await expect(cost).toContainText(`${answer.cost.eurPerKgConcentrate.toFixed(0)} €/kg`);
});

test('every kind of figure opens to where it came from', async ({ window }) => {
  await window.locator('input[type=file]').setInputFiles(fileOf(JSON.stringify(STUDY)));
  const inspector = window.getByRole('complementary', { name: 'Inspector' });
  await expect(verdict(window)).toBeVisible();
  const kinds = new Set<string>();
  const figures = inspector.locator('.figure');
  for (let at = 0; at < (await figures.count()); at += 1) {
    await figures.nth(at).click();
    const why = window.locator('.why');
    await expect(why).toBeVisible();
    await expect(why.locator('.why-body')).not.toBeEmpty();
    kinds.add((await why.getAttribute('data-why')) ?? '');
    await window.keyboard.press('Escape');
  }
  expect([...kinds].sort()).toEqual([
    'allergen',
    'cost',
    'dosage',
    'emotion',
    'family',
    'pyramid',
    'strength',
    'substance',
  ]);
});
