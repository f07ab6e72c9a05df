// Learns a perfumer's taste in the background: a fit after every 25 new ratings, put to use only through its gate.
import { type JudgeAnswer, RATINGS_PER_FIT, type RewardAnswer } from '#contract/learning.ts';
import { worthComparing } from '#domain/learning/reward-choice.ts';
import { type RewardModel, resumeReward } from '#domain/learning/reward-model.ts';
import { readTaste, TASTE_VERSION } from '#domain/learning/taste-features.ts';
import type { Formula } from '#domain/recipe/formula.ts';
import { openBells } from './bells.ts';
import {
  type Facts,
  type LearningStores,
  type LearningTables,
  openFacts,
  orderOf,
  withOwnOf,
} from './facts.ts';
import { type FitResult, indexTaste } from './fit.ts';
import { beginFitting, FitStopped, type Fitting } from './fitting.ts';
import { type LearningRecord, packRecord, unpackRecord } from './keep.ts';

export interface LearnerOptions {
  readonly stores: LearningStores;
  readonly clock: () => number;
  /** Undefined where they cannot be read: then nothing is learnt. */
  readonly tables: () => LearningTables | undefined;
  readonly onFailure: (error: unknown) => void;
  /** How long ratings are let come in before a fit is thought of. */
  readonly gatherMs?: number;
}

export interface Learner {
  readonly state: () => Promise<RewardAnswer>;
  /** Fits now to what there is, when that is enough. */
  readonly fit: () => Promise<RewardAnswer>;
  /** Something was rated. */
  readonly nudge: () => void;
  /** The state now, and after every fit that begins or ends. */
  readonly changes: (signal?: AbortSignal) => AsyncGenerator<RewardAnswer, void>;
  readonly judge: (formulas: readonly Formula[]) => Promise<JudgeAnswer>;
  readonly close: () => Promise<void>;
}

const KEY = 'learning:reward';
const SEED = 20261125;
const GATHER_MS = 2000;

export function openLearner(options: LearnerOptions): Learner {
  const { stores, tables, onFailure, gatherMs = GATHER_MS } = options;
  const bells = openBells();
  const record = async () => unpackRecord(await stores.settings.get(KEY));
  const readFacts = openFacts(stores);
  const fits = openFits(options, readFacts, record, bells.ring);
  let gathering: NodeJS.Timeout | undefined;
  let checking: Promise<void> | undefined;
  let isClosed = false;
  const state = async () => answerOf(await readFacts(), await record(), fits.isFitting());
  /** Fewer new ratings than this cannot make a fit due, so nothing is read for them. */
  let awaited = 0;
  const fitIfDue = async () => {
    gathering = undefined;
    try {
      const { neededMore } = await state();
      awaited = neededMore;
      if (neededMore === 0 && !fits.isFitting() && !isClosed) await fits.fit();
    } catch (error) {
      // What is stopped in the midst is made at the next start.
      if (!isClosed && !(error instanceof FitStopped)) onFailure(error);
    }
  };
  return {
    state,
    fit: async () => {
      await fits.fit();
      return state();
    },
    nudge: () => {
      awaited -= 1;
      if (isClosed || awaited > 0) return;
      gathering ??= setTimeout(() => {
        checking = fitIfDue();
      }, gatherMs).unref();
    },
    changes: (signal) => bells.watch(state, signal),
    judge: judging(stores, tables, record),
    close: async () => {
      isClosed = true;
      clearTimeout(gathering);
      bells.close();
      await fits.close();
      await checking;
    },
  };
}

/** Fits one after another: one that is asked for meanwhile sees what came in meanwhile. */
function openFits(
  { stores, clock, tables }: LearnerOptions,
  readFacts: () => Promise<Facts>,
  record: () => Promise<LearningRecord | undefined>,
  tell: () => void,
) {
  let running: Fitting | undefined;
  let last: Promise<void> = Promise.resolve();
  let isClosed = false;
  const fitNow = async () => {
    const facts = await readFacts();
    const over = tables();
    if (!over || facts.rated.length < RATINGS_PER_FIT) return;
    const order = await orderOf(facts, stores, over, SEED);
    if (isClosed) throw new FitStopped();
    running = beginFitting(order);
    tell();
    try {
      const result = await running.done;
      const madeAt = clock();
      const next = recordOf(result, facts, await record(), madeAt);
      await stores.settings.set(KEY, packRecord(next), madeAt);
    } finally {
      running = undefined;
      tell();
    }
  };
  return {
    isFitting: () => running !== undefined,
    fit: () => {
      const next = last.then(fitNow);
      last = next.catch(() => undefined);
      return next;
    },
    close: async () => {
      isClosed = true;
      await running?.stop();
      await last;
    },
  };
}

function answerOf(
  facts: Facts,
  kept: LearningRecord | undefined,
  isFitting: boolean,
): RewardAnswer {
  const ratings = facts.rated.length;
  const { latest, deployed } = kept ?? {};
  const status = deployed ? 'deployed' : ratings < RATINGS_PER_FIT ? 'not-enough' : 'learning';
  const neededMore = Math.max(0, (latest?.ratings ?? 0) + RATINGS_PER_FIT - ratings);
  return {
    ...{ status, ratings, leftOut: facts.leftOut, neededMore, isFitting },
    ...(latest ? { latest } : {}),
    ...(deployed ? { deployed: deployed.taste } : {}),
  };
}

/** A fit that does not pass its gate leaves in use what was in use. */
function recordOf(
  { gate, kept, beliefs }: FitResult,
  { rated, choices }: Facts,
  before: LearningRecord | undefined,
  madeAt: number,
): LearningRecord {
  const latest = { madeAt, ratings: rated.length, gate };
  const inUse = before?.deployed;
  if (!gate.deploys) return { latest, ...(inUse ? { deployed: inUse } : {}) };
  const taste = {
    ...{ number: (inUse?.taste.number ?? 0) + 1, features: TASTE_VERSION, kind: kept.kind },
    ...{ madeAt, seed: SEED, gate, beliefs },
    ratingIds: rated.map(({ id }) => id),
    preferenceIds: choices.map(({ id }) => id),
  };
  return { latest, deployed: { taste, kept } };
}

/** The model in use is taken up once and stays until another is put to use. */
function judging(
  stores: LearningStores,
  tables: LearnerOptions['tables'],
  record: () => Promise<LearningRecord | undefined>,
): Learner['judge'] {
  let held: { readonly number: number; readonly model: RewardModel } | undefined;
  return async (formulas) => {
    const deployed = (await record())?.deployed;
    const over = tables();
    if (!deployed || !over) return {};
    const { number } = deployed.taste;
    if (held?.number !== number) held = { number, model: resumeReward(deployed.kept) };
    const { model } = held;
    const brought = formulas.flatMap(({ own }) => own ?? []);
    const read = withOwnOf(brought, await stores.settings.ownMaterials(), over);
    const index = indexTaste(read.catalogue);
    const opinions = formulas.map((formula) =>
      model.opinion(readTaste(read.subjectOf(formula), undefined, index)),
    );
    const compareNext = worthComparing(opinions);
    return { opinions, ...(compareNext ? { compareNext } : {}) };
  };
}
