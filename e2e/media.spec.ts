// What the perfumer's system asks for is heeded: nothing moves where motion is unwanted, and forced colours and paper lose nothing.
import type { Page } from '@playwright/test';
import { gramsOf, propose, verdict } from './story.ts';
import { expect, expectAccessible, test } from './window.ts';

/** Whatever moves, or would move when hovered, pressed or opened. */
function moving(window: Page): Promise<string[]> {
  return window.evaluate(() => {
    const lasts = (durations: string) => durations.split(',').some((one) => parseFloat(one) > 0);
    const styled = [...document.querySelectorAll('*')].filter((element) => {
      const { transitionDuration, animationDuration, animationName } = getComputedStyle(element);
      return lasts(transitionDuration) || (animationName !== 'none' && lasts(animationDuration));
    });
    const running = document.getAnimations().map((animation) => {
      const { duration } = animation.effect?.getTiming() ?? {};
      return `running ${String(duration)}`;
    });
    return [...styled.map(({ outerHTML }) => outerHTML.slice(0, 80)), ...running];
  });
}

test('nothing moves where the system asks for reduced motion', async ({ window }) => {
  expect(await moving(window)).not.toEqual([]);
  await window.emulateMedia({ reducedMotion: 'reduce' });
  expect(await moving(window)).toEqual([]);
  await propose(window, 'en');
  expect(await moving(window)).toEqual([]);
  await window.keyboard.press('Alt+a');
  await expect(verdict(window)).toBeVisible();
  await gramsOf(window, '1').fill('3');
  expect(await moving(window)).toEqual([]);
  for (const key of ['r', 'Escape', 'y', 'Escape', 'Control+k', 'Escape', '?', 'Escape']) {
    await window.keyboard.press(key);
    expect(await moving(window)).toEqual([]);
  }
});

test('forced colours leave data its colour and every act its words', async ({ window }) => {
  await propose(window, 'en');
  await window.keyboard.press('Alt+a');
  await expect(verdict(window)).toBeVisible();
  await window.emulateMedia({ forcedColors: 'active' });
  const colours = (selector: string) =>
    window
      .locator(selector)
      .evaluateAll((all) => [...new Set(all.map((one) => getComputedStyle(one).backgroundColor))]);
  expect((await colours('.families i')).length).toBeGreaterThan(2);
  expect((await colours('tr .fam i')).length).toBeGreaterThan(2);
  const act = window.locator('.btn.pri');
  const [ink, ground] = await act.evaluate((one) => {
    const { color, backgroundColor } = getComputedStyle(one);
    return [color, backgroundColor];
  });
  expect(ink).not.toBe(ground);
  await expectAccessible(window);
});

test('paper gets the formula and its verdict, and nothing that only works on a screen', async ({
  window,
}) => {
  await propose(window, 'en');
  await window.keyboard.press('Alt+a');
  await expect(verdict(window)).toBeVisible();
  await window.keyboard.press('Control+.');
  await expect(verdict(window)).toBeHidden();
  await window.emulateMedia({ media: 'print' });
  await expect(verdict(window)).toBeVisible();
  await expect(window.locator('tr[data-path]').last()).toBeVisible();
  for (const screen of ['.bar', '.status', '#library', '.hints', '.prop']) {
    await expect(window.locator(screen).first()).toBeHidden();
  }
  const ends = await window.evaluate(() => document.documentElement.scrollHeight);
  const last = await window.locator('#inspector').boundingBox();
  expect(ends).toBeGreaterThanOrEqual(Math.floor((last?.y ?? 0) + (last?.height ?? 0)));
});
