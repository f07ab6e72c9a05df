// A student too small to know anything, for the tests of its file and of its arithmetic.
import { seededRandom } from '#domain/search/random.ts';
import { type LlamaShape, tensorsOf } from './llama-shape.ts';
import type { StudentFile } from './llama-write.ts';

export const TINY: LlamaShape = {
  ...{ vocabulary: 40, context: 64, width: 32, blocks: 2, heads: 4, feedForward: 64 },
  ...{ epsilon: 1e-5, ropeBase: 10_000, tied: true },
};

export function randomWeights(shape: LlamaShape, seed: number): Map<string, Float32Array> {
  const random = seededRandom(seed);
  return new Map(
    tensorsOf(shape).map(({ name, dims }) => {
      const [row = 1, ...others] = dims;
      const length = others.reduce((product, dim) => product * dim, row);
      const spread = 2 / Math.sqrt(row);
      const weight = () =>
        dims.length === 1 ? 0.5 + random.next() : spread * (random.next() - 0.5);
      return [name, Float32Array.from({ length }, weight)];
    }),
  );
}

export function tinyStudent(type: StudentFile['type'], shape = TINY): StudentFile {
  return {
    name: 'tiny',
    shape,
    weights: randomWeights(shape, 11),
    tokens: Array.from({ length: shape.vocabulary }, (_, id) => `<${id}>`),
    special: { begin: 0, end: 1, pad: 2 },
    type,
  };
}
