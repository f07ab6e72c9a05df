// What stands behind a physical figure: every published value with its source, for the person who opens the figure.
import type { Note } from './material.ts';
import type { FigureKind, PhysicalProperties } from './physical.ts';

export type FigureName = Exclude<keyof PhysicalProperties, 'materialId'>;

/** One published or computed value. */
export interface EvidenceRow {
  /** Key of `PhysicalEvidence.quantities`. */
  readonly quantity: string;
  readonly value: number;
  readonly kind: FigureKind;
  /** As in `PhysicalFigure`; absent where nobody gives one. */
  readonly standardError?: number;
  /** Key of `PhysicalEvidence.sources`, or several joined by `+`. */
  readonly source: string;
  readonly note?: string;
}

/** A published result to hold the simulation against. */
export interface ValidationCase {
  readonly case: string;
  readonly quantity: string;
  readonly value: number;
  readonly unit: string;
  readonly source: string;
}

/** How long a material was published to be smelt on a strip. */
export interface BlotterHours {
  readonly materialId: string;
  readonly hours: number;
  /** Of the material in what the strip was dipped into. */
  readonly strengthPercent: number;
  /** True where the scale or the test ended before the smell did. */
  readonly atLeast: boolean;
}

export interface PublishedFigures {
  /** By material id; empty for a material nobody published anything of. */
  readonly rows: Readonly<Record<string, readonly EvidenceRow[]>>;
  /** What each quantity says, its unit, and the figure it speaks for. */
  readonly quantities: Readonly<
    Record<string, { readonly figure: FigureName; readonly unit: string }>
  >;
  readonly sources: Readonly<Record<string, { readonly source: string; readonly licence: string }>>;
  readonly validation: readonly ValidationCase[];
}

/** What perfumers say of single materials, and no figure of the simulation was read from. */
export interface PerfumersWord {
  readonly blotter: readonly BlotterHours[];
  /** As perfumers class materials by convention, by material id; none that was derived from a pressure. */
  readonly conventionalNotes: Readonly<Record<string, Note>>;
}

export interface PhysicalEvidence extends PublishedFigures, PerfumersWord {}
