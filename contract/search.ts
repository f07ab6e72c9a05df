// What may be asked of the composer: a brief to read, chips to compose from, and the events of a run.
import { z } from 'zod';
import { CATEGORY_IDS } from '#domain/safety/table.ts';
import { type BriefReading, CHIP_KINDS } from '#domain/search/chip.ts';
import type {
  ComposeNote,
  ComposeProgress,
  ComposeResult,
  Proposal,
} from '#domain/search/proposal.ts';

/** Longest brief, characters. */
export const LONGEST_BRIEF = 2000;
/** Most chips of one request. */
const MOST_CHIPS = 100;
/** Most proposals of one run. */
export const MOST_PROPOSALS = 20;

const chipInput = z.strictObject({
  kind: z.enum(CHIP_KINDS),
  key: z.string().min(1).max(200),
  value: z.number().min(-1).max(1e6).optional(),
  from: z.string().max(LONGEST_BRIEF),
});

export const readBriefInput = z.strictObject({ text: z.string().max(LONGEST_BRIEF) });
export type ReadBriefAnswer = BriefReading;

export const chipsInput = z.array(chipInput).max(MOST_CHIPS).readonly();

export const composeInput = z.strictObject({
  chips: chipsInput,
  category: z.enum(CATEGORY_IDS),
  /** Concentrate in the product, percent. */
  dosagePercent: z.number().gt(0).lte(100),
  count: z.int().min(1).max(MOST_PROPOSALS),
  /** The same input and seed give the same events with the same ids. */
  seed: z
    .int()
    .min(-(2 ** 31))
    .max(2 ** 31 - 1),
});
export type ComposeInput = z.infer<typeof composeInput>;

/** A brief as it was left, to be taken up again. */
export const keptBrief = z.strictObject({
  id: z.string().trim().min(1).max(200),
  text: z.string().trim().min(1).max(LONGEST_BRIEF),
  chips: z.array(chipInput).max(MOST_CHIPS).readonly(),
  category: z.enum(CATEGORY_IDS),
  dosagePercent: z.number().gt(0).lte(100),
});
export type KeptBrief = z.infer<typeof keptBrief>;
export type BriefsAnswer = readonly (KeptBrief & { readonly keptAt: number })[];

/** What a run tells, in order: progress, then each proposal, then how it ended. */
export type ComposeEvent =
  | ({ readonly kind: 'progress' } & ComposeProgress)
  | { readonly kind: 'proposal'; readonly proposal: Proposal }
  | {
      readonly kind: 'finished';
      readonly status: ComposeResult['status'];
      readonly notes: readonly ComposeNote[];
      readonly evaluations: number;
    };
