// Solving for a share, with sums worked out by hand.
import { describe, expect, it, test } from 'vitest';
import type { Line } from './formula.ts';
import { solveShare } from './solve.ts';

/** A row of so many grams; a locked one is written as text. */
function row(grams: number | string): Line {
  const line: Line = {
    item: { kind: 'material', ref: 'a' },
    amountGrams: Number(grams),
    strengthPercent: 100,
  };
  return typeof grams === 'string' ? { ...line, locked: true } : line;
}

function solved(grams: readonly (number | string)[], position: number, percent: number) {
  const answer = solveShare(grams.map(row), position, percent);
  return answer.ok ? answer.lines.map(({ amountGrams }) => amountGrams) : answer;
}

describe('the row gets its share and the others give in proportion', () => {
  test.each<[string, readonly (number | string)[], number, number, readonly number[]]>([
    ['10 g, half of it', [2, 6, 2], 0, 50, [5, 3.75, 1.25]],
    ['down to a tenth', [5, 4, 1], 0, 10, [1, 7.2, 1.8]],
    ['a locked row keeps its grams', [2, '6', 2], 0, 30, [3, 6, 1]],
    ['its own lock does not hold the row', ['2', 6, 2], 0, 50, [5, 3.75, 1.25]],
    ['to the nearest milligram', [1, 1, 1], 0, 33.35, [1.001, 1, 0.999]],
    ['half a milligram goes up', [0.5, 0.5], 0, 50.05, [0.501, 0.499]],
    ['largest remainder first, then the first row', [3, 1, 1, 1], 0, 0.01, [0.001, 2, 2, 1.999]],
    ['in the finer steps that a row has', [0.0005, 0.0015], 0, 50, [0.001, 0.001]],
    ['a row without a weight gets one', [0, 5, 5], 0, 20, [2, 4, 4]],
    ['and stays without one when another is solved', [5, 5, 0], 0, 20, [2, 8, 0]],
    ['down to nothing', [2, 8], 0, 0, [0, 10]],
    ['a small row is not lost to a large one', [1, 0.001, 8.999], 0, 99.98, [9.998, 0.001, 0.001]],
    ['what it has already changes nothing', [2, '8'], 0, 20, [2, 8]],
  ])('%s', (_title, grams, position, percent, expected) => {
    expect(solved(grams, position, percent)).toEqual(expected);
  });

  it('leaves rows that keep their grams as they are, to the object', () => {
    const lines = [row(2), row('6'), row(2)];
    const answer = solveShare(lines, 0, 30);
    expect(answer.ok && answer.lines[1]).toBe(lines[1]);
    expect(solveShare(lines, 0, 20)).toEqual({ ok: true, lines });
  });
});

describe('what cannot be had says why', () => {
  test.each<[string, readonly (number | string)[], number, number, object]>([
    ['nothing is weighed', [0, 0], 0, 10, { problem: 'nothing-weighed' }],
    ['nothing stands beside it', [5, 0], 0, 10, { problem: 'alone' }],
    ['all others are locked', [5, '3', '2'], 0, 40, { problem: 'all-locked' }],
    ['only a row without a weight is free', [5, '5', 0], 0, 40, { problem: 'all-locked' }],
    ['locked rows take the rest', [2, '6', 2], 0, 41, { problem: 'too-much', mostPercent: 39.99 }],
    [
      'the others would lose their weight',
      [5, 5],
      0,
      100,
      { problem: 'too-much', mostPercent: 99.99 },
    ],
  ])('%s', (_title, grams, position, percent, expected) => {
    expect(solved(grams, position, percent)).toEqual({ ok: false, ...expected });
  });
});
