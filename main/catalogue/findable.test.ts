// What can be found by typing: the shipped catalogue in both languages, and the perfumer's own materials beside it.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildData } from '#data/build.ts';
import type { Catalogue } from '#domain/catalogue/material.ts';
import type { OwnMaterial } from '#domain/catalogue/own-material.ts';
import { memoryFinder } from '#native/memory/finder.ts';
import { findableOf, findableVersion } from './findable.ts';
import { loadData } from './load.ts';

const room = mkdtempSync(join(tmpdir(), 'orgue-find-'));
let catalogue: Catalogue;
beforeAll(() => {
  const out = join(room, 'orgue-data');
  const built = buildData({ root: join(import.meta.dirname, '..', '..', 'data'), out });
  if (!built.ok) throw new Error(built.reason);
  const loaded = loadData(out);
  if (!loaded.ok) throw new Error(loaded.reason);
  ({ catalogue } = loaded);
});
afterAll(() => rmSync(room, { recursive: true, force: true }));

const OWN: OwnMaterial = { id: 'own:a', name: '할머니의 장미수', cas: '8007-01-0' };

describe('materials', () => {
  it('are all found by their name, their Korean name and their CAS', async () => {
    const finder = memoryFinder();
    await finder.index('1', findableOf(catalogue, [OWN]));
    const missed: string[] = [];
    for (const { id, name, nameKo, cas } of catalogue.materials) {
      for (const typed of [name, nameKo, cas]) {
        if (typed === undefined) continue;
        const found = await finder.find(typed, 500);
        if (!found.includes(id)) missed.push(`${id} by ${typed}`);
      }
    }
    expect(missed).toEqual([]);
    expect(await finder.find('ㅂㄹㄱㅁ', 50)).toContain('bergamot-oil');
  });

  it('of one’s own are found beside them', async () => {
    const finder = memoryFinder();
    await finder.index('1', findableOf(catalogue, [OWN]));
    expect(await finder.find('할머니', 5)).toEqual(['own:a']);
    expect(await finder.find('장미수', 50)).toContain('own:a');
    expect(await finder.find('8007-01-0', 50)).toContain('own:a');
  });

  it('are found by odour words and families in both languages', async () => {
    const finder = memoryFinder();
    await finder.index('1', findableOf(catalogue, []));
    for (const { word, wordKo } of catalogue.descriptors.slice(0, 40)) {
      const ids = await finder.find(word, 1000);
      if (ids.length === 0) continue;
      const korean = await finder.find(wordKo ?? word, 1000);
      const described = catalogue.materials.filter(({ descriptors }) => descriptors.includes(word));
      for (const { id } of described)
        expect([word, ids, korean]).toEqual([
          word,
          expect.arrayContaining([id]),
          expect.arrayContaining([id]),
        ]);
    }
  });
});

describe('the version of what can be found', () => {
  it('changes with the catalogue and with what is found of an own material, and with nothing else', () => {
    const version = findableVersion('a', [OWN]);
    expect(findableVersion('a', [{ ...OWN, priceEurPerKg: 3 }])).toBe(version);
    for (const own of [
      [],
      [OWN, OWN],
      [{ ...OWN, name: '장미수' }],
      [{ ...OWN, cas: undefined }],
      [{ ...OWN, synonyms: ['R-12'] }],
      [{ ...OWN, family: 'floral' }],
    ]) {
      expect(findableVersion('a', own)).not.toBe(version);
    }
    expect(findableVersion('b', [OWN])).not.toBe(version);
  });
});
