// The one table of calls and streams that every shell opens and every window uses.
import { type ContractRouterClient, eventIterator, oc, type } from '@orpc/contract';
import { z } from 'zod';
import type { VersionAnswer } from './catalogue.ts';
import { type DescribeAnswer, describeInput } from './emotion.ts';
import { type ReadFormulaAnswer, readFormulaInput } from './recipe-file.ts';
import { type CheckAnswer, checkInput } from './safety.ts';
import { type ComposeEvent, composeInput, type ReadBriefAnswer, readBriefInput } from './search.ts';

/** Every call fails closed with this when the tables are missing or damaged. */
const call = oc.errors({
  TABLES_MISSING: { status: 503, data: z.object({ reason: z.string() }) },
});

/** Where a shell answers these calls. */
export const CALLS_PATH = '/rpc';

export const calls = {
  catalogue: {
    version: call.output(type<VersionAnswer>()),
  },
  recipe: {
    /** Reads the text of a formula file, or says which line and field is wrong. */
    read: call.input(readFormulaInput).output(type<ReadFormulaAnswer>()),
  },
  safety: {
    check: call.input(checkInput).output(type<CheckAnswer>()),
  },
  emotion: {
    describe: call.input(describeInput).output(type<DescribeAnswer>()),
  },
  search: {
    readBrief: call.input(readBriefInput).output(type<ReadBriefAnswer>()),
    /** Event ids count from 1; a call that resumes after one gets the events that follow it. */
    compose: call.input(composeInput).output(eventIterator(type<ComposeEvent>())),
  },
};

/** What a window or a program holds to make these calls; `Context` is what its own link adds. */
export type CallsClient<Context extends Record<PropertyKey, unknown>> = ContractRouterClient<
  typeof calls,
  Context
>;
