// Ratings and preferences in SQLite: the row and its place in the outbox are one transaction.
import { preferencePayload, ratingPayload } from '#contract/feedback.ts';
import type { Preference, Rating, RatingStore, Recorded } from '#contract/ports/ratings.ts';
import { recordedAs } from '#native/memory/recorded.ts';
import { keep, type Statements, type Writing } from './database.ts';

export function sqliteRatings(db: Statements): RatingStore {
  return {
    rate: (rating) =>
      keep(db, async (writing) => {
        const body = JSON.stringify(rating);
        const known = await bodyOf(writing, 'rating', rating.id);
        if (known !== undefined) return recordedAs(JSON.parse(known) as Rating, rating);
        const { id, recipeId, receivedAt } = rating;
        const row = { id, recipe_id: recipeId, body, received_at: receivedAt };
        await writing.insertInto('rating').values(row).execute();
        return enqueue(writing, 'rating', id, ratingPayload(rating));
      }),
    prefer: (preference) =>
      keep(db, async (writing) => {
        const body = JSON.stringify(preference);
        const known = await bodyOf(writing, 'preference', preference.id);
        if (known !== undefined) return recordedAs(JSON.parse(known) as Preference, preference);
        const { id, receivedAt } = preference;
        await writing
          .insertInto('preference')
          .values({ id, body, received_at: receivedAt })
          .execute();
        return enqueue(writing, 'preference', id, preferencePayload(preference));
      }),
    ratings: () => bodies<Rating>(db, 'rating'),
    preferences: () => bodies<Preference>(db, 'preference'),
    outgoing: (most) =>
      db
        .selectFrom('outbox')
        .select(['sequence', 'kind', 'id', 'payload'])
        .where('sent_at', 'is', null)
        .orderBy('sequence')
        .limit(most)
        .execute(),
    markSent: (sequences, at) =>
      keep(db, async (writing) => {
        await writing
          .updateTable('outbox')
          .set({ sent_at: at })
          .where('sequence', 'in', sequences)
          .execute();
      }),
    outboxDepth: async () => {
      const { depth } = await db
        .selectFrom('outbox')
        .select(({ fn }) => fn.countAll<number>().as('depth'))
        .where('sent_at', 'is', null)
        .executeTakeFirstOrThrow();
      return depth;
    },
  };
}

async function bodyOf(
  writing: Writing,
  table: 'rating' | 'preference',
  id: string,
): Promise<string | undefined> {
  const row = await writing
    .selectFrom(table)
    .select('body')
    .where('id', '=', id)
    .executeTakeFirst();
  return row?.body;
}

async function enqueue(
  writing: Writing,
  kind: 'rating' | 'preference',
  id: string,
  payload: string,
): Promise<Recorded> {
  await writing.insertInto('outbox').values({ kind, id, payload, sent_at: null }).execute();
  return 'kept';
}

async function bodies<T>(db: Statements, table: 'rating' | 'preference'): Promise<T[]> {
  const rows = await db.selectFrom(table).select('body').orderBy('arrival').execute();
  return rows.map(({ body }) => JSON.parse(body) as T);
}
