// What is written is what is read; what was damaged is refused with a reason, quickly, whatever the damage.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '#domain/search/random.ts';
import { GGUF_FAULTS, type GgufKeys, type GgufValue } from './gguf-format.ts';
import { studentFault } from './gguf-model.ts';
import { readGguf } from './gguf-read.ts';
import { tensorWeights, type WrittenType } from './gguf-tensor.ts';
import { writeGguf } from './gguf-write.ts';
import { writeStudent } from './llama-write.ts';
import { tinyStudent } from './student.fixture.ts';

const SEEDED = { seed: 20_251, numRuns: 150 };
const text = fc.string({ unit: 'grapheme', maxLength: 12 });
const whole = (most: number) => fc.integer({ min: 0, max: most });
const big = fc.bigInt({ min: 0n, max: 2n ** 64n - 1n });
const real = fc.float({ noNaN: true });

const value: fc.Arbitrary<GgufValue> = fc.oneof(
  fc.record({ kind: fc.constant('u8' as const), value: whole(255) }),
  fc.record({ kind: fc.constant('i16' as const), value: fc.integer({ min: -32768, max: 32767 }) }),
  fc.record({ kind: fc.constant('u32' as const), value: whole(2 ** 32 - 1) }),
  fc.record({ kind: fc.constant('f32' as const), value: real }),
  fc.record({ kind: fc.constant('f64' as const), value: fc.double({ noNaN: true }) }),
  fc.record({ kind: fc.constant('u64' as const), value: big }),
  fc.record({ kind: fc.constant('i64' as const), value: big.map((one) => one - 2n ** 63n) }),
  fc.record({ kind: fc.constant('bool' as const), value: fc.boolean() }),
  fc.record({ kind: fc.constant('text' as const), value: text }),
  fc.record({
    ...{ kind: fc.constant('list' as const), of: fc.constant('i32' as const) },
    values: fc.array(fc.integer()),
  }),
  fc.record({
    ...{ kind: fc.constant('list' as const), of: fc.constant('text' as const) },
    values: fc.array(text),
  }),
  fc.record({
    ...{ kind: fc.constant('list' as const), of: fc.constant('bool' as const) },
    values: fc.array(fc.boolean()),
  }),
  fc.record({
    ...{ kind: fc.constant('list' as const), of: fc.constant('u64' as const) },
    values: fc.array(big),
  }),
);
const keys: fc.Arbitrary<GgufKeys> = fc
  .uniqueArray(fc.tuple(text, value), { selector: ([key]) => key, maxLength: 10 })
  .map((pairs) => new Map(pairs.filter(([key]) => key !== 'general.alignment')));
const type = fc.constantFrom<WrittenType>('F32', 'F16', 'Q8_0');
const tensors = fc.uniqueArray(
  fc.record({ name: text.filter((name) => name !== '' && name.length < 15), rows: whole(3), type }),
  { selector: ({ name }) => name, maxLength: 4 },
);

describe('a file', () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(keys, tensors, fc.integer(), (told, drawn, seed) => {
        const random = seededRandom(seed);
        const given = drawn.map(({ name, rows, type: kept }) => {
          const dims = [32, rows + 1];
          const length = 32 * (rows + 1);
          const weights = Float32Array.from({ length }, () => 8 * random.next() - 4);
          return { name, dims, type: kept, weights };
        });
        const file = writeGguf(told, given);
        const header = readGguf(file, file.length);
        if ('fault' in header) throw new Error(JSON.stringify(header));
        expect(header.keys).toEqual(told);
        expect(header.tensors.map(({ name, dims }) => ({ name, dims }))).toEqual(
          given.map(({ name, dims }) => ({ name, dims })),
        );
        header.tensors.forEach(({ from, bytes }, at) => {
          const tensor = given[at];
          if (!tensor) throw new Error('a tensor too many');
          const back = tensorWeights(file.subarray(from, from + bytes), tensor.type);
          const most = { F32: 0, F16: 2 ** -9, Q8_0: 4 / 127 }[tensor.type];
          tensor.weights.forEach((weight, place) => {
            expect(Math.abs((back[place] ?? Number.NaN) - weight)).toBeLessThanOrEqual(most);
          });
        });
        // Its header is enough; one byte less of it, or of the file, is not.
        const head = file.subarray(0, header.dataFrom);
        expect('fault' in readGguf(head, file.length)).toBe(false);
        if (given.length > 0) {
          expect(readGguf(file.subarray(0, -32), file.length - 32)).toHaveProperty('fault');
        }
      }),
      SEEDED,
    );
  });
});

describe('a damaged student', () => {
  const intact = writeStudent(tinyStudent('Q8_0'));
  const header = readGguf(intact, intact.length);
  const headLength = 'fault' in header ? 0 : header.dataFrom;
  const faults = new Set<string>(GGUF_FAULTS);

  it('is refused for a known reason or still sound, 1,000 times over', () => {
    const random = seededRandom(4);
    let refused = 0;
    for (let run = 0; run < 1000; run += 1) {
      const damaged = damage(intact, headLength, random);
      const read = readGguf(damaged, damaged.length);
      if ('fault' in read) {
        expect(faults.has(read.fault)).toBe(true);
        expect(read.at).toBeLessThanOrEqual(damaged.length);
        refused += 1;
      } else if (studentFault(read)) refused += 1;
    }
    expect(refused).toBeGreaterThan(500);
  });

  it('is refused when it is cut anywhere', () => {
    for (let length = 0; length < headLength - 32; length += 7) {
      expect(readGguf(intact.subarray(0, length), length)).toHaveProperty('fault');
      expect(readGguf(intact.subarray(0, length), intact.length)).toHaveProperty('fault');
    }
    for (let length = headLength; length < intact.length; length += 997) {
      expect(readGguf(intact.subarray(0, length), length)).toHaveProperty('fault', 'cut-off');
    }
  });
});

/** Flips bits, writes huge counts, cuts, repeats or inserts, mostly in the header. */
function damage(
  file: Uint8Array,
  headLength: number,
  random: ReturnType<typeof seededRandom>,
): Uint8Array {
  const copy = Uint8Array.from(file);
  const at = random.below(headLength);
  switch (random.below(5)) {
    case 0:
      copy[at] = (copy[at] ?? 0) ^ (1 << random.below(8));
      return copy;
    case 1:
      copy.set(random.pick([ENDLESS, MANY, NOTHING]), Math.min(at, copy.length - 8));
      return copy;
    case 2:
      return copy.subarray(0, random.below(copy.length));
    case 3: {
      const length = 1 + random.below(64);
      copy.copyWithin(at, random.below(headLength), random.below(headLength) + length);
      return copy;
    }
    default: {
      const longer = new Uint8Array(copy.length + 1 + random.below(40));
      longer.set(copy.subarray(0, at));
      longer.set(copy.subarray(at), at + longer.length - copy.length);
      return longer;
    }
  }
}

const ENDLESS = Uint8Array.of(0, 0, 0, 0, 0, 0, 0, 16);
const MANY = Uint8Array.of(255, 255, 255, 255, 0, 0, 0, 0);
const NOTHING = Uint8Array.of(0, 0, 0, 0, 0, 0, 0, 0);
