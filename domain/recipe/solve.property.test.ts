// Whatever is solved: the sum stays, locked rows stay, the share is the nearest there is, and the others keep their order.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { exactly, plus, ZERO } from './decimal.ts';
import type { Line } from './formula.ts';
import { solveShare } from './solve.ts';

const settings = { seed: 20261125, numRuns: 2000 };

const milligrams = fc.oneof(
  fc.integer({ min: 0, max: 20_000 }),
  fc.constantFrom(0, 1, 2, 999_999_999),
);
const rows = fc.array(fc.tuple(milligrams, fc.boolean()), { minLength: 1, maxLength: 12 });
const percents = fc.oneof(
  fc.integer({ min: 0, max: 100_000 }).map((thousandths) => thousandths / 1000),
  fc.double({ min: 0, max: 100, noNaN: true }),
);

function linesOf(written: readonly (readonly [number, boolean])[]): Line[] {
  return written.map(([amount, isLocked]) => ({
    item: { kind: 'material', ref: 'a' },
    amountGrams: amount / 1000,
    strengthPercent: 100,
    ...(isLocked ? { locked: true } : {}),
  }));
}

function exactSum(lines: readonly Line[]) {
  const { num, den } = lines.reduce(
    (sum, { amountGrams }) => plus(sum, exactly(amountGrams)),
    ZERO,
  );
  return (num * 1000n) / den;
}

it('holds for every formula, row and share', () => {
  let solvedOnes = 0;
  fc.assert(
    fc.property(rows, fc.nat(), percents, (written, at, percent) => {
      const lines = linesOf(written);
      const position = at % lines.length;
      const answer = solveShare(lines, position, percent);
      if (!answer.ok) return;
      solvedOnes += 1;
      const total = exactSum(lines);
      expect(exactSum(answer.lines)).toBe(total);
      const step = Number(total) === 0 ? 0 : 100 / Number(total);
      const share = (100 * 1000 * (answer.lines[position]?.amountGrams ?? 0)) / Number(total);
      expect(Math.abs(share - percent)).toBeLessThanOrEqual(step / 2 + 1e-9);
      answer.lines.forEach((line, other) => {
        const before = lines[other];
        expect(line.amountGrams > 0).toBe(
          other === position ? line.amountGrams > 0 : (before?.amountGrams ?? 0) > 0,
        );
        if (other !== position && before?.locked) expect(line).toBe(before);
      });
    }),
    settings,
  );
  expect(solvedOnes).toBeGreaterThan(settings.numRuns / 3);
});

it('keeps the order of the others, and their ratios to a milligram', () => {
  fc.assert(
    fc.property(rows, percents, (written, percent) => {
      const lines = linesOf(written.map(([amount]) => [amount, false]));
      const answer = solveShare(lines, 0, percent);
      if (!answer.ok || answer.lines === lines) return;
      const before = lines.slice(1).map(({ amountGrams }) => amountGrams);
      const after = answer.lines.slice(1).map(({ amountGrams }) => amountGrams);
      const scale = sumOf(after) / sumOf(before);
      const exact = before.map((amount) => amount * scale);
      // Rows that keep their last step are paid for by the heaviest, a step each.
      const lifted = exact.filter((amount) => amount > 0 && amount < 0.001).length;
      after.forEach((amount, at) => {
        expect(Math.abs(amount - (exact[at] ?? 0))).toBeLessThan(0.001 * (1 + lifted) + 1e-6);
      });
    }),
    settings,
  );
});

function sumOf(amounts: readonly number[]): number {
  return amounts.reduce((sum, amount) => sum + amount, 0);
}

it('a share that is refused as too much is refused for a reason: the most that it names can be had', () => {
  fc.assert(
    fc.property(rows, percents, (written, percent) => {
      const lines = linesOf(written);
      const answer = solveShare(lines, 0, percent);
      if (answer.ok || answer.problem !== 'too-much') return;
      const { mostPercent = Number.NaN } = answer;
      expect(mostPercent).toBeLessThan(percent);
      expect(solveShare(lines, 0, mostPercent).ok).toBe(true);
    }),
    settings,
  );
});
