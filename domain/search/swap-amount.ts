// How much of another material smells as strong as what it replaces, there where that was smelled most.
import { type Day, dayOf, perceivedOf } from '#domain/odour/day.ts';
import { dosesOf } from '#domain/odour/doses.ts';
import type { OdourIndex } from '#domain/odour/odour-index.ts';
import { READOUT_SECONDS, READOUTS } from '#domain/odour/readouts.ts';
import { filmOf } from '#domain/odour/species.ts';
import { WEARS } from '#domain/odour/wear.ts';
import { editLine, lineAtPath } from '#domain/recipe/edit.ts';
import type { Formula } from '#domain/recipe/formula.ts';
import { weighableGrams } from '#domain/recipe/weighable.ts';
import { catalogueIdOf } from '#domain/safety/catalogue-id.ts';
import { neatShare } from '#domain/safety/fix-lines.ts';
import type { SafetyIndex } from '#domain/safety/safety-index.ts';

interface Swap {
  readonly path: string;
  readonly from: string;
  readonly to: string;
}

interface Indexes {
  readonly safety: SafetyIndex;
  readonly odour: OdourIndex;
}

interface Matched {
  readonly formula: Formula;
  readonly toGrams: number;
  /** How far the strength is met, 0 to 1. */
  readonly strength: number;
}

/** Between these multiples of the row's weight. */
const MOST_TIMES = 100;
const FEWEST_TIMES = 1e-4;
/** Six decades, halved twelve times in the logarithm: to a third of a percent. */
const HALVINGS = 12;
const USUAL_MOST_PERCENT = 5;

/** The usual most of a material, percent of the concentrate; where the catalogue has none, that of a middling one. */
export function usualMostPercent(materialId: string, { materialById }: OdourIndex): number {
  return materialById.get(materialId)?.typicalPercentMax ?? USUAL_MOST_PERCENT;
}

/**
 * The largest weighable amount in `current` that smells no stronger than the row does in `formula` at the readout where it
 * has most to say, and that is within the usual dose. What is not smelled at all is replaced weight for weight.
 */
export function matchAmount(
  formula: Formula,
  { path, from, to }: Swap,
  indexes: Indexes,
  current = formula,
): Matched | undefined {
  const line = lineAtPath(formula.lines, path);
  if (!line) return undefined;
  const heard = loudestOf(formula, { path, from }, indexes);
  const most = usualMostPercent(to, indexes.odour);
  const at = (grams: number) => withMaterial(current, path, to, grams);
  const strengthOf = (one: Formula) =>
    heard ? intensityOf(to, dayOf(filmFor(one, indexes), [heard.seconds]), 0) / heard.intensity : 1;
  const fits = (grams: number) => {
    const one = at(grams);
    return neatShare(one, [path]) * 100 <= most && strengthOf(one) <= 1;
  };
  const highest = heard ? line.amountGrams * MOST_TIMES : line.amountGrams;
  const toGrams = weighableGrams(largest(fits, line.amountGrams * FEWEST_TIMES, highest));
  if (toGrams === 0) return undefined;
  const changed = at(toGrams);
  return { formula: changed, toGrams, strength: Math.min(1, strengthOf(changed)) };
}

/** What the row itself is smelled as, at the readout where that counts most; undefined where it never is. */
function loudestOf(formula: Formula, { path, from }: Omit<Swap, 'to'>, indexes: Indexes) {
  const day = dayOf(filmFor(formula, indexes), READOUT_SECONDS);
  const all = dosesFor(formula, indexes).reduce(
    (sum, { materialId, percent }) => (materialId === from ? sum + percent : sum),
    0,
  );
  const share = Math.min(1, (neatShare(formula, [path]) * 100) / all);
  const heard = READOUTS.map(({ seconds, weight }, time) => {
    const intensity = intensityOf(from, day, time) * share;
    return { seconds, intensity, say: weight * intensity };
  });
  const loudest = heard.reduce((a, b) => (b.say > a.say ? b : a));
  return loudest.intensity > 0 ? loudest : undefined;
}

function intensityOf(materialId: string, day: Day, time: number): number {
  return perceivedOf(day, time).reduce(
    (sum, { originId, intensity }) => (originId === materialId ? sum + intensity : sum),
    0,
  );
}

/** The greatest that fits, of what fits up to some amount and not above it; 0 where nothing does. */
function largest(fits: (grams: number) => boolean, lowest: number, highest: number): number {
  if (fits(highest)) return highest;
  if (!fits(lowest)) return 0;
  let [low, high] = [lowest, highest];
  for (let step = 0; step < HALVINGS; step += 1) {
    const middle = Math.sqrt(low * high);
    if (fits(middle)) low = middle;
    else high = middle;
  }
  return low;
}

function filmFor(formula: Formula, indexes: Indexes) {
  const doses = dosesFor(formula, indexes);
  return filmOf(doses, formula.dosagePercent, WEARS.skin, indexes.odour);
}

function dosesFor({ lines }: Formula, { safety }: Indexes) {
  return dosesOf(lines, (item) => catalogueIdOf(item, safety));
}

/** The formula with another material on one row, everything else of the row as it was. */
export function withMaterial(
  formula: Formula,
  path: string,
  ref: string,
  amountGrams: number,
): Formula {
  const lines = editLine(formula.lines, path, ({ bergaptenPpm: _lot, ...line }) => ({
    ...line,
    item: { kind: 'material', ref },
    amountGrams,
  }));
  return { ...formula, lines };
}
