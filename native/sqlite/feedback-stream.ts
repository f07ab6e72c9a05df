// The stream of feedback kept in SQLite, for a workbench without Redis: append once, read in groups, take over.
import type { FeedbackStream, Reader, StreamEntry } from '#contract/ports/feedback-stream.ts';
import { keep, type Statements, type Writing } from './database.ts';

/** `clock` tells milliseconds since 1970; it decides which deliveries have been held too long. */
export function sqliteStream(db: Statements, clock: () => number): FeedbackStream {
  return {
    append: (entries) =>
      keep(db, async (writing) => {
        for (const { kind, id, payload } of entries) {
          await writing
            .insertInto('stream_entry')
            .values({ kind, id, payload })
            .onConflict((conflict) => conflict.columns(['kind', 'id']).doNothing())
            .execute();
        }
      }),
    read: (reader, most) =>
      keep(db, async (writing) => {
        const last = await lastOf(writing, reader.group);
        const rows = await writing
          .selectFrom('stream_entry')
          .selectAll()
          .where('entry_id', '>', last)
          .orderBy('entry_id')
          .limit(most)
          .execute();
        await deliver(writing, reader, rows, clock());
        const newest = rows.at(-1)?.entry_id ?? last;
        await writing
          .updateTable('stream_group')
          .set({ last_entry: newest })
          .where('name', '=', reader.group)
          .execute();
        return rows.map(entryOf);
      }),
    acknowledge: (group, entryIds) =>
      keep(db, async (writing) => {
        await writing
          .deleteFrom('stream_pending')
          .where('group_name', '=', group)
          .where('entry_id', 'in', entryIds.map(Number))
          .execute();
      }),
    claim: (reader, idleMs, most) =>
      keep(db, (writing) => claimLate(writing, reader, idleMs, most, clock())),
    length: async () => {
      const { length } = await db
        .selectFrom('stream_entry')
        .select(({ fn }) => fn.countAll<number>().as('length'))
        .executeTakeFirstOrThrow();
      return length;
    },
  };
}

async function claimLate(
  writing: Writing,
  reader: Reader,
  idleMs: number,
  most: number,
  now: number,
): Promise<StreamEntry[]> {
  const rows = await writing
    .selectFrom('stream_pending')
    .innerJoin('stream_entry', 'stream_entry.entry_id', 'stream_pending.entry_id')
    .selectAll('stream_entry')
    .where('group_name', '=', reader.group)
    .where('delivered_at', '<=', now - idleMs)
    .orderBy('stream_entry.entry_id')
    .limit(most)
    .execute();
  await deliver(writing, reader, rows, now);
  return rows.map(entryOf);
}

/** Where a group has got to; a group begins at the first entry. */
async function lastOf(writing: Writing, group: string): Promise<number> {
  await writing
    .insertInto('stream_group')
    .values({ name: group, last_entry: 0 })
    .onConflict((conflict) => conflict.column('name').doNothing())
    .execute();
  const { last_entry: last } = await writing
    .selectFrom('stream_group')
    .select('last_entry')
    .where('name', '=', group)
    .executeTakeFirstOrThrow();
  return last;
}

interface EntryRow {
  readonly entry_id: number;
  readonly kind: 'rating' | 'preference';
  readonly id: string;
  readonly payload: string;
}

async function deliver(
  writing: Writing,
  { group, consumer }: Reader,
  rows: readonly EntryRow[],
  now: number,
): Promise<void> {
  const held = { consumer, delivered_at: now };
  for (const { entry_id } of rows) {
    await writing
      .insertInto('stream_pending')
      .values({ group_name: group, entry_id, ...held })
      .onConflict((conflict) => conflict.columns(['group_name', 'entry_id']).doUpdateSet(held))
      .execute();
  }
}

function entryOf({ entry_id, kind, id, payload }: EntryRow): StreamEntry {
  return { entryId: String(entry_id), kind, id, payload };
}
