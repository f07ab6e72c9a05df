// Joy, Calm, Energy and Romance against hand arithmetic, with the confidence each deserves.
import { describe, expect, it } from 'vitest';
import type { Perceived } from '#domain/odour/day.ts';
import { SMALL_ORGAN } from '#domain/odour/small-organ.fixture.ts';
import { EMOTION_AXES } from './emotion.ts';
import { indexEmotion } from './emotion-index.ts';
import { emotionContributions, readEmotion } from './read.ts';

const index = indexEmotion(SMALL_ORGAN);

/** Each material heard in its own words, at an intensity. */
function heard(intensities: Readonly<Record<string, number>>): Perceived[] {
  return Object.entries(intensities).map(([id, intensity]) => ({
    originId: id,
    voiceId: id,
    intensity,
  }));
}

function read(intensities: Readonly<Record<string, number>>) {
  return readEmotion(heard(intensities), index);
}

const logistic = (logit: number) => 1 / (1 + Math.exp(-logit));

describe('a value', () => {
  it('is the logistic of four times the mean weight', () => {
    const { joy, calm, energy, romance } = read({ lemon: 10 });
    expect(joy).toBeCloseTo(logistic(2), 12);
    expect(energy).toBeCloseTo(logistic(4), 12);
    expect([calm, romance]).toEqual([0.5, 0.5]);
  });

  it('averages what is perceived in equal parts', () => {
    // energy: (1 − 0.5) / 2 = 0.25; calm: (0 + 1) / 2
    const { energy, calm } = read({ lemon: 10, lavender: 10 });
    expect(energy).toBeCloseTo(logistic(1), 12);
    expect(calm).toBeCloseTo(logistic(2), 12);
  });

  it('counts the second word of a material 0.75 of the first', () => {
    // cedar 1 / 1.75, lemon 0.75 / 1.75
    expect(read({ cedar: 1 }).calm).toBeCloseTo(logistic((4 * 0.4) / 1.75), 12);
    expect(read({ cedar: 1 }).energy).toBeCloseTo(logistic((4 * 0.75) / 1.75), 12);
  });

  it('falls towards neutral beside a smell of which nothing is known', () => {
    expect(read({ lemon: 10, mystery: 10 }).energy).toBeCloseTo(logistic(2), 12);
  });

  it('does not depend on strength, order or splitting of rows', () => {
    const whole = read({ lemon: 10, cedar: 20 });
    const split = readEmotion([...heard({ cedar: 20, lemon: 5 }), ...heard({ lemon: 5 })], index);
    const less = read({ lemon: 1, cedar: 2 });
    for (const axis of EMOTION_AXES) {
      expect(split[axis]).toBeCloseTo(whole[axis], 12);
      expect(split.confidence[axis]).toBeCloseTo(whole.confidence[axis], 12);
      expect(less[axis]).toBeCloseTo(whole[axis], 12);
    }
    expect(split.evidence).toEqual(whole.evidence);
  });

  it.each([
    ['nothing', {}],
    ['a solvent', { dpg: 100 }],
    ['a stranger', { 'name:stranger': 100 }],
    ['a smell without words', { mystery: 100 }],
  ])('is neutral for %s', (_, percents) => {
    const reading = read(percents);
    for (const axis of EMOTION_AXES) {
      expect(reading[axis]).toBe(0.5);
      expect(reading.confidence[axis]).toBe(0);
    }
  });
});

describe('confidence', () => {
  it('is that of the weights, each axis by its own', () => {
    // lemon (0.9) and lavender (0.8) in equal parts, each counted by |weight| + 0.1
    const { confidence } = read({ lemon: 10, lavender: 10 });
    expect(confidence.joy).toBeCloseTo((0.6 * 0.9 + 0.1 * 0.8) / 0.7, 12);
    expect(confidence.calm).toBeCloseTo((0.1 * 0.9 + 1.1 * 0.8) / 1.2, 12);
    expect(confidence.energy).toBeCloseTo((1.1 * 0.9 + 0.6 * 0.8) / 1.7, 12);
    expect(confidence.romance).toBeCloseTo(0.85, 12);
  });

  it('falls on every axis by what is perceived without evidence, which might pull fully', () => {
    const half = read({ lemon: 10, mystery: 10 }).confidence;
    expect(half.energy).toBeCloseTo(0.9 / 2, 12);
    expect(half.joy).toBeCloseTo((0.9 * 0.6) / (0.6 + 1.1), 12);
    expect(half.calm).toBeCloseTo((0.9 * 0.1) / (0.1 + 1.1), 12);
    const less = read({ lemon: 10, mystery: 30 }).confidence;
    for (const axis of EMOTION_AXES) expect(less[axis]).toBeLessThan(half[axis]);
  });

  it('falls where the evidence is weaker', () => {
    expect(read({ cedar: 10 }).confidence.calm).toBeLessThan(
      read({ lavender: 10 }).confidence.calm,
    );
  });
});

describe('evidence', () => {
  it('counts each word once per class on the axes it moves', () => {
    const { evidence } = read({ lemon: 10, cedar: 10, lavender: 5 });
    // lemon is in two materials and rests on two classes
    expect(evidence.joy).toMatchObject({ measured: 1, study: 1, theory: 0 });
    expect(evidence.calm).toMatchObject({ measured: 0, study: 1, theory: 1 });
    expect(evidence.energy).toMatchObject({ measured: 1, study: 2 });
    expect(Object.values(evidence.romance).every((count) => count === 0)).toBe(true);
  });
});

describe('what makes it so', () => {
  it('sums to the logit of the value, the largest first, with the words that carry it', () => {
    const rows = { lemon: 10, cedar: 20, lavender: 5, mystery: 3 };
    const reading = read(rows);
    const all = emotionContributions(heard(rows), index);
    for (const axis of EMOTION_AXES) {
      const sum = all
        .filter((one) => one.axis === axis)
        .reduce((total, one) => total + one.amount, 0);
      expect(logistic(sum)).toBeCloseTo(reading[axis], 12);
    }
    const sizes = all.map(({ amount }) => Math.abs(amount));
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
    const calmer = all.find(({ axis, materialId }) => axis === 'calm' && materialId === 'cedar');
    expect(calmer?.words).toEqual(['cedar']);
    const slower = all.find(
      ({ axis, materialId }) => axis === 'energy' && materialId === 'lavender',
    );
    expect(slower).toMatchObject({ words: ['lavender'] });
    expect(slower?.amount).toBeLessThan(0);
  });

  it('counts what a natural says through its constituents as its own', () => {
    const voices = [
      { originId: 'oil', voiceId: 'lemon', intensity: 1 },
      { originId: 'oil', voiceId: 'lavender', intensity: 1 },
    ];
    const calm = emotionContributions(voices, index).filter(({ axis }) => axis === 'calm');
    expect(calm.map(({ materialId }) => materialId)).toEqual(['oil']);
    expect(calm[0]?.amount).toBeCloseTo(2, 12);
  });
});
