// How much of a film's physics nobody published: what a page says beside every figure of the day.
import type { PhysicalFigure, PhysicalProperties } from '#domain/catalogue/physical.ts';
import type { Film } from './species.ts';

export interface Estimated {
  /** What can be smelled in the film: molecules, and naturals where their make-up is open. */
  readonly odorous: number;
  /** Of those, how many have an estimated vapour pressure. */
  readonly pressures: number;
  /** Of those, how many have an estimated threshold. */
  readonly thresholds: number;
}

/** Counts over what is no carrier. */
export function estimatedIn({ species }: Film): Estimated {
  const odorous = species.filter(({ carrier }) => !carrier);
  const unpublished = (figureOf: (one: PhysicalProperties) => PhysicalFigure | undefined) =>
    odorous.filter(({ properties }) => (figureOf(properties)?.kind ?? 'estimated') === 'estimated')
      .length;
  return {
    odorous: odorous.length,
    pressures: unpublished(({ vapourPressurePa }) => vapourPressurePa),
    thresholds: unpublished(({ thresholdMgPerM3 }) => thresholdMgPerM3),
  };
}
