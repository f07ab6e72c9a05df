// What is the desktop window's alone: what its page is given, what it cannot reach, and a line that mends itself.
import { expectAgreement, gramsOf, propose } from './story.ts';
import { expect, test } from './window.ts';

test('the page knows its shell by a word it cannot change, and has nothing to call', async ({
  window,
}) => {
  const given = await window.evaluate(() => {
    const page = globalThis as unknown as Record<string, unknown>;
    const word = JSON.stringify(page['orgue']);
    for (const change of [
      () => Object.assign(page['orgue'] as object, { shell: 'web' }),
      () => Object.assign(page, { orgue: { shell: 'web' } }),
      () => Object.assign(page['orgue'] as object, { more: true }),
    ]) {
      try {
        change();
      } catch {
        // Refused aloud: as good as being ignored.
      }
    }
    return {
      word,
      after: JSON.stringify(page['orgue']),
      node: ['require', 'process', 'module'].filter((name) => name in page),
    };
  });
  expect(given).toEqual({ word: '{"shell":"electron"}', after: given.word, node: [] });
});

test('a window shown anew has a line of its own and works on', async ({ window }) => {
  for (let times = 0; times < 3; times += 1) {
    await window.reload();
    await expect(window.locator('[data-connection=connected]')).toBeVisible();
  }
  await expect(await propose(window, 'en')).toHaveCount(2);
});

test('nothing outside is reached, whoever asks', async ({ window, complaints }) => {
  const reached = await window.evaluate(async () => {
    const picture = new Image();
    const shown = new Promise((settle) => {
      picture.onload = () => settle('shown');
      picture.onerror = () => settle('refused');
    });
    picture.src = 'https://example.org/a.png';
    const asked = fetch('https://example.org/').then(
      () => 'answered',
      () => 'refused',
    );
    return [await shown, await asked, globalThis.open('https://example.org/') === null];
  });
  expect(reached.slice(0, 2)).toEqual(['refused', 'refused']);
  const said = complaints.splice(0).join('\n');
  expect(said).toContain('policy: img-src https://example.org/a.png');
  expect(said).toContain('policy: connect-src https://example.org/');
});

test('a line that breaks in the middle of a run is mended, and nothing is lost', async ({
  window,
  shell,
}) => {
  const { cutLine } = shell;
  test.skip(cutLine === undefined, 'only the harness can cut the line');
  const cards = await propose(window, 'en');
  await cards.first().getByRole('button', { name: 'Accept' }).click();
  await expectAgreement(window);

  // Mended within moments, so it has to be watched for.
  const told = window.evaluate(
    () =>
      new Promise((settle) => {
        const look = () => document.querySelector('[data-connection=reconnecting]') && settle(true);
        new MutationObserver(look).observe(document, { subtree: true, attributes: true });
      }),
  );
  cutLine?.();
  expect(await told).toBe(true);
  await gramsOf(window, '1').fill('3');
  await expect(window.locator('[data-connection=connected]')).toBeVisible();
  await expectAgreement(window);

  await window.keyboard.press('Control+Enter');
  cutLine?.();
  await expect(window.getByRole('article')).toHaveCount(2);
  await expect(gramsOf(window, '1')).toHaveValue('3');
});
