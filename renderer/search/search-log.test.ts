// The course of a search keeps its figures whatever slices it is told in.
import { describe, expect, test } from 'vitest';
import type { EpisodeLine } from '#contract/training.ts';
import { SearchLog } from './search-log.ts';

function line(episode: number, change: Partial<EpisodeLine> = {}): EpisodeLine {
  return {
    ...{ episode, mode: 'warmup', producer: 'moga', return: episode % 7, sigma: null },
    ...{ diversity: 0.7, exploreShare: 0, epsilon: 1, rule: 'warming-up' },
    ...{ hypervolume: 0.1, policyUpdates: 0 },
    ...change,
  };
}

const course = Array.from({ length: 250 }, (_, at) => line(at + 1));

describe('figures', () => {
  test('the mean is of the last hundred, or of as many as there are', () => {
    const log = new SearchLog();
    log.push(course);
    const mean = (of: readonly EpisodeLine[]) =>
      of.reduce((sum, one) => sum + one.return, 0) / of.length;
    expect(log.means[0]).toBeCloseTo(1, 12);
    expect(log.means[49]).toBeCloseTo(mean(course.slice(0, 50)), 10);
    expect(log.means[99]).toBeCloseTo(mean(course.slice(0, 100)), 10);
    expect(log.means[249]).toBeCloseTo(mean(course.slice(150, 250)), 10);
  });

  test('the best never falls', () => {
    const log = new SearchLog();
    log.push(course);
    for (let at = 1; at < log.bests.length; at += 1) {
      expect(log.bests[at]).toBeGreaterThanOrEqual(log.bests[at - 1] ?? Number.NaN);
    }
    expect(log.bests.at(-1)).toBe(6);
  });

  test('slices, repeats and a gap come to the same as one piece', () => {
    const whole = new SearchLog();
    whole.push(course);
    const sliced = new SearchLog();
    sliced.push(course.slice(0, 30));
    sliced.push(course.slice(10, 60));
    // From the future: what lies between is not known, so it may not count.
    sliced.push(course.slice(90, 120));
    expect(sliced.episode).toBe(60);
    sliced.push(course.slice(60));
    expect(sliced.means).toEqual(whole.means);
    expect(sliced.produced).toEqual(whole.produced);
  });
});

describe('modes', () => {
  const log = new SearchLog();
  log.push([
    line(1),
    line(2, { sigma: 0.4, diversity: 0.5, exploreShare: 0.1 }),
    line(3, { mode: 'exploit', rule: 'warmed-up', producer: 'ppo', sigma: 0.9 }),
    line(4, { mode: 'exploit', rule: 'dwelling', producer: 'archive' }),
    line(5, { mode: 'explore', rule: 'signal-low' }),
  ]);

  test('are stretches without a hole', () => {
    expect(log.stretches).toEqual([
      { mode: 'warmup', from: 1, to: 2 },
      { mode: 'exploit', from: 3, to: 4 },
      { mode: 'explore', from: 5, to: 5 },
    ]);
    expect(log.switches).toEqual([3, 5]);
    expect(log.produced).toEqual({ moga: 3, ppo: 1, archive: 1 });
  });

  test('a decision stands beside the figures it was made by, which are those of the episode before', () => {
    expect(log.decided(3)).toEqual({
      ...{ episode: 3, mode: 'exploit', rule: 'warmed-up' },
      ...{ sigma: 0.4, diversity: 0.5, exploreShare: 0.1 },
    });
    expect(log.decided(6)).toBeUndefined();
  });
});
