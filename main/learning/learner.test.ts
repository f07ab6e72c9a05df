// Learning in the background over a real store: when it fits, what it keeps, and that a kill costs nothing.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import type { RewardAnswer } from '#contract/learning.ts';
import { formulaFromFile } from '#domain/recipe/file.ts';
import { memoryFormulas } from '#native/memory/formulas.ts';
import { memoryRatings } from '#native/memory/ratings.ts';
import { memorySettings } from '#native/memory/settings.ts';
import { openStore } from '#native/sqlite/store.ts';
import { type Learner, type LearnerOptions, openLearner } from './learner.ts';
import { rateFormulas, TABLES } from './rated.fixture.ts';

const PROGRAM = fileURLToPath(new URL('./learning.fixture.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'orgue-배움 '));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const opened: Learner[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map((one) => one.close()));
});

function learnerOver(stores: LearnerOptions['stores'], more: Partial<LearnerOptions> = {}) {
  const failures: unknown[] = [];
  const learner = openLearner({
    ...{ stores, clock: () => 7, tables: () => TABLES, gatherMs: 0, ...more },
    onFailure: (error) => failures.push(error),
  });
  opened.push(learner);
  return { learner, failures };
}

function memory() {
  return { formulas: memoryFormulas(), ratings: memoryRatings(), settings: memorySettings() };
}

/** The first state of which `wanted` holds. */
async function until(learner: Learner, wanted: (state: RewardAnswer) => boolean) {
  for await (const state of learner.changes()) if (wanted(state)) return state;
  throw new Error('closed');
}

describe('a learner', () => {
  it('says how many more ratings it needs, and leaves out what it does not know', async () => {
    const stores = memory();
    const { learner } = learnerOver(stores);
    await rateFormulas(stores, 0, 13);
    const rest = { overall: 5, text: '', preferredNotes: [], receivedAt: 1 };
    await stores.ratings.rate({ id: 'stray', recipeId: 'elsewhere', ...rest });
    const state = await learner.fit();
    expect(state).toEqual({
      ...{ status: 'not-enough', ratings: 13, leftOut: 1, neededMore: 12, isFitting: false },
    });
  });

  it('takes a rating of a formula for one of its only mod, while there is one', async () => {
    const stores = memory();
    const { learner } = learnerOver(stores);
    await rateFormulas(stores, 0, 1);
    const rest = { overall: 5, text: '', preferredNotes: [], receivedAt: 1 };
    await stores.ratings.rate({ id: 'by formula', recipeId: 'formula 0', ...rest });
    expect(await learner.state()).toMatchObject({ ratings: 2, leftOut: 0 });
    const first = await stores.formulas.revision('mod 0');
    if (!first) throw new Error('no mod');
    const { formulaId, branch, file } = first;
    const order = { formulaId, branch, file, parentId: 'mod 0', reason: '', at: 2 };
    await stores.formulas.save({ ...order, revisionId: 'mod 0 again' });
    expect(await learner.state()).toMatchObject({ ratings: 1, leftOut: 1 });
  });

  it('fits by itself when 25 have come, and again only after 25 more', async () => {
    const stores = memory();
    const { learner, failures } = learnerOver(stores);
    await rateFormulas(stores, 0, 24);
    learner.nudge();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect((await learner.state()).latest).toBeUndefined();
    await rateFormulas(stores, 24, 25);
    learner.nudge();
    const first = await until(learner, ({ latest }) => latest !== undefined);
    expect(first).toMatchObject({ neededMore: 25, latest: { ratings: 25 } });
    await rateFormulas(stores, 25, 60);
    learner.nudge();
    const second = await until(learner, ({ latest }) => latest?.ratings === 60);
    expect(second).toMatchObject({ status: 'deployed', neededMore: 25, deployed: { number: 1 } });
    expect(second.deployed?.ratingIds).toHaveLength(60);
    expect(second.deployed?.gate.deploys).toBe(true);
    const [surest] = second.deployed?.beliefs ?? [];
    expect(surest?.effect).not.toBe(0);
    const citrus = second.deployed?.beliefs.find(({ side }) => side === 'family:citrus');
    expect(citrus?.effect).toBeGreaterThan(0);
    expect(failures).toEqual([]);
  });

  it('judges formulas by the taste in use, and keeps it through fits that fail their gate', async () => {
    const stores = memory();
    await rateFormulas(stores, 0, 60);
    const { learner } = learnerOver(stores);
    const deployed = (await learner.fit()).deployed;
    const files = await Promise.all(
      Array.from(
        { length: 20 },
        async (_, at) => (await stores.formulas.revision(`mod ${at}`))?.file,
      ),
    );
    const judged = files.flatMap((file) =>
      file ? [formulaFromFile(file, { fallbackName: '' })] : [],
    );
    const { opinions = [], compareNext } = await learner.judge(judged);
    const scores = (await stores.ratings.ratings()).map(({ overall }) => overall);
    const mean = (wanted: (score: number) => boolean) => {
      const some = opinions.filter((_, at) => wanted(scores[at] ?? 3));
      return some.reduce((sum, { reward }) => sum + reward, 0) / some.length;
    };
    expect(mean((score) => score >= 3.5)).toBeGreaterThan(mean((score) => score <= 2.5) + 0.2);
    expect(compareNext).toHaveLength(2);
    // Every formula once more, scored the other way round: nothing can be foretold of that.
    for (const [at, score] of scores.entries()) {
      const rest = { text: '', preferredNotes: [], receivedAt: 1e12 + at * 1e8 };
      const overall = 6 - score;
      await stores.ratings.rate({ id: `again ${at}`, recipeId: `mod ${at}`, overall, ...rest });
    }
    const after = await learner.fit();
    expect(after.latest).toMatchObject({ ratings: 120, gate: { deploys: false } });
    expect(after.deployed).toEqual(deployed);
  });

  it('learns nothing without tables, and passes over a record it cannot read', async () => {
    const stores = memory();
    await rateFormulas(stores, 0, 30);
    await stores.settings.set('learning:reward', { shape: 99 }, 1);
    const { learner } = learnerOver(stores, { tables: () => undefined });
    expect(await learner.fit()).toMatchObject({ status: 'learning', neededMore: 0 });
    expect(await learner.judge([])).toEqual({});
  });
});

describe('a learner killed while it fits', () => {
  it('has lost no rating, and makes the very fit it would have made', async () => {
    const home = join(folder, '책상');
    const child = spawn(process.execPath, [PROGRAM, home], { stdio: ['pipe', 'pipe', 'inherit'] });
    await once(createInterface({ input: child.stdout }), 'line');
    child.kill('SIGKILL');
    await once(child, 'exit');
    const store = openStore({ home, clock: () => 1 });
    const before = await learnerOver(store).learner.state();
    expect(before).toMatchObject({ ratings: 40, neededMore: 0 });
    expect(before.latest).toBeUndefined();
    const { learner } = learnerOver(store);
    learner.nudge();
    const after = await until(learner, ({ latest }) => latest !== undefined);
    const undisturbed = memory();
    await rateFormulas(undisturbed, 0, 40);
    expect(after).toEqual(await learnerOver(undisturbed).learner.fit());
    const again = learnerOver(store).learner;
    expect(await again.state()).toEqual(after);
    await Promise.all(opened.splice(0).map((one) => one.close()));
    await store.close();
  });
});
