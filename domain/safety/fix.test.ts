// Fix-it against hand arithmetic: each option is the smallest of its kind, ranked, and legal when judged from scratch.

import { describe, expect, it } from 'vitest';
import type { Formula, Line } from '#domain/recipe/formula.ts';
import { type FixOption, fixOptions } from './fix.ts';
import { judge } from './judge.ts';
import { indexSafety } from './safety-index.ts';
import { SMALL_MATERIALS, SMALL_TABLE } from './small-table.fixture.ts';

const index = indexSafety(SMALL_TABLE, { materials: SMALL_MATERIALS });

function line(ref: string, amountGrams: number, more: Partial<Line> = {}): Line {
  return { item: { kind: 'material', ref }, amountGrams, strengthPercent: 100, ...more };
}

function formula(lines: readonly Line[], dosagePercent = 10, category = '4'): Formula {
  return { name: 'case', category, dosagePercent, lines };
}

function fixed(given: Formula): FixOption[] {
  const options = fixOptions(given, index);
  for (const option of options) {
    const fresh = indexSafety(SMALL_TABLE, { materials: SMALL_MATERIALS });
    expect(judge(option.formula, fresh)).toEqual(option.check);
    expect(['near', 'compliant']).toContain(option.check.verdict);
  }
  expect(options.map(({ loss }) => loss)).toEqual(
    options.map(({ loss }) => loss).toSorted((a, b) => a - b),
  );
  return options;
}

const verdictOf = (given: Formula) => judge(given, index).verdict;

describe('one line over', () => {
  // 20 of 100 g at 10 % dosage is 2 % of the product, limit 1 %
  const over = formula([line('limited', 20), line('free', 80)]);

  it('offers to dilute to the limit, to cut to it in what is left, and to lower the dosage', () => {
    expect(fixed(over).map(({ kind, changes }) => [kind, changes])).toEqual([
      ['dilute', [{ kind: 'dilute', line: '1', fromPercent: 100, toPercent: 50, solvent: 'dpg' }]],
      // x / (80 + x) = 1 / 10: x = 8.888…, and not the 10 g that were a tenth of the old total
      ['cut', [{ kind: 'cut', line: '1', fromGrams: 20, toGrams: 8.888 }]],
      ['dosage', [{ kind: 'dosage', fromPercent: 10, toPercent: 5 }]],
    ]);
  });

  it('each is the smallest: one step less and the formula is over', () => {
    const cut = [line('limited', 8.889), line('free', 80)];
    expect(verdictOf(formula(cut))).toBe('over');
    const diluted = line('limited', 20, { strengthPercent: 50.1, solvent: 'dpg' });
    expect(verdictOf(formula([diluted, line('free', 80)]))).toBe('over');
    expect(verdictOf({ ...over, dosagePercent: 5.01 })).toBe('over');
  });

  it('meets a limit exactly where a step allows it', () => {
    // x / (90 + x) = 1 / 10: x = 10
    const [cut] = fixed(formula([line('limited', 15), line('free', 90)])).filter(
      ({ kind }) => kind === 'cut',
    );
    expect(cut?.changes).toEqual([{ kind: 'cut', line: '1', fromGrams: 15, toGrams: 10 }]);
    expect(cut?.check.substances[0]?.ratio).toBe(1);
  });

  it('keeps the solvent of a dilution, which must not become the next offence', () => {
    // limited at 50 % of 40 g in a solvent whose limit is 2 %: 20 g each of 100 g, at 10 %: 2 % and 2 %
    const rows = [
      line('limited', 40, { strengthPercent: 50, solvent: 'restricted-solvent' }),
      line('free', 60),
    ];
    const kinds = fixed(formula(rows)).map(({ kind }) => kind);
    // a weaker dilution would put the solvent over its own limit
    expect(kinds.sort()).toEqual(['cut', 'dosage']);
  });

  it('is not asked about a formula that is legal', () => {
    expect(fixOptions(formula([line('limited', 10), line('free', 90)]), index)).toEqual([]);
  });
});

describe('several lines over', () => {
  const both = formula([line('limited', 20), line('cas:55-00-0', 20), line('free', 60)]);

  it('changes all of them together where one alone cannot help', () => {
    const options = fixed(both);
    const cut = options.find(({ kind }) => kind === 'cut');
    expect(cut?.changes.map((change) => 'line' in change && change.line)).toEqual(['1', '2']);
    expect(options.filter(({ kind }) => kind === 'cut')).toHaveLength(1);
    expect(options.some(({ kind }) => kind === 'dosage')).toBe(true);
  });

  it('offers each line alone where one is enough', () => {
    // two rows of the same substance: 0.8 % + 0.8 %, limit 1 %
    const rows = [line('limited', 8), line('cas:50-00-1', 8), line('free', 84)];
    const dilutions = fixed(formula(rows)).filter(({ kind }) => kind === 'dilute');
    // 8 g + 2 g of 100 g is 10 %
    expect(dilutions.map(({ changes }) => changes)).toContainEqual([
      { kind: 'dilute', line: '1', fromPercent: 100, toPercent: 25, solvent: 'dpg' },
    ]);
    expect(dilutions).toHaveLength(3);
  });

  it('holds the sum of the mosses', () => {
    const rows = [
      line('oakmoss-absolute', 0.8),
      line('treemoss-absolute', 0.8),
      line('free', 98.4),
    ];
    const [best] = fixed(formula(rows)).filter(({ kind }) => kind === 'dosage');
    expect(best?.formula.dosagePercent).toBe(6.25);
  });
});

describe('what is prohibited is removed', () => {
  it('and nothing else when that is enough', () => {
    const options = fixed(formula([line('cas:51-00-0', 5), line('free', 95)]));
    expect(options.map(({ kind, changes, loss }) => [kind, changes, loss])).toEqual([
      ['remove', [{ kind: 'remove', line: '1' }], 0.05],
    ]);
    expect(options[0]?.formula.lines).toHaveLength(1);
  });

  it('inside an accord, with its share of the whole as the loss', () => {
    const inner = [line('cas:51-00-0', 1), line('free', 4)];
    const accord: Line = { ...line('', 50), item: { kind: 'accord', name: 'a', lines: inner } };
    const [only] = fixed(formula([accord, line('free', 50)]));
    expect(only?.changes).toEqual([{ kind: 'remove', line: '1.1' }]);
    expect(only?.loss).toBeCloseTo(0.1, 12);
  });

  it('but not the natural that may bring what another line adds as such', () => {
    const calamus: Line = {
      ...line('', 1),
      item: { kind: 'natural', natural: 'Calamus oil', iso9235: 'A2.12' },
    };
    const options = fixed(formula([calamus, line('cas:52-00-0', 1), line('free', 98)]));
    expect(options.map(({ changes }) => changes)).toEqual([[{ kind: 'remove', line: '2' }]]);
  });

  it('and the rest is fixed on top of it', () => {
    const options = fixed(formula([line('cas:51-00-0', 5), line('limited', 20), line('free', 75)]));
    expect(options.length).toBeGreaterThan(0);
    for (const { changes } of options) expect(changes[0]).toEqual({ kind: 'remove', line: '1' });
  });

  it('and nothing is offered when nothing would be left', () => {
    expect(fixOptions(formula([line('cas:51-00-0', 5)]), index)).toEqual([]);
  });
});

it('offers nothing while a line is unknown, alone or beside an offence', () => {
  expect(fixOptions(formula([line('house-base', 1), line('free', 99)]), index)).toEqual([]);
  const both = [line('house-base', 1), line('limited', 50), line('free', 49)];
  expect(fixOptions(formula(both), index)).toEqual([]);
});
