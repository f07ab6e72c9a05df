// Two windows on one formula, over real sockets: neither loses a change, and both are told of each exactly once.
import { getEventMeta } from '@orpc/client';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Revision } from '#contract/ports/formulas.ts';
import {
  type Line,
  lineTo,
  makeFolder,
  type OpenedShell,
  openShell,
  removeFolder,
} from './web.fixture.ts';

let folder: string;
let opened: OpenedShell;
let homes = 0;

beforeAll(() => {
  folder = makeFolder();
});
afterAll(() => removeFolder(folder));
beforeEach(async () => {
  homes += 1;
  opened = await openShell(folder, { home: `home-${homes}` });
});
afterEach(() => opened.close());

const fileOf = (grams: number) =>
  ({ orgue: 1, lines: [{ material: 'hedione', amountGrams: grams }] }) as const;

function save({ client }: Line, revisionId: string, parentId?: string) {
  const file = fileOf(Number(revisionId.replace(/\D/g, '')) + 1);
  return client.recipe.save({ revisionId, formulaId: 'study', parentId, file, branch: 'main' });
}

/** Reads the stream until `most` have come; answers their ids and the last event's id. */
async function read(line: Line, most: number, lastEventId?: string) {
  const ids: string[] = [];
  let last = lastEventId;
  const options = lastEventId === undefined ? {} : { lastEventId };
  const changes = await line.client.recipe.changes({ afterSequence: 0 }, options);
  for await (const revision of changes) {
    ids.push(revision.id);
    last = getEventMeta(revision)?.id;
    if (ids.length === most) break;
  }
  return { ids, last };
}

describe('two windows edit the same formula', () => {
  test('both saves are there: one on the branch, one beside it, and both windows hear of both', async () => {
    const [one, other] = [lineTo(opened), lineTo(opened)];
    const told = Promise.all([read(one, 3), read(other, 3)]);
    await save(one, 'r1');
    const [mine, theirs] = await Promise.all([save(one, 'r2', 'r1'), save(other, 'r3', 'r1')]);
    expect([mine.kind, theirs.kind].sort((a, b) => a.localeCompare(b))).toEqual([
      'branched',
      'saved',
    ]);
    const seen = await Promise.all(
      ['r1', 'r2', 'r3'].map(async (revisionId) => {
        const revision = await one.client.recipe.revision({ revisionId });
        return { id: revision?.id, parentId: revision?.parentId, file: revision?.file };
      }),
    );
    expect(seen).toEqual([
      { id: 'r1', parentId: undefined, file: fileOf(2) },
      { id: 'r2', parentId: 'r1', file: fileOf(3) },
      { id: 'r3', parentId: 'r1', file: fileOf(4) },
    ]);
    const heads = await other.client.recipe.heads();
    expect(new Set(heads.map(({ revisionId }) => revisionId))).toEqual(new Set(['r2', 'r3']));
    expect(new Set(heads.map(({ branch }) => branch)).size).toBe(2);
    const [first, second] = await told;
    expect(first).toEqual(second);
    expect(new Set(first.ids)).toEqual(new Set(['r1', 'r2', 'r3']));
    expect(await one.client.recipe.verify()).toEqual({ revisions: 3, broken: [] });
    for (const { socket } of [one, other]) socket.terminate();
  });

  test('a save sent again after a cut is one save, though it was acknowledged twice', async () => {
    const [one, other] = [lineTo(opened), lineTo(opened)];
    await save(one, 'r1');
    const before = await save(one, 'r2', 'r1');
    one.socket.terminate();
    const again = await save(other, 'r2', 'r1');
    expect(again).toEqual(before);
    expect(await other.client.recipe.history({ formulaId: 'study' })).toHaveLength(2);
    other.socket.terminate();
  });
});

describe('a stream of changes', () => {
  test('cut thirty times and resumed by event id, it misses and doubles nothing', async () => {
    const writer = lineTo(opened);
    const saves = 90;
    const writing = (async () => {
      for (let at = 1; at <= saves; at += 1) {
        await save(writer, `r${at}`, at === 1 ? undefined : `r${at - 1}`);
      }
    })();
    const heard: string[] = [];
    let last: string | undefined;
    while (heard.length < saves) {
      const reader = lineTo(opened);
      const piece = await read(reader, Math.min(3, saves - heard.length), last);
      heard.push(...piece.ids);
      last = piece.last;
      reader.socket.terminate();
    }
    await writing;
    expect(heard).toEqual(Array.from({ length: saves }, (_, at) => `r${at + 1}`));
    writer.socket.terminate();
  });

  test('is found again by another shell on the same folder', async () => {
    const line = lineTo(opened);
    await save(line, 'r1');
    await save(line, 'r2', 'r1');
    const { last } = await read(line, 1);
    line.socket.terminate();
    await opened.close();
    opened = await openShell(folder, { home: `home-${homes}` });
    const next = lineTo(opened);
    expect((await read(next, 1, last)).ids).toEqual(['r2']);
    next.socket.terminate();
  });

  test('ends for the window that leaves it, and for no other', async () => {
    const [one, other] = [lineTo(opened), lineTo(opened)];
    const leave = new AbortController();
    const left = await one.client.recipe.changes({ afterSequence: 0 }, { signal: leave.signal });
    const kept = await other.client.recipe.changes({ afterSequence: 0 });
    const pending = left.next();
    leave.abort();
    await expect(pending).rejects.toThrow(/abort/);
    await save(one, 'r1');
    expect((await kept.next()).value as Revision).toMatchObject({ id: 'r1' });
    for (const { socket } of [one, other]) socket.terminate();
  });
});
