// How well the emotion weights foretell a panel's ratings of odours that were left out, beside what knows nothing.
import type { Catalogue } from '#domain/catalogue/material.ts';
import { LEFT_OUT_SEED, leftOutReport } from '#domain/emotion/left-out.ts';
import { seededRandom } from '#domain/search/random.ts';
import { type BenchReport, type Figure, reportOf } from './figure.ts';

type Interval = ReturnType<typeof intervalOf>;

/** Errors are root mean squares in standard deviations of the panel; no budget, for the outcome is the finding. */
export function benchEmotion(catalogue: Catalogue): BenchReport {
  const random = seededRandom(LEFT_OUT_SEED);
  const found = leftOutReport(catalogue, (bound) => random.below(bound));
  if (!found) throw new Error('the panel of the shipped tables has too few odours');
  const figure = (name: string, value: number, interval?: Interval): Figure => ({
    ...{ name, value, unit: '' },
    ...(interval === undefined ? {} : { interval }),
  });
  const rated = found.odours.length;
  return reportOf('emotion', [
    figure(`odours foretold, of ${rated + found.wordless.length} rated`, rated),
    figure('error, each odour left out', found.error.mean, intervalOf(found.error)),
    figure('  joy', found.byAxis.joy),
    figure('  calm', found.byAxis.calm),
    figure('  energy', found.byAxis.energy),
    figure('error of the mean of the others', found.meanError),
    figure('error of shuffled words, mean', found.shuffledError),
    figure('shuffles at least as good, share', found.asGood),
    figure('squared error below the mean', found.overMean.mean, intervalOf(found.overMean)),
    figure('squared error below shuffled', found.overShuffled.mean, intervalOf(found.overShuffled)),
    figure('error with the ratings in view: no test', found.inViewError),
  ]);
}

function intervalOf({ low, high }: { readonly low: number; readonly high: number }) {
  return [low, high] as const;
}
