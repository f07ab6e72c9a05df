// The web shell's line breaks and mends: the window goes on judging, says how it stands, and knows a workbench started anew.
import { expectAgreement, gramsOf, propose, verdict } from './story.ts';
import { startWebShell } from './web-shell.ts';
import { expect, expectAccessible, test } from './window.ts';

/** What a browser says of a line that is down is no fault of ours. */
function forgive(complaints: string[]): void {
  const ours = complaints.filter((text) => !/WebSocket|ERR_CONNECTION|Failed to load/.test(text));
  complaints.splice(0, complaints.length, ...ours);
}

test('a restart in the middle of the work loses nothing and the window reconnects by itself', async ({
  page,
  complaints,
}) => {
  const first = await startWebShell();
  await page.goto(first.address);
  const cards = await propose(page, 'en');
  await cards.first().getByRole('button', { name: 'Accept' }).click();
  await expectAgreement(page);

  expect(await first.stop()).toBe(0);
  await expect(page.locator('[data-connection=reconnecting]')).toBeVisible();
  await gramsOf(page, '1').fill('3');
  await expect(verdict(page)).toBeVisible();
  await expect(page.locator('[data-authority]')).toHaveAttribute('data-authority', 'waiting');
  await expectAccessible(page);

  const second = await startWebShell({ port: first.port, token: first.token });
  await expect(page.locator('[data-connection=connected]')).toBeVisible();
  await expectAgreement(page);
  await expect(gramsOf(page, '1')).toHaveValue('3');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('article')).toHaveCount(2);

  expect(await second.stop()).toBe(0);
  const third = await startWebShell({ port: first.port });
  await expect(page.locator('[data-connection=expired]')).toBeVisible();
  await expect(gramsOf(page, '1')).toHaveValue('3');
  expect(await third.stop()).toBe(0);
  forgive(complaints);
});

test('a stranger gets one sentence and not the page', async ({ page }) => {
  const shell = await startWebShell();
  const answer = await page.goto(`http://127.0.0.1:${shell.port}/`);
  expect(answer?.status()).toBe(401);
  await expect(page.locator('body')).toContainText('Open the address that Orgue printed');
  expect(await shell.stop()).toBe(0);
});
