// Two hundred edits at random, taken back one by one: the formula is exactly what it was.
import { expect, test } from './window.ts';

const EDITS = 200;

/** The same edits every time: a multiplicative congruential generator (Park and Miller 1988). */
function chance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

test('undo of 200 random edits gives the formula back', async ({ window }) => {
  const add = window.getByRole('combobox', { name: /Add material/ });
  for (const [name, grams] of [
    ['hedione', '3'],
    ['linalool', '1.5'],
    ['vanillin', '0.25'],
    ['iso e super', '4'],
  ] as const) {
    await add.focus();
    await window.keyboard.type(name);
    await window.keyboard.press('Enter');
    await window.keyboard.type(grams);
  }
  const cells = window.locator('tr[data-path] input');
  // A cell that is being written shows what was typed, and not the figure it stands for.
  const leave = () => window.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  const read = () =>
    cells.evaluateAll((all) => all.map((cell) => (cell as HTMLInputElement).value));
  await leave();
  const before = await read();
  const draw = chance(20_260_131);
  for (let edit = 0; edit < EDITS; edit += 1) {
    const row = window
      .locator('tr[data-path]')
      .nth(draw(await window.locator('tr[data-path]').count()));
    const column = draw(4) === 0 ? 'strength' : 'grams';
    const value = column === 'grams' ? String((draw(9000) + 1) / 1000) : String(draw(100) + 1);
    const cell = row.locator(`[data-column="${column}"]`);
    // A new cell, so that every edit is a step of its own.
    await cell.focus();
    await window.keyboard.type(value);
  }
  await leave();
  expect(await read()).not.toEqual(before);
  for (let undo = 0; undo < 3 * EDITS; undo += 1) {
    if ((await read()).join() === before.join()) break;
    await window.keyboard.press('Control+z');
  }
  expect(await read()).toEqual(before);
});
