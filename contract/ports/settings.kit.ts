// What every keeper of settings and own materials must do.
import { describe, expect, it } from 'vitest';
import type { KeptMaterial, SettingsStore } from './settings.ts';

const VALUES: readonly unknown[] = [
  null,
  false,
  0,
  -1.5,
  '',
  '한글 "quoted"',
  [1, [2]],
  { a: { b: [] } },
];

const OWN: KeptMaterial = {
  id: 'own:장미-base',
  name: '장미 베이스',
  cas: '8007-01-0',
  priceEurPerKg: 1200.5,
  synonyms: ['R-12'],
  family: 'floral',
  constituents: [{ material: 'cas:106-22-9', percent: 12.5 }],
  statement: { supplier: '향료 상회', dated: '2026-01-31' },
  savedAt: 1000,
};

/** Runs the acceptance of one adapter; `open` gives an empty store. */
export function acceptSettings(name: string, open: () => SettingsStore): void {
  describe(`settings kept ${name}`, () => {
    it('are undefined until they are set', async () => {
      expect(await open().get('language')).toBeUndefined();
    });

    it.each(VALUES)('come back as they were set: %j', async (value) => {
      const store = open();
      await store.set('key', value, 1);
      expect(await store.get('key')).toEqual(value);
    });

    it('are the last that was set, each under its own key', async () => {
      const store = open();
      await store.set('언어', 'ko', 1);
      await store.set('theme', 'dark', 2);
      await store.set('언어', 'en', 3);
      expect([await store.get('언어'), await store.get('theme')]).toEqual(['en', 'dark']);
    });

    it('are listed by how their keys begin, last set first', async () => {
      const store = open();
      await store.set('brief:가을', { text: 'a' }, 1);
      await store.set('brief:%', 'b', 3);
      await store.set('briefs', 'c', 4);
      await store.set('brief:겨울', 'd', 3);
      await store.set('brief:가을', { text: 'e' }, 2);
      expect(await store.list('brief:')).toEqual([
        { key: 'brief:%', value: 'b', setAt: 3 },
        { key: 'brief:겨울', value: 'd', setAt: 3 },
        { key: 'brief:가을', value: { text: 'e' }, setAt: 2 },
      ]);
      expect(await store.list('nothing')).toEqual([]);
    });
  });

  describe(`own materials kept ${name}`, () => {
    it('come back whole, in the order of their ids', async () => {
      const store = open();
      const plain = { id: 'own:a', name: 'A', savedAt: 1001 };
      expect(await store.ownMaterials()).toEqual([]);
      await store.keepMaterial(OWN);
      await store.keepMaterial(plain);
      expect(await store.ownMaterials()).toEqual([plain, OWN]);
    });

    it('are replaced by the next of their id', async () => {
      const store = open();
      await store.keepMaterial(OWN);
      const dearer = { id: OWN.id, name: OWN.name, priceEurPerKg: 1300, savedAt: 2000 };
      await store.keepMaterial(dearer);
      expect(await store.ownMaterials()).toEqual([dearer]);
    });

    it('are gone once they are removed, and the others stay', async () => {
      const store = open();
      await store.keepMaterial(OWN);
      await store.keepMaterial({ id: 'own:a', name: 'A', savedAt: 1 });
      await store.removeMaterial('own:장미');
      expect(await store.ownMaterials()).toHaveLength(2);
      await store.removeMaterial(OWN.id);
      await store.removeMaterial(OWN.id);
      expect(await store.ownMaterials()).toEqual([{ id: 'own:a', name: 'A', savedAt: 1 }]);
      await store.keepMaterial(OWN);
      expect(await store.ownMaterials()).toHaveLength(2);
    });
  });
}
