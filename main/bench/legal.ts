// That no illegal recipe leaves, counted: wild recipes through the shield and masked episodes, each judged from scratch.
import { choicesOf, RecipeWorld } from '#domain/learning/recipe-world.ts';
import { judge } from '#domain/safety/judge.ts';
import { linearLimits } from '#domain/safety/linear.ts';
import { indexSafety, type SafetyIndex } from '#domain/safety/safety-index.ts';
import { CATEGORY_IDS, type CategoryId } from '#domain/safety/table.ts';
import { readBrief } from '#domain/search/brief.ts';
import { type Composer, prepareComposer, problemOf } from '#domain/search/compose.ts';
import { emptyDraft } from '#domain/search/draft.ts';
import { buildLexicon } from '#domain/search/lexicon.ts';
import { integerLimits } from '#domain/search/limits.ts';
import type { PaletteItem } from '#domain/search/palette.ts';
import { WHOLE } from '#domain/search/palette.ts';
import type { Problem } from '#domain/search/problem.ts';
import { type Random, seededRandom } from '#domain/search/random.ts';
import { type Dosed, shield } from '#domain/search/shield.ts';
import { targetOf } from '#domain/search/target.ts';
import { weigh } from '#domain/search/weigh.ts';
import { BRIEFS } from './briefs.ts';
import { type BenchReport, type Figure, reportOf } from './figure.ts';
import type { BenchTables } from './verdict.ts';

const SIZES = { cases: 100_000, episodes: 10_000 };
const DOSAGES = [0.5, 3, 15, 25, 100];
const SEED = 11;
const MOST_LINES = 24;

interface Counted {
  readonly judged: number;
  readonly illegal: number;
  /** Of those that the law let through as they were, how many there would have been. */
  readonly worst: number;
}

/** `sizes` is smaller in tests. */
export function benchLegal(
  { safety, catalogue }: BenchTables,
  sizes: typeof SIZES = SIZES,
): BenchReport {
  const index = indexSafety(safety, catalogue);
  const composer = prepareComposer(catalogue, index);
  const wild = wildCases(composer, index, sizes.cases);
  const played = maskedEpisodes(composer, index, sizes.episodes);
  return reportOf('legal', [
    ...figuresOf('random recipes through the shield', wild, sizes.cases),
    ...figuresOf('masked episodes', played, sizes.episodes),
    { name: 'random recipes illegal before the shield', value: wild.before, unit: '%' },
    { name: 'steps of masked episodes', value: played.steps, unit: '' },
  ]);
}

function figuresOf(name: string, { judged, illegal, worst }: Counted, all: number): Figure[] {
  return [
    { name: `${name}, judged`, value: judged, unit: '', atLeast: all },
    { name: `${name}, illegal`, value: illegal, unit: '', atMost: 0 },
    { name: `${name}, largest exposure over limit`, value: worst, unit: '', atMost: 1 },
  ];
}

/** Of the whole catalogue, the refused materials too, from a grain to far too much, in any category and dosage. */
function wildCases(composer: Composer, index: SafetyIndex, cases: number) {
  const { materials } = composer.catalogue;
  const random = seededRandom(SEED);
  const settings = CATEGORY_IDS.flatMap((category) => {
    const linear = linearLimits(index, materials, category);
    return DOSAGES.map((dosagePercent) => {
      return { category, dosagePercent, limits: integerLimits(linear, dosagePercent) };
    });
  });
  let [judged, illegal, worst, before] = [0, 0, 0, 0];
  for (let at = 0; at < cases; at += 1) {
    const { limits, ...scope } = random.pick(settings);
    const recipe = wildRecipe(materials, random);
    if (!isLegal(recipe, scope, index).legal) before += 1;
    const found = isLegal(shield(recipe, limits), scope, index);
    judged += 1;
    if (!found.legal) illegal += 1;
    worst = Math.max(worst, found.ratio);
  }
  return { judged, illegal, worst, before: (100 * before) / cases };
}

function wildRecipe(materials: readonly { readonly id: string }[], random: Random): Dosed[] {
  const count = 1 + random.below(MOST_LINES);
  const ids = new Set(Array.from({ length: count }, () => random.pick(materials).id));
  return [...ids].map((materialId) => ({ materialId, units: 10 ** (5 * random.next()) }));
}

interface Scope {
  readonly category: CategoryId;
  readonly dosagePercent: number;
}

/** By the verdict of the law as it is printed; an empty recipe is nothing that could be sold, and breaks nothing. */
function isLegal(recipe: readonly Dosed[], scope: Scope, index: SafetyIndex) {
  const total = recipe.reduce((sum, { units }) => sum + units, 0);
  const rest = Math.max(0, WHOLE - total);
  const rows = [...recipe, ...(rest > 0 ? [{ materialId: 'dpg', units: rest }] : [])];
  const lines = rows.map(({ materialId, units }) => {
    const item = { kind: 'material', ref: materialId } as const;
    return { item, amountGrams: Math.round(units) / 1000, strengthPercent: 100 };
  });
  const { verdict, substances } = judge({ name: '', ...scope, lines }, index);
  const ratio = substances.reduce((most, one) => Math.max(most, one.ratio ?? 0), 0);
  return { legal: verdict === 'compliant' || verdict === 'near', ratio };
}

/** A policy that takes any deed the mask leaves open, by chance, from the empty recipe on. */
function maskedEpisodes(composer: Composer, index: SafetyIndex, episodes: number) {
  const { catalogue, palette } = composer;
  const lexicon = buildLexicon(catalogue);
  const choices = choicesOf(catalogue.learnable.map((id) => palette.byId.get(id)));
  const random = seededRandom(SEED);
  const problems = BRIEFS.flatMap((brief) => {
    const target = targetOf(readBrief(brief, lexicon).chips, catalogue);
    const [category, dosagePercent] = [random.pick(CATEGORY_IDS), random.pick(DOSAGES)];
    const plain = { target, category, dosagePercent, must: [], avoid: [], count: 1, seed: SEED };
    return problemOf(composer, plain).problem ?? [];
  });
  let [judged, illegal, worst, steps] = [0, 0, 0, 0];
  const world = new RecipeWorld(
    choices,
    () => ({ problem: random.pick(problems) }),
    ({ items, units, steps: taken }, problem) => {
      const found = verdictOf(items, units, problem, index);
      judged += 1;
      steps += taken;
      if (!found.legal) illegal += 1;
      worst = Math.max(worst, found.ratio);
    },
  );
  const mask = new Uint8Array(choices.maskWidth);
  const deeds = (choices.maskWidth - choices.finish - 1) / choices.finish;
  world.start();
  while (judged < episodes) {
    world.mask(mask, 0);
    const choice = openOf(mask, 0, choices.finish + 1, random);
    const from = choices.finish + 1 + choice * deeds;
    const deed = choice === choices.finish ? 0 : openOf(mask, from, deeds, random);
    if (world.step(Int32Array.of(choice, deed), 0).ended) world.start();
  }
  return { judged, illegal, worst, steps };
}

/** One of the open places by chance. */
function openOf(mask: Uint8Array, from: number, count: number, random: Random): number {
  const open: number[] = [];
  for (let at = 0; at < count; at += 1) if (mask[from + at]) open.push(at);
  return random.pick(open);
}

function verdictOf(
  items: readonly PaletteItem[],
  units: readonly number[],
  problem: Problem,
  index: SafetyIndex,
) {
  const draft = emptyDraft(problem);
  const taken = items.every((item, at) => draft.set(item, units[at] ?? 0));
  const { verdict, substances, eu } = judge(weigh(draft, problem, ''), index);
  const ratio = substances.reduce((most, one) => Math.max(most, one.ratio ?? 0), 0);
  const compliant = verdict === 'compliant' || verdict === 'near';
  return { legal: taken && compliant && eu.banned.length === 0, ratio };
}
