// What is being rated and not sent yet: it outlives the sheet, and a rating on its way outlives a broken line.
import { create } from 'zustand';
import type { PreferInput, RateInput } from '#contract/feedback.ts';
import type { SmeltAt } from '#contract/ports/ratings.ts';
import type { Scores } from './scores.ts';

export interface RatingDraft {
  /** Chosen once, so that a rating saved twice is one. */
  readonly id: string;
  /** The revision that is rated; absent: the latest. */
  readonly recipeId?: string | undefined;
  readonly scores: Scores;
  /** Absent: the time that is due. */
  readonly smeltAt?: SmeltAt | undefined;
  readonly on?: 'skin' | 'blotter' | undefined;
  readonly notes: readonly string[];
  readonly text: string;
}

/** Why something was not kept, a key of the words. */
export type Problem =
  | 'damaged'
  | 'newer'
  | 'read-only'
  | 'disk-full'
  | 'failed'
  | 'missing'
  | 'taken';

/** Said by the perfumer and not acknowledged yet; with a problem it waits for another try. */
export type Waiting = { readonly problem?: Problem } & (
  | { readonly kind: 'rating'; readonly formulaId: string; readonly input: RateInput }
  | { readonly kind: 'preference'; readonly input: PreferInput }
);

interface FeedbackDrafts {
  /** By formula. */
  readonly ratings: Readonly<Record<string, RatingDraft>>;
  readonly waiting: readonly Waiting[];
  readonly changeRating: (formulaId: string, part: Partial<RatingDraft>) => void;
  /** Puts a finished rating on its way; the sheet of its formula begins anew. */
  readonly send: (waiting: Waiting) => void;
  readonly settle: (id: string) => void;
  readonly tell: (id: string, problem: Problem) => void;
  /** On its way again, under another id where the old one belongs to another. */
  readonly resend: (id: string) => Waiting | undefined;
}

export const useFeedbackDrafts = create<FeedbackDrafts>()((set, get) => ({
  ratings: {},
  waiting: [],
  changeRating: (formulaId, part) =>
    set(({ ratings }) => ({
      ratings: { ...ratings, [formulaId]: { ...(ratings[formulaId] ?? begun()), ...part } },
    })),
  send: (waiting) =>
    set((now) => {
      const others = now.waiting.filter(({ input }) => input.id !== waiting.input.id);
      const ratings = { ...now.ratings };
      if (waiting.kind === 'rating') delete ratings[waiting.formulaId];
      return { waiting: [...others, waiting], ratings };
    }),
  settle: (id) =>
    set(({ waiting }) => ({ waiting: waiting.filter(({ input }) => input.id !== id) })),
  tell: (id, problem) =>
    set(({ waiting }) => ({
      waiting: waiting.map((one) => (one.input.id === id ? { ...one, problem } : one)),
    })),
  resend: (id) => {
    const found = get().waiting.find(({ input }) => input.id === id);
    if (!found) return undefined;
    const again = anew(found);
    set(({ waiting }) => ({ waiting: waiting.map((one) => (one === found ? again : one)) }));
    return again;
  },
}));

function begun(): RatingDraft {
  return { ...UNTOUCHED, id: crypto.randomUUID() };
}

function anew({ problem, ...waiting }: Waiting): Waiting {
  if (problem !== 'taken') return waiting;
  const id = crypto.randomUUID();
  return waiting.kind === 'rating'
    ? { ...waiting, input: { ...waiting.input, id } }
    : { ...waiting, input: { ...waiting.input, id } };
}

/** A sheet that nobody has written on; the first stroke gives it its id. */
export const UNTOUCHED: RatingDraft = { id: '', scores: {}, notes: [], text: '' };

/** The rating as it is sent; undefined until an overall score is set. */
export function ratingOf(
  draft: RatingDraft,
  recipeId: string,
  smeltAt: SmeltAt,
  now: number,
): RateInput | undefined {
  const { id, scores, on, notes, text } = draft;
  const { overall, ...others } = scores;
  if (overall === undefined) return undefined;
  const told = Object.fromEntries(
    Object.entries(others).filter(([, score]) => score !== undefined),
  );
  return {
    ...{ id, recipeId, overall, ...told, smeltAt },
    ...(on === undefined ? {} : { on }),
    ...{ text: text.trim(), preferredNotes: [...notes], ratedAt: now },
  };
}
