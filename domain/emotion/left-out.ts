// How well odour words foretell what a panel felt at an odour none of whose ratings was in view.
import type { Catalogue, EmotionWeight, MeasuredOdour } from '#domain/catalogue/material.ts';
import { wordShares } from '#domain/odour/odour-words.ts';
import { knowsRatings } from './citation.ts';
import { type Below, type MeanInterval, meanInterval, reordered } from './interval.ts';

/** Romance was never rated. */
export const RATED_AXES = ['joy', 'calm', 'energy'] as const;
export type RatedAxis = (typeof RATED_AXES)[number];
type Rated = Readonly<Record<RatedAxis, number>>;

export interface LeftOutOdour {
  readonly odour: string;
  readonly word: string;
  readonly measured: Rated;
  /** By the evidence that is left when this odour's and every other rating of the panel is out of the words. */
  readonly foretold: Rated;
}

/** Errors are root mean squares over odours and axes, in standard deviations of the panel's ratings. */
export interface LeftOutReport {
  readonly odours: readonly LeftOutOdour[];
  /** Odours that no word is near to; nothing can be foretold of them. */
  readonly wordless: readonly string[];
  readonly error: MeanInterval;
  readonly byAxis: Rated;
  /** Of the mean of the other odours. */
  readonly meanError: number;
  /** Of the words dealt to the wrong odours: the mean over many deals. */
  readonly shuffledError: number;
  /** Share of deals that do at least as well, with the true one counted among them. */
  readonly asGood: number;
  /** Squared errors: of the mean less ours, and of the shuffled less ours. Above 0 the words know something. */
  readonly overMean: MeanInterval;
  readonly overShuffled: MeanInterval;
  /** Of the weights as they ship, which were set with these ratings in view: no test of anything. */
  readonly inViewError: number;
}

type EvidenceCatalogue = Pick<Catalogue, 'materials' | 'emotionWeights' | 'measuredOdours'>;

const DEALS = 2000;

/** What the chance behind these figures starts from, wherever they are shown. */
export const LEFT_OUT_SEED = 20260205;

interface Case {
  readonly odour: MeasuredOdour;
  readonly word: string;
  readonly says: Rated;
}

/**
 * Each odour is foretold from the words that stand beside its own in the catalogue's materials, by the weights that know
 * nothing of the panel; one slope and a level per axis are fitted on the other odours. Undefined with fewer than three.
 */
export function leftOutReport(
  catalogue: EvidenceCatalogue,
  below: Below,
  deals = DEALS,
): LeftOutReport | undefined {
  const blind = catalogue.emotionWeights.filter((weight) => !knowsRatings(weight));
  const cases = casesOf(catalogue, companyOf(catalogue, blind));
  if (cases.length < 3) return undefined;
  const foretold = foretell(cases);
  const ours = squaresOf(cases, foretold);
  const ofMean = squaresOf(cases, foretell(cases.map((one) => ({ ...one, says: SILENT }))));
  const dealt = Array.from({ length: deals }, () => {
    const order = reordered(
      cases.map(({ says }) => says),
      below,
    );
    const wrong = cases.map((one, at) => ({ ...one, says: order[at] ?? SILENT }));
    return squaresOf(wrong, foretell(wrong));
  });
  const shuffled = cases.map((_, at) => mean(dealt.map((squares) => squares[at] ?? 0)));
  const better = dealt.filter((squares) => mean(squares) <= mean(ours)).length;
  const own = new Map(catalogue.emotionWeights.map((weight) => [weight.descriptor, weight]));
  const inView = casesOf(catalogue, (word) => own.get(word) ?? SILENT);
  return {
    odours: cases.map(({ odour, word }, at) => ({
      ...{ odour: odour.odour, word },
      ...{ measured: ratedOf(odour), foretold: foretold[at] ?? SILENT },
    })),
    wordless: catalogue.measuredOdours.flatMap(({ odour, descriptor }) =>
      descriptor === undefined ? [odour] : [],
    ),
    error: rooted(meanInterval(ours, below)),
    byAxis: axes((axis) => Math.sqrt(mean(squaresOf(cases, foretold, [axis])))),
    meanError: Math.sqrt(mean(ofMean)),
    shuffledError: Math.sqrt(mean(shuffled)),
    asGood: (better + 1) / (deals + 1),
    overMean: meanInterval(difference(ofMean, ours), below),
    overShuffled: meanInterval(difference(shuffled, ours), below),
    inViewError: Math.sqrt(mean(squaresOf(inView, foretell(inView)))),
  };
}

const SILENT: Rated = { joy: 0, calm: 0, energy: 0 };

function casesOf({ measuredOdours }: EvidenceCatalogue, says: (word: string) => Rated): Case[] {
  return measuredOdours.flatMap((odour) => {
    const word = odour.descriptor;
    return word === undefined ? [] : [{ odour, word, says: says(word) }];
  });
}

/** What the words say that stand beside a word in the materials, each by its share of the odour; 0 where there is none. */
function companyOf(
  { materials }: Pick<Catalogue, 'materials'>,
  weights: readonly EmotionWeight[],
): (word: string) => Rated {
  const byWord = new Map(weights.map((weight) => [weight.descriptor, weight]));
  return (word) => {
    const sums = { ...SILENT };
    let total = 0;
    for (const material of materials) {
      if (!material.descriptors.includes(word)) continue;
      const shares = wordShares(material);
      material.descriptors.forEach((other, at) => {
        const weight = other === word ? undefined : byWord.get(other);
        const share = shares[at] ?? 0;
        if (!weight) return;
        total += share;
        for (const axis of RATED_AXES) sums[axis] += share * weight[axis];
      });
    }
    return total > 0 ? axes((axis) => sums[axis] / total) : SILENT;
  };
}

/** Each case from the others: a level per axis and one slope for all, by least squares. */
function foretell(cases: readonly Case[]): Rated[] {
  return cases.map((held) => {
    const others = cases.filter((one) => one !== held);
    const level = axes((axis) => mean(others.map(({ odour }) => odour[axis])));
    const centre = axes((axis) => mean(others.map(({ says }) => says[axis])));
    let along = 0;
    let spread = 0;
    for (const { odour, says } of others) {
      for (const axis of RATED_AXES) {
        const said = says[axis] - centre[axis];
        along += said * (odour[axis] - level[axis]);
        spread += said * said;
      }
    }
    const slope = spread > 0 ? along / spread : 0;
    return axes((axis) => level[axis] + slope * (held.says[axis] - centre[axis]));
  });
}

/** Mean squared error of each case over the axes. */
function squaresOf(
  cases: readonly Case[],
  foretold: readonly Rated[],
  over: readonly RatedAxis[] = RATED_AXES,
): number[] {
  return cases.map(({ odour }, at) =>
    mean(over.map((axis) => (odour[axis] - (foretold[at]?.[axis] ?? 0)) ** 2)),
  );
}

function axes(value: (axis: RatedAxis) => number): Rated {
  return { joy: value('joy'), calm: value('calm'), energy: value('energy') };
}

function ratedOf({ joy, calm, energy }: MeasuredOdour): Rated {
  return { joy, calm, energy };
}

function difference(one: readonly number[], other: readonly number[]): number[] {
  return one.map((value, at) => value - (other[at] ?? 0));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function rooted({ mean: square, low, high }: MeanInterval): MeanInterval {
  return { mean: Math.sqrt(square), low: Math.sqrt(low), high: Math.sqrt(high) };
}
