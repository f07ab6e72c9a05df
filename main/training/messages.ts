// What a trainer is told and what it answers, checked on either side of the thread.
import { z } from 'zod';
import type { EpisodeLine, FrontRecipe, SearchFound } from '#contract/training.ts';
import { searchSpec, steer } from '#contract/training.ts';
import type { Catalogue } from '#domain/catalogue/material.ts';
import type { SafetyTable } from '#domain/safety/table.ts';
import type { ComposeNote } from '#domain/search/proposal.ts';

/** What a worker is started with: tables that were verified when they were read. */
export interface TrainingTables {
  readonly safety: SafetyTable;
  readonly catalogue: Catalogue;
  readonly tableSha256: string;
  readonly catalogueSha256: string;
}

/** The tables a job was begun with; a record of another catalogue would be read as other materials. */
export const dataHashes = z.strictObject({ tableSha256: z.string(), catalogueSha256: z.string() });
export type DataHashes = z.infer<typeof dataHashes>;

/** What a job of a search is: kept as JSON. */
export const searchJobSpec = z.strictObject({ search: searchSpec, data: dataHashes });

const checkpoint = z.strictObject({
  episode: z.int().min(0),
  sha256: z.string(),
  body: z.custom<Uint8Array>((found) => found instanceof Uint8Array),
});

export const order = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('start'),
    job: searchJobSpec,
    checkpoint: checkpoint.optional(),
    /** The longest between two checkpoints while it runs, milliseconds; the first come sooner. */
    checkpointMs: z.number().gt(0),
  }),
  z.strictObject({ kind: z.literal('pause') }),
  z.strictObject({ kind: z.literal('resume') }),
  z.strictObject({ kind: z.literal('steer'), steer }),
  z.strictObject({ kind: z.literal('cancel') }),
  z.strictObject({ kind: z.literal('status') }),
]);
export type Order = z.infer<typeof order>;

const notes = z.array(z.custom<ComposeNote>()).readonly();

export const report = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('state'), state: z.enum(['running', 'paused']) }),
  z.strictObject({
    kind: z.literal('progress'),
    episodes: z.array(z.custom<EpisodeLine>()).min(1).readonly(),
  }),
  z.strictObject({
    kind: z.literal('front'),
    episode: z.int(),
    front: z.array(z.custom<FrontRecipe>()).readonly(),
  }),
  z.strictObject({ kind: z.literal('steered'), episode: z.int() }),
  z.strictObject({ kind: z.literal('not-steered'), notes }),
  z.strictObject({ kind: z.literal('checkpoint'), checkpoint }),
  z.strictObject({ kind: z.literal('done'), found: z.custom<SearchFound>(), checkpoint }),
  z.strictObject({ kind: z.literal('cancelled'), checkpoint: checkpoint.optional() }),
  z.strictObject({ kind: z.literal('failed'), reason: z.string(), notes }),
]);
export type Report = z.infer<typeof report>;
