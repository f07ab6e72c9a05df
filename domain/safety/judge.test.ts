// The verdict against hand arithmetic, one case for each way the sum can go wrong.

import { describe, expect, it } from 'vitest';
import type { Formula, Item, Line } from '#domain/recipe/formula.ts';
import { judge } from './judge.ts';
import { indexSafety } from './safety-index.ts';
import { SMALL_MATERIALS, SMALL_TABLE } from './small-table.fixture.ts';

const index = indexSafety(SMALL_TABLE, { materials: SMALL_MATERIALS });

function line(ref: string, amountGrams: number, more: Partial<Line> = {}): Line {
  return { item: { kind: 'material', ref }, amountGrams, strengthPercent: 100, ...more };
}

function accord(lines: readonly Line[], amountGrams: number, more: Partial<Line> = {}): Line {
  const item: Item = { kind: 'accord', name: 'inner', lines };
  return { item, amountGrams, strengthPercent: 100, ...more };
}

function formula(lines: readonly Line[], dosagePercent = 10, category = '4'): Formula {
  return { name: 'case', category, dosagePercent, lines };
}

function substance(check: ReturnType<typeof judge>, id: string) {
  const found = check.substances.find(({ standardId }) => standardId === id);
  if (!found) throw new Error(`${id} is not in the report`);
  return found;
}

describe('sums', () => {
  it('adds the same standard over rows and over the CAS numbers it covers', () => {
    // 8 % + 8 % of the concentrate at 10 % = 0.8 % + 0.8 %, limit 1 %: each passes alone, together they do not
    const rows = [line('limited', 8), line('cas:50-00-1', 8), line('free', 84)];
    const check = judge(formula(rows), index);
    expect(check.verdict).toBe('over');
    expect(substance(check, 'S_LIMITED').productPercent).toBeCloseTo(1.6, 12);
    expect(check.over).toEqual(['S_LIMITED']);
    expect(check.maxDosagePercent).toBe(6.25);
  });

  it('counts the neat share of a dilution inside an accord that is itself diluted', () => {
    // accord: 2 g of limited at 10 % in 10 g = 2 % neat; weighed 50 of 100 g at 40 % = 20 % of the concentrate
    const inner = [line('limited', 2, { strengthPercent: 10, solvent: 'dpg' }), line('free', 8)];
    const rows = [accord(inner, 50, { strengthPercent: 40, solvent: 'dpg' }), line('free', 50)];
    const check = judge(formula(rows, 100), index);
    expect(substance(check, 'S_LIMITED').concentratePercent).toBeCloseTo(0.4, 12);
    expect(substance(check, 'S_LIMITED').trace).toMatchObject([
      { line: '1.1', strengthPercent: 10, via: 'itself' },
    ]);
  });

  it('counts a solvent as the material it is', () => {
    // 10 g at 10 % in a solvent limited to 2 %: 9 g of it in 100 g, at 50 % dosage 4.5 %
    const rows = [
      line('free', 10, { strengthPercent: 10, solvent: 'restricted-solvent' }),
      line('free', 90),
    ];
    const check = judge(formula(rows, 50), index);
    expect(substance(check, 'S_SOLVENT').productPercent).toBeCloseTo(4.5, 12);
    expect(substance(check, 'S_SOLVENT').trace[0]?.via).toBe('solvent');
    expect(check.verdict).toBe('over');
  });

  it('counts a Schiff base as its aldehyde', () => {
    const check = judge(formula([line('cas:56-00-0', 10), line('free', 90)], 10), index);
    expect(substance(check, 'S_ALDEHYDE').productPercent).toBeCloseTo(0.6, 12);
    expect(check.verdict).toBe('near');
    expect(check.maxDosagePercent).toBe(10);
  });

  it('passes at exact equality and fails one part in 10^9 above it', () => {
    // 0.1 + 0.2 g in 3 g is a tenth, although binary floats say a little more
    const rows = [line('limited', 0.1), line('limited', 0.2), line('free', 2.7)];
    const at = judge(formula(rows, 10), index);
    expect(at.verdict).toBe('near');
    expect(substance(at, 'S_LIMITED').ratio).toBe(1);
    const above = judge(formula(rows, 10.000000001), index);
    expect(above.verdict).toBe('over');
    expect(substance(above, 'S_LIMITED').ratio).toBeGreaterThan(1);
  });
});

describe('limits of every kind', () => {
  it('calls any trace of a prohibited substance prohibited, with a highest dosage of 0', () => {
    const check = judge(formula([line('cas:51-00-0', 0.000001), line('free', 100)]), index);
    expect(check).toMatchObject({
      verdict: 'prohibited',
      maxDosagePercent: 0,
      limiting: ['S_PROHIBITED'],
    });
  });

  it('prohibits in the named categories only', () => {
    const check = judge(formula([line('cas:53-00-0', 1), line('free', 99)], 10), index);
    expect(check.categories['1']).toMatchObject({ verdict: 'prohibited', maxDosagePercent: 0 });
    expect(check.categories['4']).toMatchObject({ verdict: 'compliant', maxDosagePercent: 50 });
  });

  it('lets naturals bring what may not be added as such, up to the ceiling', () => {
    const calamus: Line = {
      item: { kind: 'natural', natural: 'Calamus oil', iso9235: 'A2.12' },
      amountGrams: 1,
      strengthPercent: 100,
    };
    const brought = judge(formula([calamus, line('free', 99)], 10), index);
    expect(substance(brought, 'S_AS_SUCH')).toMatchObject({
      verdict: 'compliant',
      limitPercent: 0.01,
    });
    expect(brought.maxDosagePercent).toBe(20);
    const added = judge(
      formula([calamus, line('cas:52-00-0', 0.001), line('free', 99)], 10),
      index,
    );
    expect(added.verdict).toBe('prohibited');
  });

  it('leaves out constituents that the annex lists at 0 %', () => {
    const calamus: Line = {
      item: { kind: 'natural', natural: 'Calamus oil', iso9235: 'A2.12' },
      amountGrams: 1,
      strengthPercent: 100,
    };
    const check = judge(formula([calamus, line('free', 99)], 1), index);
    expect(check.substances.map(({ standardId }) => standardId)).toEqual(['S_AS_SUCH']);
  });
});

describe('cross-standard rules', () => {
  it('sums oakmoss and treemoss against one limit', () => {
    const rows = [
      line('oakmoss-absolute', 0.6),
      line('treemoss-absolute', 0.6),
      line('free', 98.8),
    ];
    const check = judge(formula(rows, 10), index);
    expect(check.over).toEqual(['rule:mosses']);
    expect(check.limiting).toEqual(['rule:mosses']);
    expect(substance(check, 'rule:mosses').ratio).toBeCloseTo(1.2, 12);
  });

  it('holds methyl octine carbonate to its own limit and to the shared one', () => {
    const shared = judge(
      formula([line('cas:62-00-0', 4), line('cas:64-00-0', 0.9), line('free', 95.1)], 1),
      index,
    );
    expect(shared.over).toEqual(['rule:mhc-moc']);
    const own = judge(formula([line('cas:64-00-0', 2), line('free', 98)], 1), index);
    expect(own.over).toContain('IFRA_STD_064');
  });

  it('adds shares of limit for phototoxic oils of unknown bergapten', () => {
    // 0.25 / 0.4 + 1 / 2 = 1.125
    const check = judge(
      formula([line('bergamot-oil', 2.5), line('lemon-oil', 10), line('free', 87.5)], 10),
      index,
    );
    expect(substance(check, 'rule:furocoumarins').ratio).toBeCloseTo(1.125, 12);
    expect(check.over).toEqual(['rule:furocoumarins']);
  });

  it('counts an oil of known bergapten, 0 included, only to total bergapten', () => {
    const rows = [line('bergamot-oil', 50, { bergaptenPpm: 0 }), line('free', 50)];
    const free = judge(formula(rows, 10), index);
    expect(free.substances.map(({ standardId }) => standardId)).toEqual(['S_ALDEHYDE']);
    const measured = [line('bergamot-oil', 50, { bergaptenPpm: 400 }), line('free', 50)];
    // 50 % · 400 ppm = 0.02 % of the concentrate, at 10 % dosage 0.002 %, limit 0.0015 %
    const total = judge(formula(measured, 10), index);
    expect(total.over).toEqual(['IFRA_STD_089']);
    expect(total.maxDosagePercent).toBe(7.5);
    expect(substance(total, 'IFRA_STD_089').trace[0]?.via).toBe('bergapten');
  });

  it('judges known and unknown bergapten side by side, and both must pass', () => {
    const rows = [
      line('bergamot-oil', 30, { bergaptenPpm: 400 }),
      line('lemon-oil', 20),
      line('free', 50),
    ];
    const check = judge(formula(rows, 10), index);
    expect(substance(check, 'rule:furocoumarins').ratio).toBeCloseTo(1, 12);
    expect(substance(check, 'IFRA_STD_089').ratio).toBeCloseTo(0.8, 12);
    expect(check).toMatchObject({ verdict: 'near', maxDosagePercent: 10 });
    expect(check.limiting).toEqual(['IFRA_STD_092', 'rule:furocoumarins']);
    expect(judge(formula(rows, 12.6), index).over).toContain('IFRA_STD_089');
  });

  it('counts the bergapten that standard 089 states for tangerine', () => {
    const rows = [line('name:Tangerine oil', 1), line('free', 1)];
    const tangerine: Line = {
      item: { kind: 'natural', natural: 'Tangerine oil', iso9235: 'G2.5' },
      amountGrams: 1,
      strengthPercent: 100,
    };
    expect(judge(formula(rows), index).verdict).toBe('unknown');
    const check = judge(formula([tangerine, line('free', 1)], 100), index);
    expect(substance(check, 'IFRA_STD_089').productPercent).toBeCloseTo(0.0025, 12);
  });
});

describe('what is known', () => {
  const verdictOf = (ref: string) => judge(formula([line(ref, 1), line('free', 99)], 0.01), index);

  it.each([
    ['a catalogue molecule', 'free'],
    ['a CAS of an IFRA standard', 'cas:50-00-1'],
    ['a CAS of the EU list', 'cas:57-00-0'],
    ['a CAS of a Schiff base', 'cas:56-00-0'],
    ['a natural with annex rows', 'bergamot-oil'],
    ['a natural with its own standard only', 'oakmoss-absolute'],
    ['a natural about which the annex is silent', 'patchouli-oil'],
  ])('%s is known', (_, ref) => {
    expect(verdictOf(ref).verdict).toBe('compliant');
  });

  it.each([
    ['a CAS in no table', 'cas:99-99-9', 'not-in-any-table'],
    ['a name in no table', 'name:Nonsuch', 'not-in-any-table'],
    ['an id that is not in the catalogue', 'nonsuch', 'not-in-any-table'],
    ['a base without composition', 'house-base', 'composition-not-entered'],
    ['a natural by bare CAS', 'cas:90-00-4', 'natural-by-cas-only'],
    ['a trade name that does not say which grade', 'tagetes-oil', 'grade-not-named'],
  ])('%s is unknown', (_, ref, reason) => {
    const check = verdictOf(ref);
    expect(check.verdict).toBe('unknown');
    expect(check.unknown).toMatchObject([{ line: '1', reason }]);
  });

  it('lists the variants of a natural named by CAS, and leaves the expressed oil alone', () => {
    const check = judge(formula([line('cas:90-00-4', 50), line('free', 50)], 100), index);
    expect(check.unknown[0]?.variants).toEqual([
      'Lemon oil, expressed (G2.5)',
      'Lemon oil steam distilled (G2.12)',
      'lemon-oil',
    ]);
    expect(check.substances).toEqual([]);
  });

  it('counts a bare CAS towards the standard that covers every variant of it', () => {
    const check = judge(formula([line('cas:90-00-1', 50), line('free', 50)], 100), index);
    expect(check.verdict).toBe('over');
  });

  it('prints the annex-silent condition until a dated statement is recorded', () => {
    const statement = { materialId: 'patchouli-oil', dated: '2026-01-31', constituents: [] };
    const stated = indexSafety(SMALL_TABLE, { materials: SMALL_MATERIALS }, [statement]);
    const rows = formula([line('patchouli-oil', 1), line('free', 9)]);
    expect(judge(rows, index).conditions).toMatchObject([
      { kind: 'annex-silent', material: 'patchouli-oil' },
    ]);
    expect(judge(rows, stated).conditions).toEqual([]);
  });

  it('knows a base once its composition is stated, and counts it', () => {
    const constituents = [{ cas: '50-00-0', percent: 20 }];
    const statement = { materialId: 'house-base', dated: '2026-01-31', constituents };
    const stated = indexSafety(SMALL_TABLE, { materials: SMALL_MATERIALS }, [statement]);
    const check = judge(formula([line('house-base', 50), line('free', 50)], 50), stated);
    expect(substance(check, 'S_LIMITED').productPercent).toBeCloseTo(5, 12);
  });

  it('puts unknown above near and compliant, and below over', () => {
    const unknown = line('nonsuch', 1);
    expect(judge(formula([unknown, line('limited', 9), line('free', 90)]), index).verdict).toBe(
      'unknown',
    );
    expect(judge(formula([unknown, line('limited', 20), line('free', 79)]), index).verdict).toBe(
      'over',
    );
  });

  it('reports a file that disagrees with the catalogue, and believes the catalogue', () => {
    const item: Item = { kind: 'material', ref: 'limited', cas: '70-00-0' };
    const check = judge(formula([{ item, amountGrams: 1, strengthPercent: 100 }]), index);
    expect(check.disagreements).toHaveLength(1);
    expect(check.substances[0]?.standardId).toBe('S_LIMITED');
  });
});

describe('EU', () => {
  it('declares strictly above the threshold, by use', () => {
    const rows = [line('cas:55-00-0', 1), line('free', 999)];
    expect(judge(formula(rows, 1), index).eu.declare).toEqual([]);
    expect(judge(formula(rows, 1.0001), index).eu.declare.map(({ name }) => name)).toEqual([
      'Aldehyde',
    ]);
    expect(judge(formula(rows, 5, '9'), index).eu.declare).toEqual([]);
    expect(judge(formula(rows, 100, '12'), index).eu.declare).toEqual([]);
  });

  it('bans what IFRA only limits', () => {
    const check = judge(formula([line('cas:53-00-0', 1), line('free', 99)], 1), index);
    expect(check.verdict).toBe('compliant');
    expect(check.eu.banned.map(({ name }) => name)).toEqual(['Banned']);
  });

  it('says what naturals leave undetermined, and never what the annex gives', () => {
    const check = judge(formula([line('lemon-oil', 1), line('free', 99)], 10), index);
    expect(check.eu.undetermined.map(({ name }) => name)).toEqual(['Limonene']);
    expect(check.eu.declare.map(({ name }) => name)).toEqual(['Aldehyde', 'Lemon peel oil']);
  });
});
