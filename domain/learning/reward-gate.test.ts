// Which tastes may be used: a real one may, and one learnt from shuffled scores hardly ever.
import { describe, expect, it } from 'vitest';
import { beliefsOf } from './reward-beliefs.ts';
import { recommended, worthAsking, worthComparing } from './reward-choice.ts';
import { gateReward } from './reward-gate.ts';
import { fitReward, resumeReward } from './reward-model.ts';
import { madeUpRows, ratedSet } from './taste.fixture.ts';

const SHUFFLES = 100;

describe('the gate', () => {
  it('lets a real taste through, with points that rise', () => {
    const { examples, pairs } = ratedSet('families', 150, 2);
    const report = gateReward(examples, pairs, 1);
    expect(report).toMatchObject({ deploys: true });
    expect(report.auc?.model).toBeGreaterThan(0.75);
    expect(report.brier?.better).toBeGreaterThan(0.02);
    const came = report.points.map((point) => point.came);
    expect(came.at(-1)).toBeGreaterThan((came[0] ?? 1) + 0.4);
  });

  it(`refuses at least 95 of ${SHUFFLES} tastes of shuffled scores`, () => {
    let refused = 0;
    for (let shuffle = 0; shuffle < SHUFFLES; shuffle += 1) {
      const { examples, pairs } = ratedSet('families', 60, 100 + shuffle, true);
      if (!gateReward(examples, pairs, shuffle).deploys) refused += 1;
    }
    expect(refused).toBeGreaterThanOrEqual(95);
  });

  it('refuses what cannot be compared', () => {
    const { examples, pairs } = ratedSet('families', 30, 3);
    const alike = examples.map((one) => ({ ...one, label: { y: 1, weight: 1 } }));
    expect(gateReward(alike, [], 1)).toMatchObject({ deploys: false });
    expect(gateReward([], [], 1)).toEqual({ deploys: false, foretold: 0, points: [] });
    expect(gateReward(examples.slice(0, 3), pairs.slice(0, 0), 1).deploys).toBe(false);
  });

  it('says the same again', () => {
    const { examples, pairs } = ratedSet('mood', 60, 5);
    expect(gateReward(examples, pairs, 4)).toEqual(gateReward(examples, pairs, 4));
  });

  it('leaves out with a fold every mod of its formulas', () => {
    const { examples, pairs } = ratedSet('families', 60, 6);
    // Two sittings for every formula: the second half is the first again.
    const again = examples.map((one, at) => ({
      ...one,
      formulaId: `formula ${at % 30}`,
    }));
    gateReward(again, pairs, 1, (kept, some, seed) => {
      const formulas = new Set(kept.map(({ formulaId }) => formulaId));
      const whole = [...formulas].every(
        (id) => kept.filter(({ formulaId }) => formulaId === id).length === 2,
      );
      expect(whole).toBe(true);
      return fitReward(kept, some, seed);
    });
  });
});

describe('a learnt taste', () => {
  const { examples, pairs, liking } = ratedSet('families', 150, 2);
  const model = fitReward(examples, pairs, 1);
  const others = madeUpRows(300, 1).slice(150);
  const opinions = others.map((numbers) => model.opinion({ numbers, prior: 0, unknown: 0 }));
  const mean = (places: readonly number[]) =>
    places.reduce((sum, at) => sum + liking(others[at] ?? new Float64Array()), 0) / places.length;

  it('recommends what is truly liked, by the lower bound', () => {
    expect(mean(recommended(opinions, 10))).toBeGreaterThan(0.8);
    for (const { lower, reward, upper, spread } of opinions) {
      expect(lower).toBeLessThanOrEqual(reward);
      expect(upper).toBeGreaterThanOrEqual(reward);
      expect(spread).toBeGreaterThan(0);
      expect(Math.abs(reward)).toBeLessThanOrEqual(1);
    }
  });

  it('asks what it is least sure of', () => {
    expect(worthAsking(opinions, 5)).toHaveLength(5);
    const pair = worthComparing(opinions);
    const [one, two] = pair?.map((at) => opinions[at]) ?? [];
    expect(Math.abs((one?.reward ?? 1) - (two?.reward ?? -1))).toBeLessThan(0.3);
    expect(worthComparing(opinions.slice(0, 1))).toBeUndefined();
  });

  it('is the same after it was kept, and less sure of what is half unknown', () => {
    const numbers = others[0] ?? new Float64Array();
    const reading = { numbers, prior: 0.1, unknown: 0 };
    expect(resumeReward(model.kept).opinion(reading)).toEqual(model.opinion(reading));
    const unknown = model.opinion({ ...reading, unknown: 0.5 });
    expect(unknown.spread).toBeCloseTo(1.5 * model.opinion(reading).spread, 12);
  });

  it('names sides with a sign and a spread, the surest first', () => {
    const beliefs = beliefsOf(model, 4);
    expect(beliefs.length).toBeGreaterThan(0);
    for (const { effect, spread } of beliefs) expect(Math.abs(effect)).toBeGreaterThan(spread);
  });

  it('becomes an ensemble at 500 ratings, and stays itself when kept', () => {
    const many = ratedSet('mood', 500, 4);
    const ensemble = fitReward(many.examples, many.pairs, 1);
    expect(ensemble.kept.kind).toBe('ensemble');
    const reading = { numbers: others[1] ?? new Float64Array(), prior: 0, unknown: 0 };
    expect(resumeReward(ensemble.kept).opinion(reading)).toEqual(ensemble.opinion(reading));
  });
});
