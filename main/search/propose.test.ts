// Runs in a real worker thread: what they tell, how they stop, and that a failed one costs only itself.
import { afterEach, describe, expect, it } from 'vitest';
import type { ComposeEvent, ComposeInput } from '#contract/search.ts';
import { CATALOGUE, INDEX, TABLE } from '#data/tables.fixture.ts';
import { prepareComposer } from '#domain/search/compose.ts';
import { composeEvents } from './compose-events.ts';
import type { SearchTables } from './messages.ts';
import { openSearchHost, type SearchHost } from './propose.ts';

const tables: SearchTables = { safety: TABLE, catalogue: CATALOGUE };
/** Tables that no worker can index. */
const broken = { safety: null, catalogue: CATALOGUE } as unknown as SearchTables;
const input: ComposeInput = {
  chips: [{ kind: 'word', key: 'rose', from: 'rose' }],
  category: '4',
  dosagePercent: 15,
  count: 2,
  seed: 7,
};
/** Far longer than any test waits. */
const long: ComposeInput = { ...input, count: 6 };
/** Passes no schema, and makes the composer itself throw. */
const impossible = { ...input, category: '99' } as unknown as ComposeInput;

const opened: SearchHost[] = [];
function host(): SearchHost {
  const one = openSearchHost();
  opened.push(one);
  return one;
}
afterEach(async () => {
  await Promise.all(opened.splice(0).map((one) => one.close()));
});

async function all(events: AsyncIterable<ComposeEvent>): Promise<ComposeEvent[]> {
  const found: ComposeEvent[] = [];
  for await (const event of events) found.push(event);
  return found;
}

function directly(asked: ComposeInput): ComposeEvent[] {
  const found: ComposeEvent[] = [];
  const composer = prepareComposer(CATALOGUE, INDEX);
  composeEvents(
    composer,
    asked,
    () => false,
    (event) => found.push(event),
  );
  return found;
}

describe('a run', () => {
  it('tells progress, then each proposal, then how it ended: the same as without a thread', async () => {
    const events = await all(host().compose(input, tables));
    const kinds = events.map(({ kind }) => kind);
    expect(kinds.slice(-3)).toEqual(['proposal', 'proposal', 'finished']);
    expect(new Set(kinds.slice(0, -3))).toEqual(new Set(['progress']));
    expect(events.at(-1)).toMatchObject({ status: 'found', notes: [] });
    expect(events).toEqual(directly(input));
  });

  it('goes through the same worker one after another, and each gets its own events', async () => {
    const search = host();
    const other = { ...input, seed: 8, count: 1 };
    const [first, second] = await Promise.all([
      all(search.compose(input, tables)),
      all(search.compose(other, tables)),
    ]);
    expect(first).toEqual(directly(input));
    expect(second).toEqual(directly(other));
  });

  it('ends with a note and no proposal when the request is impossible', async () => {
    const chips = [{ kind: 'must', key: 'zorblax', from: '' }] as const;
    expect(await all(host().compose({ ...input, chips }, tables))).toEqual([
      {
        kind: 'finished',
        status: 'none',
        notes: [expect.objectContaining({ code: 'must-not-in-catalogue', materialId: 'zorblax' })],
        evaluations: 0,
      },
    ]);
  });
});

describe('a run is stopped', () => {
  it('by its signal, and the next one does not wait for it', async () => {
    const search = host();
    const abort = new AbortController();
    const seen: string[] = [];
    const run = (async () => {
      for await (const { kind } of search.compose(long, tables, abort.signal)) {
        seen.push(kind);
        abort.abort();
      }
    })();
    await expect(run).rejects.toMatchObject({ name: 'AbortError' });
    expect(seen).not.toContain('finished');
    expect((await all(search.compose({ ...input, count: 1 }, tables))).at(-1)).toMatchObject({
      status: 'found',
    });
  });

  it('by a signal that had fired before it began', async () => {
    const run = all(host().compose(long, tables, AbortSignal.abort()));
    await expect(run).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('by leaving the loop', async () => {
    const search = host();
    let seen = 0;
    for await (const _ of search.compose(long, tables)) {
      seen += 1;
      break;
    }
    expect(seen).toBe(1);
    expect((await all(search.compose({ ...input, count: 1 }, tables))).at(-1)).toMatchObject({
      status: 'found',
    });
  });

  it('by closing: every run ends without a last event, also one that waits its turn', async () => {
    const search = host();
    const kinds = async () => (await all(search.compose(long, tables))).map(({ kind }) => kind);
    const running = search.compose(long, tables);
    const first = await running.next();
    const waiting = [kinds(), kinds()];
    await search.close();
    expect(first).toMatchObject({ done: false, value: { kind: 'progress' } });
    expect((await all(running)).map(({ kind }) => kind)).not.toContain('finished');
    expect(await Promise.all(waiting)).toEqual([[], []]);
  });

  it('closing when nothing runs, or twice, is harmless', async () => {
    const search = host();
    await search.close();
    await all(search.compose({ ...input, count: 1 }, tables));
    await search.close();
    await expect(search.close()).resolves.toBeUndefined();
  });
});

describe('a failure', () => {
  it('of the composer is told as such, and the next run works', async () => {
    const search = host();
    await expect(all(search.compose(impossible, tables))).rejects.toThrow(
      'the composer failed: no IFRA category 99',
    );
    expect((await all(search.compose({ ...input, count: 1 }, tables))).at(-1)).toMatchObject({
      status: 'found',
    });
  });

  it('of the worker itself ends all its runs with the error, and the next run gets a new worker at once', async () => {
    const search = host();
    const [first, second] = await Promise.allSettled([
      all(search.compose(input, broken)),
      all(search.compose(input, broken)),
    ]);
    expect([first.status, second.status]).toEqual(['rejected', 'rejected']);
    const after = await search
      .compose({ ...input, count: 1 }, broken)
      .next()
      .catch((error: unknown) => error);
    expect(after).toBeInstanceOf(Error);
    expect((await all(search.compose({ ...input, count: 1 }, tables))).at(-1)).toMatchObject({
      status: 'found',
    });
  });
});
