// What every door of the workbench has in common: what it opens to, and how much and how long a guest may.
import type { CallsClient } from '#contract/calls.ts';
import type { routerOf } from '#main/router.ts';

export type Router = ReturnType<typeof routerOf>;

/** What a program holds to call through a door. */
export type Calls = CallsClient<Record<never, never>>;

/** Largest request body and message: a formula of 2,000 lines is a third of it. */
export const LARGEST_MESSAGE_BYTES = 1024 * 1024;

/** How long guests may take to hang up, milliseconds. */
export const GOODBYE_MS = 900;

/** How long a request may take to arrive, milliseconds. */
export interface Patience {
  readonly headers: number;
  /** With its body. */
  readonly request: number;
  /** How often both are looked at. */
  readonly look: number;
  /** A guest on a socket that gave no sign of life for twice this long is cut off. */
  readonly pulse: number;
}

export const PATIENCE: Patience = { headers: 10_000, request: 30_000, look: 2000, pulse: 30_000 };
