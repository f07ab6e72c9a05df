// What a fix changes: the edits of one option, in the words a perfumer would use.
import type { Formula } from '#domain/recipe/formula.ts';

export type Change =
  | { readonly kind: 'remove'; readonly line: string }
  | {
      readonly kind: 'cut';
      readonly line: string;
      readonly fromGrams: number;
      readonly toGrams: number;
    }
  | {
      readonly kind: 'dilute';
      readonly line: string;
      readonly fromPercent: number;
      readonly toPercent: number;
      readonly solvent: string;
    }
  | {
      readonly kind: 'swap';
      readonly line: string;
      /** Catalogue ids. */
      readonly from: string;
      readonly to: string;
      readonly fromGrams: number;
      readonly toGrams: number;
      /** Share of the row's character that stays, 0 to 1: how alike the two are, and how far the strength is met. */
      readonly kept: number;
    }
  | { readonly kind: 'dosage'; readonly fromPercent: number; readonly toPercent: number };

export interface Edit {
  readonly formula: Formula;
  readonly changes: readonly Change[];
  /** Share of the product's fragrance that the edit takes away, 0 to 1; the ranking. */
  readonly loss: number;
}
