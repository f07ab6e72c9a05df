// What a perfumer writes down: lines of materials and accords, weighed, each at a strength in a named solvent.
import type { OwnMaterial } from '#domain/catalogue/own-material.ts';

/** How a line names what was weighed; exactly one of these is on a line. */
export type Item =
  | {
      readonly kind: 'material';
      /** Catalogue id, `own:…`, `cas:…` or `name:…`. */
      readonly ref: string;
      /** What a file adds so that it stands alone; the catalogue id is preferred where they disagree. */
      readonly cas?: string;
      readonly natural?: string;
      readonly iso9235?: string;
    }
  | { readonly kind: 'natural'; readonly natural: string; readonly iso9235?: string }
  | { readonly kind: 'accord'; readonly name: string; readonly lines: readonly Line[] };

export interface Line {
  readonly item: Item;
  readonly amountGrams: number;
  /** (0, 100]; 100 when the line is neat. */
  readonly strengthPercent: number;
  /** Catalogue id, `cas:…` or `name:…`; present whenever strengthPercent < 100. */
  readonly solvent?: string;
  /** Measured 5-MOP content of this lot in ppm; 0 means measured and free of it. */
  readonly bergaptenPpm?: number;
  /** What the perfumer wrote beside the line, one line of text; never part of a verdict. */
  readonly note?: string;
  /** Keeps its grams while other rows are solved for a share; never part of a verdict. */
  readonly locked?: true;
}

export interface Formula {
  readonly name: string;
  /** IFRA category id such as `5A`. */
  readonly category: string;
  /** Concentrate in the finished product, percent, (0, 100]. */
  readonly dosagePercent: number;
  readonly lines: readonly Line[];
  /** What the perfumer wrote about the whole, in several lines perhaps; never part of a verdict. */
  readonly notes?: string;
  /** Own materials that its lines name, as the file that it came from told them. */
  readonly own?: readonly OwnMaterial[];
}

/** Grams as weighed, all lines together. */
export function gramsOf(lines: readonly Line[]): number {
  return lines.reduce((sum, line) => sum + line.amountGrams, 0);
}
