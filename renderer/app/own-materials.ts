// Own materials in the window: the list mirrors the store by one stream, and the tables know them beside the catalogue.
import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import type { OwnListAnswer } from '#contract/catalogue-own.ts';
import type { OwnMaterial } from '#domain/catalogue/own-material.ts';
import { client, orpc, queryClient } from '#renderer/bridge/client.ts';
import { type Tables, tablesWithOwn } from '#renderer/bridge/tables.ts';
import { useCurrentDraft } from './drafts.ts';

const NONE_KEPT: OwnListAnswer = [];
const NONE_BROUGHT: readonly OwnMaterial[] = [];

/** The tables with what is kept, and with what the current formula brought along for its names and smells. */
export function useOwnTables(shipped: Tables): Tables {
  const kept = useKeptOwn();
  const brought = useCurrentDraft()?.formula.own ?? NONE_BROUGHT;
  return useMemo(() => tablesWithOwn(shipped, kept, brought), [shipped, kept, brought]);
}

function useKeptOwn(): OwnListAnswer {
  const own = useQuery(orpc.catalogue.own.queryOptions());
  const isRead = own.data !== undefined;
  useEffect(() => {
    if (!isRead) return;
    const leaving = new AbortController();
    void follow(leaving.signal);
    return () => leaving.abort();
  }, [isRead]);
  return own.data ?? NONE_KEPT;
}

/** The stream begins with the whole list again after a broken line; it ends with the window. */
async function follow(signal: AbortSignal): Promise<void> {
  try {
    const lists = await client.catalogue.ownChanges(undefined, { signal });
    for await (const list of lists) {
      if (signal.aborted) return;
      queryClient.setQueryData(orpc.catalogue.own.queryKey(), list);
    }
  } catch (failure) {
    if (!signal.aborted) throw failure;
  }
}
