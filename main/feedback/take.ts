// Takes a rating or a preference: whoever is told that it was kept may pull the plug.
import { createHash, randomUUID } from 'node:crypto';
import type { PreferInput, RatedAnswer, RateInput, SubmitBody } from '#contract/feedback.ts';
import type { RatingStore } from '#contract/ports/ratings.ts';

/** From a window or a terminal, which chose its id. */
export async function takeRating(
  input: RateInput,
  ratings: RatingStore,
  now: number,
): Promise<RatedAnswer> {
  return { id: input.id, outcome: await ratings.rate({ ...input, receivedAt: now }) };
}

/** From a program. With a key the same rating is taken once, without one each is new. */
export async function takeSubmitted(
  body: SubmitBody,
  idempotencyKey: string | undefined,
  ratings: RatingStore,
  now: number,
): Promise<RatedAnswer> {
  const id = idempotencyKey === undefined ? randomUUID() : idOfKey(idempotencyKey);
  const ratedAt = body.timestamp === undefined ? undefined : Date.parse(body.timestamp);
  const outcome = await ratings.rate({
    id,
    recipeId: body.recipe_id,
    overall: body.user_rating,
    text: body.feedback_text,
    preferredNotes: body.preferred_notes,
    ratedAt,
    receivedAt: now,
  });
  return { id, outcome };
}

export async function takePreference(
  input: PreferInput,
  ratings: RatingStore,
  now: number,
): Promise<RatedAnswer> {
  return { id: input.id, outcome: await ratings.prefer({ ...input, receivedAt: now }) };
}

/** Keys may hold anything; ids are short and plain. */
function idOfKey(key: string): string {
  return `key-${createHash('sha256').update(key).digest('hex').slice(0, 40)}`;
}
