// Settings and own materials in SQLite.
import { sql } from 'kysely';
import type { KeptMaterial, SettingsStore } from '#contract/ports/settings.ts';
import { keep, type Statements } from './database.ts';

export function sqliteSettings(db: Statements): SettingsStore {
  return {
    get: async (key) => {
      const row = await db
        .selectFrom('setting')
        .select('value')
        .where('key', '=', key)
        .executeTakeFirst();
      return row && JSON.parse(row.value);
    },
    list: async (beginning) => {
      const rows = await db
        .selectFrom('setting')
        .selectAll()
        .where(sql<boolean>`substr(key, 1, ${beginning.length}) = ${beginning}`)
        .orderBy('set_at', 'desc')
        .orderBy('key')
        .execute();
      return rows.map(({ key, value, set_at }) => ({
        key,
        value: JSON.parse(value),
        setAt: set_at,
      }));
    },
    set: (key, value, at) =>
      keep(db, async (writing) => {
        const kept = { value: JSON.stringify(value), set_at: at };
        await writing
          .insertInto('setting')
          .values({ key, ...kept })
          .onConflict((conflict) => conflict.column('key').doUpdateSet(kept))
          .execute();
      }),
    ownMaterials: async () => {
      const rows = await db.selectFrom('own_material').select('body').orderBy('id').execute();
      return rows.map(({ body }) => JSON.parse(body) as KeptMaterial);
    },
    keepMaterial: (material) =>
      keep(db, async (writing) => {
        const kept = { body: JSON.stringify(material), saved_at: material.savedAt };
        await writing
          .insertInto('own_material')
          .values({ id: material.id, ...kept })
          .onConflict((conflict) => conflict.column('id').doUpdateSet(kept))
          .execute();
      }),
    removeMaterial: (id) =>
      keep(db, async (writing) => {
        await writing.deleteFrom('own_material').where('id', '=', id).execute();
      }),
  };
}
