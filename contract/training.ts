// What may be asked of a search that learns, and what it tells: orders, one line an episode, and what it found.
import { z } from 'zod';
import type { EpisodeReport } from '#domain/learning/hybrid.ts';
import type { VerdictWord } from '#domain/safety/report.ts';
import type { ComposeNote, Proposal } from '#domain/search/proposal.ts';
import type { Job } from './ports/jobs.ts';
import { chipsInput, composeInput } from './search.ts';

/** Most episodes of one search. */
export const MOST_EPISODES = 1_000_000;
const MOST_PINS = 20;

/** A row that every recipe of the search has, in percent of the concentrate. */
export const pin = z.strictObject({
  materialId: z.string().min(1).max(200),
  percent: z.number().min(0.01).max(100),
});
export type Pin = z.infer<typeof pin>;

/** The same spec gives the same search, bit for bit. */
export const searchSpec = composeInput.omit({ count: true }).extend({
  episodes: z.int().min(1).max(MOST_EPISODES),
  pins: z.array(pin).max(MOST_PINS).readonly(),
});
export type SearchSpec = z.infer<typeof searchSpec>;

/** Other weights of the brief, a row to pin, a material to let go; what is absent stays as it is. */
export const steer = z.strictObject({
  chips: chipsInput.optional(),
  pin: pin.optional(),
  unpin: z.string().min(1).max(200).optional(),
});
export type Steer = z.infer<typeof steer>;

const jobId = z.string().trim().min(1).max(100);
export const jobInput = z.strictObject({ jobId });
/** Begins the search of the spec under this id, or goes on with the one that has it. */
export const runSearchInput = z.strictObject({ jobId, spec: searchSpec.optional() });
export type RunSearchInput = z.infer<typeof runSearchInput>;
export const followSearchInput = z.strictObject({ jobId, afterEpisode: z.int().min(0) });
export const steerInput = z.strictObject({ jobId, steer });
export const submitJobInput = z.strictObject({ jobId, spec: searchSpec });
/** `stay`: waits for more when nothing waits. */
export const workInput = z.strictObject({ stay: z.boolean() });

/** One episode as it is told and logged: what it brought, and why it ran in its mode. */
export type EpisodeLine = Omit<EpisodeReport, 'recipe' | 'outcome'> & { readonly return: number };

/** One of the best of fit, novelty and economy, legal when it was judged. */
export interface FrontRecipe
  extends Pick<Proposal, 'id' | 'title' | 'formula' | 'emotion' | 'utility' | 'costEurPerKg'> {
  readonly fit: number;
  readonly novelty: number;
  readonly economy: number;
  readonly verdict: VerdictWord;
  readonly maxDosagePercent: number;
}

export interface SearchFound {
  readonly episodes: number;
  readonly switches: number;
  /** Absent when nothing legal was found. */
  readonly best?: Proposal;
  readonly front: readonly FrontRecipe[];
}

/** What a search tells. The id of an event is the last episode that was told by then. */
export type SearchEvent =
  | { readonly kind: 'state'; readonly state: 'queued' | 'running' | 'paused' }
  | { readonly kind: 'episodes'; readonly episodes: readonly EpisodeLine[] }
  | { readonly kind: 'front'; readonly episode: number; readonly front: readonly FrontRecipe[] }
  | { readonly kind: 'steered'; readonly episode: number }
  /** The search goes on as it was. */
  | { readonly kind: 'not-steered'; readonly notes: readonly ComposeNote[] }
  | { readonly kind: 'done'; readonly found: SearchFound }
  | { readonly kind: 'cancelled'; readonly episode: number }
  | { readonly kind: 'failed'; readonly reason: string; readonly notes: readonly ComposeNote[] };

/** What a trainer tells of the jobs it takes. */
export interface WorkEvent {
  readonly kind: 'took' | 'left';
  readonly job: Job;
}

/** `unknown`: no such job; `elsewhere`: it is not this process that runs it, or nobody does. */
export interface OrderAnswer {
  readonly outcome: 'ordered' | 'unknown' | 'elsewhere';
}
