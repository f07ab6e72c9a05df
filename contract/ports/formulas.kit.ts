// What every keeper of formulas must do: nothing is lost, nothing changes, and a save made twice is one save.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FormulaFile } from '#domain/recipe/file.ts';
import type { FormulaStore, Revision, SaveOrder, SaveOutcome } from './formulas.ts';

const SHA256 = /^[0-9a-f]{64}$/;

function fileOf(name: string, grams = 1): FormulaFile {
  const rose = { material: 'rose-oil', amountGrams: grams, strengthPercent: 10, solvent: 'dpg' };
  return {
    orgue: 1,
    name,
    dosagePercent: 12.5,
    lines: [rose, { material: 'dpg', amountGrams: 2 }],
  };
}

function orderOf(revisionId: string, more: Partial<SaveOrder> = {}): SaveOrder {
  const file = fileOf(revisionId);
  return { revisionId, formulaId: 'f', branch: 'main', reason: '', file, at: 1000, ...more };
}

function revisionIn(outcome: SaveOutcome): Revision {
  if (outcome.kind === 'refused') throw new Error(`refused: ${outcome.reason}`);
  return outcome.revision;
}

/** Runs the acceptance of one adapter; `open` gives an empty store. */
export function acceptFormulas(name: string, open: () => FormulaStore): void {
  describe(`formulas kept ${name}`, () => {
    describe('a save', () => {
      savesKeep(open);
    });
    describe('two saves over the same revision', () => {
      savesBranch(open);
    });
    describe('what cannot be a save', () => {
      savesRefuse(open);
    });
    describe('what was saved', () => {
      readsBack(open);
    });
    describe('any series of saves', () => {
      keepsAnySeries(open);
    });
  });
}

function savesKeep(open: () => FormulaStore): void {
  it('begins a formula and answers what is kept', async () => {
    const store = open();
    const file = fileOf('새벽 장미 🌹', 0.1 + 0.2);
    const order = orderOf('r1', { file, reason: '첫 시도 "…"', branch: '가지', at: 1234 });
    const outcome = await store.save(order);
    expect(outcome).toMatchObject({
      kind: 'saved',
      revision: { id: 'r1', formulaId: 'f', branch: '가지', number: 1, savedAt: 1234, file },
    });
    const revision = revisionIn(outcome);
    expect(revision.reason).toBe('첫 시도 "…"');
    expect('parentId' in revision).toBe(false);
    expect(revision.contentSha256).toMatch(SHA256);
    expect(revision.chainSha256).toMatch(SHA256);
    expect(await store.revision('r1')).toEqual(revision);
  });

  it('follows its parent on the same branch', async () => {
    const store = open();
    const first = revisionIn(await store.save(orderOf('r1')));
    const outcome = await store.save(orderOf('r2', { parentId: 'r1' }));
    expect(outcome).toMatchObject({ kind: 'saved', revision: { number: 2, parentId: 'r1' } });
    expect(revisionIn(outcome).sequence).toBeGreaterThan(first.sequence);
    expect(revisionIn(outcome).chainSha256).not.toBe(first.chainSha256);
  });

  it('begins a new branch from any revision', async () => {
    const store = open();
    await store.save(orderOf('r1'));
    await store.save(orderOf('r2', { parentId: 'r1' }));
    const outcome = await store.save(orderOf('r3', { parentId: 'r1', branch: 'lighter' }));
    expect(outcome).toMatchObject({ kind: 'saved', revision: { branch: 'lighter', number: 3 } });
  });

  it('made twice is one, wherever it went the first time', async () => {
    const store = open();
    await store.save(orderOf('r1'));
    await store.save(orderOf('r2', { parentId: 'r1' }));
    const orders = [orderOf('r2', { parentId: 'r1' }), orderOf('r3', { parentId: 'r1' })];
    for (const order of orders) {
      const once = await store.save(order);
      const twice = await store.save({ ...order, at: 9999, reason: 'again' });
      expect(twice).toEqual(once);
    }
    expect(await store.history('f')).toHaveLength(3);
  });
}

function savesBranch(open: () => FormulaStore): void {
  it('are both kept, the later on a branch beside', async () => {
    const store = open();
    await store.save(orderOf('r1'));
    const outcomes = await Promise.all(
      ['mine', 'yours', 'theirs'].map((id) => store.save(orderOf(id, { parentId: 'r1' }))),
    );
    expect(outcomes.map(({ kind }) => kind)).toEqual(['saved', 'branched', 'branched']);
    expect(outcomes.map((outcome) => revisionIn(outcome).branch)).toEqual([
      ...['main', 'main 2', 'main 3'],
    ]);
    expect(outcomes.map((outcome) => revisionIn(outcome).file.name)).toEqual([
      ...['mine', 'yours', 'theirs'],
    ]);
    expect((await store.verify()).broken).toEqual([]);
  });

  it('go on apart, each over its own head', async () => {
    const store = open();
    await store.save(orderOf('r1'));
    await store.save(orderOf('mine', { parentId: 'r1' }));
    await store.save(orderOf('yours', { parentId: 'r1' }));
    const order = orderOf('yours-2', { parentId: 'yours', branch: 'main 2' });
    expect(await store.save(order)).toMatchObject({
      kind: 'saved',
      revision: { branch: 'main 2' },
    });
    const heads = await store.heads();
    expect(heads.map(({ branch, revisionId }) => [branch, revisionId])).toEqual([
      ['main 2', 'yours-2'],
      ['main', 'mine'],
    ]);
  });
}

function savesRefuse(open: () => FormulaStore): void {
  it('is refused and leaves nothing', async () => {
    const store = open();
    await store.save(orderOf('r1'));
    await store.save(orderOf('other', { formulaId: 'g' }));
    const before = await store.since(0, 100);
    const unknown = { kind: 'refused', reason: 'parent-unknown' };
    const taken = { kind: 'refused', reason: 'revision-taken' };
    // A parent that is not there, one of another formula, none where one is needed, one where there can be none.
    expect(await store.save(orderOf('r2', { parentId: 'r9' }))).toEqual(unknown);
    expect(await store.save(orderOf('r2', { parentId: 'other' }))).toEqual(unknown);
    expect(await store.save(orderOf('r2'))).toEqual(unknown);
    const orphan = orderOf('r2', { formulaId: 'h', parentId: 'r1' });
    expect(await store.save(orphan)).toEqual(unknown);
    // The id of another state, or of another formula.
    expect(await store.save(orderOf('r1', { file: fileOf('else') }))).toEqual(taken);
    expect(await store.save(orderOf('r1', { formulaId: 'g' }))).toEqual(taken);
    expect(await store.since(0, 100)).toEqual(before);
    expect(await store.revision('r2')).toBeUndefined();
  });
}

function readsBack(open: () => FormulaStore): void {
  it('is listed by its heads, the last saved first', async () => {
    const store = open();
    expect(await store.heads()).toEqual([]);
    await store.save(orderOf('r1'));
    await store.save(orderOf('s1', { formulaId: 'g', file: { orgue: 1, lines: [] } }));
    await store.save(orderOf('r2', { parentId: 'r1', at: 2000 }));
    const heads = await store.heads();
    const place = { branch: 'main', formulaId: 'f', revisionId: 'r2', number: 2 };
    expect(heads[0]).toMatchObject({ ...place, name: 'r2', rows: 2, savedAt: 2000 });
    expect(heads[1]).toMatchObject({ formulaId: 'g', revisionId: 's1', name: '', rows: 0 });
    expect(heads).toHaveLength(2);
  });

  it('is told formula by formula, and after any of it, oldest first', async () => {
    const store = open();
    const ids = ['r1', 's1', 'r2', 'r3'];
    for (const id of ids) {
      const formulaId = id.startsWith('r') ? 'f' : 'g';
      const parentId = { r2: 'r1', r3: 'r2' }[id];
      await store.save(orderOf(id, { formulaId, parentId }));
    }
    expect((await store.history('f')).map(({ id }) => id)).toEqual(['r1', 'r2', 'r3']);
    expect(await store.history('nothing')).toEqual([]);
    const all = await store.since(0, 100);
    expect(all.map(({ id }) => id)).toEqual(ids);
    expect(await store.since(0, 2)).toEqual(all.slice(0, 2));
    expect(await store.since(all[1]?.sequence ?? 0, 100)).toEqual(all.slice(2));
    expect(await store.since(all[3]?.sequence ?? 0, 100)).toEqual([]);
  });

  it('does not change with the object it came from', async () => {
    const store = open();
    const lines = [{ material: 'rose-oil', amountGrams: 1 }];
    await store.save(orderOf('r1', { file: { orgue: 1, lines } }));
    lines.push({ material: 'dpg', amountGrams: 1 });
    expect((await store.revision('r1'))?.file.lines).toHaveLength(1);
    expect(await store.verify()).toEqual({ revisions: 1, broken: [] });
  });
}

interface Step {
  readonly formula: number;
  readonly parent: number;
  readonly branch: string;
  readonly reason: string;
}

function keepsAnySeries(open: () => FormulaStore): void {
  it('keeps every change, on chains that hold', async () => {
    const step: fc.Arbitrary<Step> = fc.record({
      formula: fc.nat({ max: 2 }),
      parent: fc.nat({ max: 30 }),
      branch: fc.constantFrom('main', '가지', 'main 2'),
      reason: fc.string({ unit: 'grapheme', maxLength: 12 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 15 }), async (steps) => {
        const store = open();
        const kept: Revision[] = [];
        for (const [at, { formula, parent, branch, reason }] of steps.entries()) {
          const formulaId = `f${formula}`;
          const own = kept.filter((one) => one.formulaId === formulaId);
          const parentId = own[parent % Math.max(1, own.length)]?.id;
          const order = orderOf(`r${at}`, { formulaId, parentId, branch, reason, at });
          kept.push(revisionIn(await store.save(order)));
        }
        expect(await store.since(0, 100)).toEqual(kept);
        expect(await store.verify()).toEqual({ revisions: kept.length, broken: [] });
        // On every branch each revision follows the one before it: nobody's change was written over.
        const lastOn = new Map<string, string>();
        for (const { formulaId, branch, id, parentId } of kept) {
          const place = `${formulaId}/${branch}`;
          if (lastOn.has(place)) expect(parentId).toBe(lastOn.get(place));
          lastOn.set(place, id);
        }
        const heads = (await store.heads()).map(
          (head) => [`${head.formulaId}/${head.branch}`, head.revisionId] as const,
        );
        expect(new Map(heads)).toEqual(lastOn);
      }),
      { seed: 20261124, numRuns: 25 },
    );
  });
}
