// What one gram of a named material brings: restricted substances, allergens, conditions, or that nobody knows.
import type { UnknownReason } from './report.ts';
import type { DecimalText, EuGroup } from './table.ts';

/** What in the material it is, and the row of the tables or the statement that says how much. */
export interface Origin {
  readonly constituent: string;
  readonly source: string;
}

export interface Part {
  /** Position of the standard in the table. */
  readonly at: number;
  readonly percent: DecimalText;
  /** percent / 100. */
  readonly fraction: number;
  readonly via: 'itself' | 'constituent' | 'schiff-base';
  /** True when the material is a grade that the standard prohibits outright. */
  readonly prohibitedGrade: boolean;
  /** Absent where it is the material itself. */
  readonly origin?: Origin;
}

export interface EuPart {
  readonly group: EuGroup;
  readonly percent: DecimalText;
  readonly fraction: number;
  readonly via: Part['via'];
  readonly origin?: Origin;
}

/** Which EU allergens of the molecule kind have no published figure for this material. */
export type EuGap = 'none' | 'not-in-annex' | 'all';

export interface ProfileCondition {
  readonly kind: 'annex-silent' | 'own-standard-only' | 'specification';
  readonly standardId?: string;
}

export interface Profile {
  readonly name: string;
  readonly parts: readonly Part[];
  readonly eu: readonly EuPart[];
  readonly euGap: EuGap;
  readonly conditions: readonly ProfileCondition[];
  /** Present when the composition is not known; `parts` then holds only what is certain all the same. */
  readonly unknown?: { readonly reason: UnknownReason; readonly variants: readonly string[] };
  /** Present on the oils whose own phototoxic standard steps back once their bergapten is known. */
  readonly phototoxicAt?: number;
  /** Bergapten content stated by the table itself, ppm. */
  readonly statedBergaptenPpm?: number;
}

export function unknownProfile(
  name: string,
  reason: UnknownReason,
  variants: readonly string[] = [],
  certain: Pick<Profile, 'parts' | 'eu'> = { parts: [], eu: [] },
): Profile {
  return { name, ...certain, euGap: 'all', conditions: [], unknown: { reason, variants } };
}
