// Ratings as they come in, as they are listed, and as the stream's readers get them.
import { z } from 'zod';
import { type Preference, type Rating, SMELT_AT } from './ports/ratings.ts';

/** Where programs post a rating in the words of the feedback interface. */
export const SUBMIT_PATH = '/feedback/submit';
/** Largest body there, bytes. */
export const LARGEST_RATING_BYTES = 64 * 1024;

const id = z.string().trim().min(1).max(200);
const score = z.number().gte(1).lte(5);
const note = z.string().trim().min(1).max(100);
const text = z.string().max(10_000);

/** The body of a posted rating. Unknown fields are refused. */
export const submitBody = z.strictObject({
  recipe_id: id,
  user_rating: score,
  feedback_text: text.default(''),
  preferred_notes: z.array(note).max(100).default([]),
  timestamp: z.iso.datetime({ offset: true }).optional(),
});
export type SubmitBody = z.infer<typeof submitBody>;

/** A rating from a window or a terminal. `id` is chosen by whoever rates, so that a rating made twice is one. */
export const rateInput = z.strictObject({
  id,
  recipeId: id,
  overall: score,
  intensity: score.optional(),
  balance: score.optional(),
  fitToBrief: score.optional(),
  wearability: score.optional(),
  feltJoy: score.optional(),
  feltCalm: score.optional(),
  feltEnergy: score.optional(),
  feltRomance: score.optional(),
  text: text.default(''),
  preferredNotes: z.array(note).max(100).default([]),
  smeltAt: z.enum(SMELT_AT).optional(),
  on: z.enum(['skin', 'blotter']).optional(),
  ratedAt: z.int().optional(),
});
export type RateInput = z.infer<typeof rateInput>;

export const preferInput = z
  .strictObject({ id, betterId: id, otherId: id })
  .refine(({ betterId, otherId }) => betterId !== otherId, { path: ['otherId'] });
export type PreferInput = z.infer<typeof preferInput>;

/** `kept`: durable now; `known`: it was before, and is the same; `taken`: its id belongs to another. */
export interface RatedAnswer {
  readonly id: string;
  readonly outcome: 'kept' | 'known' | 'taken';
}

export interface ListedFeedback {
  readonly ratings: readonly ListedRating[];
  readonly preferences: readonly ListedPreference[];
  /** How many wait for the stream. */
  readonly outboxDepth: number;
}
export type ListedRating = ReturnType<typeof listedRating>;
export type ListedPreference = ReturnType<typeof listedPreference>;

/** The fields every client sends come first, ours after them. */
export function listedRating(rating: Rating) {
  return {
    rating_id: rating.id,
    recipe_id: rating.recipeId,
    user_rating: rating.overall,
    feedback_text: rating.text,
    preferred_notes: rating.preferredNotes,
    timestamp: new Date(rating.ratedAt ?? rating.receivedAt).toISOString(),
    intensity: rating.intensity,
    balance: rating.balance,
    fit_to_brief: rating.fitToBrief,
    wearability: rating.wearability,
    felt_joy: rating.feltJoy,
    felt_calm: rating.feltCalm,
    felt_energy: rating.feltEnergy,
    felt_romance: rating.feltRomance,
    smelt_at: rating.smeltAt,
    on: rating.on,
    received_at: new Date(rating.receivedAt).toISOString(),
  };
}

export function listedPreference({ id: preferenceId, betterId, otherId, receivedAt }: Preference) {
  return {
    preference_id: preferenceId,
    better_id: betterId,
    other_id: otherId,
    received_at: new Date(receivedAt).toISOString(),
  };
}

/** JSON, as the outbox holds it and the stream carries it. */
export function ratingPayload(rating: Rating): string {
  return JSON.stringify(listedRating(rating));
}

export function preferencePayload(preference: Preference): string {
  return JSON.stringify(listedPreference(preference));
}
