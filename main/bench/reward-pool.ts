// Recipes to be rated and recommended in the measurement of taste: what the composer made for twenty briefs, and mods of it.
import { indexEmotion } from '#domain/emotion/emotion-index.ts';
import { normal } from '#domain/learning/normal.ts';
import { readTaste, type TasteIndex, type TasteReading } from '#domain/learning/taste-features.ts';
import type { Dose } from '#domain/odour/dose.ts';
import { dosesOf } from '#domain/odour/doses.ts';
import { indexOdour } from '#domain/odour/odour-index.ts';
import { indexSafety } from '#domain/safety/safety-index.ts';
import { readBrief } from '#domain/search/brief.ts';
import { type Composer, compose, prepareComposer, problemOf } from '#domain/search/compose.ts';
import { buildLexicon } from '#domain/search/lexicon.ts';
import { UNITS_PER_PERCENT } from '#domain/search/palette.ts';
import type { Problem } from '#domain/search/problem.ts';
import type { ComposeRequest } from '#domain/search/proposal.ts';
import { type Random, seededRandom } from '#domain/search/random.ts';
import { type Dosed, shield } from '#domain/search/shield.ts';
import { targetOf } from '#domain/search/target.ts';
import { BRIEFS } from './briefs.ts';
import type { BenchTables } from './verdict.ts';

export interface PoolRecipe extends TasteReading {
  readonly id: string;
  readonly brief: string;
}

export interface Pool {
  /** To be rated. */
  readonly rated: readonly PoolRecipe[];
  /** Never rated: half of them to recommend from at the start, half after learning. */
  readonly before: readonly PoolRecipe[];
  readonly after: readonly PoolRecipe[];
}

const DRESS = { category: '4', dosagePercent: 15 } as const;
const PROPOSALS = 3;
/** Mods of each proposal, by what its recipes are for. */
const MODS = { rated: 49, before: 11, after: 11 };

/** About a thousand legal recipes to rate and twice 240 to recommend from; the same seed gives the same. */
export function recipePool({ safety, catalogue }: BenchTables, seed: number): Pool {
  const composer = prepareComposer(catalogue, indexSafety(safety, catalogue));
  const index = { odour: indexOdour(catalogue), emotion: indexEmotion(catalogue) };
  const lexicon = buildLexicon(catalogue);
  const random = seededRandom(seed);
  const pool = { rated: new Array<PoolRecipe>(), before: new Array<PoolRecipe>() };
  const after: PoolRecipe[] = [];
  BRIEFS.forEach((brief, at) => {
    const target = targetOf(readBrief(brief, lexicon).chips, catalogue);
    const request = { target, ...DRESS, must: [], avoid: [], count: PROPOSALS, seed: seed + at };
    const kin = kinOf(composer, request, index, brief, random);
    pool.rated.push(...kin.rated);
    pool.before.push(...kin.before);
    after.push(...kin.after);
  });
  return { ...pool, after };
}

/** The first proposal and its mods are rated; the second and third are new to whoever rated, as are theirs. */
function kinOf(
  composer: Composer,
  request: ComposeRequest,
  index: TasteIndex,
  brief: string,
  random: Random,
): Pool {
  const { proposals } = compose(composer, request);
  const { problem } = problemOf(composer, request);
  if (!problem) throw new Error('a brief of the bench that cannot be composed');
  const familyOf = (place: number, mods: number): PoolRecipe[] => {
    const made = proposals[place];
    if (!made) return [];
    const doses = dosesOf(made.formula.lines, (item) =>
      item.kind === 'material' ? item.ref : undefined,
    );
    const all = [doses, ...Array.from({ length: mods }, () => modOf(doses, problem, random))];
    return all.map((one, mod) => ({
      ...readTaste({ doses: one, ...DRESS }, request.target, index),
      id: `${made.id} ${mod}`,
      brief,
    }));
  };
  return {
    rated: familyOf(0, MODS.rated),
    before: familyOf(1, MODS.before),
    after: familyOf(2, MODS.after),
  };
}

const MOST_ADDED = 4;
const MOST_DROPPED = 3;
const DOSE_SPREAD = 0.8;

/** Doses moved, a few materials dropped and a few others taken in, made legal; the carrier takes what is left. */
function modOf(doses: readonly Dose[], problem: Problem, random: Random): Dose[] {
  const odorous = doses.filter(({ materialId }) => problem.palette.byId.has(materialId));
  const kept = [...odorous];
  for (let at = random.below(MOST_DROPPED + 1); at > 0 && kept.length > 5; at -= 1) {
    kept.splice(random.below(kept.length), 1);
  }
  const moved: Dosed[] = kept.map(({ materialId, percent }) => ({
    materialId,
    units: percent * UNITS_PER_PERCENT * Math.exp(DOSE_SPREAD * normal(random)),
  }));
  for (let at = random.below(MOST_ADDED + 1); at > 0; at -= 1) {
    const { material, maxUnits } = random.pick(problem.candidates);
    if (moved.some(({ materialId }) => materialId === material.id)) continue;
    moved.push({ materialId: material.id, units: maxUnits * random.next() });
  }
  const legal = shield(moved, problem.limits).map(({ materialId, units }) => ({
    materialId,
    percent: units / UNITS_PER_PERCENT,
  }));
  const sum = legal.reduce((all, { percent }) => all + percent, 0);
  return [...legal, { materialId: problem.carrier.id, percent: 100 - sum }];
}
