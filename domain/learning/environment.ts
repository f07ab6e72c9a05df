// What a policy acts in: it shows itself, says what is legal, and answers an action with a reward.

/** One lane of experience. After `step` says that the episode ended, the next call is `start`. */
export interface Environment {
  start(): void;
  /** Writes `observationWidth` numbers from `at`. */
  observe(into: { [at: number]: number }, at: number): void;
  /** Writes `maskWidth` bytes from `at`, 1 where legal; at least one is. */
  mask(into: Uint8Array, at: number): void;
  /** Takes the action written in `actions` from `at`. */
  step(actions: Int32Array, at: number): { readonly reward: number; readonly ended: boolean };
}
