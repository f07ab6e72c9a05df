// What has been learnt of the perfumer's taste: read again whenever something was rated, told when a fit begins or ends.
import { ORPCError } from '@orpc/client';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { RewardAnswer } from '#contract/learning.ts';
import { client, orpc, queryClient } from '#renderer/bridge/client.ts';

export interface TasteReading {
  readonly taste: RewardAnswer | undefined;
  /** Why it cannot be read; `missing`: no data folder is open. */
  readonly problem: { readonly kind: 'missing' | 'failed'; readonly reason: string } | undefined;
}

export function useTaste(): TasteReading {
  // A program may have rated meanwhile.
  const { data, error } = useQuery({
    ...orpc.learning.reward.queryOptions(),
    refetchOnMount: 'always',
  });
  useEffect(() => {
    const abort = new AbortController();
    void follow(abort.signal);
    return () => abort.abort();
  }, []);
  return { taste: data, problem: error ? problemOf(error) : undefined };
}

export function readTasteAgain(): void {
  void queryClient.invalidateQueries({ queryKey: orpc.learning.reward.key() });
}

async function follow(signal: AbortSignal): Promise<void> {
  try {
    for await (const taste of await client.learning.rewardChanges(undefined, { signal })) {
      queryClient.setQueryData(orpc.learning.reward.queryKey(), taste);
    }
  } catch {
    // What cannot be followed cannot be read either, and the reading says why.
  }
}

function problemOf(error: Error) {
  const isMissing = error instanceof ORPCError && error.code === 'STORE_MISSING';
  return { kind: isMissing ? 'missing' : 'failed', reason: error.message } as const;
}
