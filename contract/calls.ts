// The one table of calls and streams that every shell opens and every window uses.
import { type ContractRouterClient, eventIterator, oc, type } from '@orpc/contract';
import { z } from 'zod';
import type { VersionAnswer } from './catalogue.ts';
import {
  type KeepOwnAnswer,
  type OwnListAnswer,
  ownMaterialInput,
  type RemoveOwnAnswer,
  removeOwnInput,
} from './catalogue-own.ts';
import {
  type CalibrationAnswer,
  type DescribeAnswer,
  describeInput,
  type RaiseAnswer,
  raiseInput,
} from './emotion.ts';
import { type ListedFeedback, preferInput, type RatedAnswer, rateInput } from './feedback.ts';
import {
  type BackupAnswer,
  backupInput,
  type FindAnswer,
  findInput,
  type StoreAnswer,
} from './hub.ts';
import { type JudgeAnswer, judgeInput, type RewardAnswer } from './learning.ts';
import type { Revision } from './ports/formulas.ts';
import type { Job } from './ports/jobs.ts';
import { type ReadFormulaAnswer, readFormulaInput } from './recipe-file.ts';
import {
  changesInput,
  type HeadsAnswer,
  type HistoryAnswer,
  historyInput,
  revisionInput,
  type SaveAnswer,
  saveInput,
  type VerifyAnswer,
} from './recipe-store.ts';
import { type CheckAnswer, checkInput } from './safety.ts';
import {
  type BriefsAnswer,
  type ComposeEvent,
  composeInput,
  keptBrief,
  type ReadBriefAnswer,
  readBriefInput,
} from './search.ts';
import {
  followSearchInput,
  jobInput,
  type OrderAnswer,
  runSearchInput,
  type SearchEvent,
  steerInput,
  submitJobInput,
  type WorkEvent,
  workInput,
} from './training.ts';

/** Every call fails closed with this when the tables are missing or damaged. */
const call = oc.errors({
  TABLES_MISSING: { status: 503, data: z.object({ reason: z.string() }) },
});

/** Calls about the perfumer's own data fail with these; what was acknowledged before is not touched. */
const keptCall = call.errors({
  STORE_MISSING: { status: 503 },
  NOT_KEPT: { status: 507, data: z.object({ why: z.string(), detail: z.string() }) },
});

/** Calls about a job fail with this where there is none. */
const jobCall = keptCall.errors({ JOB_MISSING: { status: 404 } });

/** Where a shell answers these calls. */
export const CALLS_PATH = '/rpc';

export const calls = {
  catalogue: {
    version: call.output(type<VersionAnswer>()),
    /** Ids of catalogue and own materials, best first. */
    find: keptCall.input(findInput).output(type<FindAnswer>()),
    /** Own materials, in the order of their ids. */
    own: keptCall.output(type<OwnListAnswer>()),
    keepOwn: keptCall.input(ownMaterialInput).output(type<KeepOwnAnswer>()),
    removeOwn: keptCall.input(removeOwnInput).output(type<RemoveOwnAnswer>()),
    /** All own materials now, and again after every change by any window. */
    ownChanges: keptCall.output(eventIterator(type<OwnListAnswer>())),
  },
  recipe: {
    /** Reads the text of a formula file, or says which line and field is wrong. */
    read: call.input(readFormulaInput).output(type<ReadFormulaAnswer>()),
    heads: keptCall.output(type<HeadsAnswer>()),
    revision: keptCall.input(revisionInput).output(type<Revision | undefined>()),
    history: keptCall.input(historyInput).output(type<HistoryAnswer>()),
    save: keptCall.input(saveInput).output(type<SaveAnswer>()),
    verify: keptCall.output(type<VerifyAnswer>()),
    /** What is saved, by any window; an event's id is the revision's sequence. */
    changes: keptCall.input(changesInput).output(eventIterator(type<Revision>())),
  },
  safety: {
    check: call.input(checkInput).output(type<CheckAnswer>()),
  },
  emotion: {
    describe: call.input(describeInput).output(type<DescribeAnswer>()),
    /** Materials that would raise an emotion and keep the formula legal, the most first. */
    raise: call.input(raiseInput).output(type<RaiseAnswer>()),
    calibration: keptCall.output(type<CalibrationAnswer>()),
  },
  feedback: {
    rate: keptCall.input(rateInput).output(type<RatedAnswer>()),
    prefer: keptCall.input(preferInput).output(type<RatedAnswer>()),
    list: keptCall.output(type<ListedFeedback>()),
    drain: keptCall.output(type<{ readonly sent: number }>()),
  },
  learning: {
    /** What ratings have taught of this perfumer's taste, and what is still needed. */
    reward: keptCall.output(type<RewardAnswer>()),
    /** Fits to what there is, now; as it is where that is too little. */
    fitReward: keptCall.output(type<RewardAnswer>()),
    /** The state now, and again whenever a fit begins or ends. */
    rewardChanges: keptCall.output(eventIterator(type<RewardAnswer>())),
    /** How much each formula would be liked, and which two to ask about. */
    judge: keptCall.input(judgeInput).output(type<JudgeAnswer>()),
  },
  hub: {
    store: keptCall.output(type<StoreAnswer>()),
    backup: keptCall.input(backupInput).output(type<BackupAnswer>()),
  },
  search: {
    readBrief: call.input(readBriefInput).output(type<ReadBriefAnswer>()),
    /** Kept briefs, last kept first. */
    briefs: keptCall.output(type<BriefsAnswer>()),
    keepBrief: keptCall.input(keptBrief).output(type<BriefsAnswer>()),
    /** Event ids count from 1; a call that resumes after one gets the events that follow it. */
    compose: call.input(composeInput).output(eventIterator(type<ComposeEvent>())),
    /**
     * Begins a search that learns, or goes on with it; it runs on when nobody listens. The id of an event is the last
     * episode told by then, so that a call that resumes after one gets each episode once.
     */
    run: jobCall.input(runSearchInput).output(eventIterator(type<SearchEvent>())),
    /** The episodes after one, then what comes, without beginning anything. */
    follow: jobCall.input(followSearchInput).output(eventIterator(type<SearchEvent>())),
    pause: keptCall.input(jobInput).output(type<OrderAnswer>()),
    resume: keptCall.input(jobInput).output(type<OrderAnswer>()),
    steer: keptCall.input(steerInput).output(type<OrderAnswer>()),
    /** What was found stays with the job, and `run` takes it up again. */
    cancel: keptCall.input(jobInput).output(type<OrderAnswer>()),
  },
  training: {
    /** Newest first. */
    jobs: keptCall.output(type<readonly Job[]>()),
    submit: keptCall.input(submitJobInput).output(type<Job>()),
    /** Takes waiting jobs one after the other while somebody listens, and tells of each. */
    work: keptCall.input(workInput).output(eventIterator(type<WorkEvent>())),
  },
};

/** What a window or a program holds to make these calls; `Context` is what its own link adds. */
export type CallsClient<Context extends Record<PropertyKey, unknown>> = ContractRouterClient<
  typeof calls,
  Context
>;
