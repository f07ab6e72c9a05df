// Own materials: what is told of them counts, what is not keeps the formula unknown, and nothing hides behind them.
import { describe, expect, it } from 'vitest';
import type { OwnMaterial } from '#domain/catalogue/own-material.ts';
import type { Formula, Line } from '#domain/recipe/formula.ts';
import { identify } from './identify.ts';
import { judge } from './judge.ts';
import { linearLimits } from './linear.ts';
import { withOwn } from './own-index.ts';
import { ownProblem } from './own-problem.ts';
import { release } from './release.ts';
import type { Check } from './report.ts';
import { indexSafety } from './safety-index.ts';
import { SMALL_MATERIALS, SMALL_TABLE } from './small-table.fixture.ts';

const index = indexSafety(SMALL_TABLE, { materials: SMALL_MATERIALS });
const STATEMENT = { supplier: 'Firmenich', dated: '2026-01-31' };

function own(name: string, fields: Partial<OwnMaterial> = {}): OwnMaterial {
  return { id: `own:${name}`, name, ...fields };
}

function line(ref: string, amountGrams = 1): Line {
  return { item: { kind: 'material', ref }, amountGrams, strengthPercent: 100 };
}

function formulaOf(...lines: readonly Line[]): Formula {
  return { name: 'case', category: '4', dosagePercent: 1, lines };
}

function judged(kept: readonly OwnMaterial[], ref = 'own:base', ...more: readonly Line[]): Check {
  return judge(formulaOf(line(ref), line('free'), ...more), withOwn(index, kept));
}

describe('an own material', () => {
  it('is unknown until something is told of it', () => {
    expect(judged([own('base')])).toMatchObject({
      verdict: 'unknown',
      unknown: [{ line: '1', name: 'base', reason: 'composition-not-entered' }],
    });
    expect(judged([]).unknown).toMatchObject([{ reason: 'not-in-any-table' }]);
  });

  it('counts what it is made of, and says through which row and share', () => {
    const base = own('base', {
      constituents: [
        { material: 'cas:50-00-0', percent: 12.5 },
        { material: 'free', percent: 87.5 },
      ],
    });
    const check = judged([base]);
    expect(check).toMatchObject({ verdict: 'compliant', unknown: [] });
    const [limited] = check.substances;
    expect(limited?.concentratePercent).toBe(6.25);
    expect(limited?.trace).toEqual([
      {
        line: '1',
        material: 'base: limited',
        via: 'constituent',
        constituent: 'limited',
        source: 'base',
        neatPercent: 50,
        strengthPercent: 100,
        constituentPercent: 12.5,
        concentratePercent: 6.25,
      },
    ]);
    expect(check.conditions).toMatchObject([{ kind: 'specification', line: '1', part: 'limited' }]);
  });

  it.each([
    ['99.9 % is whole, and counts a little higher', 99.89, 'compliant'],
    ['99.89 % is not', 99.88, 'unknown'],
  ])('is rounded to a tenth: %s', (_, free, verdict) => {
    const constituents = [
      { material: 'cas:50-00-0', percent: 0.01 },
      { material: 'free', percent: free },
    ];
    const check = judged([own('base', { constituents })]);
    expect(check.verdict).toBe(verdict);
    expect(check.substances[0]?.concentratePercent).toBeGreaterThanOrEqual(0.005);
  });

  it('counts what is known of an incomplete one and stays unknown, and over is worse than unknown', () => {
    const part = (percent: number) =>
      own('base', { constituents: [{ material: 'cas:50-00-0', percent }] });
    expect(judged([part(10)])).toMatchObject({
      verdict: 'unknown',
      unknown: [{ line: '1', name: 'base', reason: 'composition-incomplete', variants: [] }],
      substances: [{ standardId: 'S_LIMITED', concentratePercent: 5 }],
    });
    const lines = [line('own:base')];
    const much = judge({ ...formulaOf(...lines), dosagePercent: 20 }, withOwn(index, [part(10)]));
    expect(much).toMatchObject({ verdict: 'over', over: ['S_LIMITED'] });
  });

  it('is known by a statement, beyond what is listed; allergens are not', () => {
    const stated = judged([own('base', { statement: STATEMENT })]);
    expect(stated).toMatchObject({ verdict: 'compliant', unknown: [], substances: [] });
    expect(stated.eu.undetermined.map(({ materials }) => materials)).toContainEqual(['base']);
    const constituents = [{ material: 'cas:50-00-0', percent: 10 }];
    expect(judged([own('base', { constituents, statement: STATEMENT })])).toMatchObject({
      verdict: 'compliant',
      substances: [{ standardId: 'S_LIMITED', concentratePercent: 5 }],
    });
  });

  it('settles by a statement what the annex does not say about a natural', () => {
    const constituents = [{ material: 'patchouli-oil', percent: 100 }];
    expect(judged([own('base', { constituents })]).conditions).toMatchObject([
      { kind: 'annex-silent', part: 'patchouli-oil' },
    ]);
    const lot = own('base', { constituents, statement: STATEMENT });
    expect(judged([lot])).toMatchObject({ verdict: 'compliant', conditions: [] });
  });

  it('does not leave a standard that its CAS number is in, whatever is told of it', () => {
    const free = [{ material: 'free', percent: 100 }];
    for (const told of [{}, { statement: STATEMENT }, { constituents: free }]) {
      const check = judged([own('base', { cas: '51-00-0', ...told })]);
      expect(check).toMatchObject({ verdict: 'prohibited', over: ['S_PROHIBITED'] });
    }
    const itself = [{ material: 'cas:50-00-0', percent: 100 }];
    const once = judged([own('base', { cas: '50-00-0', constituents: itself })]);
    expect(once.substances).toMatchObject([{ standardId: 'S_LIMITED', concentratePercent: 50 }]);
  });

  it('is prohibited where one of its parts may not be added as such', () => {
    const constituents = [
      { material: 'cas:52-00-0', percent: 0.001 },
      { material: 'free', percent: 99.999 },
    ];
    expect(judged([own('base', { constituents })]).over).toEqual(['S_AS_SUCH']);
  });

  it('counts as a solvent too', () => {
    const base = own('base', { constituents: [{ material: 'cas:51-00-0', percent: 100 }] });
    const diluted: Line = { ...line('free'), strengthPercent: 50, solvent: 'own:base' };
    expect(judge(formulaOf(diluted), withOwn(index, [base])).verdict).toBe('prohibited');
  });

  it('is found by a name that nothing else has, and never stands for a name of the tables', () => {
    const free = [{ material: 'free', percent: 100 }];
    const kept = [own('base', { synonyms: ['S_PROHIBITED', 'R-12'], constituents: free })];
    expect(judged(kept, 'name:r 12').verdict).toBe('compliant');
    expect(judged(kept, 'name:S_PROHIBITED').verdict).toBe('prohibited');
  });
});

describe('own materials inside own materials', () => {
  const inner = own('inner', {
    constituents: [
      { material: 'cas:50-00-0', percent: 50 },
      { material: 'free', percent: 50 },
    ],
  });
  const outer = (material: string) =>
    own('base', {
      constituents: [
        { material, percent: 20 },
        { material: 'free', percent: 80 },
      ],
    });

  it('count through both', () => {
    const check = judged([inner, outer('own:inner')]);
    expect(check.verdict).toBe('compliant');
    expect(check.substances[0]?.concentratePercent).toBeCloseTo(5, 12);
  });

  it('stay unknown while the inner one is, and in a circle', () => {
    expect(judged([own('inner'), outer('own:inner')])).toMatchObject({
      verdict: 'unknown',
      unknown: [{ name: 'base', reason: 'composition-incomplete' }],
    });
    const loop = {
      ...inner,
      statement: STATEMENT,
      constituents: [{ material: 'own:base', percent: 100 }],
    };
    expect(judged([loop, { ...outer('own:inner'), statement: STATEMENT }]).verdict).toBe('unknown');
  });

  it('are not opened without end', () => {
    const wide = (name: string, material: string) =>
      own(name, { constituents: Array.from({ length: 100 }, () => ({ material, percent: 1 })) });
    const kept = [wide('base', 'own:b'), wide('b', 'own:c'), wide('c', 'free')];
    expect(judged(kept).verdict).toBe('unknown');
    expect(judged(kept, 'own:b').verdict).toBe('unknown');
    expect(judged(kept, 'own:c').verdict).toBe('compliant');
  });
});

describe('what a formula brought along', () => {
  const told = own('base', { constituents: [{ material: 'free', percent: 100 }] });
  const formula: Formula = { ...formulaOf(line('own:base')), own: [told] };

  it('counts where nothing of its id is kept', () => {
    expect(judge(formula, index)).toMatchObject({ verdict: 'compliant', disagreements: [] });
  });

  it('gives way to what is kept, and says so', () => {
    const kept = own('base', { constituents: [{ material: 'cas:51-00-0', percent: 100 }] });
    const check = judge(formula, withOwn(index, [kept]));
    expect(check.verdict).toBe('prohibited');
    expect(check.disagreements).toHaveLength(1);
    expect(judge(formula, withOwn(index, [told])).disagreements).toEqual([]);
  });

  it('is looked at on the way out', () => {
    const out = (kept: readonly OwnMaterial[]) =>
      release(
        formulaOf(line('own:base')),
        SMALL_TABLE,
        { materials: SMALL_MATERIALS },
        [],
        ['ifra'],
        kept,
      );
    expect(out([]).released).toBe(false);
    expect(out([told]).released).toBe(true);
    expect(out([own('base')]).released).toBe(false);
  });
});

it('is never for composers: without its parts it is unknown', () => {
  const kept = [
    own('base', { constituents: [{ material: 'free', percent: 100 }], statement: STATEMENT }),
  ];
  const known = withOwn(index, kept);
  expect(identify({ kind: 'material', ref: 'own:base' }, known).unknown).toBeDefined();
  const materials = [...known.materialById.values()];
  expect(linearLimits(known, materials, '4').refused.get('own:base')).toBe('unknown');
});

describe('an own material is refused', () => {
  const kept = [own('inner', { constituents: [{ material: 'own:base', percent: 100 }] })];

  it.each([
    ['its name is of a table', own('Free'), 'name-taken', 'name'],
    [
      'its synonym is',
      own('base', { synonyms: ['a', 'Tangerine oil'] }),
      'name-taken',
      'synonyms[1]',
    ],
    ['its name is of another own one', own('Inner '), 'name-taken', 'name'],
    ['its name is no word', own('…'), 'name-empty', 'name'],
    [
      'it is more than all of it',
      own('base', {
        constituents: [
          { material: 'free', percent: 99.9 },
          { material: 'dpg', percent: 0.1000001 },
        ],
      }),
      'percent-over',
      'constituents',
    ],
    [
      'it is made of itself',
      own('base', { constituents: [{ material: 'own:base', percent: 1 }] }),
      'own-circle',
      'constituents[0].material',
    ],
    [
      'it is made of what is made of it',
      own('base', {
        constituents: [
          { material: 'free', percent: 1 },
          { material: 'own:inner', percent: 1 },
        ],
      }),
      'own-circle',
      'constituents[1].material',
    ],
    [
      'it is made of what is not there',
      own('base', { constituents: [{ material: 'own:nothing', percent: 1 }] }),
      'own-missing',
      'constituents[0].material',
    ],
  ])('when %s', (_, given, code, field) => {
    expect(ownProblem(given, kept, index)).toMatchObject({ code, field });
  });

  it('for nothing else', () => {
    const constituents = [{ material: 'free', percent: 100 }];
    expect(ownProblem(own('base', { constituents }), [], index)).toBeUndefined();
    expect(ownProblem(own('base'), [own('base')], index)).toBeUndefined();
  });
});
