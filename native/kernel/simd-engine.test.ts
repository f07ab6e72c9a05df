// The SIMD engine against plain loops in double precision.
import { describe, expect, it } from 'vitest';
import { type Numbers, plainEngine } from '#domain/learning/matrix.ts';
import { seededRandom } from '#domain/search/random.ts';
import { hasSimd, simdEngine } from './simd-engine.ts';

const SHAPES = [
  [1, 1, 1],
  [4, 8, 8],
  [5, 7, 11],
  [16, 256, 128],
  [3, 32, 496],
  [256, 128, 42],
] as const;

describe('the SIMD engine', () => {
  it('multiplies as plain loops do, within 2e-6 of the sum of sizes', () => {
    const simd = simdEngine(8 * 1024 * 1024);
    const plain = plainEngine('double');
    const random = seededRandom(1);
    for (const [m, k, n] of SHAPES) {
      const pair = (length: number) => {
        const [one, other] = [simd.array(length), plain.array(length)];
        for (let at = 0; at < length; at += 1) {
          one[at] = random.next() - 0.5;
          other[at] = one[at] ?? 0;
        }
        return [one, other] as const;
      };
      const [[a, plainA], [b, plainB]] = [pair(m * k), pair(k * n)];
      const [out, plainOut] = [simd.array(m * n), plain.array(m * n)];
      const [turned, plainTurned] = [simd.array(m * k), plain.array(m * k)];
      simd.multiply(out, a, b, m, k, n);
      plain.multiply(plainOut, plainA, plainB, m, k, n);
      simd.transpose(turned, a, m, k);
      plain.transpose(plainTurned, plainA, m, k);
      expect(Float64Array.from(turned)).toEqual(plainTurned);
      expect(worstGap(out, plainOut), `${m} x ${k} x ${n}`).toBeLessThan(2e-6 * k * 0.25);
    }
  });

  it('refuses arrays that are not its own, and says when it is full', () => {
    const engine = simdEngine(65_536);
    const own = engine.array(16);
    expect(() => engine.multiply(own, own, new Float32Array(16), 4, 4, 4)).toThrow(TypeError);
    expect(() => engine.array(20_000)).toThrow(RangeError);
  });

  it('runs here', () => {
    expect(hasSimd()).toBe(true);
  });
});

function worstGap(a: Numbers, b: Numbers): number {
  let worst = 0;
  for (let at = 0; at < a.length; at += 1) {
    worst = Math.max(worst, Math.abs((a[at] ?? 0) - (b[at] ?? 0)));
  }
  return worst;
}
