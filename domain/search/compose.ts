// The composer that is always there: from a request to legal, different, explained formulas, by constructive search.
import type { Catalogue } from '#domain/catalogue/material.ts';
import { identify } from '#domain/safety/identify.ts';
import { judge } from '#domain/safety/judge.ts';
import { linearLimits } from '#domain/safety/linear.ts';
import type { Check } from '#domain/safety/report.ts';
import type { SafetyIndex } from '#domain/safety/safety-index.ts';
import { accordDraft } from './accord-draft.ts';
import { construct } from './construct.ts';
import type { Draft } from './draft.ts';
import { type Climb, improve } from './improve.ts';
import { indexLibrary, type Library } from './library.ts';
import { type Objective, objectiveOf } from './objective.ts';
import { buildPalette, type Palette } from './palette.ts';
import { type Presenter, present, presenterOf } from './present.ts';
import { type Problem, stateProblem } from './problem.ts';
import type {
  ComposeNote,
  ComposeRequest,
  ComposeResult,
  ComposeWatch,
  Proposal,
} from './proposal.ts';
import { type Random, seededRandom } from './random.ts';
import { weigh } from './weigh.ts';

/** Everything about a catalogue and a safety table that does not depend on a request. */
export interface Composer {
  readonly catalogue: Catalogue;
  readonly safety: SafetyIndex;
  readonly palette: Palette;
  readonly library: Library;
  readonly presenter: Presenter;
  /** Catalogue ids that the EU lists ban. */
  readonly banned: ReadonlySet<string>;
}

/** Starts per proposal, and steps climbed from each. */
const STARTS = 3;
const STEPS = 8000;
/** Extra tries when a proposal is refused by the gate or too like an earlier one. */
const RETRIES = 3;
const MOST_LIKENESS = 0.6;
const FEWEST_ODOROUS = 5;

/** Builds a composer; a few milliseconds, once per catalogue and table. */
export function prepareComposer(catalogue: Catalogue, safety: SafetyIndex): Composer {
  const palette = buildPalette(catalogue);
  return {
    catalogue,
    safety,
    palette,
    library: indexLibrary(catalogue.accords, palette),
    presenter: presenterOf(catalogue),
    banned: bannedMaterials(palette, safety),
  };
}

function bannedMaterials(palette: Palette, safety: SafetyIndex): Set<string> {
  const banned = palette.items.filter(({ material }) =>
    identify({ kind: 'material', ref: material.id }, safety).eu.some(
      ({ group, fraction }) => group.status === 'prohibited' && fraction > 0,
    ),
  );
  return new Set(banned.map(({ material }) => material.id));
}

/** The request as a problem, for the composer and for whoever measures against it. */
export function problemOf(composer: Composer, request: ComposeRequest) {
  const { palette, library, banned, safety, catalogue } = composer;
  const limits = linearLimits(safety, catalogue.materials, request.category);
  return stateProblem(request, { palette, library, banned, limits });
}

/**
 * Composes up to `count` proposals. Every one is judged from scratch and only compliant or near ones that the EU lists
 * do not ban are returned. Pure and repeatable: the number of evaluations bounds it, `shouldStop` may end it early.
 */
export function compose(
  composer: Composer,
  request: ComposeRequest,
  watch: ComposeWatch = {},
): ComposeResult {
  const { problem, notes } = problemOf(composer, request);
  const run: Run = { composer, request, watch, proposals: [], earlier: [], evaluations: 0 };
  const stopped = () => watch.shouldStop?.() ?? false;
  if (problem) {
    for (let turn = 0; turn < request.count && !stopped(); turn += 1) {
      if (!composeOne(run, problem, turn, stopped)) break;
    }
  }
  return resultOf(run, notes, stopped());
}

interface Run {
  readonly composer: Composer;
  readonly request: ComposeRequest;
  readonly watch: ComposeWatch;
  readonly proposals: Proposal[];
  readonly earlier: Set<string>[];
  evaluations: number;
}

/** Adds the next proposal to the run; false when none could be found that is legal and different. */
function composeOne(run: Run, problem: Problem, turn: number, stopped: () => boolean): boolean {
  for (let attempt = 0; attempt <= RETRIES && !stopped(); attempt += 1) {
    const random = seededRandom(mixSeed(run.request.seed, turn, attempt));
    const objective = objectiveOf(problem, run.earlier);
    const climb = bestClimb(objective, random, run, stopped);
    run.evaluations += objective.evaluations();
    const proposal = climb && released(climb, problem, run);
    if (!proposal) continue;
    run.proposals.push(proposal);
    run.earlier.push(new Set(climb.best.items.map(({ material }) => material.id)));
    return true;
  }
  return false;
}

function bestClimb(
  objective: Objective,
  random: Random,
  run: Run,
  stopped: () => boolean,
): Climb | undefined {
  let best: Climb | undefined;
  for (let start = 0; start < STARTS && !stopped(); start += 1) {
    const accord = start === STARTS - 1;
    const draft = accord
      ? accordDraft(objective, run.composer.catalogue.accords, random)
      : construct(objective, random);
    const climb = improve(draft, objective, random, STEPS, stopped);
    if (!best || climb.scored.value > best.scored.value) best = climb;
    run.watch.onProgress?.({
      evaluations: run.evaluations + objective.evaluations(),
      ofEvaluations: run.request.count * STARTS * STEPS,
      found: run.proposals.length,
      bestTotal: best.scored.utility.total,
    });
  }
  return best;
}

/** The gate: judged from scratch, legal, not banned, with all that was insisted on, and not an earlier formula again. */
function released({ best, scored }: Climb, problem: Problem, run: Run): Proposal | undefined {
  if (best.items.length < FEWEST_ODOROUS || isRepeated(best, run.earlier)) return undefined;
  if (!keepsMusts(best, problem)) return undefined;
  const formula = weigh(best, problem, '');
  const verdict = judge(formula, run.composer.safety);
  if (!isLegal(verdict)) return undefined;
  const { composer } = run;
  return present(
    { draft: best, formula, verdict, utility: scored.utility, problem },
    composer.presenter,
  );
}

function keepsMusts({ items }: Draft, { musts, request }: Problem): boolean {
  return (
    musts.every((must) => items.includes(must)) &&
    request.target.mustWords.every((word) => items.some((item) => item.words.has(word)))
  );
}

function isLegal({ verdict, eu }: Check): boolean {
  return (verdict === 'compliant' || verdict === 'near') && eu.banned.length === 0;
}

function isRepeated(draft: Draft, earlier: readonly ReadonlySet<string>[]): boolean {
  return earlier.some((set) => {
    const both = draft.items.filter(({ material }) => set.has(material.id)).length;
    return both / (draft.items.length + set.size - both) > MOST_LIKENESS;
  });
}

function resultOf(run: Run, stated: readonly ComposeNote[], stopped: boolean): ComposeResult {
  const { proposals, request, evaluations } = run;
  const notes = [...stated];
  const found = proposals.length;
  if (request.target.neutral) notes.push({ code: 'neutral-brief', params: {} });
  if (stopped && found < request.count) notes.push({ code: 'stopped', params: {} });
  else if (found === 0 && stated.length === 0) {
    notes.push({ code: 'none-found', params: {} });
  } else if (found > 0 && found < request.count) {
    notes.push({ code: 'fewer-than-asked', params: { found, asked: request.count } });
  }
  const status = found === 0 ? 'none' : found < request.count ? 'fewer' : 'found';
  return { proposals, status, notes, seed: request.seed, evaluations };
}

/** Distinct streams for every turn and attempt of one seed. */
function mixSeed(seed: number, turn: number, attempt: number): number {
  return Math.imul(seed | 0, 0x9e3779b1) ^ (turn * 0x85ebca6b) ^ (attempt * 0xc2b2ae35);
}
