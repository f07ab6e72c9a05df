// Asks before the window goes with work that is not kept yet.
import { useEffect } from 'react';
import { useFeedbackDrafts } from '#renderer/feedback/draft.ts';
import { useDrafts } from './drafts.ts';
import { isUnkept } from './keeping.ts';

/** The browser asks in its own words; it says nothing where there is nothing to lose. */
export function useUnsavedGuard(): void {
  const isUnsaved = useDrafts(({ drafts }) => drafts.some(isUnkept));
  const isUnsent = useFeedbackDrafts(({ waiting }) => waiting.length > 0);
  const atRisk = isUnsaved || isUnsent;
  useEffect(() => {
    if (!atRisk) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [atRisk]);
}
