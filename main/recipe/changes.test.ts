// Windows that look at kept formulas are told every save once, from where they were, and leave nothing behind.
import { getEventListeners } from 'node:events';
import { describe, expect, it } from 'vitest';
import type { Revision } from '#contract/ports/formulas.ts';
import { memoryFormulas } from '#native/memory/formulas.ts';
import { openChanges } from './changes.ts';
import { saveFormula } from './save.ts';

function desk() {
  const formulas = memoryFormulas();
  const changes = openChanges(formulas);
  const save = (id: string, more: { formulaId?: string; parentId?: string } = {}) => {
    const place = { revisionId: id, formulaId: id, branch: 'main', reason: '', ...more };
    return saveFormula({ ...place, file: { orgue: 1, lines: [] } }, formulas, changes, 1);
  };
  return { changes, save };
}

async function take(stream: AsyncGenerator<Revision, void>, count: number): Promise<string[]> {
  const taken: string[] = [];
  while (taken.length < count) {
    const { value, done } = await stream.next();
    if (done) break;
    taken.push(value.id);
  }
  return taken;
}

const named = (count: number, from = 0) =>
  Array.from({ length: count }, (_, at) => `f${from + at}`);

describe('a stream of changes', () => {
  it('tells what was saved and then what is, from any place on', async () => {
    const { changes, save } = desk();
    for (const id of named(3)) await save(id);
    const [all, rest] = [changes.since(0), changes.since(2)];
    expect(await take(all, 3)).toEqual(['f0', 'f1', 'f2']);
    expect(await take(rest, 1)).toEqual(['f2']);
    const coming = [take(all, 2), take(rest, 2)];
    await save('g0');
    await save('g1');
    expect(await Promise.all(coming)).toEqual([
      ['g0', 'g1'],
      ['g0', 'g1'],
    ]);
  });

  it('misses and doubles nothing while many save at once, also over a whole batch', async () => {
    const { changes, save } = desk();
    const streams = [0, 0, 0].map((from) => take(changes.since(from), 350));
    const ids = named(350);
    await Promise.all(
      ids.map(async (id, at) => {
        for (let turn = 0; turn < at % 7; turn += 1) await Promise.resolve();
        await save(id);
      }),
    );
    for (const told of await Promise.all(streams)) {
      expect(new Set(told).size).toBe(350);
      expect([...told].sort()).toEqual([...ids].sort());
    }
  });

  it('goes on where a line broke', async () => {
    const { changes, save } = desk();
    const told: string[] = [];
    let last = 0;
    for (let at = 0; at < 60; at += 3) {
      for (const id of named(3, at)) await save(id);
      for await (const revision of changes.since(last)) {
        told.push(revision.id);
        last = revision.sequence;
        if (told.length === at + 2 || told.length === at + 3) break;
      }
    }
    for await (const revision of changes.since(last)) {
      told.push(revision.id);
      if (told.length === 60) break;
    }
    expect(told).toEqual(named(60));
    expect(changes.open()).toBe(0);
  });

  it('tells a save that branched, and nothing of one that was refused', async () => {
    const { changes, save } = desk();
    await save('a');
    await save('b', { formulaId: 'a', parentId: 'a' });
    await save('no', { formulaId: 'a', parentId: 'nothing' });
    await save('c', { formulaId: 'a', parentId: 'a' });
    expect(await take(changes.since(0), 3)).toEqual(['a', 'b', 'c']);
  });
});

describe('a stream of changes ends', () => {
  it('with its signal, waiting or not, and leaves no listener', async () => {
    const { changes, save } = desk();
    const stop = new AbortController();
    const waiting = changes.since(0, stop.signal);
    const next = waiting.next();
    await save('a');
    expect((await next).value).toMatchObject({ id: 'a' });
    const last = waiting.next();
    await Promise.resolve();
    expect(changes.open()).toBe(1);
    stop.abort();
    expect(await last).toEqual({ value: undefined, done: true });
    expect(await changes.since(0, stop.signal).next()).toEqual({ value: undefined, done: true });
    expect(changes.open()).toBe(0);
    expect(getEventListeners(stop.signal, 'abort')).toEqual([]);
  });

  it('in the middle of a batch', async () => {
    const { changes, save } = desk();
    for (const id of named(5)) await save(id);
    const stop = new AbortController();
    const stream = changes.since(0, stop.signal);
    expect(await take(stream, 2)).toEqual(['f0', 'f1']);
    stop.abort();
    expect(await take(stream, 9)).toEqual([]);
    expect(changes.open()).toBe(0);
  });

  it('when the workbench closes', async () => {
    const { changes } = desk();
    const streams = Array.from({ length: 50 }, () => changes.since(0).next());
    await Promise.resolve();
    changes.close();
    for (const { done } of await Promise.all(streams)) expect(done).toBe(true);
    expect((await changes.since(0).next()).done).toBe(true);
    expect(changes.open()).toBe(0);
  });

  it('when nobody listens any more, however often that happens', async () => {
    const { changes, save } = desk();
    for (const id of named(120)) await save(id);
    const { signal } = new AbortController();
    for (let visit = 0; visit < 200; visit += 1) {
      const stream = changes.since(0, signal);
      await take(stream, 1 + (visit % 110));
      await stream.return();
    }
    expect(changes.open()).toBe(0);
    expect(getEventListeners(signal, 'abort')).toEqual([]);
  });
});
