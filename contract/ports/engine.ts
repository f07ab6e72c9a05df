// What every engine of the native room says about itself, so that `doctor` and the screens can tell what this machine has.

export interface EngineReport {
  /** The engine's own name, e.g. `SQLite`. */
  readonly name: string;
  /** Its own version; absent when it could not be asked. */
  readonly version?: string;
  readonly available: boolean;
  /** Why it is not available, in one sentence. */
  readonly reason?: string;
  /** What it was built with, in its own words. */
  readonly features?: readonly string[];
}
