// The IFRA and EU tables as they are used in arithmetic. Figures keep the decimal text they were published with.

/** The 18 product categories of the 51st Amendment, in order. */
export const CATEGORY_IDS = [
  '1',
  '2',
  '3',
  '4',
  '5A',
  '5B',
  '5C',
  '5D',
  '6',
  '7A',
  '7B',
  '8',
  '9',
  '10A',
  '10B',
  '11A',
  '11B',
  '12',
] as const;
export type CategoryId = (typeof CATEGORY_IDS)[number];

/** A published decimal number as text, for example `0.0015`: exact where a binary float is not. */
export type DecimalText = string;

/**
 * What a standard says for one category. `percent` is of the finished product.
 * `prohibited-as-such`: the substance may not be added; what naturals bring may reach `percent`.
 */
export type Limit =
  | { readonly kind: 'limit'; readonly percent: DecimalText }
  | { readonly kind: 'prohibited' }
  | { readonly kind: 'prohibited-as-such'; readonly percent: DecimalText }
  | { readonly kind: 'specification' }
  | { readonly kind: 'none' };

export interface Standard {
  readonly id: string;
  readonly name: string;
  readonly cas: readonly string[];
  /** CAS numbers of this standard that name a prohibited grade only (for example Tagetes erecta). */
  readonly prohibitedGradeCas: readonly string[];
  /** True when one grade or species is prohibited and another allowed, so that the standard's name does not tell which. */
  readonly gradesDiffer: boolean;
  /** True when the standard is about an oil, extract, resin or moss and not about a molecule. */
  readonly natural: boolean;
  /** One entry per CATEGORY_IDS, same order. */
  readonly limits: readonly Limit[];
  /** Purity or peroxide condition; empty when there is none. */
  readonly specification: string;
  readonly amendment: string;
  /** True when the standard's rule says that the natural contributions of its isomers count ('annex'). */
  readonly contributionsInAnnex: boolean;
  /** Synonyms and trade names, with the CAS the table gives beside them (empty: whole standard). */
  readonly synonyms: readonly { readonly name: string; readonly cas: string }[];
}

export interface AnnexConstituent {
  readonly name: string;
  readonly cas: string;
  /** Percent of the natural. */
  readonly percent: DecimalText;
  /** Empty when no standard lists the constituent. */
  readonly standardId: string;
}

/** One natural variant of the annex: identified by name + ISO 9235 category. Duplicate rows are already merged. */
export interface AnnexNatural {
  readonly name: string;
  readonly iso9235: string;
  readonly cas: readonly string[];
  readonly ownStandardIds: readonly string[];
  readonly constituents: readonly AnnexConstituent[];
}

export interface SchiffBase {
  readonly name: string;
  readonly cas: readonly string[];
  readonly aldehydeName: string;
  readonly aldehydeCas: readonly string[];
  readonly aldehydePercent: DecimalText;
  readonly standardId: string;
}

export interface EuGroup {
  readonly name: string;
  readonly status: 'declare' | 'prohibited';
  readonly cas: readonly string[];
  /** True for an oil or extract, false for a molecule. */
  readonly natural: boolean;
  /** Percent of the finished product; strictly above is declared. Absent when prohibited. */
  readonly leaveOnPercent?: DecimalText;
  readonly rinseOffPercent?: DecimalText;
  readonly standardIds: readonly string[];
}

export interface Category {
  readonly id: CategoryId;
  readonly title: string;
  readonly titleKo: string;
  readonly examples: readonly string[];
  /** Translations of the examples added by this project, same order. */
  readonly examplesKo?: readonly string[];
  readonly euUse: 'leave-on' | 'rinse-off' | 'not-cosmetic';
}

export interface SafetyTable {
  readonly amendment: string;
  readonly categories: readonly Category[];
  readonly standards: readonly Standard[];
  readonly naturals: readonly AnnexNatural[];
  readonly schiffBases: readonly SchiffBase[];
  readonly euGroups: readonly EuGroup[];
}
