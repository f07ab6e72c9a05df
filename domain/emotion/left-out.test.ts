// The test of the weights against a panel sees no rating it foretells, finds what is there, and finds nothing in noise.
import { describe, expect, it } from 'vitest';
import { CATALOGUE } from '#data/tables.fixture.ts';
import type { EmotionWeight, Material, MeasuredOdour } from '#domain/catalogue/material.ts';
import { SMALL_ORGAN } from '#domain/odour/small-organ.fixture.ts';
import { seededRandom } from '#domain/search/random.ts';
import { citationsOf, knowsRatings } from './citation.ts';
import { type LeftOutReport, leftOutReport } from './left-out.ts';

/** Fewer than for the figures that are shown: enough to tell a thousandth from a tenth. */
const DEALS = 199;

type Evidence = Parameters<typeof leftOutReport>[0];

function chance(seed: number) {
  const random = seededRandom(seed);
  return (bound: number) => random.below(bound);
}

function report(catalogue: Evidence, seed = 11): LeftOutReport {
  const found = leftOutReport(catalogue, chance(seed), DEALS);
  if (!found) throw new Error('too few odours');
  return found;
}

/** Twelve odours, each with one neighbour word; `feels` says how far what is felt follows what the neighbour says. */
function world(feels: number, seed: number): Evidence {
  const random = seededRandom(seed);
  const draw = () => 2 * random.next() - 1;
  const [template] = SMALL_ORGAN.materials;
  if (!template) throw new Error('no material');
  const materials: Material[] = [];
  const emotionWeights: EmotionWeight[] = [];
  const measuredOdours: MeasuredOdour[] = [];
  for (let at = 0; at < 12; at += 1) {
    const says = { joy: draw(), calm: draw(), energy: draw() };
    const felt = (said: number) => feels * said + (1 - feels) * draw();
    const odour = { joy: felt(says.joy), calm: felt(says.calm), energy: felt(says.energy) };
    measuredOdours.push({ odour: `odour ${at}`, descriptor: `own ${at}`, raters: 84, ...odour });
    materials.push({ ...template, id: `m${at}`, descriptors: [`own ${at}`, `beside ${at}`] });
    const shared = { romance: 0, confidence: 0.5 };
    const measured = { evidence: 'measured', source: 'Measured: a panel' };
    emotionWeights.push(
      { descriptor: `own ${at}`, ...odour, ...shared, ...measured },
      { descriptor: `beside ${at}`, ...says, ...shared, evidence: 'study', source: 'a study' },
    );
  }
  return { materials, emotionWeights, measuredOdours };
}

describe('odours whose neighbours tell how they feel', () => {
  it('are foretold better than by the mean and by shuffled words', () => {
    const found = report(world(0.9, 1));
    expect(found.odours).toHaveLength(12);
    expect(found.error.mean).toBeLessThan(0.4 * found.meanError);
    expect(found.overMean.low).toBeGreaterThan(0);
    expect(found.overShuffled.low).toBeGreaterThan(0);
    expect(found.asGood).toBeLessThan(0.01);
  });

  it('are not where what is felt is noise: a true deal is then like any other', () => {
    const shares = Array.from({ length: 20 }, (_, seed) => report(world(0, 100 + seed)).asGood);
    expect(shares.filter((share) => share < 0.05).length).toBeLessThanOrEqual(3);
    expect(Math.max(...shares)).toBeGreaterThan(0.5);
  });
});

describe('what is left out', () => {
  it('weights that know the ratings may say anything without changing what is foretold', () => {
    const given = world(0.9, 2);
    const emotionWeights = given.emotionWeights.map((weight) =>
      knowsRatings(weight) ? { ...weight, joy: -weight.joy, calm: 1, energy: 0 } : weight,
    );
    const [before, after] = [report(given), report({ ...given, emotionWeights })];
    expect(after.odours).toEqual(before.odours);
    expect(after.inViewError).toBeGreaterThan(before.inViewError);
  });

  it('the rating of an odour is in no figure that foretells it', () => {
    const given = world(0.9, 3);
    for (const [at, odour] of given.measuredOdours.entries()) {
      const measuredOdours = given.measuredOdours.with(at, { ...odour, joy: 9, calm: -9 });
      const before = report(given).odours[at];
      expect(report({ ...given, measuredOdours }).odours[at]?.foretold).toEqual(before?.foretold);
    }
  });

  it('an analogy to a rated odour knows its rating', () => {
    const lime = CATALOGUE.emotionWeights.find(({ descriptor }) => descriptor === 'lime');
    const orange = CATALOGUE.emotionWeights.find(({ descriptor }) => descriptor === 'orange');
    expect(lime && knowsRatings(lime)).toBe(true);
    expect(orange && knowsRatings(orange)).toBe(false);
    expect(orange && citationsOf(orange)).toHaveLength(3);
  });

  it('fewer than three odours with a word foretell nothing', () => {
    const given = world(0.9, 4);
    const measuredOdours = given.measuredOdours.slice(0, 2);
    expect(leftOutReport({ ...given, measuredOdours }, chance(1))).toBeUndefined();
  });
});

it('the shipped ratings are all used but those without a word, and the same chance gives the same figures', () => {
  const found = report(CATALOGUE);
  expect(found.odours).toHaveLength(11);
  expect(found.wordless).toEqual(['B.Rice']);
  expect(found.inViewError).toBeLessThan(found.error.mean);
  expect(report(CATALOGUE)).toEqual(found);
});
