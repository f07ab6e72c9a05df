// Own materials kept one after the other: each looked at beside the others, and every change told to every window.
import { describe, expect, it } from 'vitest';
import type { OwnListAnswer, OwnMaterialInput } from '#contract/catalogue-own.ts';
import type { KeptMaterial } from '#contract/ports/settings.ts';
import { indexSafety } from '#domain/safety/safety-index.ts';
import { SMALL_MATERIALS, SMALL_TABLE } from '#domain/safety/small-table.fixture.ts';
import { memorySettings } from '#native/memory/settings.ts';
import { openOwnMaterials } from './own.ts';

const index = indexSafety(SMALL_TABLE, { materials: SMALL_MATERIALS });

function opened(settings = memorySettings()) {
  let now = 1000;
  const own = openOwnMaterials(settings, () => (now += 1));
  return { ...own, keepOne: (input: OwnMaterialInput) => own.keep(input, index) };
}

const made = (name: string, material: string): OwnMaterialInput => ({
  name,
  constituents: [{ material, percent: 10 }],
});
const ids = (list: OwnListAnswer) => list.map(({ id }) => id);

describe('own materials', () => {
  it('get the id their name makes, in any script, and replace the one of that id', async () => {
    const { keepOne, list } = opened();
    expect(await keepOne({ name: '장미 베이스 (R-12)' })).toMatchObject({
      ok: true,
      material: { id: 'own:장미-베이스-r-12', savedAt: 1001 },
    });
    await keepOne({ ...made('장미 베이스 (R-12)', 'free'), priceEurPerKg: 3 });
    expect(await list()).toMatchObject([{ savedAt: 1002, priceEurPerKg: 3 }]);
    expect(await list()).toBe(await list());
  });

  it('are refused beside the others, and nothing is kept then', async () => {
    const { keepOne, list } = opened();
    await keepOne({ name: 'A' });
    await keepOne(made('B', 'own:a'));
    expect(await keepOne(made('A', 'own:b'))).toMatchObject({
      ok: false,
      problem: {
        code: 'own-circle',
        field: 'constituents[0].material',
        params: { loop: 'A → B → A' },
      },
    });
    expect(await keepOne(made('Free', 'dpg'))).toMatchObject({ problem: { code: 'name-taken' } });
    expect(ids(await list())).toEqual(['own:a', 'own:b']);
  });

  it('that are kept at the same time do not make a circle between them', async () => {
    const { keepOne } = opened();
    await keepOne({ name: 'A' });
    await keepOne({ name: 'B' });
    const answers = await Promise.all([keepOne(made('A', 'own:b')), keepOne(made('B', 'own:a'))]);
    expect(answers.map(({ ok }) => ok)).toEqual([true, false]);
  });

  it('go only while no other is made of them', async () => {
    const { keepOne, remove, list } = opened();
    await keepOne({ name: 'A' });
    await keepOne(made('B', 'own:a'));
    expect(await remove('own:a')).toEqual({ outcome: 'in-use', names: ['B'] });
    expect(await remove('own:b')).toEqual({ outcome: 'removed' });
    expect(await remove('own:b')).toEqual({ outcome: 'missing' });
    expect(await remove('own:a')).toEqual({ outcome: 'removed' });
    expect(await list()).toEqual([]);
  });

  it('that another version kept in a shape of its own are left out and left alone', async () => {
    const settings = memorySettings();
    const strange = { id: 'own:s', name: 'S', constituents: 'many', savedAt: 1 };
    await settings.keepMaterial(strange as unknown as KeptMaterial);
    const { keepOne, list } = opened(settings);
    await keepOne({ name: 'A' });
    expect(ids(await list())).toEqual(['own:a']);
    expect(await settings.ownMaterials()).toHaveLength(2);
  });
});

describe('windows', () => {
  it('are told what is there and every change, until they leave', async () => {
    const { keepOne, remove, changes } = opened();
    const leaving = new AbortController();
    const told: string[][] = [];
    const following = (async () => {
      for await (const list of changes(leaving.signal)) {
        told.push(ids(list));
        if (told.length === 1) await keepOne({ name: 'A' });
        if (told.length === 2) await keepOne({ name: 'B' });
        if (told.length === 3) await remove('own:a');
        if (told.length === 4) leaving.abort();
      }
    })();
    await following;
    expect(told).toEqual([[], ['own:a'], ['own:a', 'own:b'], ['own:b']]);
  });

  it('are let go when the workbench ends', async () => {
    const { changes, close } = opened();
    const stream = changes();
    expect((await stream.next()).value).toEqual([]);
    const next = stream.next();
    close();
    expect(await next).toEqual({ done: true, value: undefined });
  });
});
