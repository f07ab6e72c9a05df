// Solved within an accord: its rows change among themselves, and everything around it stays.
import { expect, it } from 'vitest';
import type { Line } from './formula.ts';
import { rowShares } from './shares.ts';
import { solveRow } from './solve-row.ts';

const row = (amountGrams: number, more: Partial<Line> = {}): Line => ({
  item: { kind: 'material', ref: 'a' },
  amountGrams,
  strengthPercent: 100,
  ...more,
});
const LINES: readonly Line[] = [
  row(6),
  {
    ...row(4, { strengthPercent: 50, solvent: 'dpg' }),
    item: { kind: 'accord', name: 'Moss', lines: [row(1), row(3)] },
  },
];

it('a row of the formula gives to its neighbours', () => {
  const solved = solveRow(LINES, '1', 50);
  expect(solved.ok && solved.lines.map(({ amountGrams }) => amountGrams)).toEqual([5, 5]);
});

it('a row of an accord, in percent of the whole: a twentieth, a tenth and no more than the accord brings', () => {
  // The accord is 40 % of the whole at half strength: 20 %.
  expect(rowShares(LINES, 100)[2]?.rowPercent).toBe(5);
  const solved = solveRow(LINES, '2.1', 10);
  if (!solved.ok) throw new Error(solved.problem);
  expect(solved.lines[0]).toBe(LINES[0]);
  expect(solved.lines[1]).toMatchObject({
    amountGrams: 4,
    item: { lines: [{ amountGrams: 2 }, { amountGrams: 2 }] },
  });
  expect(rowShares(solved.lines, 100)[2]?.rowPercent).toBe(10);
  expect(solveRow(LINES, '2.1', 25)).toEqual({
    ok: false,
    problem: 'too-much',
    mostPercent: 19.995,
  });
});

it('of an accord that weighs nothing there is no share', () => {
  const empty = [row(6), { ...LINES[1], amountGrams: 0 } as Line];
  expect(solveRow(empty, '2.1', 1)).toEqual({ ok: false, problem: 'nothing-weighed' });
});
