// A formula flattened to what is really in the bottle: every row neat, every solvent a row of its own, accords opened.
import { exactly, over, plus, type Ratio, times } from './decimal.ts';
import type { Item, Line } from './formula.ts';

/** What a flat row holds: a material or natural as the line names it, never an accord. */
export type FlatItem = Exclude<Item, { readonly kind: 'accord' }>;

export interface FlatRow {
  /** Row path from 1, nested rows with a dot: `8.3`. */
  readonly path: string;
  readonly item: FlatItem;
  /** True when this row is the solvent of the line at `path`. */
  readonly isSolvent: boolean;
  /** Strength of the line as weighed, percent; 100 for a solvent. */
  readonly strengthPercent: number;
  /** Neat share of the whole concentrate, solvents included in the whole; 0 to 1. */
  readonly share: number;
  /** The same share, exact. */
  readonly exactShare: () => Ratio;
  readonly bergaptenPpm?: number;
  /** Present when the row is a part of the own material that the line at `path` names. */
  readonly within?: Within;
}

export interface Within {
  /** Of the own material. */
  readonly name: string;
  /** Neat share of the own material in the concentrate. */
  readonly share: number;
  /** Share of this part in the own material. */
  readonly fraction: number;
  /** True for what is not told of the own material; `item` then names the material itself. */
  readonly isRest: boolean;
  /** True when its supplier has stated that nothing restricted is in it beyond what is listed. */
  readonly stated: boolean;
}

/** One part of an own material, as a share of it. */
export interface OpenedPart extends Omit<Within, 'share'> {
  readonly item: FlatItem;
  readonly exact: Ratio;
}

/** What is inside an own material; undefined for everything else. */
export type OpenItem = (item: FlatItem) => readonly OpenedPart[] | undefined;

interface Level {
  readonly open: OpenItem;
  readonly prefix: string;
  /** Share of the concentrate that this level's lines divide among themselves. */
  readonly share: number;
  readonly exactShare: () => Ratio;
}

/** What the rest of a dilution is while nobody has said: no catalogue has it, so the verdict is unknown. */
const UNNAMED_SOLVENT = 'name:the solvent, which is not named,';

const HUNDRED: Ratio = { num: 100n, den: 1n };

/**
 * Flattens lines to rows whose shares sum to 1. Amounts are grams as weighed; of a line at strength s %, s/100 is the
 * named material or accord and the rest is its solvent.
 * Lines must be valid: amounts of 0 (left out) or more with some above 0, strengths in (0, 100], a solvent wherever strength is below 100.
 */
export function expand(lines: readonly Line[], open: OpenItem = () => undefined): FlatRow[] {
  const rows: FlatRow[] = [];
  const whole: Level = { open, prefix: '', share: 1, exactShare: () => ({ num: 1n, den: 1n }) };
  expandInto(rows, lines, whole);
  return rows;
}

function expandInto(rows: FlatRow[], lines: readonly Line[], level: Level): void {
  let total = 0;
  for (const line of lines) total += line.amountGrams;
  const exactTotal = once(() =>
    lines.reduce((sum, line) => plus(sum, exactly(line.amountGrams)), exactly(0)),
  );
  lines.forEach((line, position) => {
    if (line.amountGrams === 0) return;
    const path = `${level.prefix}${position + 1}`;
    const weighed = (level.share * line.amountGrams) / total;
    const exactWeighed = once(() =>
      times(level.exactShare(), over(exactly(line.amountGrams), exactTotal())),
    );
    placeLine(rows, line, path, weighed, exactWeighed, level.open);
  });
}

function placeLine(
  rows: FlatRow[],
  line: Line,
  path: string,
  weighed: number,
  exactWeighed: () => Ratio,
  open: OpenItem,
): void {
  const { item, strengthPercent, solvent } = line;
  const neat = strengthPercent >= 100;
  const share = neat ? weighed : (weighed * strengthPercent) / 100;
  const exactShare = neat
    ? exactWeighed
    : once(() => times(exactWeighed(), over(exactly(strengthPercent), HUNDRED)));
  if (item.kind === 'accord') {
    expandInto(rows, item.lines, { open, prefix: `${path}.`, share, exactShare });
  } else {
    const bergapten = line.bergaptenPpm === undefined ? {} : { bergaptenPpm: line.bergaptenPpm };
    const row = { path, item, isSolvent: false, strengthPercent, share, exactShare, ...bergapten };
    placeRow(rows, row, open);
  }
  if (neat) return;
  const rest = times(exactStrengthRest(strengthPercent), { num: 1n, den: 100n });
  const solventRow: FlatRow = {
    path,
    item: { kind: 'material', ref: solvent ?? UNNAMED_SOLVENT },
    isSolvent: true,
    strengthPercent: 100,
    share: weighed * restOf(strengthPercent),
    exactShare: once(() => times(exactWeighed(), rest)),
  };
  placeRow(rows, solventRow, open);
}

/** An own material stands there as its parts, all on the path of its line. */
function placeRow(rows: FlatRow[], row: FlatRow, open: OpenItem): void {
  const parts = open(row.item);
  if (!parts) {
    rows.push(row);
    return;
  }
  for (const { item, exact, ...part } of parts) {
    rows.push({
      ...row,
      item,
      share: row.share * part.fraction,
      exactShare: once(() => times(row.exactShare(), exact)),
      within: { ...part, share: row.share },
    });
  }
}

/** Solvent share of a line, 0 to 1. Near 100 % the float difference has lost its digits, so it is taken exactly. */
function restOf(strengthPercent: number): number {
  if (strengthPercent < 99) return (100 - strengthPercent) / 100;
  const { num, den } = exactStrengthRest(strengthPercent);
  return Number(num) / Number(den) / 100;
}

function exactStrengthRest(strengthPercent: number): Ratio {
  const strength = exactly(strengthPercent);
  return { num: 100n * strength.den - strength.num, den: strength.den };
}

function once<T>(compute: () => T): () => T {
  let known: { readonly value: T } | undefined;
  return () => {
    known ??= { value: compute() };
    return known.value;
  };
}
