// Whatever is changed in a stored revision is named by verifying, formula by formula, and nothing else is.
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { homes } from './homes.fixture.ts';
import { openStore } from './store.ts';
import { fileNamed, tamper } from './tamper.fixture.ts';

const own = homes();
const home = own.home();
const FORMULAS = 3;
const EACH = 5;

beforeAll(async () => {
  const { formulas, close } = openStore({ home, clock: () => 0 });
  for (let formula = 0; formula < FORMULAS; formula += 1) {
    for (let at = 0; at < EACH; at += 1) {
      // The third and the fourth stand on the second: the fourth on a branch of its own.
      const parentId = at === 0 ? undefined : `f${formula}-r${at === 3 ? 1 : at - 1}`;
      const revisionId = `f${formula}-r${at}`;
      await formulas.save({
        ...{ revisionId, formulaId: `f${formula}`, branch: 'main', parentId },
        ...{ reason: `reason ${at}`, file: fileNamed(revisionId), at: 1000 + at },
      });
    }
  }
  await close();
});
afterAll(own.remove);

/** What is written over one column of one row. */
const CHANGES: Readonly<Record<string, string>> = {
  file: `replace (file, '0.125', '0.126')`,
  reason: `reason || ' '`,
  branch: `branch || '?'`,
  parent_id: `CASE WHEN parent_id IS NULL THEN id ELSE NULL END`,
  saved_at: 'saved_at + 1',
  number: 'number + 100',
  id: `id || '-'`,
  formula_id: `formula_id || '-'`,
  content_sha256: `replace (content_sha256, substr(content_sha256, 1, 1), 'g')`,
  chain_sha256: `replace (chain_sha256, substr(chain_sha256, 1, 1), 'g')`,
};

async function verified(change: Parameters<typeof tamper>[1]) {
  tamper(home, (database) => {
    database.exec(
      'DROP TABLE IF EXISTS untouched; CREATE TABLE untouched AS SELECT * FROM revision',
    );
    change(database);
  });
  const store = openStore({ home, clock: () => 0 });
  const answer = await store.formulas.verify();
  await store.close();
  tamper(home, (database) =>
    database.exec('DELETE FROM revision; INSERT INTO revision SELECT * FROM untouched'),
  );
  return answer.broken;
}

const row = fc.record({ formula: fc.nat({ max: FORMULAS - 1 }), at: fc.nat({ max: EACH - 1 }) });

it('names the first revision that does not hold when any column of any row is changed', async () => {
  await fc.assert(
    fc.asyncProperty(
      row,
      fc.constantFrom(...Object.keys(CHANGES)),
      async ({ formula, at }, column) => {
        const id = `f${formula}-r${at}`;
        const broken = await verified((database) => {
          const change = `UPDATE revision SET ${column} = ${CHANGES[column]} WHERE id = ?`;
          expect(database.prepare(change).run(id).changes).toBe(1);
        });
        expect(broken[0]?.replace(/-$/, '')).toBe(id);
        const others = broken.filter((one) => !one.startsWith(`f${formula}-`));
        expect(others).toEqual([]);
      },
    ),
    { seed: 20261124, numRuns: 60 },
  );
});

it('names what is missed when any row is gone', async () => {
  await fc.assert(
    fc.asyncProperty(row, async ({ formula, at }) => {
      const id = `f${formula}-r${at}`;
      const broken = await verified((database) => {
        expect(database.prepare('DELETE FROM revision WHERE id = ?').run(id).changes).toBe(1);
      });
      expect(broken).toHaveLength(1);
      expect(broken[0]).toMatch(new RegExp(`^f${formula}-r`));
    }),
    { seed: 20261124, numRuns: 20 },
  );
});

it('finds everything in order where nothing was touched', async () => {
  expect(await verified(() => undefined)).toEqual([]);
});
