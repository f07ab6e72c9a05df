// Laws of fronts: ranks against their definition, crowding against figures worked by hand, wishes and niches on degenerate ground.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { directions, unitRows } from './directions.ts';
import { crowding } from './front-crowding.ts';
import { domination, sortFronts } from './front-sort.ts';
import { emptyFrame, solve, widenFrame } from './niche-frame.ts';
import { nichesOf, surviveByNiche } from './niche-survival.ts';
import { seededRandom } from './random.ts';

const RUNS = { seed: 20261125, numRuns: 300 };

/** Rows of few distinct values, so that ties and equal rows are common. */
const rows = fc.integer({ min: 2, max: 6 }).chain((width) =>
  fc
    .array(fc.array(fc.integer({ min: 0, max: 5 }), { minLength: width, maxLength: width }), {
      minLength: 1,
      maxLength: 40,
    })
    .map((list) => ({ width, count: list.length, objectives: Float64Array.from(list.flat()) })),
);

/** Peels off, again and again, what none of the rest dominates. */
function peeled(objectives: Float64Array, count: number, width: number): number[] {
  const rank = Array.from({ length: count }, () => -1);
  for (let front = 0; rank.includes(-1); front += 1) {
    const left = rank.flatMap((one, row) => (one === -1 ? [row] : []));
    const best = left.filter((row) =>
      left.every((other) => domination(objectives, other, row, width) !== 1),
    );
    for (const row of best) rank[row] = front;
  }
  return rank;
}

describe('fronts', () => {
  it('are what is left undominated when those before are taken away', () => {
    fc.assert(
      fc.property(rows, ({ objectives, count, width }) => {
        const { rank, fronts } = sortFronts(objectives, count, width);
        expect([...rank]).toEqual(peeled(objectives, count, width));
        expect(fronts.flatMap((front) => [...front]).sort((a, b) => a - b)).toEqual(
          Array.from(rank, (_, row) => row),
        );
        fronts.forEach((front, at) => {
          expect([...front].every((row) => rank[row] === at)).toBe(true);
        });
      }),
      RUNS,
    );
  });

  it('have room as pymoo’s own test has it: the ends all, the middle of three 1', () => {
    const three = Float64Array.of(0, 0, 0.5, 50, 1, 100);
    expect([...crowding(three, Int32Array.of(0, 1, 2), 2)]).toEqual([
      Number.POSITIVE_INFINITY,
      1,
      Number.POSITIVE_INFINITY,
    ]);
    // By hand: (0.5 - 0)/1 and (1 - 0.5)/1 of the first objective; the second is the same for all.
    const flat = Float64Array.of(0, 7, 0.2, 7, 0.5, 7, 1, 7);
    const [, second, third] = crowding(flat, Int32Array.of(0, 1, 2, 3), 2);
    expect(second).toBeCloseTo(0.25, 12);
    expect(third).toBeCloseTo(0.4, 12);
  });
});

describe('wishes', () => {
  it('are all ways of dividing a whole in equal steps', () => {
    for (const [width, divisions, count] of [
      [3, 12, 91],
      [6, 4, 126],
      [2, 5, 6],
    ] as const) {
      const all = directions(width, divisions);
      const list = Array.from({ length: all.length / width }, (_, at) => [
        ...all.subarray(at * width, (at + 1) * width),
      ]);
      expect(list).toHaveLength(count);
      expect(new Set(list.map(String)).size).toBe(count);
      for (const row of list) expect(row.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 12);
    }
  });
});

describe('the frame', () => {
  it('ends where the plane through the extremes cuts the axes', () => {
    // Points of x/2 + y/4 + z/8 = 1 from the origin, its three corners among them.
    const corners = [2, 0, 0, 0, 4, 0, 0, 0, 8];
    const objectives = Float64Array.of(...corners, 1, 1, 2, 0.5, 2, 2);
    const ends = widenFrame(emptyFrame(), objectives, 5, Int32Array.of(0, 1, 2, 3, 4));
    expect(ends.map((end) => Number(end.toFixed(9)))).toEqual([2, 4, 8]);
  });

  it('falls back to the worst of the front where there is no such plane', () => {
    // A line in three dimensions, and an objective that all share: the extremes span no plane.
    const objectives = Float64Array.of(0, 3, 5, 1, 2, 5, 2, 1, 5, 3, 0, 5);
    const front = Int32Array.of(0, 1, 2, 3);
    const frame = emptyFrame();
    const ends = widenFrame(frame, objectives, 4, front);
    expect(ends).toEqual([3, 3, 5]);
    const wishes = unitRows(directions(3, 4), 3);
    const { wish, distance } = nichesOf({ objectives, count: 4, wishes }, frame.ideal, ends);
    expect([...distance].every((one) => Number.isFinite(one) && one >= 0)).toBe(true);
    expect(new Set(wish).size).toBe(4);
  });

  it('solves what has one answer and refuses what has none', () => {
    const answer = solve(
      [
        [0, 2, 1],
        [1, 0, 0],
        [3, 0, 1],
      ],
      [3, 1, 4],
    );
    expect(answer?.map((one) => Number(one.toFixed(12)))).toEqual([1, 1, 1]);
    expect(
      solve(
        [
          [1, 2],
          [2, 4],
        ],
        [1, 1],
      ),
    ).toBeUndefined();
  });
});

it('survival by niche keeps as many as asked, all different, and no worse rank before a better one', () => {
  fc.assert(
    fc.property(rows, fc.integer(), ({ objectives, count, width }, seed) => {
      const keep = Math.ceil(count / 2);
      const wishes = unitRows(directions(width, 3), width);
      const random = seededRandom(seed);
      const kept = surviveByNiche({ objectives, count, wishes }, keep, emptyFrame(), random);
      expect(new Set(kept).size).toBe(keep);
      const { rank } = sortFronts(objectives, count, width);
      const worst = Math.max(...Array.from(kept, (row) => rank[row] ?? 0));
      const left = Array.from(rank, (_, row) => row).filter((row) => !kept.includes(row));
      expect(left.every((row) => (rank[row] ?? 0) >= worst)).toBe(true);
    }),
    RUNS,
  );
});
