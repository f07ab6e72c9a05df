// Everything that was rated and preferred, and how much of it still waits for the stream.
import { type ListedFeedback, listedPreference, listedRating } from '#contract/feedback.ts';
import type { RatingStore } from '#contract/ports/ratings.ts';

export async function listFeedback(ratings: RatingStore): Promise<ListedFeedback> {
  return {
    ratings: (await ratings.ratings()).map(listedRating),
    preferences: (await ratings.preferences()).map(listedPreference),
    outboxDepth: await ratings.outboxDepth(),
  };
}
