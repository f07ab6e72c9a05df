// How much better an action was than expected, from rewards and values along an episode.

/**
 * Generalised advantage estimation (Schulman et al. 2016) over `steps` of `lanes` environments side by side, laid out
 * step by step. `ended[t]` says that the step ended its episode, so that nothing after it counts.
 */
export function advantages(
  given: {
    readonly rewards: Float64Array;
    readonly values: Float64Array;
    readonly ended: Uint8Array;
    /** Value of where each lane stands after the last step. */
    readonly after: Float64Array;
  },
  steps: number,
  lanes: number,
  settings: { readonly discount: number; readonly lambda: number },
): Float64Array {
  const found = new Float64Array(steps * lanes);
  for (let lane = 0; lane < lanes; lane += 1) {
    let carried = 0;
    for (let step = steps - 1; step >= 0; step -= 1) {
      const at = step * lanes + lane;
      const goesOn = given.ended[at] ? 0 : 1;
      const next = step === steps - 1 ? given.after[lane] : given.values[at + lanes];
      const surprise =
        (given.rewards[at] ?? 0) +
        settings.discount * goesOn * (next ?? 0) -
        (given.values[at] ?? 0);
      carried = surprise + settings.discount * settings.lambda * goesOn * carried;
      found[at] = carried;
    }
  }
  return found;
}
