// What the workbench and its search worker say to each other.
import type { ComposeEvent, ComposeInput } from '#contract/search.ts';
import type { Catalogue } from '#domain/catalogue/material.ts';
import type { SafetyTable } from '#domain/safety/table.ts';

/** What a worker is started with: tables that were verified when they were read. */
export interface SearchTables {
  readonly safety: SafetyTable;
  readonly catalogue: Catalogue;
}

export interface RunOrder {
  readonly runId: number;
  readonly input: ComposeInput;
  /** One 32-bit word; anything but 0 asks the run to stop at its next step. */
  readonly stop: SharedArrayBuffer;
}

export type WorkerMessage =
  | { readonly runId: number; readonly kind: 'event'; readonly event: ComposeEvent }
  | { readonly runId: number; readonly kind: 'ended' }
  | { readonly runId: number; readonly kind: 'failed'; readonly message: string };
