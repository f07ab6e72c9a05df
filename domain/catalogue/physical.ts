// What is known of a material's physics, figure by figure: the value, how sure it is and who says so.

/** measured = one named experiment; compiled = handbook or statistic over studies; estimated = a model or a class. */
export const FIGURE_KINDS = ['measured', 'compiled', 'estimated'] as const;
export type FigureKind = (typeof FIGURE_KINDS)[number];

export interface PhysicalFigure {
  readonly value: number;
  readonly kind: FigureKind;
  /** Standard error in decades; for an exponent, in its own unit. */
  readonly standardError: number;
  /** Key of data/physical/SOURCES.md. */
  readonly source: string;
  readonly note?: string;
}

/** Every material of the catalogue has an entry; what nobody published is an estimate that says so. */
export interface PhysicalProperties {
  readonly materialId: string;
  /** g/mol. */
  readonly molarMass: PhysicalFigure;
  /** Pascal at 25 C over the liquid (for solids the subcooled liquid, which Raoult's law needs). */
  readonly vapourPressurePa: PhysicalFigure;
  /** kJ/mol at 25 C, to carry the vapour pressure to another temperature. */
  readonly heatOfVaporisationKj: PhysicalFigure;
  /** Odour detection threshold in air, mg/m3. Absent on solvents without a sourced one: they are not smelled. */
  readonly thresholdMgPerM3?: PhysicalFigure;
  /** Exponent of Stevens' power law. */
  readonly exponent: PhysicalFigure;
}

/** What a natural is made of, by mass; what the list leaves open counts as the natural itself. */
export interface NaturalMakeup {
  readonly materialId: string;
  readonly constituents: readonly { readonly materialId: string; readonly percent: number }[];
  readonly kind: FigureKind;
  readonly source: string;
}
