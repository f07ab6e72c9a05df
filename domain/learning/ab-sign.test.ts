// Both tests by hand, on equals and on arms that differ, and the order in which arms are shown.
import { describe, expect, it } from 'vitest';
import { seededRandom } from '#domain/search/random.ts';
import { ratedTest } from './ab-msprt.ts';
import { isFirstShownFirst } from './ab-order.ts';
import { type Answer, MOST_PAIRS, signTest } from './ab-sign.ts';
import { normal } from './normal.ts';

const TESTS = 4000;

/** Share of tests with a verdict for one arm, and the median pairs of those. */
function decided(
  tests: number,
  one: (at: number) => { readonly pairs: number; readonly found: boolean },
) {
  const found = Array.from({ length: tests }, (_, at) => one(at)).filter((test) => test.found);
  const pairs = found.map((test) => test.pairs).sort((a, b) => a - b);
  return { share: found.length / tests, median: pairs[pairs.length >> 1] ?? 0 };
}

function* answers(seed: number, chance: number, most: number): Generator<Answer> {
  const random = seededRandom(seed);
  for (let at = 0; at < most; at += 1) yield random.next() < chance ? 'first' : 'second';
}

function* differences(seed: number, effect: number): Generator<number> {
  const random = seededRandom(seed);
  for (let at = 0; at < MOST_PAIRS; at += 1) yield effect + normal(random);
}

const bySign = (chance: number) => (at: number) => {
  const { wins, losses, verdict } = signTest(answers(at, chance, MOST_PAIRS));
  return { pairs: wins + losses, found: verdict === 'first' || verdict === 'second' };
};
const byRatings = (effect: number) => (at: number) => {
  const { pairs, verdict } = ratedTest(differences(at, effect));
  return { pairs, found: verdict === 'first' || verdict === 'second' };
};

describe('the sign test', () => {
  it('has the evidence of 2ⁿ w! l! / (n + 1)!', () => {
    expect(signTest([])).toMatchObject({ evidence: 1, verdict: 'undecided' });
    // 2^5 · 4! · 1! / 6! = 768 / 720.
    const five: Answer[] = ['first', 'second', 'first', 'first', 'first'];
    expect(signTest(five).evidence).toBeCloseTo(768 / 720, 12);
    // 2^8 · 8! / 9! = 256 / 9 = 28.4, and 2^7 · 7! / 8! = 16 is not yet enough.
    expect(signTest(Array<Answer>(7).fill('second'))).toMatchObject({ verdict: 'undecided' });
    expect(signTest(Array<Answer>(8).fill('second'))).toMatchObject({
      losses: 8,
      verdict: 'second',
    });
  });

  it('drops ties, and keeps its first verdict', () => {
    const even: Answer[] = ['first', 'tie', 'second', 'tie'];
    expect(signTest(even)).toMatchObject({ wins: 1, losses: 1, ties: 2 });
    expect(signTest(even).evidence).toBeCloseTo(signTest(['first', 'second']).evidence, 12);
    const turned = [...Array<Answer>(8).fill('first'), ...Array<Answer>(60).fill('second')];
    expect(signTest(turned)).toMatchObject({ wins: 8, losses: 0, verdict: 'first' });
  });

  it('finds no difference between equals, at the latest after 400 pairs', () => {
    const turns = Array.from(
      { length: 2 * MOST_PAIRS },
      (_, at): Answer => (at % 2 ? 'first' : 'second'),
    );
    expect(signTest(turns)).toMatchObject({ wins: 200, losses: 200, verdict: 'no-difference' });
  });

  it(`calls equals different in at most 5 % of ${TESTS} tests looked at after each pair`, () => {
    const { share } = decided(TESTS, bySign(0.5));
    expect(share).toBeGreaterThan(0.005);
    expect(share).toBeLessThanOrEqual(0.05);
  });

  it('finds what is there', () => {
    const { share, median } = decided(400, bySign(0.65));
    expect(share).toBeGreaterThan(0.97);
    expect(median).toBeGreaterThan(60);
    expect(median).toBeLessThan(115);
  });
});

describe('the test of ratings', () => {
  it('has the evidence of the mixture, from 20 pairs on', () => {
    const rising = Array.from({ length: 20 }, (_, at) => (at % 2 ? 1 : 0));
    expect(ratedTest(rising.slice(1))).toMatchObject({ pairs: 19, evidence: 1 });
    // d = 1/2, V = 5/19, τ² = V/4: √(1/6) · exp(20² · ¼ · ¼ / (2 · 6 V)).
    const found = ratedTest(rising);
    expect(found.evidence).toBeCloseTo(Math.sqrt(1 / 6) * Math.exp(25 / (12 * (5 / 19))), 6);
    expect(found.verdict).toBe('first');
    expect(ratedTest(rising.map((one) => -one)).verdict).toBe('second');
  });

  it('decides nothing where nothing varies', () => {
    expect(ratedTest(Array<number>(30).fill(1))).toMatchObject({
      verdict: 'undecided',
      evidence: 1,
    });
  });

  it(`calls equals different in at most 5 % of ${TESTS} tests looked at after each pair`, () => {
    const { share } = decided(TESTS, byRatings(0));
    expect(share).toBeGreaterThan(0.005);
    expect(share).toBeLessThanOrEqual(0.05);
  });

  it('finds what is there', () => {
    const { share, median } = decided(400, byRatings(0.3));
    expect(share).toBeGreaterThan(0.97);
    expect(median).toBeGreaterThan(55);
    expect(median).toBeLessThan(105);
  });
});

it('shows either arm first equally often, and the same order to the same person', () => {
  const people = Array.from({ length: 4000 }, (_, at) => `perfumer ${at}`);
  const first = people.filter((user) => isFirstShownFirst(user, 'autumn', 'salt'));
  expect(Math.abs(first.length - 2000)).toBeLessThan(130);
  expect(first.filter((user) => !isFirstShownFirst(user, 'autumn', 'salt'))).toEqual([]);
  const other = first.filter((user) => isFirstShownFirst(user, 'spring', 'salt')).length;
  expect(Math.abs(other - first.length / 2)).toBeLessThan(100);
});
