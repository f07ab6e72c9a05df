// Two perfumes to choose from without knowing which is which.

/** A kept formula or a proposal that can be smelt against another. */
export interface Candidate {
  readonly id: string;
  readonly name: string;
}

/** A proposal that is on the table. */
export interface OfferedProposal {
  readonly id: string;
  readonly letter: string;
  readonly title: string;
}

export const LETTERS = ['X', 'Y'] as const;
export type Letter = (typeof LETTERS)[number];

/** Which of the two stands behind each letter. */
export type Blind = Readonly<Record<Letter, Candidate>>;

/** `chance` in [0, 1) decides the order. */
export function drawn(one: Candidate, other: Candidate, chance: number): Blind {
  return chance < 0.5 ? { X: one, Y: other } : { X: other, Y: one };
}

/** What the arrows choose: the one on that side. */
export function letterByKey(key: string): Letter | undefined {
  if (key === 'ArrowLeft') return 'X';
  return key === 'ArrowRight' ? 'Y' : undefined;
}

/** The second of a pair when only the first is chosen: the next that is not the same. */
export function partnerOf(candidates: readonly Candidate[], firstId: string): string | undefined {
  return candidates.find(({ id }) => id !== firstId)?.id;
}
