// What is demanded of a composition: musts, limits, impossible requests, stopping, and ids that stay.
import { describe, expect, it } from 'vitest';
import { CATALOGUE, INDEX } from '#data/tables.fixture.ts';
import { judge } from '#domain/safety/judge.ts';
import { CATEGORY_IDS } from '#domain/safety/table.ts';
import { composed, composer, dosesOf, faultsOf, type Options } from './compose.fixture.ts';
import { contentId } from './present.ts';

describe('what was insisted on', () => {
  it('is there, and what was to be avoided is not', () => {
    const plain = composed('woody').proposals[0];
    const avoid = [...(plain ? dosesOf(plain).keys() : [])].slice(0, 6);
    const must = ['hedione', 'lemon-oil', 'vanillin'];
    const { proposals } = composed('woody', { must, avoid, count: 3 });
    expect(proposals).toHaveLength(3);
    for (const one of proposals) {
      const ids = [...dosesOf(one).keys()];
      expect(ids).toEqual(expect.arrayContaining(must));
      expect(ids.filter((id) => avoid.includes(id))).toEqual([]);
      expect(faultsOf(one, {})).toEqual([]);
      for (const id of must) {
        expect(one.reasons.find(({ materialId }) => materialId === id)?.code).toBe('asked-for');
      }
    }
  });

  it('refused families and words are not smelled of', () => {
    const [proposal] = composed('warm winter evening, no musk, no vanilla, no cinnamon').proposals;
    for (const id of proposal ? dosesOf(proposal).keys() : []) {
      const item = composer.palette.byId.get(id);
      expect(item?.mainFamily).not.toBe('musk');
      for (const word of ['vanilla', 'cinnamon']) expect(item?.words.has(word), id).toBe(false);
    }
    expect(proposal?.families.musk).toBeLessThan(0.06);
  });

  it.each([45, 60, 90, 150])('stays within %d EUR per kg', (budgetEurPerKg) => {
    for (const brief of ['romantic rose', 'a chypre', 'jasmine and sandalwood']) {
      const { proposals } = composed(brief, { budgetEurPerKg, count: 2 });
      expect(proposals.length, brief).toBeGreaterThan(0);
      for (const { costEurPerKg } of proposals) {
        expect(costEurPerKg).toBeLessThanOrEqual(budgetEurPerKg + 1e-9);
      }
    }
  });

  it('a budget in the brief counts as one that was set', () => {
    const [proposal] = composed('romantic rose under 60 €/kg').proposals;
    expect(proposal?.costEurPerKg).toBeLessThanOrEqual(60);
  });
});

describe('an impossible request ends with none, and says why', () => {
  const [prohibited = ''] = [...composer.palette.items]
    .map(({ material }) => material.id)
    .filter(
      (id) =>
        judge(
          {
            name: '',
            category: '4',
            dosagePercent: 15,
            lines: [{ item: { kind: 'material', ref: id }, amountGrams: 1, strengthPercent: 100 }],
          },
          INDEX,
        ).verdict === 'prohibited',
    );

  it.each<[string, Options, string, string | undefined]>([
    ['a prohibited must', { must: [prohibited] }, 'must-prohibited', prohibited],
    [
      'a must that is also to be avoided',
      { must: ['hedione'], avoid: ['hedione'] },
      'must-avoided',
      'hedione',
    ],
    [
      'a must beyond the budget',
      { must: ['rose-absolute'], budgetEurPerKg: 40.5 },
      'must-over-budget',
      'rose-absolute',
    ],
    [
      'a must without a price',
      { must: ['heliotropin'], budgetEurPerKg: 90 },
      'must-unpriced',
      'heliotropin',
    ],
    ['a must nobody knows', { must: ['zorblax'] }, 'must-not-in-catalogue', 'zorblax'],
    ['a must that is a solvent', { must: ['dpg'] }, 'must-not-composable', 'dpg'],
    ['a budget below the carrier', { budgetEurPerKg: 5 }, 'budget-too-low', undefined],
  ])('%s', (_, options, code, materialId) => {
    const result = composed('rose', options);
    expect(result).toMatchObject({ proposals: [], status: 'none', evaluations: 0 });
    expect(result.notes.map((note) => [note.code, note.materialId])).toEqual([[code, materialId]]);
  });

  it('a must of which the limits leave nothing', () => {
    const must = ['oakmoss-absolute', 'bergamot-oil', 'costus-root-oil', 'peru-balsam-oil'];
    const results = CATEGORY_IDS.map((category) =>
      composed('rose', { must, category, dosagePercent: 100 }),
    );
    for (const { status, notes, proposals } of results) {
      if (status === 'none') expect(notes.length).toBeGreaterThan(0);
      for (const one of proposals)
        expect([...dosesOf(one).keys()]).toEqual(expect.arrayContaining(must));
    }
    expect(results.some(({ status }) => status === 'none')).toBe(true);
  });

  it('everything avoided', () => {
    const avoid = CATALOGUE.materials.map(({ id }) => id);
    const result = composed('rose', { avoid });
    expect(result).toMatchObject({ proposals: [], status: 'none' });
    expect(result.notes.map(({ code }) => code)).toEqual(['none-found']);
  });
});

describe('a run that is watched', () => {
  it('tells how far it is, in order, and never more than it said', () => {
    const seen: number[] = [];
    const result = composed(
      'rose',
      { count: 2 },
      {
        onProgress: ({ evaluations, ofEvaluations, bestTotal }) => {
          seen.push(evaluations);
          expect(bestTotal).toBeLessThanOrEqual(1);
          expect(ofEvaluations).toBeGreaterThan(0);
        },
      },
    );
    expect(seen.length).toBeGreaterThanOrEqual(6);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect(seen.at(-1)).toBe(result.evaluations);
  });

  it('stops soon after it is told to, and what it had is legal', () => {
    const whole = composed('rose', { count: 6 });
    for (const looks of [0, 1, 40]) {
      let asked = 0;
      const result = composed(
        'rose',
        { count: 6 },
        {
          shouldStop: () => {
            asked += 1;
            return asked > looks;
          },
        },
      );
      if (looks === 0) expect(result).toMatchObject({ status: 'none', evaluations: 0 });
      expect(result.status).not.toBe('found');
      for (const one of result.proposals) expect(faultsOf(one, {})).toEqual([]);
      expect(result.notes.map(({ code }) => code)).toEqual(['stopped']);
      expect(result.evaluations).toBeLessThan(whole.evaluations / 10);
    }
  });

  it('keeps the proposals found before it was stopped', () => {
    let found = 0;
    const result = composed(
      'rose',
      { count: 6 },
      {
        shouldStop: () => found > 0,
        onProgress: (progress) => {
          found = progress.found;
        },
      },
    );
    expect(result.status).toBe('fewer');
    expect(result.proposals[0]?.id).toBe(composed('rose').proposals[0]?.id);
    expect(result.notes.map(({ code }) => code)).toEqual(['stopped']);
  });
});

describe('the id of a proposal', () => {
  it('depends on what is weighed and not on its name', () => {
    const [proposal] = composed('rose').proposals;
    if (!proposal) throw new Error('nothing composed');
    const { formula, id } = proposal;
    expect(id).toMatch(/^p-[0-9a-f]{16}$/);
    expect(contentId({ ...formula, name: '다른 이름' })).toBe(id);
    expect(contentId({ ...formula, dosagePercent: 16 })).not.toBe(id);
    expect(contentId({ ...formula, lines: formula.lines.slice(1) })).not.toBe(id);
  });

  it('is FNV-1a over the category, dosage and lines', () => {
    expect(contentId({ name: '', category: '4', dosagePercent: 15, lines: [] })).toBe(
      'p-55261b8b0a4e6d9b',
    );
  });
});
