// Every figure of emotion opens to words whose parts sum to it, each with the evidence it rests on.
import { expect, it } from 'vitest';
import { CATALOGUE } from '#data/tables.fixture.ts';
import { SMALL_ORGAN } from '#domain/odour/small-organ.fixture.ts';
import { EMOTION_AXES } from './emotion.ts';
import { indexEmotion } from './emotion-index.ts';
import { readEmotion } from './read.ts';
import { emotionSources } from './sources.ts';

const index = indexEmotion(SMALL_ORGAN);
const heard = (originId: string, intensity: number, voiceId = originId) => ({
  ...{ originId, voiceId, intensity },
});
const MIXTURE = [
  heard('lemon', 2),
  heard('cedar', 4),
  heard('mystery', 1),
  heard('oil', 3, 'lemon'),
];

it('the parts of the words sum to the logit, largest first, and the shares to what has weights', () => {
  const reading = readEmotion(MIXTURE, index);
  for (const axis of EMOTION_AXES) {
    const sources = emotionSources(MIXTURE, index, axis);
    const logit = sources.reduce((sum, { amount }) => sum + amount, 0);
    expect(1 / (1 + Math.exp(-logit))).toBeCloseTo(reading[axis], 12);
    expect(sources.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(0.9, 12);
    const sizes = sources.map(({ amount }) => Math.abs(amount));
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
  }
});

it('a word names its weight, evidence, citation and what brought it, the most of it first', () => {
  const [lemon, cedar] = emotionSources(MIXTURE, index, 'energy');
  expect(lemon).toMatchObject({ word: 'lemon', weight: 1, classes: ['measured', 'study'] });
  expect(lemon).toMatchObject({ confidence: 0.9, citations: ['by hand'] });
  // Of 10 parts: 3 through the oil, 2 of itself, and 0.75 / 1.75 of the 4 of cedar.
  expect(lemon?.materialIds).toEqual(['oil', 'lemon', 'cedar']);
  expect(lemon?.share).toBeCloseTo((5 + (4 * 0.75) / 1.75) / 10, 12);
  expect(cedar).toMatchObject({ word: 'cedar', amount: 0 });
});

it('every weight that ships has a class of evidence and a citation, or says that it has no source', () => {
  const shipped = indexEmotion(CATALOGUE);
  const all = CATALOGUE.materials.map(({ id }) => heard(id, 1));
  for (const axis of EMOTION_AXES) {
    for (const { classes, citations } of emotionSources(all, shipped, axis)) {
      expect(classes.length).toBeGreaterThan(0);
      expect(Math.min(...citations.map(({ length }) => length))).toBeGreaterThan(10);
    }
  }
});
