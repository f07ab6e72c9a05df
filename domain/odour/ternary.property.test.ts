// The ternary diagram: what each corner is sure of, whatever the three are called, and the published three regions.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ETHANOL, FOUR, physicsOf, properties } from './small-film.fixture.ts';
import type { PhysicsIndex } from './species.ts';
import { type Corners, type TernaryPoint, ternaryOf } from './ternary.ts';
import { WEARS } from './wear.ts';

const settings = { seed: 20260131, numRuns: 60 };
const request = { dosagePercent: 20, wear: WEARS.skin, steps: 12, seconds: 0 };
const alone = (materialId: string) => [{ materialId, percent: 1 }];
const LGV: Corners = [alone('limonene'), alone('geraniol'), alone('vanillin')];

const figures = fc.record({
  molarMass: fc.double({ min: 80, max: 300, noNaN: true }),
  pressure: fc.double({ min: -3, max: 3, noNaN: true }).map((decades) => 10 ** decades),
  heat: fc.constant(60),
  threshold: fc.double({ min: -5, max: 3, noNaN: true }).map((decades) => 10 ** decades),
});
const three = fc
  .tuple(figures, figures, figures)
  .map(([a, b, c]) =>
    physicsOf([properties('a', a), properties('b', b), properties('c', c), ETHANOL]),
  );
const times = fc.constantFrom(0, 60, 3600);
const drawn = (ids: readonly [string, string, string], index: PhysicsIndex, seconds: number) =>
  ternaryOf([alone(ids[0]), alone(ids[1]), alone(ids[2])], { ...request, seconds }, index);

describe('any three', () => {
  it('each corner is its own where it is smelled at all', () => {
    fc.assert(
      fc.property(three, times, (index, seconds) => {
        for (const { shares, dominant, odourValues } of drawn(['a', 'b', 'c'], index, seconds)) {
          const corner = shares.indexOf(1);
          if (corner < 0) continue;
          expect(dominant).toBe((odourValues[corner] ?? 0) >= 1 ? corner : undefined);
        }
      }),
      settings,
    );
  });

  it('turning the corners turns the picture and nothing else', () => {
    fc.assert(
      fc.property(three, times, (index, seconds) => {
        const plain = byShares(drawn(['a', 'b', 'c'], index, seconds), [0, 1, 2]);
        const turned = byShares(drawn(['c', 'a', 'b'], index, seconds), [1, 2, 0]);
        expect(turned.size).toBe(plain.size);
        for (const [place, one] of plain) {
          const other = turned.get(place);
          expect(other?.strength).toBeCloseTo(one.strength, 6);
          one.odourValues.forEach((value, corner) => {
            expect((other?.odourValues[corner] ?? 0) / (value || 1)).toBeCloseTo(value ? 1 : 0, 9);
          });
        }
      }),
      settings,
    );
  });

  it('the one with the lower threshold has the larger region', () => {
    const given = { molarMass: 150, pressure: 10, heat: 60 };
    const index = physicsOf([
      properties('a', { ...given, threshold: 0.001 }),
      properties('b', { ...given, threshold: 0.003 }),
      properties('c', { ...given, threshold: 0.01 }),
      ETHANOL,
    ]);
    const [a, b, c] = regions(drawn(['a', 'b', 'c'], index, 0));
    expect(a).toBeGreaterThan(b);
    expect(b).toBeGreaterThan(c);
    expect(c).toBeGreaterThan(0);
  });

  it('the one with the higher pressure has the larger region', () => {
    const given = { molarMass: 150, heat: 60, threshold: 0.001 };
    const index = physicsOf([
      properties('a', { ...given, pressure: 10 }),
      properties('b', { ...given, pressure: 3 }),
      properties('c', { ...given, pressure: 1 }),
      ETHANOL,
    ]);
    const [a, b, c] = regions(drawn(['a', 'b', 'c'], index, 0));
    expect(a).toBeGreaterThan(b);
    expect(b).toBeGreaterThan(c);
  });

  it('what two corners share counts for each by what it brings', () => {
    const half = [...alone('limonene'), ...alone('vanillin')];
    const points = ternaryOf([alone('limonene'), half, alone('geraniol')], request, FOUR);
    const edge = points.find(({ shares }) => shares[0] === 0.5 && shares[1] === 0.5);
    // 0.5 and 0.25 of the limonene; vanillin is louder than either
    const vanillin = edge?.odourValues[1] ?? 0;
    expect(vanillin).toBeGreaterThan(0);
    const without = ternaryOf(
      [alone('limonene'), alone('limonene'), alone('geraniol')],
      request,
      FOUR,
    );
    const same = without.find(({ shares }) => shares[0] === 0.25 && shares[1] === 0.75);
    expect((same?.odourValues[1] ?? 0) / (same?.odourValues[0] ?? 1)).toBeCloseTo(3, 9);
  });
});

describe('limonene, geraniol and vanillin in ethanol', () => {
  it('has three regions, the most of it limonene, as odour value over the neat liquid orders them', () => {
    const [limonene, geraniol, vanillin] = regions(ternaryOf(LGV, { ...request, steps: 40 }, FOUR));
    expect(limonene + geraniol + vanillin).toBe(861);
    for (const region of [limonene, geraniol, vanillin]) expect(region).toBeGreaterThan(20);
    expect(limonene).toBeGreaterThan(vanillin);
    expect(limonene).toBeGreaterThan(geraniol);
  });

  it('loses the region of limonene first', () => {
    const later = regions(ternaryOf(LGV, { ...request, steps: 40, seconds: 7200 }, FOUR));
    expect(later[0]).toBe(0);
    expect(later[1] + later[2]).toBeGreaterThan(0);
  });
});

function regions(points: readonly TernaryPoint[]): [number, number, number] {
  const counts: [number, number, number] = [0, 0, 0];
  for (const { dominant } of points) if (dominant !== undefined) counts[dominant] += 1;
  return counts;
}

/** Points by the shares of a, b and c, their odour values in that order. */
function byShares(points: readonly TernaryPoint[], order: readonly [number, number, number]) {
  const pick = (values: TernaryPoint['shares']) => order.map((at) => values[at] ?? 0);
  return new Map(
    points.map((point) => {
      const place = pick(point.shares)
        .map((share) => share.toFixed(6))
        .join(' ');
      return [place, { strength: point.strength, odourValues: pick(point.odourValues) }];
    }),
  );
}
