// One formula's rating sheet: its draft, which mod it is about, what was rated before, and how it is saved.
import { useMemo, useState } from 'react';
import { type RatingDraft, ratingOf, UNTOUCHED, useFeedbackDrafts } from './draft.ts';
import { lastScores, ratedMods, ratedOf } from './rated.ts';
import { sendFeedback } from './sending.ts';
import { likelyTime, timeStates } from './times.ts';
import { delivery, useFeedbackList, useNow, useRevisions } from './use-feedback.ts';

/** The formula whose scent is rated, as far as it is kept. */
export interface RatingSubject {
  readonly formulaId: string;
  readonly name: string;
  /** The latest revision; absent while nothing is saved. */
  readonly headId: string | undefined;
  readonly number: number | undefined;
  /** True while there are changes that no revision holds yet. */
  readonly isBehind: boolean;
}

export type RatingModel = ReturnType<typeof useRating>;

export function useRating({ formulaId, headId, number }: RatingSubject) {
  const now = useNow();
  const list = useFeedbackList();
  const revisions = useRevisions(formulaId, headId);
  const kept = useFeedbackDrafts((drafts) => drafts.ratings[formulaId]);
  const { changeRating } = useFeedbackDrafts.getState();
  const draft = kept ?? UNTOUCHED;
  const rated = useMemo(
    () => ratedOf(list.data?.ratings ?? [], revisions.data ?? []),
    [list.data, revisions.data],
  );
  const mods = useMemo(() => ratedMods(rated, now), [rated, now]);
  const recipeId = draft.recipeId ?? headId;
  const times = mods.find((mod) => mod.recipeId === recipeId)?.times ?? timeStates([], now);
  const smeltAt = draft.smeltAt ?? likelyTime(times);
  const [sent, setSent] = useState<{ readonly id: string; readonly at: number }>();
  const isSent = useFeedbackDrafts(
    ({ waiting }) => sent !== undefined && waiting.every(({ input }) => input.id !== sent.id),
  );
  return {
    draft,
    now,
    mods,
    times,
    smeltAt,
    recipeId,
    /** What may be rated: the mod of this moment, and those whose blotters are still smelt. */
    subjects: [
      ...(headId === undefined ? [] : [{ recipeId: headId, mod: number ?? 0, isNow: true }]),
      ...mods
        .filter((mod) => mod.recipeId !== headId)
        .map(({ recipeId: id, mod }) => ({ recipeId: id, mod, isNow: false })),
    ],
    before: useMemo(() => lastScores(rated), [rated]),
    failure: list.error ?? revisions.error,
    isReading: list.isPending || (headId !== undefined && revisions.isPending),
    retry: () => void Promise.all([list.refetch(), revisions.refetch()]),
    change: (part: Partial<RatingDraft>) => changeRating(formulaId, part),
    canSave: recipeId !== undefined && draft.scores.overall !== undefined,
    savedAt: isSent ? sent?.at : undefined,
    save: () => {
      const at = Date.now();
      const rating = recipeId && ratingOf(draft, recipeId, smeltAt, at);
      if (!rating) return;
      setSent({ id: rating.id, at });
      void sendFeedback({ kind: 'rating', formulaId, input: rating }, delivery);
    },
  };
}
