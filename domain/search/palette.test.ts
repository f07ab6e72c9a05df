// Who may play: the palette, the whole-number limits, the problem of a request, and chance with a seed.
import { describe, expect, it } from 'vitest';
import { CATALOGUE, INDEX } from '#data/tables.fixture.ts';
import { linearLimits } from '#domain/safety/linear.ts';
import { CATEGORY_IDS } from '#domain/safety/table.ts';
import { prepareComposer, problemOf } from './compose.ts';
import { integerLimits, mostUnits } from './limits.ts';
import { WHOLE } from './palette.ts';
import type { ComposeRequest } from './proposal.ts';
import { type State, seededRandom, stepXoshiro } from './random.ts';
import { BLENDERS, STYLE_PILLARS } from './skeletons.ts';
import { targetOf } from './target.ts';

const composer = prepareComposer(CATALOGUE, INDEX);
const { items, byId, carriers } = composer.palette;

describe('the palette', () => {
  it('holds every material of known odour but solvents, bases, waters and historical preparations', () => {
    expect(items.length).toBeGreaterThan(500);
    for (const [at, item] of items.entries()) {
      expect(item.at).toBe(at);
      expect(['synthetic', 'natural']).toContain(item.material.kind);
      expect(item.material.tier).not.toBe('historical');
      expect(byId.get(item.material.id)).toBe(item);
    }
    expect(carriers.map(({ id }) => id)).toContain('dpg');
    expect(items.some(({ material }) => material.id === 'dpg')).toBe(false);
  });

  it('gives each a family profile that sums to 1 and a usual dose from least to most', () => {
    for (const { material, families, minUnits, maxUnits, amplyUnits, phase, words } of items) {
      expect(
        families.reduce((sum, share) => sum + share, 0),
        material.id,
      ).toBeCloseTo(1, 9);
      expect(minUnits, material.id).toBeGreaterThanOrEqual(1);
      expect(maxUnits, material.id).toBeLessThanOrEqual(WHOLE);
      expect(amplyUnits, material.id).toBeLessThanOrEqual(Math.max(maxUnits, 1) + 1e-9);
      expect([0, 1, 2]).toContain(phase);
      for (const share of words.values()) expect(share).toBeGreaterThan(0);
    }
  });

  it('doses what is strong by the grain: nothing of the highest strength beyond 8 %', () => {
    const strong = items.filter(({ material, volunteers }) => volunteers && material.impact === 5);
    expect(strong.length).toBeGreaterThan(10);
    for (const { material, maxUnits } of strong)
      expect(maxUnits, material.id).toBeLessThanOrEqual(800);
  });

  it('knows every material that the structures are built from', () => {
    for (const { from } of [...Object.values(STYLE_PILLARS).flat(), ...BLENDERS]) {
      for (const id of from) expect(byId.has(id), id).toBe(true);
    }
  });

  it('hears an odour word in the name of a natural, but not where it means something else', () => {
    expect(byId.get('vetiver-oil')?.words.has('vetiver')).toBe(true);
    expect(byId.get('carrot-seed-oil')?.words.get('carrot') ?? 0).toBeLessThan(0.3);
  });
});

describe('limits in whole numbers', () => {
  it('are never looser than the published ones, and by no more than a billionth tighter at the cap', () => {
    for (const category of CATEGORY_IDS) {
      const linear = linearLimits(INDEX, CATALOGUE.materials, category);
      for (const dosagePercent of [0.5, 15, 100]) {
        const integer = integerLimits(linear, dosagePercent);
        for (const [id, row] of linear.rows) {
          const own = integer.row(id);
          if (!own) throw new Error(id);
          const most = mostUnits(own, integer);
          row.index.forEach((at, place) => {
            const share = row.share[place] ?? 0;
            const limit = linear.limitPercent[at] ?? 0;
            expect((dosagePercent * most * share) / WHOLE, `${id} ${category}`).toBeLessThanOrEqual(
              limit,
            );
          });
        }
      }
    }
  });

  it('a limit of 0.6 % at a dosage of 15 % leaves 4 % of the concentrate, less the rounding', () => {
    const { limitPercent, rows, ids } = {
      limitPercent: [0.6],
      rows: new Map([['x', { index: [0], share: [1] }]]),
      ids: ['s'],
    };
    const integer = integerLimits({ ids, limitPercent, rows, refused: new Map() }, 15);
    const row = integer.row('x');
    expect(row && mostUnits(row, integer)).toBe(399);
    expect(integer.row('y')).toBeUndefined();
  });
});

describe('a problem', () => {
  const request: ComposeRequest = {
    target: targetOf([], CATALOGUE),
    ...{ category: '4', dosagePercent: 15, must: [], avoid: ['hedione'], count: 1, seed: 1 },
  };

  it('lets nobody play who is avoided, banned, unpriced, refused or of unknown composition', () => {
    const { problem } = problemOf(composer, request);
    const refused = linearLimits(INDEX, CATALOGUE.materials, '4').refused;
    const ids = problem?.candidates.map(({ material }) => material.id) ?? [];
    expect(ids.length).toBeGreaterThan(300);
    expect(ids).not.toContain('hedione');
    expect(ids.filter((id) => refused.has(id) || composer.banned.has(id))).toEqual([]);
    expect(
      problem?.candidates.filter(({ material }) => material.priceEurPerKg === undefined),
    ).toEqual([]);
  });

  it('allows no item more than its usual most or what the law leaves', () => {
    const { problem } = problemOf(composer, { ...request, dosagePercent: 100 });
    for (const item of items) {
      const row = problem?.limits.row(item.material.id);
      const most = problem?.most[item.at] ?? 0;
      expect(most).toBeLessThanOrEqual(item.maxUnits);
      if (row && problem) expect(most).toBeLessThanOrEqual(mostUnits(row, problem.limits));
      else expect(most).toBe(0);
    }
  });
});

describe('chance with a seed', () => {
  it('is xoshiro128**: the first outputs of state 1, 2, 3, 4', () => {
    const state: State = [1, 2, 3, 4];
    expect([stepXoshiro(state), stepXoshiro(state), stepXoshiro(state)]).toEqual([
      11520, 0, 5927040,
    ]);
  });

  it('repeats for a seed and differs for its neighbours', () => {
    const draw = (seed: number) => {
      const random = seededRandom(seed);
      return Array.from({ length: 5 }, () => random.next());
    };
    expect(draw(7)).toEqual(draw(7));
    const firsts = Array.from({ length: 200 }, (_, seed) => draw(seed - 100)[0]);
    expect(new Set(firsts).size).toBe(200);
  });

  it('is even, in range, and picks from what there is', () => {
    const random = seededRandom(1);
    const counts = [0, 0, 0, 0, 0];
    for (let at = 0; at < 10_000; at += 1) {
      const one = random.below(5);
      counts[one] = (counts[one] ?? 0) + 1;
    }
    for (const count of counts) expect(Math.abs(count - 2000)).toBeLessThan(200);
    expect(random.pick(['only'])).toBe('only');
    expect(() => random.pick([])).toThrow(RangeError);
  });
});
