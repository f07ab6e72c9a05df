// Which of two mods was preferred so far, over every kept answer about the two, whichever was the first then.
import type { ListedPreference } from '#contract/feedback.ts';
import type { Answer } from '#domain/learning/ab-sign.ts';

export interface Given {
  /** Of the preference. */
  readonly id: string;
  readonly answer: Answer;
}

/** In the order they were given. */
export function answersOf(
  preferences: readonly ListedPreference[],
  firstId: string,
  secondId: string,
): readonly Given[] {
  return preferences.flatMap(
    ({ preference_id: id, better_id: better, other_id: other }): Given[] => {
      if (better === firstId && other === secondId) return [{ id, answer: 'first' }];
      return better === secondId && other === firstId ? [{ id, answer: 'second' }] : [];
    },
  );
}

/** Whom one was smelt against most; of equals the last that was smelt. */
export function mostCompared(
  preferences: readonly ListedPreference[],
  id: string,
): string | undefined {
  const counts = new Map<string, number>();
  for (const { better_id: better, other_id: other } of preferences) {
    if (better !== id && other !== id) continue;
    const partner = better === id ? other : better;
    const count = (counts.get(partner) ?? 0) + 1;
    // The last to be counted stands last.
    counts.delete(partner);
    counts.set(partner, count);
  }
  return [...counts].sort((a, b) => a[1] - b[1]).at(-1)?.[0];
}
