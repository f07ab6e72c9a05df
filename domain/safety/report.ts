// The shape of a verdict: every word, figure and trace that `check` prints and the window draws.
import type { CategoryId } from './table.ts';

/** Worst first. Equality with a limit passes; near starts at 80 % of it. */
export const VERDICT_WORDS = ['prohibited', 'over', 'unknown', 'near', 'compliant'] as const;
export type VerdictWord = (typeof VERDICT_WORDS)[number];

/** One step of the arithmetic: row, strength, constituent share, and what that adds to the concentrate. */
export interface TraceStep {
  /** Row path from 1, nested rows with a dot: `8.3`. */
  readonly line: string;
  readonly material: string;
  /** How the substance got here. */
  readonly via: 'itself' | 'solvent' | 'constituent' | 'schiff-base' | 'bergapten';
  /** What in the material it is, as the source calls it; absent where it is the material itself. */
  readonly constituent?: string;
  /** What says how much of it there is: a row of the annex, a Schiff base, the date of a statement, an own material. */
  readonly source?: string;
  /** Neat share of this row in the concentrate, percent. */
  readonly neatPercent: number;
  readonly strengthPercent: number;
  /** Share of the substance in the neat material, percent. */
  readonly constituentPercent: number;
  /** What this step adds to the concentrate, percent. */
  readonly concentratePercent: number;
}

export interface SubstanceExposure {
  /** `IFRA_STD_021`, or a cross-standard rule such as `rule:mosses`. */
  readonly standardId: string;
  readonly name: string;
  readonly verdict: VerdictWord;
  readonly concentratePercent: number;
  readonly productPercent: number;
  /** Absent where the chosen category sets no figure (prohibited, no restriction, specification). */
  readonly limitPercent?: number;
  /** Exposure over limit; absent with limitPercent. */
  readonly ratio?: number;
  readonly trace: readonly TraceStep[];
}

export interface CategoryVerdict {
  readonly verdict: VerdictWord;
  readonly maxDosagePercent: number;
  /** Ids that set maxDosagePercent; empty when nothing limits below 100 %. */
  readonly limiting: readonly string[];
  /** Ids that are over or prohibited at the formula's dosage. */
  readonly over: readonly string[];
  /** Largest exposure/limit; absent when nothing has a limit here. */
  readonly worstRatio?: number;
}

/** A statement the perfumer confirms; it never changes the verdict word. */
export interface Condition {
  readonly kind: 'annex-silent' | 'own-standard-only' | 'specification';
  readonly material: string;
  readonly line: string;
  /** Present when it is about a part of the own material on the line. */
  readonly part?: string;
  readonly standardId?: string;
  /** English sentence; the shells translate from kind, material and standardId. */
  readonly text: string;
}

export type UnknownReason =
  | 'not-in-any-table'
  | 'natural-by-cas-only'
  | 'natural-variant-missing'
  | 'grade-not-named'
  | 'composition-not-entered'
  | 'composition-incomplete';

export interface UnknownLine {
  readonly line: string;
  readonly name: string;
  readonly reason: UnknownReason;
  /** What could be chosen instead: annex names with their ISO 9235 category, or catalogue ids. */
  readonly variants: readonly string[];
  readonly text: string;
}

export interface EuEntry {
  readonly name: string;
  readonly productPercent: number;
  readonly thresholdPercent?: number;
  readonly trace: readonly TraceStep[];
}

/** An allergen that the naturals of the formula may bring, with no published figure to count it by. */
export interface EuUndetermined {
  readonly name: string;
  /** The most it could be: what is known plus the whole share of the naturals named. */
  readonly atMostPercent: number;
  readonly materials: readonly string[];
}

export interface EuVerdict {
  readonly banned: readonly EuEntry[];
  readonly declare: readonly EuEntry[];
  readonly undetermined: readonly EuUndetermined[];
}

export interface Check {
  readonly verdict: VerdictWord;
  readonly category: CategoryId;
  readonly dosagePercent: number;
  readonly maxDosagePercent: number;
  readonly limiting: readonly string[];
  readonly over: readonly string[];
  readonly conditions: readonly Condition[];
  readonly categories: Readonly<Record<CategoryId, CategoryVerdict>>;
  readonly substances: readonly SubstanceExposure[];
  readonly unknown: readonly UnknownLine[];
  /** Places where a line's own cas, natural or iso9235 disagrees with the catalogue entry it names. */
  readonly disagreements: readonly string[];
  readonly eu: EuVerdict;
}
