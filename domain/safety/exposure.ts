// Summing by standard: every row's share of every restricted substance, as floats for speed and exactly on demand.
import { exactly, over, plus, type Ratio, times, ZERO } from '#domain/recipe/decimal.ts';
import type { FlatRow } from '#domain/recipe/expand.ts';
import type { Origin, Part, Profile } from './profile.ts';
import type { TraceStep } from './report.ts';
import { BERGAPTEN_STANDARD } from './rules.ts';
import type { SafetyIndex } from './safety-index.ts';
import type { DecimalText } from './table.ts';

export interface IdentifiedRow {
  readonly row: FlatRow;
  readonly profile: Profile;
}

export interface Contribution {
  readonly row: FlatRow;
  readonly material: string;
  readonly via: TraceStep['via'];
  /** Share of the substance in the neat material, percent. */
  readonly percent: DecimalText;
  /** Grams of the substance per gram of concentrate. */
  readonly share: number;
  readonly origin?: Origin;
}

export interface Exposure {
  readonly at: number;
  /** Grams per gram of concentrate. */
  readonly share: number;
  /** True when some of it was added as such and not brought by a natural or released by a Schiff base. */
  readonly added: boolean;
  readonly prohibitedGrade: boolean;
  readonly contributions: readonly Contribution[];
  readonly exactShare: () => Ratio;
}

interface Sum {
  at: number;
  share: number;
  added: boolean;
  prohibitedGrade: boolean;
  contributions: Contribution[];
}

const MILLION_TO_PERCENT = 10_000;

/** Exposures by position of their standard; only what is really there. */
export function sumExposures(rows: readonly IdentifiedRow[], index: SafetyIndex): Exposure[] {
  const sums = new Map<number, Sum>();
  const bergaptenAt = index.standardAt.get(BERGAPTEN_STANDARD);
  for (const { row, profile } of rows) {
    const bergaptenPpm = row.bergaptenPpm ?? profile.statedBergaptenPpm;
    for (const part of profile.parts) {
      if (bergaptenPpm !== undefined && part.at === profile.phototoxicAt) continue;
      const via = viaOf(part.via, row);
      const { percent, fraction, origin } = part;
      add(sums, part, contributionOf(row, profile, { via, percent, fraction, origin }));
    }
    if (bergaptenPpm !== undefined && bergaptenPpm > 0 && bergaptenAt !== undefined) {
      const percent = decimalText(over(exactly(bergaptenPpm), exactly(MILLION_TO_PERCENT)));
      const fraction = bergaptenPpm / 1e6;
      const part = { at: bergaptenAt, prohibitedGrade: false, via: 'constituent' as const };
      add(sums, part, contributionOf(row, profile, { via: 'bergapten', percent, fraction }));
    }
  }
  return [...sums.values()].map((sum) => ({ ...sum, exactShare: once(() => exactSum(sum)) }));
}

/** What is itself a part of something came with it. */
export function viaOf(via: Part['via'], { isSolvent, within }: FlatRow): TraceStep['via'] {
  if (via !== 'itself') return via;
  if (isSolvent) return 'solvent';
  return within ? 'constituent' : 'itself';
}

interface Brought {
  readonly via: TraceStep['via'];
  readonly percent: DecimalText;
  readonly fraction: number;
  readonly origin?: Origin | undefined;
}

function contributionOf(
  row: FlatRow,
  profile: Profile,
  { via, percent, fraction, origin }: Brought,
): Contribution {
  const share = row.share * fraction;
  return { row, material: profile.name, via, percent, share, ...(origin ? { origin } : {}) };
}

function add(
  sums: Map<number, Sum>,
  part: Pick<Part, 'at' | 'prohibitedGrade' | 'via'>,
  contribution: Contribution,
): void {
  const added = part.via === 'itself';
  const sum = sums.get(part.at);
  if (!sum) {
    const { at, prohibitedGrade } = part;
    const { share } = contribution;
    sums.set(at, { at, share, added, prohibitedGrade, contributions: [contribution] });
    return;
  }
  sum.share += contribution.share;
  sum.added ||= added;
  sum.prohibitedGrade ||= part.prohibitedGrade;
  sum.contributions.push(contribution);
}

/** Sums contributions exactly: row share times constituent percent over 100. */
export function exactSum(sum: { readonly contributions: readonly Contribution[] }): Ratio {
  return sum.contributions.reduce(
    (total, { row, percent }) =>
      plus(total, times(row.exactShare(), over(exactly(percent), exactly(100)))),
    ZERO,
  );
}

/** A fraction as decimal text; exact for products of the decimals that formulas, tables and statements hold. */
export function decimalText({ num, den }: Ratio): DecimalText {
  const places = 40;
  const digits = ((num * 10n ** BigInt(places)) / den).toString().padStart(places + 1, '0');
  return `${digits.slice(0, -places)}.${digits.slice(-places)}`.replace(/0+$/, '');
}

/** The printed arithmetic of one contribution. */
export function traceStep(contribution: Contribution): TraceStep {
  const { row, material, via, percent, share, origin } = contribution;
  const { within } = row;
  const inside = within ? { constituent: material, source: within.name } : undefined;
  return {
    line: row.path,
    material: within ? `${within.name}: ${material}` : material,
    via,
    ...(origin ?? inside),
    neatPercent: (within?.share ?? row.share) * 100,
    strengthPercent: row.strengthPercent,
    constituentPercent: Number(percent) * (within?.fraction ?? 1),
    concentratePercent: share * 100,
  };
}

function once<T>(compute: () => T): () => T {
  let known: { readonly value: T } | undefined;
  return () => {
    known ??= { value: compute() };
    return known.value;
  };
}
