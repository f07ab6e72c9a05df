// A formula described: every part from the same doses, a part without grounds absent, what is not priced named.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildData } from '#data/build.ts';
import { indexEmotion } from '#domain/emotion/emotion-index.ts';
import { indexOdour } from '#domain/odour/odour-index.ts';
import { SMALL_ORGAN } from '#domain/odour/small-organ.fixture.ts';
import type { FlatItem } from '#domain/recipe/expand.ts';
import type { Formula, Line } from '#domain/recipe/formula.ts';
import { compose, type Workbench } from '#main/compose.ts';
import type { Tables } from '#main/tables.ts';
import { describeFormula } from './describe.ts';

const small = { odour: indexOdour(SMALL_ORGAN), emotion: indexEmotion(SMALL_ORGAN) };
const noAllergens = { banned: [], declare: [], undetermined: [] };

function line(ref: string, amountGrams: number, more: Partial<Line> = {}): Line {
  return { item: { kind: 'material', ref }, amountGrams, strengthPercent: 100, ...more };
}

function formula(...lines: Line[]): Formula {
  return { name: 'case', category: '4', dosagePercent: 15, lines };
}

function described(given: Formula) {
  const resolve = (item: FlatItem) =>
    item.kind === 'material' && item.ref === 'cas:1-11-1' ? 'lemon' : undefined;
  return describeFormula(given, small, noAllergens, resolve);
}

describe('on a catalogue small enough to count by hand', () => {
  it('reads emotion, families, pyramid and cost from the same neat doses', () => {
    // 10 g of lemon at 50 % in dpg, 5 g of lavender: a third each of lemon, solvent and lavender.
    const lemon = line('lemon', 10, { strengthPercent: 50, solvent: 'dpg' });
    const description = described(formula(lemon, line('lavender', 5)));
    expect(description.families.citrus).toBeCloseTo(0.5, 12);
    expect(description.pyramid?.base).toBeCloseTo(1, 12);
    expect(description.cost.eurPerKgConcentrate).toBeCloseTo(120 / 3, 9);
    expect(description.cost.unpriced).toEqual(['dpg']);
    expect(description.emotion.calm).toBeCloseTo(1 / (1 + Math.exp(-2)), 12);
    expect(description.allergens).toBe(noAllergens);
  });

  it('reads a CAS that stands for one material as that material', () => {
    const { emotion, families, pyramid, cost } = described(formula(line('lemon', 1)));
    expect(described(formula(line('cas:1-11-1', 1)))).toMatchObject({
      emotion,
      families,
      pyramid,
      cost,
    });
  });

  it('leaves out day and pyramid where nothing can be simulated, names it, and invents no emotion', () => {
    const description = described(formula(line('name:stranger', 1), line('dpg', 1)));
    expect(description).not.toHaveProperty('pyramid');
    expect(description).not.toHaveProperty('timeline');
    expect(description.odour.unknown).toEqual(['name:stranger']);
    expect(description.emotion).toMatchObject({ joy: 0.5, confidence: { joy: 0, romance: 0 } });
    expect(description.cost).toEqual({
      eurPerKgConcentrate: 0,
      unpriced: ['name:stranger', 'dpg'],
    });
  });

  it('names what is unpriced once, however often it is weighed', () => {
    const dilution = { strengthPercent: 10, solvent: 'dpg' };
    const rows = [line('lemon', 1, dilution), line('lavender', 1, dilution), line('dpg', 1)];
    expect(described(formula(...rows)).cost.unpriced).toEqual(['dpg']);
  });
});

describe('on the shipped catalogue', () => {
  let room: string;
  let workbench: Workbench;
  let tables: Tables;

  beforeAll(() => {
    room = mkdtempSync(join(tmpdir(), 'orgue-describe-'));
    const dataFile = join(room, 'orgue-data');
    const root = join(import.meta.dirname, '..', '..', 'data');
    const built = buildData({ root, out: dataFile });
    if (!built.ok) throw new Error(built.reason);
    workbench = compose({ dataFile });
    const found = workbench.tables();
    if (!found.ok) throw new Error(found.reason);
    tables = found;
  });
  afterAll(async () => {
    await workbench.close();
    rmSync(room, { recursive: true, force: true });
  });

  const of = (...lines: Line[]) => workbench.describe(formula(...lines), tables);

  it('a lavender is herbal and calm, a bergamot citrus and lively', () => {
    const lavender = of(line('lavender-oil', 1));
    const bergamot = of(line('bergamot-oil', 1));
    expect(lavender.families.herbal).toBeGreaterThan(lavender.families.citrus);
    expect(bergamot.families.citrus).toBeGreaterThan(bergamot.families.herbal);
    expect(lavender.emotion.calm).toBeGreaterThan(bergamot.emotion.calm);
    expect(bergamot.emotion.energy).toBeGreaterThan(lavender.emotion.energy);
    expect(lavender.emotion.confidence.calm).toBeGreaterThan(0.3);
  });

  it.each([
    ['cas:78-70-6', 'linalool'],
    ['name:Linalool', 'linalool'],
    ['name:리날룰', 'linalool'],
  ])('%s smells and costs what %s does', (ref, id) => {
    const { emotion, families, pyramid, cost } = of(line(id, 1));
    expect(of(line(ref, 1))).toMatchObject({ emotion, families, pyramid, cost });
  });

  it('a natural named by its row of the annex smells and costs what its material does', () => {
    const { emotion, cost } = of(line('bergamot-oil', 1));
    const annex = tables.catalogue.materials.find(({ id }) => id === 'bergamot-oil')?.ifra;
    if (annex?.kind !== 'annex') throw new Error('bergamot oil has no row of the annex');
    const { natural, iso9235 } = annex;
    const named = of({ ...line('', 1), item: { kind: 'natural', natural, iso9235 } });
    expect(named).toMatchObject({ emotion, cost });
  });

  it('brings the allergens of the verdict', () => {
    const { allergens } = of(line('citral', 1), line('hedione', 9));
    expect(allergens).toEqual(
      workbench.check(formula(line('citral', 1), line('hedione', 9)), tables).eu,
    );
    expect(allergens.declare.map(({ name }) => name)).toEqual(['Citral']);
  });
});
