// Ratings, preferences and their outbox in memory.
import { preferencePayload, ratingPayload } from '#contract/feedback.ts';
import type {
  Outgoing,
  Preference,
  Rating,
  RatingStore,
  Recorded,
} from '#contract/ports/ratings.ts';
import { recordedAs } from './recorded.ts';

export function memoryRatings(): RatingStore {
  const ratings = new Map<string, Rating>();
  const preferences = new Map<string, Preference>();
  const outbox: (Outgoing & { sentAt?: number })[] = [];
  const enqueue = (kind: Outgoing['kind'], id: string, payload: string) =>
    outbox.push({ sequence: outbox.length + 1, kind, id, payload });
  return {
    rate: async (rating) => {
      const outcome = recordedIn(ratings, rating);
      if (outcome === 'kept') enqueue('rating', rating.id, ratingPayload(rating));
      return outcome;
    },
    prefer: async (preference) => {
      const outcome = recordedIn(preferences, preference);
      if (outcome === 'kept') enqueue('preference', preference.id, preferencePayload(preference));
      return outcome;
    },
    ratings: async () => [...ratings.values()],
    preferences: async () => [...preferences.values()],
    outgoing: async (most) =>
      outbox
        .filter(({ sentAt }) => sentAt === undefined)
        .slice(0, most)
        .map(({ sequence, kind, id, payload }) => ({ sequence, kind, id, payload })),
    markSent: async (sequences, at) => {
      for (const one of outbox) if (sequences.includes(one.sequence)) one.sentAt = at;
    },
    outboxDepth: async () => outbox.filter(({ sentAt }) => sentAt === undefined).length,
  };
}

function recordedIn<T extends { readonly id: string; readonly receivedAt: number }>(
  kept: Map<string, T>,
  now: T,
): Recorded {
  const outcome = recordedAs(kept.get(now.id), now);
  if (outcome === 'kept') kept.set(now.id, now);
  return outcome;
}
