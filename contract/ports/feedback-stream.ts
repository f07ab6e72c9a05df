// The stream that learners read: append once, read in groups, give back what a dead reader held.

export interface StreamEntry {
  /** Grows with every entry. */
  readonly entryId: string;
  /** Id of the rating or preference; appended once whatever happens. */
  readonly id: string;
  readonly kind: 'rating' | 'preference';
  /** JSON. */
  readonly payload: string;
}

export interface Reader {
  readonly group: string;
  readonly consumer: string;
}

export interface FeedbackStream {
  /** Appends those whose id is not there yet, in order; resolves when they are kept. */
  readonly append: (entries: readonly Omit<StreamEntry, 'entryId'>[]) => Promise<void>;
  /** Entries no reader of the group has had, oldest first; they are this consumer's until acknowledged. */
  readonly read: (reader: Reader, most: number) => Promise<readonly StreamEntry[]>;
  readonly acknowledge: (group: string, entryIds: readonly string[]) => Promise<void>;
  /** Takes over what others of the group have held for longer than `idleMs` without acknowledging. */
  readonly claim: (reader: Reader, idleMs: number, most: number) => Promise<readonly StreamEntry[]>;
  readonly length: () => Promise<number>;
}
