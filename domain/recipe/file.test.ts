// The file that Orgue writes: it reads back as the same formula, and stands alone without the catalogue.
import { describe, expect, it } from 'vitest';
import type { Material } from '#domain/catalogue/material.ts';
import { formulaFromFile, formulaToFile } from './file.ts';
import type { Formula, Item, Line } from './formula.ts';

function material(id: string, more: Partial<Material> = {}): Material {
  return {
    id,
    name: id,
    synonyms: [],
    kind: 'synthetic',
    tier: 'core',
    family: 'woody',
    descriptors: [],
    impact: 3,
    estimates: [],
    ...more,
  };
}

const MATERIALS = new Map(
  [
    material('linalool', { cas: '78-70-6' }),
    material('bergamot-oil', {
      cas: '8007-75-8',
      kind: 'natural',
      ifra: { kind: 'annex', natural: 'Bergamot oil expressed', iso9235: 'G2.5' },
    }),
    material('patchouli-oil', { cas: '8014-09-3', kind: 'natural', ifra: { kind: 'silent' } }),
    material('own-base', { kind: 'base' }),
  ].map((one) => [one.id, one]),
);

function line(item: Item, more: Partial<Line> = {}): Line {
  return { item, amountGrams: 1, strengthPercent: 100, ...more };
}

function formula(lines: readonly Line[]): Formula {
  return { name: 'Study', category: '5A', dosagePercent: 12.5, lines };
}

function written(item: Item) {
  return formulaToFile(formula([line(item)]), MATERIALS).lines[0];
}

const again = (one: Formula) =>
  formulaFromFile(formulaToFile(one, MATERIALS), { fallbackName: 'untitled' });

describe('a written file', () => {
  it('carries CAS and natural variant beside the id', () => {
    expect(written({ kind: 'material', ref: 'linalool' })).toEqual({
      material: 'linalool',
      cas: '78-70-6',
      amountGrams: 1,
    });
    expect(written({ kind: 'material', ref: 'bergamot-oil' })).toEqual({
      material: 'bergamot-oil',
      cas: '8007-75-8',
      natural: 'Bergamot oil expressed',
      iso9235: 'G2.5',
      amountGrams: 1,
    });
    expect(written({ kind: 'material', ref: 'patchouli-oil' })).toEqual({
      material: 'patchouli-oil',
      cas: '8014-09-3',
      amountGrams: 1,
    });
    expect(written({ kind: 'material', ref: 'own-base' })).toEqual({
      material: 'own-base',
      amountGrams: 1,
    });
  });

  it('says what the catalogue says where the two disagree', () => {
    const item = {
      kind: 'material',
      ref: 'bergamot-oil',
      cas: '1-11-1',
      natural: 'Lemon oil',
    } as const;
    expect(written(item)).toMatchObject({ cas: '8007-75-8', natural: 'Bergamot oil expressed' });
  });

  it('keeps what a file said of a material that this catalogue does not have', () => {
    const item = {
      kind: 'material',
      ref: 'theirs',
      cas: '1-11-1',
      natural: 'X',
      iso9235: 'A2',
    } as const;
    expect(written(item)).toEqual({
      material: 'theirs',
      cas: '1-11-1',
      natural: 'X',
      iso9235: 'A2',
      amountGrams: 1,
    });
  });

  it('is the same text whatever order the fields of a line were set in', () => {
    const one: Item = {
      kind: 'material',
      ref: 'theirs',
      cas: '1-11-1',
      natural: 'X',
      iso9235: 'A2',
    };
    const other: Item = {
      iso9235: 'A2',
      natural: 'X',
      cas: '1-11-1',
      ref: 'theirs',
      kind: 'material',
    };
    expect(JSON.stringify(written(other))).toBe(JSON.stringify(written(one)));
  });

  it('has no field without a value', () => {
    const accord: Item = {
      kind: 'accord',
      name: '',
      lines: [line({ kind: 'natural', natural: 'Rose' })],
    };
    const file = formulaToFile(formula([line(accord)]), MATERIALS);
    expect(file).toEqual({
      orgue: 1,
      name: 'Study',
      category: '5A',
      dosagePercent: 12.5,
      lines: [{ lines: [{ natural: 'Rose', amountGrams: 1 }], amountGrams: 1 }],
    });
    expect(JSON.stringify(file)).not.toMatch(/null|undefined/);
  });
});

describe('reading back', () => {
  it('gives the same formula', () => {
    const whole = formula([
      line({ kind: 'material', ref: 'cas:91-64-5' }, { strengthPercent: 10, solvent: 'dpg' }),
      line({ kind: 'natural', natural: 'Clove bud oil', iso9235: 'F2.12' }, { bergaptenPpm: 0 }),
      line(
        {
          kind: 'accord',
          name: 'Mossy',
          lines: [line({ kind: 'material', ref: 'own-base' }, { amountGrams: 0.003 })],
        },
        { amountGrams: 2, strengthPercent: 50, solvent: 'name:DPG' },
      ),
    ]);
    expect(again(whole)).toEqual(whole);
    const noted: Formula = {
      ...formula([
        line(
          { kind: 'material', ref: 'linalool' },
          { note: 'lot 12', locked: true, amountGrams: 2 },
        ),
        line({ kind: 'accord', name: 'A', lines: [line({ kind: 'natural', natural: 'Rose' })] }),
      ]),
      notes: 'for Mina\nsecond trial',
    };
    expect(again(noted)).toMatchObject({ lines: [{ note: 'lot 12', locked: true }, {}] });
    expect(again(noted).notes).toBe(noted.notes);
  });

  it('a second time changes nothing more', () => {
    const once = again(formula([line({ kind: 'material', ref: 'bergamot-oil' })]));
    expect(again(once)).toEqual(once);
    expect(once.lines[0]?.item).toEqual({
      kind: 'material',
      ref: 'bergamot-oil',
      cas: '8007-75-8',
      natural: 'Bergamot oil expressed',
      iso9235: 'G2.5',
    });
  });

  it('takes defaults, and what the caller says before what the file says', () => {
    const bare = { orgue: 1, lines: [] } as const;
    const fallback = { fallbackName: 'untitled' };
    expect(formulaFromFile(bare, fallback)).toEqual({
      name: 'untitled',
      category: '4',
      dosagePercent: 100,
      lines: [],
    });
    const full = { ...bare, name: 'Own', category: '9', dosagePercent: 3 };
    const overrides = { ...fallback, category: '1', dosagePercent: 7 };
    expect(formulaFromFile(full, overrides)).toMatchObject({
      name: 'Own',
      category: '1',
      dosagePercent: 7,
    });
  });
});
