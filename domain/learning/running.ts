// Mean and spread of numbers as they come, so that a network sees every input on the same scale.

/** Plain numbers, so that it goes into a checkpoint as it is. */
export interface RunningState {
  readonly mean: Float64Array;
  readonly variance: Float64Array;
  count: number;
}

const MOST = 10;

export function runningState(width: number): RunningState {
  return { mean: new Float64Array(width), variance: new Float64Array(width).fill(1), count: 1e-4 };
}

/** Takes in rows of `width` numbers (Chan, Golub and LeVeque 1983). */
export function takeIn(state: RunningState, rows: ArrayLike<number>, count: number): void {
  const width = state.mean.length;
  if (count === 0) return;
  const total = state.count + count;
  for (let column = 0; column < width; column += 1) {
    let mean = 0;
    for (let row = 0; row < count; row += 1) mean += (rows[row * width + column] ?? 0) / count;
    let spread = 0;
    for (let row = 0; row < count; row += 1) {
      spread += ((rows[row * width + column] ?? 0) - mean) ** 2;
    }
    const before = state.mean[column] ?? 0;
    const gap = mean - before;
    const squares = (state.variance[column] ?? 0) * state.count + spread;
    state.mean[column] = before + (gap * count) / total;
    state.variance[column] = (squares + (gap * gap * state.count * count) / total) / total;
  }
  state.count = total;
}

/** Rows on the common scale, clipped at ten spreads. */
export function scaled(
  state: RunningState,
  rows: ArrayLike<number>,
  count: number,
  into: { [at: number]: number },
): void {
  const width = state.mean.length;
  for (let row = 0; row < count; row += 1) {
    for (let column = 0; column < width; column += 1) {
      const at = row * width + column;
      const spread = Math.sqrt((state.variance[column] ?? 1) + 1e-8);
      const value = ((rows[at] ?? 0) - (state.mean[column] ?? 0)) / spread;
      into[at] = Math.max(-MOST, Math.min(MOST, value));
    }
  }
}
