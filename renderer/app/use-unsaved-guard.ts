// Asks before the window goes with formulas that are in no file.
import { useEffect } from 'react';
import { useDrafts } from './drafts.ts';

/** The browser asks in its own words; it says nothing where there is nothing to lose. */
export function useUnsavedGuard(): void {
  const atRisk = useDrafts(({ drafts }) =>
    drafts.some(({ formula, savedAt }) => savedAt === undefined && formula.lines.length > 0),
  );
  useEffect(() => {
    if (!atRisk) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [atRisk]);
}
