// The workbench checks again what the window has judged: its answer counts, and the window says whether they agree.
import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import type { CheckAnswer } from '#contract/safety.ts';
import type { Formula } from '#domain/recipe/formula.ts';
import type { Check, VerdictWord } from '#domain/safety/report.ts';
import { orpc } from '#renderer/bridge/client.ts';
import type { Tables } from '#renderer/bridge/tables.ts';
import { fileOf } from './read-formula.ts';

export type Authority =
  | { readonly state: 'none' }
  | { readonly state: 'waiting' }
  /** `at`: milliseconds since 1970. */
  | { readonly state: 'agrees'; readonly at: number }
  | { readonly state: 'differs'; readonly verdict: VerdictWord }
  | { readonly state: 'failed'; readonly reason: string };

/** How long typing must rest before the workbench is asked, milliseconds. */
const REST_MS = 250;

/** `check` is what the window itself found for this formula; absent while nothing is weighed. */
export function useAuthority(
  formula: Formula | undefined,
  check: Check | undefined,
  tables: Tables,
): Authority {
  const rested = useRested(check ? formula : undefined);
  const file = useMemo(() => (rested ? fileOf(rested, tables) : undefined), [rested, tables]);
  const asked = useQuery({
    ...orpc.safety.check.queryOptions({ input: { formula: file ?? EMPTY } }),
    enabled: file !== undefined,
    gcTime: 0,
  });
  if (!check) return { state: 'none' };
  if (rested !== formula || asked.isPending) return { state: 'waiting' };
  if (asked.isError) return { state: 'failed', reason: asked.error.message };
  return agree(asked.data, check)
    ? { state: 'agrees', at: asked.dataUpdatedAt }
    : { state: 'differs', verdict: asked.data.verdict };
}

const EMPTY = { orgue: 1, lines: [] } as const;

/** The value once it has not changed for a moment. */
function useRested<T>(value: T): T {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(() => value), REST_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return rested;
}

/** Row paths may differ, because rows without an amount are not sent; everything that decides may not. */
function agree(theirs: CheckAnswer, ours: Check): boolean {
  return JSON.stringify(decisive(theirs)) === JSON.stringify(decisive(ours));
}

function decisive(check: Check) {
  const { verdict, category, dosagePercent, maxDosagePercent, limiting, over, categories } = check;
  const { banned, declare } = check.eu;
  return {
    verdict,
    category,
    dosagePercent,
    maxDosagePercent,
    limiting,
    over,
    categories,
    unknown: check.unknown.map(({ name, reason }) => [name, reason]),
    banned: banned.map(({ name }) => name),
    declare: declare.map(({ name }) => name),
  };
}
