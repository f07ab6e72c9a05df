// What every stream of feedback must do: each entry once, to each group once, and what the dead held to the living.
import { describe, expect, it } from 'vitest';
import type { FeedbackStream, Reader, StreamEntry } from './feedback-stream.ts';

const FIT: Reader = { group: 'fit', consumer: 'one' };
const FIT_TWO: Reader = { group: 'fit', consumer: 'two' };
const OTHER: Reader = { group: 'log', consumer: 'one' };

function given(...ids: string[]): Omit<StreamEntry, 'entryId'>[] {
  return ids.map((id) => ({ kind: 'rating', id, payload: JSON.stringify({ id, text: '향 🌹' }) }));
}

const idsOf = (entries: readonly StreamEntry[]) => entries.map(({ id }) => id);
const entriesOf = (entries: readonly StreamEntry[]) => entries.map(({ entryId }) => entryId);

/** Runs the acceptance of one adapter; `open` gives an empty stream that goes by the clock it is handed. */
export function acceptFeedbackStream(
  name: string,
  open: (clock: () => number) => FeedbackStream,
): void {
  describe(`the feedback stream ${name}`, () => {
    describe('appends', () => {
      appends(() => open(() => 0));
    });
    describe('reads', () => {
      reads(() => open(() => 0));
    });
    describe('claims', () => {
      claims(open);
    });
  });
}

function appends(open: () => FeedbackStream): void {
  it('in order, and says what it was given', async () => {
    const stream = open();
    await stream.append([...given('a', 'b'), { kind: 'preference', id: 'a', payload: '{}' }]);
    expect(await stream.length()).toBe(3);
    const entries = await stream.read(FIT, 10);
    expect(entries.map(({ kind, id, payload }) => ({ kind, id, payload }))).toEqual([
      ...given('a', 'b'),
      { kind: 'preference', id: 'a', payload: '{}' },
    ]);
    expect(new Set(entriesOf(entries)).size).toBe(3);
  });

  it('each id once, also when it was read and acknowledged, also within one call', async () => {
    const stream = open();
    await stream.append(given('a', 'a', 'b'));
    const entries = await stream.read(FIT, 10);
    await stream.acknowledge(FIT.group, entriesOf(entries));
    await stream.append(given('b', 'c', 'a'));
    expect(await stream.length()).toBe(3);
    expect(idsOf(await stream.read(FIT, 10))).toEqual(['c']);
  });

  it('nothing when given nothing', async () => {
    const stream = open();
    await stream.append([]);
    expect(await stream.length()).toBe(0);
    expect(await stream.read(FIT, 10)).toEqual([]);
  });
}

function reads(open: () => FeedbackStream): void {
  it('each entry to one consumer of a group, oldest first', async () => {
    const stream = open();
    await stream.append(given('a', 'b', 'c'));
    expect(idsOf(await stream.read(FIT, 2))).toEqual(['a', 'b']);
    expect(idsOf(await stream.read(FIT_TWO, 2))).toEqual(['c']);
    expect(await stream.read(FIT, 2)).toEqual([]);
  });

  it('all of it to every group, also to one that comes late', async () => {
    const stream = open();
    await stream.append(given('a'));
    await stream.acknowledge(FIT.group, entriesOf(await stream.read(FIT, 10)));
    await stream.append(given('b'));
    expect(idsOf(await stream.read(OTHER, 10))).toEqual(['a', 'b']);
    expect(idsOf(await stream.read(FIT, 10))).toEqual(['b']);
  });

  it('no entry to two who ask at once', async () => {
    const stream = open();
    await stream.append(given(...Array.from({ length: 40 }, (_, at) => `r${at}`)));
    const shares = await Promise.all(
      Array.from({ length: 8 }, (_, at) => stream.read({ group: 'fit', consumer: `c${at}` }, 5)),
    );
    expect(new Set(shares.flatMap(idsOf)).size).toBe(40);
  });
}

function claims(open: (clock: () => number) => FeedbackStream): void {
  it('what has been held too long, and holds it anew', async () => {
    let now = 1000;
    const stream = open(() => now);
    await stream.append(given('a', 'b', 'c'));
    const [first] = await stream.read(FIT, 2);
    now = 1500;
    await stream.read(FIT, 1);
    await stream.acknowledge(FIT.group, [first?.entryId ?? '']);
    expect(await stream.claim(FIT_TWO, 1000, 10)).toEqual([]);
    now = 2000;
    expect(idsOf(await stream.claim(FIT_TWO, 1000, 10))).toEqual(['b']);
    expect(await stream.claim(FIT, 1000, 10)).toEqual([]);
    now = 2999;
    expect(idsOf(await stream.claim(FIT, 1000, 10))).toEqual(['c']);
    now = 3000;
    expect(idsOf(await stream.claim(FIT, 1000, 10))).toEqual(['b']);
  });

  it('no more than asked for, oldest first, and nothing that was acknowledged', async () => {
    let now = 0;
    const stream = open(() => now);
    await stream.append(given('a', 'b', 'c'));
    await stream.read(FIT, 10);
    now = 10;
    const two = await stream.claim(FIT_TWO, 5, 2);
    expect(idsOf(two)).toEqual(['a', 'b']);
    await stream.acknowledge(FIT.group, entriesOf(two));
    await stream.acknowledge(FIT.group, entriesOf(two));
    now = 100;
    expect(idsOf(await stream.claim(FIT, 5, 10))).toEqual(['c']);
  });

  it('nothing of another group, nor of one that never read', async () => {
    let now = 0;
    const stream = open(() => now);
    await stream.append(given('a'));
    await stream.read(FIT, 10);
    now = 100;
    expect(await stream.claim(OTHER, 0, 10)).toEqual([]);
    await stream.acknowledge(OTHER.group, ['1']);
    expect(idsOf(await stream.claim(FIT_TWO, 0, 10))).toEqual(['a']);
  });
}
