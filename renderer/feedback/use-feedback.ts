// Ratings and preferences from the workbench and back to it; the list is read again whenever something was kept.
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { FIRST_BRANCH } from '#contract/recipe-store.ts';
import { client, orpc, queryClient } from '#renderer/bridge/client.ts';
import { useWords } from '#renderer/ui/words.ts';
import type { Candidate, OfferedProposal } from './pairs.ts';
import type { Delivery } from './sending.ts';

export const delivery: Delivery = {
  rate: (input) => client.feedback.rate(input),
  prefer: (input) => client.feedback.prefer(input),
  // What could not be read while nothing could be kept can be read now, the revisions too.
  onKept: () => {
    void queryClient.invalidateQueries({ queryKey: orpc.feedback.list.key() });
    void queryClient.invalidateQueries({ queryKey: orpc.recipe.history.key() });
    // What was felt may teach the emotion figures.
    void queryClient.invalidateQueries({ queryKey: orpc.emotion.calibration.key() });
    void queryClient.invalidateQueries({ queryKey: orpc.learning.reward.key() });
  },
};

/** Read anew whenever a sheet opens: another window or a program may have rated meanwhile. */
export function useFeedbackList() {
  return useQuery({ ...orpc.feedback.list.queryOptions(), refetchOnMount: 'always' });
}

/** All revisions of a formula; asked again when it has a new head. */
export function useRevisions(formulaId: string, headId: string | undefined) {
  const asked = orpc.recipe.history.queryOptions({ input: { formulaId } });
  return useQuery({
    ...asked,
    queryKey: [...asked.queryKey, headId],
    enabled: headId !== undefined,
    placeholderData: keepPreviousData,
  });
}

/** What can be smelt against each other: the proposals on the table, then every kept branch, last saved first. */
export function useCandidates(proposals: readonly OfferedProposal[]): readonly Candidate[] {
  const { say } = useWords();
  const { data: heads = [] } = useQuery(orpc.recipe.heads.queryOptions());
  return [
    ...proposals.map(({ id, letter, title }) => ({
      id,
      name: say('feedback.prefer.proposal', { letter, name: title }),
    })),
    ...heads.map(({ revisionId, branch, number, name }) => ({
      id: revisionId,
      name: say(branch === FIRST_BRANCH ? 'feedback.prefer.kept' : 'feedback.prefer.kept-branch', {
        ...{ branch, mod: number },
        name: name === '' ? say('feedback.prefer.untitled') : name,
      }),
    })),
  ];
}

const MINUTE_MS = 60_000;

/** The time of day, by minutes: what is due changes while a sheet is open. */
export function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), MINUTE_MS);
    return () => clearInterval(timer);
  }, []);
  return now;
}
