// What the watched search found, as offers that can be accepted and compared like a proposal.
import type { Tables } from '#renderer/bridge/tables.ts';
import { type FoundOffer, foundOffers } from '#renderer/search/offered.ts';
import { useSearch } from '#renderer/search/search-store.ts';

export function useFoundOffers({ safetyIndex }: Tables): readonly FoundOffer[] {
  const front = useSearch((search) => search.front);
  const best = useSearch(({ found }) => found?.best);
  return foundOffers(front, best, safetyIndex);
}

/** At this moment, for acts that do not redraw when it changes. */
export function foundOffersNow({ safetyIndex }: Tables): readonly FoundOffer[] {
  const { front, found } = useSearch.getState();
  return foundOffers(front, found?.best, safetyIndex);
}
