// The closing line must be honest: crashes, unexplained skips and flaky stories are failures, in every report shape.
import { describe, expect, it } from 'vitest';
import { NOTHING, plus, tallyOfStories, tallyOfUnits } from './tally.ts';

const unit = (status: string) => ({ fullName: status, status });

describe('tallyOfUnits', () => {
  it('counts a file that could not be loaded as one failure', () => {
    const testResults = [{ name: 'a.test.ts', status: 'failed', assertionResults: [] }];
    expect(tallyOfUnits({ testResults })).toEqual({ ...NOTHING, failed: 1 });
  });

  it('counts a skipped unit test as failed', () => {
    const assertionResults = [unit('passed'), unit('skipped'), unit('failed')];
    const testResults = [{ name: 'a.test.ts', status: 'failed', assertionResults }];
    expect(tallyOfUnits({ testResults })).toEqual({ ...NOTHING, passed: 1, failed: 2 });
  });

  it('is nothing for no files', () => {
    expect(tallyOfUnits({ testResults: [] })).toEqual(NOTHING);
  });
});

describe('tallyOfStories', () => {
  const story = (status: string, annotations: readonly object[] = []) => ({
    title: 'opens',
    tests: [{ projectName: 'web', status, annotations }],
  });

  it('finds stories in suites within suites', () => {
    const report = {
      suites: [{ suites: [{ specs: [story('expected')] }], specs: [story('unexpected')] }],
    };
    expect(tallyOfStories(report)).toEqual({ ...NOTHING, passed: 1, failed: 1 });
  });

  it('prints why a story was skipped, and counts one that does not say why as failed', () => {
    const reason = { type: 'skip', description: 'no Electron runtime' };
    const report = {
      specs: [story('skipped', [reason]), story('skipped'), story('skipped', [{ type: 'skip' }])],
    };
    expect(tallyOfStories(report)).toEqual({
      passed: 0,
      failed: 2,
      skipped: 1,
      skips: ['web opens: no Electron runtime'],
    });
  });

  it('does not take a story that passed at the second try for one that passed', () => {
    expect(tallyOfStories({ specs: [story('flaky')] })).toEqual({ ...NOTHING, failed: 1 });
  });
});

it('adds tallies up', () => {
  const one = { passed: 1, failed: 2, skipped: 1, skips: ['a'] };
  const other = { passed: 10, failed: 20, skipped: 1, skips: ['b'] };
  expect(plus(one, other)).toEqual({ passed: 11, failed: 22, skipped: 2, skips: ['a', 'b'] });
});
