// Briefs in the library: kept when they are read, taken up again with their chips, category and dosage.
import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect } from 'react';
import type { BriefsAnswer, KeptBrief } from '#contract/search.ts';
import type { Chip } from '#domain/search/chip.ts';
import { client, orpc, queryClient } from '#renderer/bridge/client.ts';
import type { ListedBrief } from '#renderer/catalogue/Briefs.tsx';
import { currentScope, newBrief, useDrafts } from './drafts.ts';

const NO_BRIEFS: BriefsAnswer = [];
/** A pause this long after the last change of the chips. */
const PAUSE_MS = 500;

/** Keeps the brief at hand whenever its chips change, and lists all that are kept. */
export function useKeptBriefs(): {
  readonly briefs: readonly ListedBrief[];
  readonly begin: () => void;
} {
  const briefs = useQuery(orpc.search.briefs.queryOptions());
  const { brief, setBrief, setScope } = useDrafts();
  const { id, readText, chips } = brief;
  useEffect(() => {
    if (readText.trim() === '') return;
    const timer = setTimeout(() => void keep(id, readText, chips), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [id, readText, chips]);
  const take = useCallback(
    ({ id: taken, text, chips: kept, category, dosagePercent }: KeptBrief) => {
      setBrief({ id: taken, text, readText: text, chips: kept.map(chipOf), unread: [] });
      setScope({ category, dosagePercent });
    },
    [setBrief, setScope],
  );
  const begin = useCallback(() => setBrief(newBrief()), [setBrief]);
  const listed = (briefs.data ?? NO_BRIEFS).map((one) => ({
    key: one.id,
    text: one.text,
    isCurrent: one.id === id,
    choose: () => take(one),
  }));
  return { briefs: listed, begin };
}

async function keep(id: string, text: string, chips: readonly Chip[]): Promise<void> {
  const { category, dosagePercent } = currentScope();
  const kept = await client.search
    .keepBrief({ id, text, chips: [...chips], category, dosagePercent })
    // The status bar says how the data stands; a brief is still in its field.
    .catch(() => undefined);
  if (kept) queryClient.setQueryData(orpc.search.briefs.queryKey(), kept);
}

function chipOf({ value, ...chip }: KeptBrief['chips'][number]): Chip {
  return value === undefined ? chip : { ...chip, value };
}
