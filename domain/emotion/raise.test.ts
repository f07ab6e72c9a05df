// What would raise an emotion: only what is legal with it in, ranked by the change, the same as adding it by hand.
import { describe, expect, it } from 'vitest';
import { CATALOGUE, INDEX, line } from '#data/tables.fixture.ts';
import { characterOf, costOf } from '#domain/odour/describe.ts';
import { dosesOf } from '#domain/odour/doses.ts';
import { indexOdour } from '#domain/odour/odour-index.ts';
import { WEARS } from '#domain/odour/wear.ts';
import type { Formula } from '#domain/recipe/formula.ts';
import { catalogueIdOf } from '#domain/safety/catalogue-id.ts';
import { judge } from '#domain/safety/judge.ts';
import { EMOTION_AXES } from './emotion.ts';
import { indexEmotion } from './emotion-index.ts';
import { raisesOf } from './raise.ts';
import { readEmotion } from './read.ts';

const index = { safety: INDEX, odour: indexOdour(CATALOGUE), emotion: indexEmotion(CATALOGUE) };
const COLOGNE: Formula = {
  ...{ name: 'cologne', category: '4', dosagePercent: 12 },
  lines: [
    line('bergamot-oil', 0.1),
    line('hedione', 3),
    line('iso-e-super', 2),
    line('linalool', 1),
    line('coumarin', 1, { strengthPercent: 10, solvent: 'dpg' }),
  ],
};

function read(formula: Formula) {
  const doses = dosesOf(formula.lines, (item) => catalogueIdOf(item, INDEX));
  const { perceived } = characterOf(doses, formula.dosagePercent, WEARS.skin, index.odour);
  const cost = costOf(doses, index.odour).pricedEurPerKg;
  return { emotion: readEmotion(perceived, index.emotion), cost };
}

describe('raising an emotion', () => {
  it.each(EMOTION_AXES)(
    '%s: each answer is what comes of adding its line, legal, most first',
    (axis) => {
      const { raises, verdict } = raisesOf(COLOGNE, axis, CATALOGUE.materials, index);
      expect(raises.length).toBeGreaterThan(5);
      expect(verdict).toBe('compliant');
      const before = read(COLOGNE);
      for (const raise of raises) {
        const added = { ...COLOGNE, lines: [...COLOGNE.lines, raise.line] };
        const after = read(added);
        for (const one of EMOTION_AXES) {
          expect(raise.change[one]).toBeCloseTo(after.emotion[one] - before.emotion[one], 9);
        }
        const check = judge(added, INDEX);
        expect(['compliant', 'near']).toContain(check.verdict);
        expect(raise).toMatchObject({
          verdict: check.verdict,
          maxDosagePercent: check.maxDosagePercent,
        });
        if (raise.costChangeEurPerKg !== undefined) {
          expect(raise.costChangeEurPerKg).toBeCloseTo(after.cost - before.cost, 6);
        }
      }
      const sizes = raises.map(({ change }) => change[axis]);
      expect(Math.min(...sizes)).toBeGreaterThan(0);
      expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
    },
  );

  it('never offers what would be over, prohibited or unknown, nor what is in the formula', () => {
    const offered = raisesOf(COLOGNE, 'romance', CATALOGUE.materials, index, 1000).raises;
    const ids = new Set(offered.map(({ materialId }) => materialId));
    for (const there of ['bergamot-oil', 'hedione', 'coumarin', 'dpg'])
      expect(ids).not.toContain(there);
    const prohibited = CATALOGUE.materials.filter(
      ({ id }) => judge({ ...COLOGNE, lines: [line(id, 1)] }, INDEX).verdict === 'prohibited',
    );
    expect(prohibited.length).toBeGreaterThan(1);
    for (const { id } of prohibited) expect(ids).not.toContain(id);
  });

  it('takes the least of the usual range where the usual dose is over the limit', () => {
    const strict = { ...COLOGNE, dosagePercent: 20 };
    const percents = raisesOf(strict, 'energy', CATALOGUE.materials, index, 1000).raises.map(
      ({ materialId, percent }) => {
        const least = index.odour.materialById.get(materialId)?.typicalPercentMin ?? 0;
        return percent / least;
      },
    );
    expect(percents.some((share) => Math.abs(share - 1) < 0.02)).toBe(true);
    expect(Math.min(...percents)).toBeGreaterThan(0.9);
  });

  it('offers nothing while the formula itself is not legal, and says its verdict', () => {
    const over = { ...COLOGNE, lines: [line('citral', 5), line('hedione', 5)] };
    const answer = raisesOf(over, 'joy', CATALOGUE.materials, index);
    expect(answer).toMatchObject({ verdict: 'over', raises: [] });
  });
});
