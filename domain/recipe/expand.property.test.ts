// Laws of flattening and of the three shares, for any formula with dilutions and accords inside accords.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compare, exactly, plus, ZERO } from './decimal.ts';
import { expand } from './expand.ts';
import type { Line } from './formula.ts';
import { rowShares } from './shares.ts';

const settings = { seed: 20260204, numRuns: 300 };
const weighed = {
  amountGrams: fc.integer({ min: 1, max: 1_000_000 }).map((milligrams) => milligrams / 1000),
  strength: fc.constantFrom(100, 100, 50, 33.3, 10, 0.1),
};

const { lines: formulas } = fc.letrec<{ item: Line['item']; line: Line; lines: Line[] }>((tie) => ({
  item: fc.oneof(
    { maxDepth: 3, depthIdentifier: 'accords' },
    fc.constantFrom('a', 'b', 'c').map((ref): Line['item'] => ({ kind: 'material', ref })),
    tie('lines').map((lines): Line['item'] => ({ kind: 'accord', name: 'inner', lines })),
  ),
  line: fc.record({ item: tie('item'), ...weighed }).map(
    ({ item, amountGrams, strength }): Line => ({
      item,
      amountGrams,
      strengthPercent: strength,
      ...(strength < 100 ? { solvent: 'dpg' } : {}),
    }),
  ),
  lines: fc.array(tie('line'), { minLength: 1, maxLength: 4, depthIdentifier: 'accords' }),
}));

function shareOf(ref: string, lines: readonly Line[]): number {
  return expand(lines)
    .filter(({ item }) => item.kind === 'material' && item.ref === ref)
    .reduce((sum, { share }) => sum + share, 0);
}

it('shares sum to 1, exactly where they are exact', () => {
  fc.assert(
    fc.property(formulas, (lines) => {
      const rows = expand(lines);
      const exact = rows.reduce((sum, row) => plus(sum, row.exactShare()), ZERO);
      expect(compare(exact, exactly(1))).toBe(0);
      expect(rows.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
    }),
    { ...settings, numRuns: 100 },
  );
});

it('weighing twice as much of everything changes no share', () => {
  fc.assert(
    fc.property(formulas, fc.constantFrom(0.5, 2, 1024), (lines, factor) => {
      const scaled = lines.map((line) => ({ ...line, amountGrams: line.amountGrams * factor }));
      for (const ref of ['a', 'b', 'c', 'dpg']) {
        expect(shareOf(ref, scaled)).toBeCloseTo(shareOf(ref, lines), 12);
      }
    }),
    settings,
  );
});

it('diluting a line never raises the share of what it holds', () => {
  fc.assert(
    fc.property(formulas, fc.nat(), (lines, pick) => {
      const at = pick % lines.length;
      const weaker = lines.map((line, position) =>
        position === at
          ? { ...line, strengthPercent: line.strengthPercent / 2, solvent: 'dpg' }
          : line,
      );
      for (const ref of ['a', 'b', 'c']) {
        expect(shareOf(ref, weaker)).toBeLessThanOrEqual(shareOf(ref, lines) * (1 + 1e-12));
      }
    }),
    settings,
  );
});

it('every line reads product ≤ concentrate ≤ row percent, and materials agree with the flat rows', () => {
  fc.assert(
    fc.property(formulas, fc.integer({ min: 1, max: 100 }), (lines, dosagePercent) => {
      const rows = rowShares(lines, dosagePercent);
      for (const { rowPercent, concentratePercent, productPercent } of rows) {
        expect(concentratePercent).toBeLessThanOrEqual(rowPercent);
        expect(productPercent).toBeLessThanOrEqual(concentratePercent);
      }
      const top = rows.filter(({ depth }) => depth === 0);
      expect(top.reduce((sum, { rowPercent }) => sum + rowPercent, 0)).toBeCloseTo(100, 9);
      const flat = expand(lines).filter(({ isSolvent }) => !isSolvent);
      const shown = rows.filter(({ line }) => line.item.kind === 'material');
      expect(shown.map(({ path }) => path)).toEqual(flat.map(({ path }) => path));
      shown.forEach(({ concentratePercent }, at) => {
        expect(concentratePercent).toBeCloseTo((flat[at]?.share ?? Number.NaN) * 100, 9);
      });
    }),
    settings,
  );
});
