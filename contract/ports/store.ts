// The perfumer's data folder as the workbench sees it: what is in it, how it stands, and how it is kept safe.

import type { FeedbackStream } from './feedback-stream.ts';
import type { Finder } from './finder.ts';
import type { FormulaStore } from './formulas.ts';
import type { JobStore } from './jobs.ts';
import type { RatingStore } from './ratings.ts';
import type { SettingsStore } from './settings.ts';

/**
 * `ready`: read and write. `newer`: written by a newer Orgue. `damaged`: kept as it was found. `read-only`: the folder
 * cannot be written. All but `ready` refuse every change and show what can be read.
 */
export type StoreState = 'ready' | 'newer' | 'damaged' | 'read-only';

/** Thrown by every change that could not be kept; what was acknowledged before is not touched. */
export class NotKept extends Error {
  readonly why: Exclude<StoreState, 'ready'> | 'disk-full' | 'failed';
  constructor(why: NotKept['why'], detail: string) {
    super(detail);
    this.why = why;
  }
}

export interface Backup {
  readonly file: string;
  /** Milliseconds since 1970. */
  readonly madeAt: number;
  readonly bytes: number;
}

export interface Store {
  readonly state: StoreState;
  /** What happened when it was opened, one sentence for people; empty when nothing did. */
  readonly detail: string;
  readonly formulas: FormulaStore;
  readonly ratings: RatingStore;
  readonly stream: FeedbackStream;
  readonly settings: SettingsStore;
  readonly finder: Finder;
  readonly jobs: JobStore;
  /** Good backups, newest first. */
  readonly backups: () => Promise<readonly Backup[]>;
  /** Writes a whole copy and reads it back before it is called one. Throws `NotKept` when that cannot be done. */
  readonly backup: (folder: string | undefined, at: number) => Promise<Backup>;
  readonly close: () => Promise<void>;
}
