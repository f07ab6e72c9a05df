// What is known about a line and what is not, row by row, with real materials on the shipped tables.
import { describe, expect, test } from 'vitest';
import type { Material } from '#domain/catalogue/material.ts';
import { fixOptions } from '#domain/safety/fix.ts';
import { judge } from '#domain/safety/judge.ts';
import { indexSafety } from '#domain/safety/safety-index.ts';
import { figure, INDEX, judged, line, natural, TABLE } from './tables.fixture.ts';

const alone = (ref: string, dosagePercent = 0.001) =>
  judged([line(ref, 1), line('hedione', 99)], dosagePercent);

describe('single molecules are known', () => {
  test.each([
    ['of the catalogue', 'hedione'],
    ['a CAS of an IFRA standard', 'cas:5392-40-5'],
    ['a CAS of the EU list', 'cas:7785-70-8'],
    ['a CAS of a Schiff base', 'cas:67801-47-2'],
    ['a CAS of an annex constituent in no standard', 'cas:78277-23-3'],
  ])('%s: %s', (_, ref) => {
    expect(alone(ref)).toMatchObject({ verdict: 'compliant', unknown: [] });
  });

  test('a Schiff base counts as its aldehyde, under each number it is sold by', () => {
    // aurantiol is 56.4 % hydroxycitronellal, the indole condensate 63.5 %
    const check = (ref: string) =>
      figure(judged([line(ref, 1), line('hedione', 99)], 100), 'IFRA_STD_043');
    expect(check('aurantiol').concentratePercent).toBeCloseTo(0.564, 12);
    expect(check('cas:68527-79-7').concentratePercent).toBeCloseTo(0.635, 12);
    expect(check('indolene-50').concentratePercent).toBeCloseTo(0.635, 12);
    expect(check('indolene-50').trace).toMatchObject([{ via: 'schiff-base' }]);
  });
});

describe('naturals', () => {
  test('with annex rows: own standard and constituents', () => {
    const check = judged([line('bergamot-oil', 1), line('hedione', 99)], 10);
    expect(check.substances.map(({ standardId }) => standardId).sort()).toEqual([
      'IFRA_STD_021',
      'IFRA_STD_037',
      'IFRA_STD_087',
      'rule:furocoumarins',
    ]);
    // geranial 0.28 % and neral 0.20 % are both citral
    expect(figure(check, 'IFRA_STD_021').concentratePercent).toBeCloseTo(0.0048, 12);
    expect(check.conditions).toEqual([]);
  });

  test.each([
    ['oakmoss-absolute', 'IFRA_STD_067'],
    ['treemoss-absolute', 'IFRA_STD_080'],
    ['opoponax-resinoid', 'IFRA_STD_070'],
    ['tea-absolute', 'IFRA_STD_079'],
  ])('with an own standard and no annex rows: %s is counted and flagged', (ref, standardId) => {
    const check = alone(ref);
    expect(check.verdict).toBe('compliant');
    expect(figure(check, standardId).concentratePercent).toBeCloseTo(1, 12);
    const flag = check.conditions.find(({ kind }) => kind === 'own-standard-only');
    expect(flag).toMatchObject({ standardId, line: '1' });
    expect(flag?.text).toContain('the annex gives no constituents');
    expect(alone(ref, 100).verdict).toBe('over');
  });

  test.each(['patchouli-oil', 'rosemary-oil'])(
    'with neither: %s passes on a printed condition',
    (ref) => {
      const check = alone(ref, 100);
      expect(check.verdict).toBe('compliant');
      expect(check.substances).toEqual([]);
      expect(check.conditions).toMatchObject([{ kind: 'annex-silent', line: '1' }]);
      expect(check.conditions[0]?.text).toMatch(/annex silent: check the supplier's certificate$/);
    },
  );

  test('a dated statement lifts the condition, and what it states is counted', () => {
    const statement = {
      materialId: 'patchouli-oil',
      dated: '2026-01-31',
      constituents: [{ cas: '97-53-0', percent: 0.5 }],
    };
    const materials: Material[] = [...INDEX.materialById.values()];
    const index = indexSafety(TABLE, { materials }, [statement]);
    const lines = [line('patchouli-oil', 1), line('hedione', 99)];
    const check = judge({ name: 'stated', category: '4', dosagePercent: 10, lines }, index);
    expect(check.conditions).toEqual([]);
    expect(figure(check, 'IFRA_STD_035').concentratePercent).toBeCloseTo(0.005, 12);
  });

  test('one CAS, two oils: expressed lemon has a phototoxic limit and distilled lemon has none', () => {
    const expressed = judged(
      [natural('Lemon oil, expressed', 'G2.5', 30), line('hedione', 70)],
      10,
    );
    const distilled = judged(
      [natural('Lemon oil steam distilled', 'G2.12', 30), line('hedione', 70)],
      10,
    );
    expect(expressed.over).toEqual(['IFRA_STD_092', 'rule:furocoumarins']);
    expect(distilled.verdict).toBe('compliant');
  });

  test('a condition of purity is printed and does not change the word', () => {
    const check = alone('oakmoss-absolute');
    const purity = check.conditions.find(({ kind }) => kind === 'specification');
    expect(purity?.text).toContain('atranol < 100 ppm');
  });
});

describe('unknown, with what could be chosen instead', () => {
  test('the bare CAS of lemon oil names its variants', () => {
    const [unknown] = alone('cas:8008-56-8').unknown;
    expect(unknown).toMatchObject({ line: '1', reason: 'natural-by-cas-only' });
    expect(unknown?.variants).toEqual([
      'Lemon essence oil (G2.10)',
      'Lemon oil steam distilled (G2.12)',
      'Lemon oil, expressed (G2.5)',
      'lemon-oil',
    ]);
    expect(unknown?.text).toContain('choose one of: Lemon essence oil (G2.10), ');
  });

  test.each([
    ['a base', 'rose-base', 'composition-not-entered'],
    ['a CAS in no table', 'cas:57-88-5', 'not-in-any-table'],
    ['a name in no table', 'name:Grandmother', 'not-in-any-table'],
    ['a trade name of several grades', 'tagetes-oil', 'grade-not-named'],
    ['a name of a prohibited and an allowed grade', 'name:Juniper tar', 'grade-not-named'],
    ['the same of verbena', 'name:Lippia citriodora oils', 'grade-not-named'],
    ['a name that two standards share', 'name:Rhodinol pure', 'grade-not-named'],
    [
      'a heading of the published list',
      'name:Prohibition of the crude material:',
      'not-in-any-table',
    ],
    ['a remark of the published list', 'name:Not applicable.', 'not-in-any-table'],
  ])('%s: %s', (_, ref, reason) => {
    const check = alone(ref);
    expect(check.verdict).toBe('unknown');
    expect(check.unknown).toMatchObject([{ line: '1', reason }]);
  });

  test('a natural without its category, and with one that does not exist', () => {
    const check = judged([natural('Lemon oil, expressed', 'G9.9', 1), line('hedione', 99)], 1);
    expect(check.unknown).toMatchObject([
      { reason: 'natural-variant-missing', variants: ['Lemon oil, expressed (G2.5)'] },
    ]);
  });

  test('an unknown solvent and an unknown line inside an accord', () => {
    const solvent = line('citral', 1, { strengthPercent: 10, solvent: 'name:House solvent' });
    expect(judged([solvent, line('hedione', 99)], 1).unknown).toMatchObject([{ line: '1' }]);
  });

  test('Tagetes: one species is prohibited, the other is limited', () => {
    const erecta = judged([natural('Tagetes erecta oil', 'E2.12', 1), line('hedione', 999)], 1);
    expect(erecta.verdict).toBe('prohibited');
    const minuta = judged([natural('Tagetes minuta oil', 'F2.12', 1), line('hedione', 999)], 1);
    expect(minuta.verdict).toBe('compliant');
  });
});

describe('families that list no number', () => {
  test.each([
    'name:Allyl esters',
    'allyl-hexanoate',
    'allyl-heptanoate',
    'allyl-amyl-glycolate',
    'cyclogalbanate',
  ])('allyl esters are held to the purity of their standard: %s', (ref) => {
    const check = alone(ref);
    expect(check.verdict).toBe('compliant');
    expect(check.conditions).toMatchObject([{ kind: 'specification', standardId: 'IFRA_STD_188' }]);
  });
});

test('a file that says another variant than the catalogue is told so, whatever the catalogue has', () => {
  const said = (ref: string, name: string, iso9235: string) => {
    const item = { kind: 'material', ref, natural: name, iso9235 } as const;
    return judged([{ ...line(ref, 1), item }], 1).disagreements;
  };
  expect(said('lemon-oil', 'Lemon oil, expressed', 'G2.5')).toEqual([]);
  expect(said('lemon-oil', 'Lemon oil steam distilled', 'G2.12')).toHaveLength(1);
  expect(said('patchouli-oil', 'Lemon oil, expressed', 'G2.5')).toEqual([
    'line 1: patchouli-oil is not a variant of the annex in the catalogue, Lemon oil, expressed (G2.5) in the file',
  ]);
  expect(said('citral', 'Lemon oil, expressed', 'G2.5')).toHaveLength(1);
});

test('a sum over two standards prints the one limit it is held against', () => {
  const check = judged([line('oakmoss-absolute', 1), line('treemoss-absolute', 1)], 0.01);
  expect(figure(check, 'rule:mosses')).toMatchObject({ limitPercent: 0.1 });
  expect(figure(check, 'rule:mosses').ratio).toBeCloseTo(0.1, 12);
});

describe('orange oils share numbers on the EU list and are declared by the part of the plant', () => {
  const oilsOf = (name: string, iso9235: string) =>
    judged([natural(name, iso9235, 1), line('hedione', 99)], 10)
      .eu.declare.map((entry) => entry.name)
      .filter((entry) => entry.startsWith('Citrus Aurantium'));
  const FLOWER = 'Citrus Aurantium Flower Oil (amara, dulcis)';
  const PEEL = 'Citrus Aurantium / Sinensis Peel Oil';

  test.each([
    ['Orange oil, bitter', 'G2.5', [PEEL]],
    ['Orange essence oil', 'G2.10', [PEEL]],
    ['Orange oil, sweet, terpenes', 'G2.30', [PEEL]],
    ['Orange blossoms absolute', 'F2.1', [FLOWER]],
    ['Petitgrain bigarade oil', 'E2.12', [FLOWER, PEEL]],
  ])('%s (%s)', (name, iso9235, declared) => {
    expect(oilsOf(name, iso9235)).toEqual(declared);
  });
});

test('costus root by CAS is prohibited whatever its form, and taking it out is the fix', () => {
  const lines = [line('cas:8023-88-9', 1), line('hedione', 99)];
  const formula = { name: 'costus', category: '4', dosagePercent: 1, lines };
  expect(judge(formula, INDEX)).toMatchObject({ verdict: 'prohibited', over: ['IFRA_STD_124'] });
  expect(fixOptions(formula, INDEX)).toMatchObject([
    { kind: 'remove', changes: [{ kind: 'remove', line: '1' }], check: { verdict: 'compliant' } },
  ]);
});
