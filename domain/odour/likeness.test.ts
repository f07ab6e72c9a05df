// What perfumers call neighbours are neighbours here, on the shipped catalogue, and likeness is a fair measure.
import { describe, expect, it, test } from 'vitest';
import { CATALOGUE } from '#data/tables.fixture.ts';
import { characterOf } from './describe.ts';
import { formulaScents, nearestFormulas } from './like-formulas.ts';
import { indexLikeness, likenessOf, nearestMaterials } from './likeness.ts';
import { indexOdour } from './odour-index.ts';
import { WEARS } from './wear.ts';

const odour = indexOdour(CATALOGUE);
const index = indexLikeness(odour);
const near = (id: string, most = 8) => nearestMaterials(id, index, most).map((one) => one.id);

describe('the nearest eight', () => {
  test.each([
    ['galaxolide', ['tonalide', 'ethylene-brassylate', 'globanone', 'ambrette-seed-oil']],
    ['linalool', ['dimetol', 'ethyl-linalool', 'l-linalool', 'tetrahydrolinalool', 'lavender-oil']],
    ['lemon-oil', ['verbena-oil', 'litsea-cubeba-oil', 'lemongrass-oil', 'citronellal']],
    ['vanillin', ['ethyl-vanillin', 'propenyl-guaethol', 'isobutavan', 'extract-vanilla']],
    ['eugenol', ['clove-bud-oil', 'isoeugenol', 'methyl-eugenol', 'dihydroeugenol']],
    ['lilial', ['bourgeonal', 'hydroxycitronellal', 'florol', 'mayol']],
    ['hydroxycitronellal', ['lilial', 'bourgeonal', 'silvial', 'lilyflore']],
    ['hedione', ['methyl-jasmonate', 'hexyl-cinnamic-aldehyde', 'jasmine-absolute']],
    ['ambroxan', ['cetalox', 'labdanum-absolute', 'ambrarome', 'extract-ambergris']],
    ['oakmoss-absolute', ['treemoss-absolute', 'evernyl', 'patchouli-oil']],
    ['patchouli-oil', ['patchoulol', 'clearwood', 'vetiver-oil']],
    ['sandalwood-oil', ['brahmanol', 'polysantol', 'sandalwood-australian-oil', 'osyrol']],
    [
      'gamma-decalactone',
      ['gamma-dodecalactone', 'aldehyde-c-14', 'nectaryl', 'osmanthus-absolute'],
    ],
    ['coumarin', ['tonka-absolute', 'extract-tonquin', 'liatrix-absolute']],
    ['alpha-damascone', ['delta-damascone', 'beta-damascone', 'beta-damascenone']],
    ['geraniol', ['l-citronellol', 'geranium-oil', 'rose-oxide']],
    ['cinnamaldehyde', ['cassia-oil', 'cinnamyl-alcohol', 'cinnamon-bark-oil']],
  ])('of %s hold %j', (id, expected) => {
    expect(near(id)).toEqual(expect.arrayContaining(expected));
  });

  it('of bergamot without its bergapten is bergamot', () => {
    expect(near('bergamot-oil-fcf', 1)).toEqual(['bergamot-oil']);
  });

  it('keep to what is allowed, leave itself out, and are none for what has no odour', () => {
    const two = new Set(['coumarin', 'eugenol', 'galaxolide']);
    const found = nearestMaterials('galaxolide', index, 8, (id) => two.has(id));
    expect(found.map(({ id }) => id).sort()).toEqual(['coumarin', 'eugenol']);
    expect(near('dpg')).toEqual([]);
    expect(near('nothing-like-this')).toEqual([]);
  });
});

it('is from 0 to 1, 1 with itself, and the same both ways', () => {
  const scents = [...index.scents.values()];
  scents.forEach((scent, at) => {
    const other = scents[(at * 7 + 3) % scents.length] ?? scent;
    const likeness = likenessOf(scent, other);
    expect(likeness).toBeGreaterThanOrEqual(0);
    expect(likeness).toBeLessThanOrEqual(1);
    expect(likenessOf(other, scent)).toBeCloseTo(likeness, 12);
    expect(likenessOf(scent, scent)).toBeCloseTo(1, 12);
  });
});

it('falls with the strength alone, and with the volatility alone', () => {
  const scent = index.scents.get('vanillin');
  if (!scent?.halfLife || !scent.strength) throw new Error('vanillin is not known');
  const weaker = { ...scent, strength: scent.strength - 2 };
  expect(likenessOf(scent, weaker)).toBeCloseTo(1 - 0.1 * 0.5, 12);
  const lighter = { ...scent, halfLife: scent.halfLife - 1.5 };
  expect(likenessOf(scent, lighter)).toBeCloseTo(1 - 0.15 * 0.5, 12);
  const { halfLife: _time, ...rest } = scent;
  expect(likenessOf(scent, { ...rest, halfLife: undefined })).toBeCloseTo(1 - 0.15 * 0.5, 12);
});

describe('formulas', () => {
  const formulas = formulaScents(CATALOGUE.accords, odour, index);
  const character = (doses: readonly (readonly [string, number])[]) => {
    const listed = doses.map(([materialId, percent]) => ({ materialId, percent }));
    return characterOf(listed, 20, WEARS.skin, odour);
  };
  const accord = (id: string) => {
    const lines = CATALOGUE.accords.find((one) => one.id === id)?.lines ?? [];
    const parts = lines.reduce((sum, { partsPermille }) => sum + partsPermille, 0);
    const doses = lines.map(({ materialId, partsPermille }): [string, number] => [
      materialId,
      (100 * partsPermille) / parts,
    ]);
    return character(doses);
  };

  it('every published formula is nearest to itself', () => {
    expect(formulas.size).toBe(CATALOGUE.accords.length);
    for (const { id } of CATALOGUE.accords) {
      const [best] = nearestFormulas(accord(id), formulas, index, 1);
      expect(best?.likeness, id).toBeCloseTo(1, 9);
    }
  });

  it('a fern of coumarin, lavender and oakmoss is nearest to the published ferns', () => {
    const fern = character([
      ['coumarin', 20],
      ['lavender-oil', 40],
      ['oakmoss-absolute', 15],
      ['geranium-oil', 15],
      ['bergamot-oil', 10],
    ]);
    const found = nearestFormulas(fern, formulas, index, 5);
    const families = found.map(({ id }) => CATALOGUE.accords.find((one) => one.id === id)?.family);
    expect(families.filter((family) => family?.includes('fougere')).length).toBeGreaterThanOrEqual(
      3,
    );
  });

  it('nothing perceived is like nothing', () => {
    expect(nearestFormulas(character([['dpg', 100]]), formulas, index, 5)).toEqual([]);
  });
});
