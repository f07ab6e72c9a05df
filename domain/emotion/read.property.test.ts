// Laws of a reading for any mixture: every figure stays in its range, and nothing is read into nothing.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { SMALL_ORGAN } from '#domain/odour/small-organ.fixture.ts';
import { EMOTION_AXES } from './emotion.ts';
import { indexEmotion } from './emotion-index.ts';
import { readEmotion } from './read.ts';

const index = indexEmotion(SMALL_ORGAN);
const settings = { seed: 20260205, numRuns: 500 };
const ids = [...SMALL_ORGAN.materials.map(({ id }) => id), 'name:stranger'];
const mixtures = fc.array(
  fc
    .record({
      id: fc.constantFrom(...ids),
      intensity: fc.oneof(
        fc.double({ min: 1e-9, max: 100, noNaN: true }),
        fc.constantFrom(1e-300, 5e-324),
      ),
    })
    .map(({ id, intensity }) => ({ originId: id, voiceId: id, intensity })),
  { maxLength: 12 },
);

it('values and confidences are numbers from 0 to 1', () => {
  fc.assert(
    fc.property(mixtures, (perceived) => {
      const reading = readEmotion(perceived, index);
      for (const axis of EMOTION_AXES) {
        expect(reading[axis]).toBeGreaterThan(0);
        expect(reading[axis]).toBeLessThan(1);
        expect(reading.confidence[axis]).toBeGreaterThanOrEqual(0);
        expect(reading.confidence[axis]).toBeLessThanOrEqual(0.9 + 1e-12);
      }
    }),
    settings,
  );
});

it('more of what nobody knows moves no axis away from neutral and raises no confidence', () => {
  fc.assert(
    fc.property(mixtures, fc.integer({ min: 1, max: 100 }), (perceived, intensity) => {
      const before = readEmotion(perceived, index);
      const after = readEmotion(
        [...perceived, { originId: 'mystery', voiceId: 'mystery', intensity }],
        index,
      );
      for (const axis of EMOTION_AXES) {
        expect(Math.abs(after[axis] - 0.5)).toBeLessThanOrEqual(
          Math.abs(before[axis] - 0.5) + 1e-12,
        );
        expect(after.confidence[axis]).toBeLessThanOrEqual(before.confidence[axis] + 1e-12);
      }
    }),
    settings,
  );
});

it('an odour word without its evidence, or with weaker evidence, makes no axis surer, and those it told less sure', () => {
  const words = SMALL_ORGAN.emotionWeights.map(({ descriptor }) => descriptor);
  fc.assert(
    fc.property(
      mixtures,
      fc.constantFrom(...words),
      fc.option(fc.double({ min: 0, max: 0.99, noNaN: true }), { nil: undefined }),
      (perceived, word, weaker) => {
        const emotionWeights = SMALL_ORGAN.emotionWeights.flatMap((weight) => {
          if (weight.descriptor !== word) return [weight];
          return weaker === undefined
            ? []
            : [{ ...weight, confidence: weight.confidence * weaker }];
        });
        const before = readEmotion(perceived, index).confidence;
        const after = readEmotion(perceived, indexEmotion({ ...SMALL_ORGAN, emotionWeights }));
        const total = perceived.reduce((sum, { intensity }) => sum + intensity, 0);
        const isHeard = perceived.some(
          ({ voiceId, intensity }) =>
            intensity / total > 1e-6 &&
            index.materials.get(voiceId)?.words.some((one) => one.word === word),
        );
        for (const axis of EMOTION_AXES) {
          expect(after.confidence[axis]).toBeLessThanOrEqual(before[axis] + 1e-12);
          if (isHeard) expect(after.confidence[axis]).toBeLessThan(before[axis]);
        }
      },
    ),
    settings,
  );
});
