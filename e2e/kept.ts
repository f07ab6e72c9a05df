// Words and acts that stories about kept formulas share.
import type { Page } from '@playwright/test';

const LIBRARY = { name: 'Library' };

/** Adds a material by name, weighed. */
export async function addRow(window: Page, name: string, grams: string): Promise<void> {
  await window.getByRole('combobox', { name: /Add material/ }).focus();
  await window.keyboard.type(name);
  await window.keyboard.press('Enter');
  await window.keyboard.type(grams);
}

export async function nameIt(window: Page, name: string): Promise<void> {
  await window.getByRole('textbox', { name: 'Formula name' }).fill(name);
}

/** Its entry in the library. */
export function listed(window: Page, name: string) {
  return window.getByRole('complementary', LIBRARY).getByRole('button', { name });
}

export const rows = (window: Page) => window.locator('tr[data-path]');
export const kept = (window: Page) => window.locator('[data-saved=kept]');
