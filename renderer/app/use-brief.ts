// From the text of the brief to chips, by the workbench, and from chips to a run.
import { useMutation } from '@tanstack/react-query';
import { useCallback, useRef } from 'react';
import { mergeChips } from '#domain/search/brief.ts';
import type { Chip } from '#domain/search/chip.ts';
import { client, orpc } from '#renderer/bridge/client.ts';
import { type ComposeRun, useComposeRun } from '#renderer/search/use-compose-run.ts';
import { type Scope, useDrafts } from './drafts.ts';

export interface BriefActs {
  readonly run: ComposeRun;
  /** The reason the brief could not be read; empty when it could. */
  readonly readProblem: string;
  readonly read: () => Promise<readonly Chip[]>;
  /** Reads what is new in the brief, then composes for it. */
  readonly propose: (scope: Scope) => void;
}

const PROPOSALS = 2;

export function useBrief(): BriefActs {
  const run = useComposeRun(client.search.compose);
  const reading = useMutation(orpc.search.readBrief.mutationOptions());
  const { mutateAsync } = reading;
  const seed = useRef(0);
  const read = useCallback(async () => {
    const { brief, setBrief } = useDrafts.getState();
    const { text, readText, chips } = brief;
    if (text === readText) return chips;
    const answer = await mutateAsync({ text });
    // What was set by hand stays; what was read from the earlier text goes.
    const byHand = chips.filter(({ from }) => from === '');
    const merged = mergeChips(answer.chips, byHand);
    setBrief({ readText: text, chips: merged, unread: answer.unread });
    return merged;
  }, [mutateAsync]);
  const { start } = run;
  const propose = useCallback(
    (scope: Scope) => {
      seed.current += 1;
      const input = { ...scope, count: PROPOSALS, seed: seed.current };
      read().then(
        (chips) => start({ ...input, chips }),
        // The reason stands beside the brief: the mutation keeps it.
        () => undefined,
      );
    },
    [read, start],
  );
  return { run, readProblem: reading.error?.message ?? '', read, propose };
}
