// What is weighed of a material: the one measure that every reading of a formula starts from.

/** A neat material's share of the concentrate, percent. A material named twice counts by its sum. */
export interface Dose {
  readonly materialId: string;
  readonly percent: number;
}
