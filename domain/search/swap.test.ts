// Swaps by hand on the shipped tables: who comes in, how much of it, and when there is nothing to swap for.
import { describe, expect, it } from 'vitest';
import { accord, CATALOGUE, INDEX, line } from '#data/tables.fixture.ts';
import { dayOf, perceivedOf } from '#domain/odour/day.ts';
import { dosesOf } from '#domain/odour/doses.ts';
import { indexLikeness } from '#domain/odour/likeness.ts';
import { indexOdour } from '#domain/odour/odour-index.ts';
import { filmOf } from '#domain/odour/species.ts';
import { WEARS } from '#domain/odour/wear.ts';
import type { Formula, Line } from '#domain/recipe/formula.ts';
import { catalogueIdOf } from '#domain/safety/catalogue-id.ts';
import { judge } from '#domain/safety/judge.ts';
import { swapOptions } from './swap.ts';

const odour = indexOdour(CATALOGUE);
const deps = { safety: INDEX, odour, likeness: indexLikeness(odour) };

function formula(lines: readonly Line[], dosagePercent = 20): Formula {
  return { name: 'case', category: '4', dosagePercent, lines };
}

const swaps = (given: Formula, preferred?: ReadonlySet<string>) =>
  swapOptions(given, { ...deps, ...(preferred ? { preferred } : {}) });

function heard({ lines, dosagePercent }: Formula, id: string, seconds: number): number {
  const doses = dosesOf(lines, (item) => catalogueIdOf(item, INDEX));
  const day = dayOf(filmOf(doses, dosagePercent, WEARS.skin, odour), [seconds]);
  return perceivedOf(day, 0)
    .filter(({ originId }) => originId === id)
    .reduce((sum, { intensity }) => sum + intensity, 0);
}

const lily = formula([line('lilial', 10), line('hedione', 60), line('iso-e-super', 30)]);

describe('lilial, which is over', () => {
  const options = swaps(lily);

  it('becomes a lily of the valley that no standard limits, in the same row', () => {
    expect(judge(lily, INDEX).verdict).toBe('over');
    expect(options.length).toBe(3);
    const into = options.flatMap(({ changes }) => changes.map((one) => 'to' in one && one.to));
    for (const id of into)
      expect(odour.materialById.get(String(id))?.descriptors).toContain('muguet');
    for (const { changes } of options) expect(changes).toMatchObject([{ kind: 'swap', line: '1' }]);
  });

  it('is smelled as strongly as before at the readout that counts, where the usual dose allows it', () => {
    let matched = 0;
    for (const { formula: fixed, changes } of options) {
      const [change] = changes;
      if (change?.kind !== 'swap') throw new Error('no swap');
      const strength = [60, 3600, 28_800].map(
        (seconds) => heard(fixed, change.to, seconds) / heard(lily, 'lilial', seconds),
      );
      expect(Math.min(...strength)).toBeLessThanOrEqual(1);
      if (strength.some((one) => one > 0.97 && one <= 1)) matched += 1;
    }
    expect(matched).toBeGreaterThanOrEqual(2);
  });

  it('takes what the perfumer has before what is nearer', () => {
    const [first] = swaps(lily, new Set(['florol'])).filter(({ changes }) =>
      changes.some((one) => one.kind === 'swap' && one.to === 'florol'),
    );
    expect(first?.check.verdict).toBe('compliant');
  });

  it('does not become what the formula holds already', () => {
    const known = options.flatMap(({ changes }) =>
      changes.flatMap((one) => (one.kind === 'swap' ? one.to : [])),
    );
    const more = formula([...lily.lines, ...known.map((id) => line(id, 0.01))]);
    const others = swaps(more).flatMap(({ changes }) =>
      changes.flatMap((one) => (one.kind === 'swap' ? one.to : [])),
    );
    for (const id of others) expect(known).not.toContain(id);
  });
});

it('keeps the row as it was weighed: strength, solvent, note and place in its accord', () => {
  const inner = line('lilial', 10, { strengthPercent: 50, solvent: 'dpg', note: 'soft' });
  const [best] = swaps(
    formula([accord([inner, line('hedione', 10)], 60), line('iso-e-super', 40)]),
  );
  expect(best?.changes).toMatchObject([{ kind: 'swap', line: '1.1', from: 'lilial' }]);
  const item = best?.formula.lines[0]?.item;
  expect(item?.kind === 'accord' ? item.lines[0] : undefined).toMatchObject({
    ...{ strengthPercent: 50, solvent: 'dpg', note: 'soft' },
  });
});

it('replaces what is prohibited, and what is over beside it', () => {
  const [best] = swaps(
    formula([line('massoia-bark-oil', 0.5), line('lilial', 10), line('hedione', 89.5)]),
  );
  const lines = best?.changes.map((one) => one.kind === 'swap' && one.line);
  expect(lines?.sort()).toEqual(['1', '2']);
  expect(['near', 'compliant']).toContain(best?.check.verdict);
});

it('offers nothing to what is legal, unknown in part, or like nothing that is free', () => {
  expect(swaps(formula([line('hedione', 1)]))).toEqual([]);
  expect(swaps(formula([line('house-base', 1), ...lily.lines]))).toEqual([]);
  expect(swaps(formula([line('cas:83-66-9', 5), line('hedione', 95)]))).toEqual([]);
});
