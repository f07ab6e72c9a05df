// How good the library composer is: its fit on twenty briefs beside random legal formulas and the nearest accord.
import { indexSafety } from '#domain/safety/safety-index.ts';
import { readBrief } from '#domain/search/brief.ts';
import { type Composer, compose, prepareComposer, problemOf } from '#domain/search/compose.ts';
import { type Draft, emptyDraft } from '#domain/search/draft.ts';
import { buildLexicon } from '#domain/search/lexicon.ts';
import { WHOLE } from '#domain/search/palette.ts';
import type { Problem } from '#domain/search/problem.ts';
import type { ComposeRequest, Utility } from '#domain/search/proposal.ts';
import { type Random, seededRandom } from '#domain/search/random.ts';
import { type Dosed, shield } from '#domain/search/shield.ts';
import { targetOf } from '#domain/search/target.ts';
import { utilityMeter } from '#domain/search/utility.ts';
import { BRIEFS } from './briefs.ts';
import { type BenchReport, type Figure, median, reportOf } from './figure.ts';
import { meanOf } from './interval.ts';
import type { BenchTables } from './verdict.ts';

const SEED = 7;
const RANDOM_FORMULAS = 64;
const FEWEST_LINES = 8;
const LINE_SPREAD = 9;
const FEWEST_ODOROUS = 5;

interface Compared {
  readonly composed: number;
  readonly random: number;
  readonly bestRandom: number;
  readonly accord: number;
  readonly ms: number;
}

/** Utility on each brief: the composer's, a random legal formula's, the best random one's at equal evaluations, the nearest accord's. */
export function benchCompose({ safety, catalogue }: BenchTables): BenchReport {
  const composer = prepareComposer(catalogue, indexSafety(safety, catalogue));
  const lexicon = buildLexicon(catalogue);
  const compared = BRIEFS.map((brief, at) => {
    const target = targetOf(readBrief(brief, lexicon).chips, catalogue);
    const scope = { category: '4', dosagePercent: 15, must: [], avoid: [] } as const;
    return compareOn(composer, { target, ...scope, count: 1, seed: SEED + at });
  });
  const beats = (name: string, other: (one: Compared) => number): Figure => {
    const { mean, interval } = meanOf(compared.map((one) => one.composed - other(one)));
    return { name, value: mean, interval, unit: '', atLeast: 0 };
  };
  const { mean, interval } = meanOf(compared.map(({ composed }) => composed));
  return reportOf('compose', [
    { name: 'fit of the composer, mean of 20 briefs', value: mean, interval, unit: '' },
    beats('fit above a random legal formula', ({ random }) => random),
    beats('fit above the best random one at equal evaluations', ({ bestRandom }) => bestRandom),
    beats('fit above the nearest published accord', ({ accord }) => accord),
    { name: 'one proposal, median', value: median(compared.map(({ ms }) => ms)), unit: 'ms' },
  ]);
}

function compareOn(composer: Composer, request: ComposeRequest): Compared {
  const from = performance.now();
  const { proposals, evaluations } = compose(composer, request);
  const ms = performance.now() - from;
  const { problem } = problemOf(composer, request);
  const [best] = proposals;
  if (!problem || !best) throw new Error('the composer found nothing for a brief of the bench');
  const judge = scorer(problem);
  const random = seededRandom(request.seed);
  let sum = 0;
  let bestRandom = -1;
  for (let drawn = 0; drawn < evaluations; drawn += 1) {
    const total = judge(randomFormula(problem, random));
    if (drawn < RANDOM_FORMULAS) sum += total;
    bestRandom = Math.max(bestRandom, total);
  }
  const accord = Math.max(
    ...composer.catalogue.accords.map(({ lines }) =>
      judge(
        lines.map(({ materialId, partsPermille }) => ({
          materialId,
          units: (partsPermille / 1000) * problem.odorousUnits,
        })),
      ),
    ),
  );
  const composed = best.utility.total;
  return { composed, random: sum / RANDOM_FORMULAS, bestRandom, accord, ms };
}

/** The utility of a recipe once the shield has made it legal; too few odorous materials are worth nothing. */
function scorer(problem: Problem): (recipe: readonly Dosed[]) => number {
  const meter = utilityMeter(problem);
  return (recipe) => {
    const draft = emptyDraft(problem);
    for (const { materialId, units } of shield(recipe, problem.limits)) {
      const item = problem.palette.byId.get(materialId);
      if (item) draft.set(item, Math.min(units, draft.room(item)));
    }
    return draft.items.length < FEWEST_ODOROUS ? -1 : utilityOf(draft, meter).total;
  };
}

function utilityOf(draft: Draft, meter: ReturnType<typeof utilityMeter>): Utility {
  return meter.measure(draft.items, draft.units, draft.worstRatio());
}

/** 8 to 16 of the materials the composer may take, at random doses within their usual ones, scaled to the wanted strength. */
function randomFormula({ candidates, odorousUnits }: Problem, random: Random): Dosed[] {
  const wanted = FEWEST_LINES + random.below(LINE_SPREAD);
  const drawn = new Map<string, number>();
  while (drawn.size < Math.min(wanted, candidates.length)) {
    const { material, minUnits, maxUnits } = random.pick(candidates);
    drawn.set(material.id, minUnits * (Math.max(minUnits, maxUnits) / minUnits) ** random.next());
  }
  const total = [...drawn.values()].reduce((sum, units) => sum + units, 0);
  const scale = Math.min(odorousUnits, WHOLE) / total;
  return [...drawn].map(([materialId, units]) => ({ materialId, units: units * scale }));
}
