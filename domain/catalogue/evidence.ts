// What stands behind a physical figure: every published value with its source, for the person who opens the figure.
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

export interface PhysicalEvidence {
  /** By material id; empty for a material nobody published anything of. */
  readonly rows: Readonly<Record<string, readonly EvidenceRow[]>>;
  /** What each quantity says, its unit, and the figure it speaks for. */
  readonly quantities: Readonly<
    Record<string, { readonly figure: FigureName; readonly unit: string }>
  >;
  readonly sources: Readonly<Record<string, { readonly source: string; readonly licence: string }>>;
  readonly validation: readonly ValidationCase[];
}
