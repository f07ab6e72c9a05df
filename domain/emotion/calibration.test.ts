// A perfumer's own correction: it helps whoever feels in a way of their own, and says nothing where there is nothing to say.
import { describe, expect, it } from 'vitest';
import { seededRandom } from '#domain/search/random.ts';
import {
  type Calibration,
  calibrated,
  calibrationOf,
  type Felt,
  LEAST_FORMULAS,
} from './calibration.ts';
import { EMOTION_AXES } from './emotion.ts';
import { type Manner, perfumer } from './perfumer.fixture.ts';

const RUNS = 100;
const EMOTION = { joy: 0.7, calm: 0.4, energy: 0.55, romance: 0.2 };

function isSilent(calibration: Calibration): boolean {
  return EMOTION_AXES.every((axis) => calibration[axis].state !== 'helps');
}

/** Root mean square of what new formulas are felt like less what is said of them. */
function errorOn(felt: readonly Felt[], calibration: Calibration | undefined): number {
  const squares = felt.map((one) => {
    const { model } = one;
    const said = { joy: model, calm: model, energy: model, romance: model };
    const told = calibration ? calibrated(said, one.family, calibration) : said;
    return (told[one.axis] - one.felt) ** 2;
  });
  return Math.sqrt(squares.reduce((sum, one) => sum + one, 0) / squares.length);
}

describe.each<Manner>(['unrelated', 'as-modelled'])('a perfumer who feels %s', (manner) => {
  it.each([12, 40])('is left in silence in at least 95 of 100 runs of %s formulas', (formulas) => {
    const silent = Array.from({ length: RUNS }, (_, run) =>
      isSilent(calibrationOf(perfumer(manner, seededRandom(7000 + run)).feel(formulas))),
    );
    expect(silent.filter(Boolean).length).toBeGreaterThanOrEqual(95);
  });
});

describe('a perfumer who feels in a way of their own', () => {
  it('is understood better on formulas not rated yet, the more the more were rated', () => {
    const shares = [20, 80].map((formulas) => {
      const ratios = Array.from({ length: 30 }, (_, run) => {
        const own = perfumer('own', seededRandom(9000 + run));
        const calibration = calibrationOf(own.feel(formulas));
        const next = own.feel(60);
        return errorOn(next, calibration) / errorOn(next, undefined);
      });
      expect(Math.max(...ratios)).toBeLessThan(1.05);
      return ratios.reduce((sum, one) => sum + one, 0) / ratios.length;
    });
    expect(shares[0]).toBeLessThan(1);
    expect(shares[1]).toBeLessThan(0.85);
  });

  it('is told what it rests on, and an error that new formulas bear out', () => {
    const own = perfumer('own', seededRandom(9001));
    const calibration = calibrationOf(own.feel(120));
    const next = own.feel(300);
    const helped = EMOTION_AXES.filter((axis) => calibration[axis].state === 'helps');
    expect(helped.length).toBeGreaterThan(1);
    for (const axis of helped) {
      const { ratings, formulas, error } = calibration[axis];
      expect([ratings, formulas]).toEqual([120, 120]);
      const onNew = errorOn(
        next.filter((one) => one.axis === axis),
        calibration,
      );
      expect(Math.abs((error?.after ?? 0) - onNew)).toBeLessThan(0.04);
      expect(error?.after).toBeLessThan(Math.min(error?.before ?? 0, error?.ofMean ?? 0));
    }
  });
});

describe('silence', () => {
  it('leaves every value as it was, with too few formulas whatever was said of them', () => {
    const few = perfumer('own', seededRandom(3)).feel(LEAST_FORMULAS - 1);
    const calibration = calibrationOf([...few, ...few, ...few]);
    for (const axis of EMOTION_AXES) {
      expect(calibration[axis]).toMatchObject({ state: 'too-few', formulas: LEAST_FORMULAS - 1 });
      expect(calibration[axis]).not.toHaveProperty('error');
    }
    expect(calibrated(EMOTION, 'floral', calibration)).toEqual(EMOTION);
    expect(isSilent(calibrationOf([]))).toBe(true);
  });

  it('where a fit does not beat saying nothing, the errors are told and nothing is moved', () => {
    const calibration = calibrationOf(perfumer('unrelated', seededRandom(7001)).feel(40));
    for (const axis of EMOTION_AXES) {
      expect(calibration[axis]).toMatchObject({ state: 'no-help', offset: 0, slope: 1 });
      expect(calibration[axis].error?.after).toBeGreaterThan(0.1);
    }
    expect(calibrated(EMOTION, undefined, calibration)).toEqual(EMOTION);
  });
});

it('a corrected value stays within 0 and 1, and follows the perfumer who feels more than is said', () => {
  const felt = Array.from({ length: 60 }, (_, at): Felt => {
    const model = 0.2 + (0.6 * (at % 13)) / 12;
    return { formulaId: `f${at}`, axis: 'joy', model, felt: Math.min(1, model + 0.2) };
  });
  const calibration = calibrationOf(felt);
  expect(calibration.joy.state).toBe('helps');
  expect(calibration.calm.state).toBe('too-few');
  const told = calibrated(EMOTION, undefined, calibration);
  expect(told.joy).toBeGreaterThan(0.8);
  expect(told.joy).toBeLessThan(1);
  expect(told.calm).toBe(EMOTION.calm);
});
