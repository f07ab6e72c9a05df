// Where ratings and preferences are kept; each is written in one transaction with its place in the outbox.

/** When the perfume was smelt after it was put on. */
export const SMELT_AT = ['0', '30m', '4h', '24h'] as const;
export type SmeltAt = (typeof SMELT_AT)[number];

/** One judgement of a recipe. Scores run from 1 to 5. */
export interface Rating {
  readonly id: string;
  /** A revision, a proposal, or an id from elsewhere; it need not exist here. */
  readonly recipeId: string;
  readonly overall: number;
  readonly intensity?: number | undefined;
  readonly balance?: number | undefined;
  readonly fitToBrief?: number | undefined;
  readonly wearability?: number | undefined;
  /** What was felt on the four axes of emotion, from 1 (not at all) to 5. */
  readonly feltJoy?: number | undefined;
  readonly feltCalm?: number | undefined;
  readonly feltEnergy?: number | undefined;
  readonly feltRomance?: number | undefined;
  readonly text: string;
  readonly preferredNotes: readonly string[];
  readonly smeltAt?: SmeltAt | undefined;
  readonly on?: 'skin' | 'blotter' | undefined;
  /** When it was smelt, as told, milliseconds since 1970; absent when nobody said. */
  readonly ratedAt?: number | undefined;
  /** When it was written here. */
  readonly receivedAt: number;
}

/** One of two was liked better. */
export interface Preference {
  readonly id: string;
  readonly betterId: string;
  readonly otherId: string;
  readonly receivedAt: number;
}

/** What waits to be appended to the stream, in the order it was accepted. */
export interface Outgoing {
  readonly sequence: number;
  readonly kind: 'rating' | 'preference';
  /** Id of the rating or preference. */
  readonly id: string;
  /** JSON, as the stream's readers get it. */
  readonly payload: string;
}

/** `kept` now, `known` already and the same, `taken` by another of this id. */
export type Recorded = 'kept' | 'known' | 'taken';

export interface RatingStore {
  /** Row and outbox in one transaction; resolves when both would survive the loss of power. */
  readonly rate: (rating: Rating) => Promise<Recorded>;
  readonly prefer: (preference: Preference) => Promise<Recorded>;
  /** Oldest first. */
  readonly ratings: () => Promise<readonly Rating[]>;
  readonly preferences: () => Promise<readonly Preference[]>;
  /** The oldest that were not sent yet. */
  readonly outgoing: (most: number) => Promise<readonly Outgoing[]>;
  readonly markSent: (sequences: readonly number[], at: number) => Promise<void>;
  readonly outboxDepth: () => Promise<number>;
}
