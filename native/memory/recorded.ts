// When a judgement that arrives again is the same one: whenever it arrives, in whatever order its fields are told.
import type { Recorded } from '#contract/ports/ratings.ts';

interface Received {
  readonly receivedAt: number;
}

/** `known` as it was kept, if one of that id was. */
export function recordedAs<T extends Received>(known: T | undefined, now: T): Recorded {
  if (known === undefined) return 'kept';
  return textOf({ ...now, receivedAt: known.receivedAt }) === textOf(known) ? 'known' : 'taken';
}

/** Fields that are absent are left out, as they are on disk. */
function textOf(judgement: object): string {
  const fields = Object.entries(judgement).filter(([, value]) => value !== undefined);
  return JSON.stringify(fields.sort(([one], [other]) => (one < other ? -1 : 1)));
}
