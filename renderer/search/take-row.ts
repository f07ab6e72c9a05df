// One row of a proposal taken into the formula at hand, at the share it has in the proposal.
import { type Formula, gramsOf, type Line } from '#domain/recipe/formula.ts';
import { keyOf } from './proposal-difference.ts';

/** Milligrams: what a scale can weigh. */
const PLACES = 3;

/**
 * The formula with the material of `key` weighed as the proposal weighs it on the formula's own total; a material the
 * proposal leaves out is left out. The strength and solvent of a line that is there are kept.
 */
export function takeRow(current: Formula, proposed: Formula, key: string): Formula {
  const wanted = proposed.lines.filter((line) => keyOf(line) === key);
  const neat = wanted.reduce((sum, line) => sum + neatOf(line), 0);
  const scale = gramsOf(current.lines) / (gramsOf(proposed.lines) || 1);
  const isThere = current.lines.some((line) => keyOf(line) === key);
  if (neat === 0) {
    return { ...current, lines: current.lines.filter((line) => keyOf(line) !== key) };
  }
  const grams = (strengthPercent: number) =>
    Number(((neat * (scale || 1) * 100) / strengthPercent).toFixed(PLACES));
  if (!isThere) {
    const [line] = wanted;
    const { strengthPercent = 100 } = line ?? {};
    const added = line ? [{ ...line, amountGrams: grams(strengthPercent) }] : [];
    return { ...current, lines: [...current.lines, ...added] };
  }
  // Where it stands more than once, the first line takes all of it.
  let isSet = false;
  const lines = current.lines.flatMap((line): Line[] => {
    if (keyOf(line) !== key) return [line];
    if (isSet) return [];
    isSet = true;
    return [{ ...line, amountGrams: grams(line.strengthPercent) }];
  });
  return { ...current, lines };
}

function neatOf({ amountGrams, strengthPercent }: Line): number {
  return (amountGrams * strengthPercent) / 100;
}
