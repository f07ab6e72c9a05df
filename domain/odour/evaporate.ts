// How a film evaporates: every species from one clock, solved exactly instead of stepped.

/**
 * An ideal film loses each species as dn_i/dt = -κ p_i n_i / N with κ = k_g A / (R T), p_i = γ_i P_i and
 * N = Σ n + sink. All species share the factor κ / N, so with dS = κ dt / N
 *
 *   n_i = n_i0 · exp(-p_i S)   and   t = (Σ n_i0 (1 - exp(-p_i S)) / p_i + sink · S) / κ,
 *
 * which leaves one unknown S for the whole film at any time. t rises with S and bends down, so Newton's steps from the
 * left stay on the left and only close in. Film form: Rodrigues, Nogueira and Faria, Molecules 2021, 26, 3095.
 */
export interface Evaporation {
  /** Moles at the start. */
  readonly moles: Float64Array;
  /** γ_i P_i, Pa. */
  readonly pressure: Float64Array;
  /** κ, mol/(s Pa). */
  readonly rate: number;
  /** Moles that do not evaporate; above 0. */
  readonly sink: number;
}

const CLOSE_ENOUGH = 1e-8;
const MOST_STEPS = 200;

/** S in 1/Pa at each of `seconds`, which must rise; 0 at 0 s. */
export function clockAt(film: Evaporation, seconds: ArrayLike<number>): Float64Array {
  const clock = new Float64Array(seconds.length);
  let from = 0;
  for (let at = 0; at < seconds.length; at += 1) {
    from = clockAfter(film, seconds[at] ?? 0, from);
    clock[at] = from;
  }
  return clock;
}

/**
 * S after `seconds`, found from any first guess: a step from the right of the root lands on its left, and from there
 * every step only closes in.
 */
export function clockAfter(
  { moles, pressure, rate, sink }: Evaporation,
  seconds: number,
  guess = 0,
): number {
  const target = seconds * rate;
  let clock = guess;
  for (let step = 0; step < MOST_STEPS; step += 1) {
    let reached = sink * clock;
    let slope = sink;
    for (let at = 0; at < moles.length; at += 1) {
      const start = moles[at] ?? 0;
      const p = pressure[at] ?? 0;
      const x = p * clock;
      const decay = Math.exp(-x);
      slope += start * decay;
      // 1 - exp(-x) loses its digits for a small x, where the series is exact enough.
      reached += x < 1e-5 ? start * clock * (1 - x / 2) : (start * (1 - decay)) / p;
    }
    const gap = target - reached;
    clock = Math.max(0, clock + gap / slope);
    // Newton squares its error: what is left after this last step is below the last digit.
    if (Math.abs(gap) <= CLOSE_ENOUGH * target) return clock;
  }
  return clock;
}
