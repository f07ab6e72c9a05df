// Adds up what passed, failed and was skipped, from the reports of the test runners.

export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** Why, one line per skipped test. */
  readonly skips: readonly string[];
}

export const NOTHING: Tally = { passed: 0, failed: 0, skipped: 0, skips: [] };

/** The sum of two tallies. */
export function plus(one: Tally, other: Tally): Tally {
  return {
    passed: one.passed + other.passed,
    failed: one.failed + other.failed,
    skipped: one.skipped + other.skipped,
    skips: [...one.skips, ...other.skips],
  };
}

interface UnitReport {
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[];
  }[];
}

/** From vitest's JSON report. A unit test has no business being skipped, so a skipped one counts as failed. */
export function tallyOfUnits(report: unknown): Tally {
  return (report as UnitReport).testResults
    .map(({ status, assertionResults }) => {
      const passed = assertionResults.filter((test) => test.status === 'passed').length;
      const failed = assertionResults.length - passed;
      // A file that could not be loaded has no tests to name.
      return { ...NOTHING, passed, failed: status === 'failed' && failed === 0 ? 1 : failed };
    })
    .reduce(plus, NOTHING);
}

interface StorySuite {
  readonly suites?: readonly StorySuite[];
  readonly specs?: readonly {
    readonly title: string;
    readonly tests: readonly {
      readonly projectName: string;
      readonly status: string;
      readonly annotations: readonly { readonly type: string; readonly description?: string }[];
    }[];
  }[];
}

/** From Playwright's JSON report. A story that is skipped without saying why counts as failed, and so does a flaky one. */
export function tallyOfStories(report: unknown): Tally {
  const { suites = [], specs = [] } = report as StorySuite;
  const own = specs.flatMap(({ title, tests }) =>
    tests.map(({ projectName, status, annotations }): Tally => {
      if (status === 'expected') return { ...NOTHING, passed: 1 };
      const reason = annotations.find(({ type }) => type === 'skip')?.description;
      if (status !== 'skipped' || !reason) return { ...NOTHING, failed: 1 };
      return { ...NOTHING, skipped: 1, skips: [`${`${projectName} ${title}`.trim()}: ${reason}`] };
    }),
  );
  return [...own, ...suites.map(tallyOfStories)].reduce(plus, NOTHING);
}
