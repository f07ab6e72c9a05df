// The way out: near and compliant leave, everything else stays, market by market.

import { expect, it } from 'vitest';
import type { Formula } from '#domain/recipe/formula.ts';
import { release } from './release.ts';
import { SMALL_MATERIALS, SMALL_TABLE } from './small-table.fixture.ts';

function formula(ref: string, share: number, dosagePercent = 10): Formula {
  const line = (one: string, amountGrams: number) =>
    ({ item: { kind: 'material', ref: one }, amountGrams, strengthPercent: 100 }) as const;
  const lines = [line(ref, share), line('free', 100 - share)];
  return { name: 'case', category: '4', dosagePercent, lines };
}

const catalogue = { materials: SMALL_MATERIALS };
const out = (given: Formula, ...markets: ('ifra' | 'eu')[]) =>
  markets.length > 0
    ? release(given, SMALL_TABLE, catalogue, [], markets)
    : release(given, SMALL_TABLE, catalogue);

it.each([
  ['compliant', 'limited', 1],
  ['near', 'limited', 9],
  ['near', 'limited', 10],
])('lets out what is %s: %s at %d %%', (verdict, ref, share) => {
  expect(out(formula(ref, share))).toMatchObject({
    released: true,
    markets: ['ifra', 'eu'],
    refusals: [],
    check: { verdict },
  });
});

it.each([
  ['over', 'limited', ['S_LIMITED']],
  ['prohibited', 'cas:51-00-0', ['S_PROHIBITED']],
  ['unknown', 'house-base', ['house-base']],
  ['unknown', 'cas:99-99-9', ['CAS 99-99-9']],
])('keeps what is %s: %s', (verdict, ref, ids) => {
  const { released, refusals } = out(formula(ref, 50));
  expect({ released, ...refusals[0] }).toEqual({ released: false, market: 'ifra', verdict, ids });
});

it('keeps what the EU bans although IFRA allows it, unless only IFRA is asked', () => {
  const banned = formula('cas:53-00-0', 1, 1);
  expect(out(banned)).toMatchObject({
    released: false,
    refusals: [{ market: 'eu', banned: ['Banned'], unknown: [] }],
  });
  expect(out(banned, 'ifra').released).toBe(true);
  expect(out(banned, 'eu').released).toBe(false);
});

it('keeps what is unknown from the EU too: what nobody has told may be banned', () => {
  expect(out(formula('house-base', 1), 'eu')).toMatchObject({
    released: false,
    refusals: [{ market: 'eu', banned: [], unknown: ['house-base'] }],
  });
});

it('names every market that refuses', () => {
  const both = out(formula('cas:53-00-0', 90));
  expect(both.refusals.map(({ market }) => market)).toEqual(['ifra', 'eu']);
});

it('keeps what no market was asked about', () => {
  expect(release(formula('limited', 1), SMALL_TABLE, catalogue, [], []).released).toBe(false);
});

it('keeps a dilution whose solvent is not named', () => {
  const [diluted, rest] = formula('limited', 1).lines;
  if (!diluted || !rest) throw new Error('two lines');
  const lines = [{ ...diluted, strengthPercent: 10 }, rest];
  expect(out({ ...formula('limited', 1), lines })).toMatchObject({
    released: false,
    check: { verdict: 'unknown', unknown: [{ line: '1', reason: 'not-in-any-table' }] },
  });
});
