// On small screens the panes become drawers and nothing is out of reach; languages and themes change at run time.
import { propose, verdict } from './story.ts';
import { expect, expectAccessible, test } from './window.ts';

test('below 1280 the inspector and below 1024 the library open as drawers', async ({ window }) => {
  await window.setViewportSize({ width: 1100, height: 800 });
  const inspector = window.getByRole('complementary', { name: 'Inspector' });
  const library = window.getByRole('complementary', { name: 'Library' });
  await expect(inspector).toBeHidden();
  await expect(library).toBeVisible();
  await window.keyboard.press('Control+.');
  await expect(inspector).toBeVisible();
  await expectAccessible(window);
  await window.keyboard.press('Escape');
  await expect(inspector).toBeHidden();

  await window.setViewportSize({ width: 900, height: 800 });
  await expect(library).toBeHidden();
  await window.getByRole('button', { name: 'Library' }).click();
  await expect(library).toBeVisible();
  await expectAccessible(window);
});

test('language and theme change at once, stay over a reload, and the brief is kept as written', async ({
  window,
}) => {
  await propose(window, 'en');
  await window.getByRole('button', { name: '한국어' }).click();
  await expect(window.locator('html')).toHaveAttribute('lang', 'ko');
  await expect(window.getByRole('button', { name: '제안 받기' })).toBeVisible();
  await expect(window.locator('#brief')).toHaveValue(/calm woody/);
  await expect(window.locator('.chip').filter({ hasText: '평온' })).toBeVisible();
  await window.keyboard.press('Alt+a');
  await expect(verdict(window)).toHaveText(/적합|근접/);

  await window.getByRole('button', { name: /^테마/ }).click();
  await expect(window.locator('html')).toHaveAttribute('data-theme', 'light');
  await window.getByRole('button', { name: /^테마/ }).click();
  await expect(window.locator('html')).toHaveAttribute('data-theme', 'dark');
  await window.reload();
  await expect(window.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(window.locator('html')).toHaveAttribute('lang', 'ko');
});
