// One moment of a formula's day, in the same figures as the whole of it: what the hand on the timeline shows.
import {
  dayOf,
  familiesOverDay,
  familyRow,
  type Perceived,
  perceivedOf,
  strengthAt,
} from './day.ts';
import type { OdourIndex } from './odour-index.ts';
import type { FamilyShares } from './odour-words.ts';
import { type Pyramid, pyramidHeard, pyramidLeft } from './pyramid.ts';
import type { Film } from './species.ts';

export interface Moment {
  readonly seconds: number;
  /** ψ of the mixture. */
  readonly strength: number;
  readonly perceived: readonly Perceived[];
  readonly families: FamilyShares;
  /** By mass of what is still there; absent when that is nothing but carrier. */
  readonly pyramid: Pyramid | undefined;
  /** By what is perceived; absent when that is nothing. */
  readonly pyramidPerceived: Pyramid | undefined;
}

/** Exact at any time, not read between two of the 48. */
export function momentOf(
  film: Film,
  seconds: number,
  { families }: Pick<OdourIndex, 'families'>,
): Moment {
  const day = dayOf(film, [seconds]);
  return {
    seconds,
    strength: strengthAt(day, 0),
    perceived: perceivedOf(day, 0),
    families: familyRow(familiesOverDay(day, families), 0),
    pyramid: pyramidLeft(day, 0),
    pyramidPerceived: pyramidHeard(day, 0),
  };
}
