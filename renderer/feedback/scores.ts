// The five scales of a rating, the four of what was felt, and how keys set a score: half steps from 1 to 5, nothing until it is touched.

export const SCALES = ['overall', 'intensity', 'balance', 'fitToBrief', 'wearability'] as const;
/** What was felt on the four axes of emotion. */
export const FELT_SCALES = ['feltJoy', 'feltCalm', 'feltEnergy', 'feltRomance'] as const;
export type Scale = (typeof SCALES | typeof FELT_SCALES)[number];
/** A scale that was not set is absent, or undefined once it was taken back. */
export type Scores = Readonly<Partial<Record<Scale, number | undefined>>>;

export const LEAST_SCORE = 1;
export const MOST_SCORE = 5;
export const SCORE_STEP = 0.5;
/** Where the first arrow puts a score that was not set: in the middle, which says nothing either way. */
export const FIRST_SCORE = 3;

const STEPS: Readonly<Record<string, number>> = {
  ArrowRight: SCORE_STEP,
  ArrowUp: SCORE_STEP,
  ArrowLeft: -SCORE_STEP,
  ArrowDown: -SCORE_STEP,
  PageUp: 2 * SCORE_STEP,
  PageDown: -2 * SCORE_STEP,
};

/** What a key makes of a score: another, or none at all; undefined for keys that mean nothing here. */
export function scoreByKey(
  key: string,
  score: number | undefined,
): { readonly score: number | undefined } | undefined {
  if (key === 'Delete' || key === 'Backspace') return { score: undefined };
  if (key === 'Home') return { score: LEAST_SCORE };
  if (key === 'End') return { score: MOST_SCORE };
  if (/^[1-5]$/.test(key)) return { score: Number(key) };
  const step = STEPS[key];
  if (step === undefined) return undefined;
  if (score === undefined) return { score: FIRST_SCORE };
  return { score: Math.min(MOST_SCORE, Math.max(LEAST_SCORE, score + step)) };
}

/** Place of a score between the ends of its scale, 0 to 1. */
export function placeOfScore(score: number): number {
  return (score - LEAST_SCORE) / (MOST_SCORE - LEAST_SCORE);
}
