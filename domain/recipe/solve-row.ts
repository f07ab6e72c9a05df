// A row anywhere in a formula set to a share of the whole: solved in its own level, since an accord keeps what it weighs.
import { editLevel } from './edit.ts';
import type { Line } from './formula.ts';
import { parentOf, positionOf } from './paths.ts';
import { rowShares } from './shares.ts';
import { type Solved, solveShare } from './solve.ts';

/** `percent` is of the whole formula, as the row percent is. */
export function solveRow(lines: readonly Line[], path: string, percent: number): Solved {
  const parent = parentOf(path);
  const accord = rowShares(lines, 100).find((row) => row.path === parent);
  if (accord?.line.item.kind !== 'accord') return solveShare(lines, positionOf(path), percent);
  if (accord.concentratePercent === 0) return { ok: false, problem: 'nothing-weighed' };
  const whole = accord.concentratePercent / 100;
  const solved = solveShare(accord.line.item.lines, positionOf(path), percent / whole);
  if (solved.ok) return { ok: true, lines: editLevel(lines, parent, () => solved.lines) };
  const { mostPercent } = solved;
  return mostPercent === undefined ? solved : { ...solved, mostPercent: mostPercent * whole };
}
