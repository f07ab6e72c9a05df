// The kept answers to blind pairs; read anew where they are shown, since another window may have added one.
import { useQuery } from '@tanstack/react-query';
import type { ListedPreference } from '#contract/feedback.ts';
import { orpc } from '#renderer/bridge/client.ts';

const NONE: readonly ListedPreference[] = [];

export function usePreferences(): readonly ListedPreference[] {
  const { data } = useQuery({ ...orpc.feedback.list.queryOptions(), refetchOnMount: 'always' });
  return data?.preferences ?? NONE;
}
