// An engine that says what the weights say is let in; one that has other weights, or none, is not.
import { describe, expect, it } from 'vitest';
import { readGguf } from './gguf-read.ts';
import { tensorWeights, type WrittenType } from './gguf-tensor.ts';
import { LlamaForward } from './llama-forward.ts';
import type { LlamaWeights } from './llama-shape.ts';
import { writeStudent } from './llama-write.ts';
import { distance, logChances, NEAR, referenceOf } from './reference.ts';
import { randomWeights, TINY, tinyStudent } from './student.fixture.ts';

const IDS = [0, 7, 31, 7, 12];

/** Chances as an engine with these weights gives them. */
function engineOf(weights: LlamaWeights): (place: number, id: number) => number {
  const model = new LlamaForward(TINY, weights);
  const chances = IDS.map((id) => logChances(model.next(id)).map((chance) => Math.exp(chance)));
  return (place, id) => chances[place]?.[id] ?? Number.NaN;
}

describe('a reference', () => {
  const weights = randomWeights(TINY, 11);
  const reference = referenceOf(TINY, weights, IDS);

  it('keeps the likeliest, likeliest first', () => {
    expect(reference.next).toHaveLength(IDS.length);
    for (const kept of reference.next) {
      const chances = kept.map(([, chance]) => chance);
      expect(chances).toEqual([...chances].sort((a, b) => b - a));
      expect(kept.reduce((sum, [, chance]) => sum + Math.exp(chance), 0)).toBeLessThanOrEqual(1);
    }
  });

  it('is met by the same weights, and nearly by what their file keeps of them', () => {
    expect(distance(reference, engineOf(weights))).toBeLessThan(1e-9);
    for (const type of ['F32', 'F16', 'Q8_0'] as const) {
      expect(distance(reference, engineOf(keptIn(type)))).toBeLessThan(NEAR[type]);
    }
  });

  it('is missed by other weights, by nothing and by what is no number', () => {
    expect(distance(reference, engineOf(randomWeights(TINY, 12)))).toBeGreaterThan(NEAR.Q8_0);
    for (const chance of [0, Number.NaN, undefined]) {
      expect(distance(reference, () => chance)).toBe(Number.POSITIVE_INFINITY);
    }
  });

  function keptIn(type: WrittenType): LlamaWeights {
    const file = writeStudent(tinyStudent(type));
    const header = readGguf(file, file.length);
    if ('fault' in header) throw new Error(header.fault);
    return new Map(
      header.tensors.map(({ name, dims, from, bytes }) => [
        name,
        tensorWeights(file.subarray(from, from + bytes), dims.length === 1 ? 'F32' : type),
      ]),
    );
  }
});
