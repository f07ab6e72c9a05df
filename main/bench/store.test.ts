// The bench of the store does on a small scale what it does on the large one, and leaves nothing behind.
import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { Catalogue } from '#domain/catalogue/material.ts';
import { openStore } from '#native/sqlite/store.ts';
import { benchStore } from './store.ts';

const MATERIALS = [
  { id: 'hedione', name: 'Hedione', nameKo: '헤디온', synonyms: ['MDJ'], cas: '24851-98-7' },
  { id: 'dpg', name: 'DPG', synonyms: [] },
].map((material) => ({ ...material, descriptors: ['jasmine'], family: 'floral' }));

it('measures every promise, holds search and opening to their budgets, and removes its folder', async () => {
  const homes: string[] = [];
  const openIn = (home: string) => {
    homes.push(home);
    return openStore({ home, clock: () => 0 });
  };
  const catalogue = { materials: MATERIALS } as unknown as Catalogue;
  const sizes = { formulas: 20, materials: 30, ratings: 20, rounds: 40, starts: 2 };
  const { name, figures } = await benchStore(openIn, catalogue, sizes);
  expect(name).toBe('store');
  for (const figure of figures)
    expect([figure.name, figure.value >= 0]).toEqual([figure.name, true]);
  const budgets = figures.filter(({ atMost }) => atMost !== undefined);
  expect(budgets.map((figure) => [figure.name, figure.atMost])).toEqual([
    ['search of all materials, p95', 16],
    ['open a formula, p95', 10],
  ]);
  expect(figures.map((figure) => figure.name)).toEqual(
    expect.arrayContaining([
      'save, median',
      'save, p95',
      'save, p99',
      'start with quick_check, p95',
    ]),
  );
  expect(homes).toHaveLength(3);
  expect(existsSync(homes[0] ?? '')).toBe(false);
});
