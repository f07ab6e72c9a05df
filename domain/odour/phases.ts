// When the character really changes: the day cut where one set of families gives way to another.

export interface Phase {
  /** Of the day's times, both ends included. */
  readonly from: number;
  readonly to: number;
}

/** A further cut must explain this share of what is left unexplained, or it is no change of character. */
const WORTH_A_CUT = 0.35;
/** Mean squared distance of families below which a day is one character: shares that differ by a few points. */
const ONE_CHARACTER = 0.002;
/** A phase lasts at least this many of the 48 times, a factor of 2 in time. */
const SHORTEST = 3;
const MOST_PHASES = 3;

/**
 * Cuts `rows` (families by time, `width` shares a row, evenly spaced in log time) into at most three phases with the
 * least squared distance to their own means (Fisher, J. Am. Stat. Assoc. 53, 1958). Times without smell belong to no
 * phase. Fewer phases when a cut explains too little.
 */
export function phasesOf(rows: Float64Array, width: number): Phase[] {
  const smelled = smelledRange(rows, width);
  if (!smelled) return [];
  const { from, count } = smelled;
  const spread = spreads(rows, width, from, count);
  let best: number[] = [];
  let unexplained = spread(0, count);
  if (unexplained / count <= ONE_CHARACTER) return [{ from, to: from + count - 1 }];
  for (let phases = 2; phases <= MOST_PHASES; phases += 1) {
    const { cuts, cost } = bestCuts(spread, count, phases);
    if (cuts.length === 0 || cost > unexplained * (1 - WORTH_A_CUT)) break;
    best = cuts;
    unexplained = cost;
  }
  const starts = [0, ...best];
  return starts.map((start, at) => ({
    from: from + start,
    to: from + (starts[at + 1] ?? count) - 1,
  }));
}

function smelledRange(rows: Float64Array, width: number) {
  const times = rows.length / width;
  const smells = (time: number) =>
    rows.subarray(time * width, (time + 1) * width).some((share) => share > 0);
  let from = 0;
  while (from < times && !smells(from)) from += 1;
  let to = times - 1;
  while (to >= from && !smells(to)) to -= 1;
  return to < from ? undefined : { from, count: to - from + 1 };
}

/** Σ |row - mean|² over a run of rows, from running sums. */
function spreads(rows: Float64Array, width: number, from: number, count: number) {
  const sums = new Float64Array((count + 1) * width);
  const squares = new Float64Array(count + 1);
  for (let time = 0; time < count; time += 1) {
    let square = 0;
    for (let at = 0; at < width; at += 1) {
      const share = rows[(from + time) * width + at] ?? 0;
      square += share * share;
      sums[(time + 1) * width + at] = (sums[time * width + at] ?? 0) + share;
    }
    squares[time + 1] = (squares[time] ?? 0) + square;
  }
  return (start: number, end: number): number => {
    let meanSquare = 0;
    for (let at = 0; at < width; at += 1) {
      const sum = (sums[end * width + at] ?? 0) - (sums[start * width + at] ?? 0);
      meanSquare += (sum * sum) / (end - start);
    }
    return Math.max(0, (squares[end] ?? 0) - (squares[start] ?? 0) - meanSquare);
  };
}

/** 48 times and three phases at most: every pair of cuts is looked at. */
function bestCuts(
  spread: (start: number, end: number) => number,
  count: number,
  phases: number,
): { cuts: number[]; cost: number } {
  let best = { cuts: new Array<number>(), cost: Number.POSITIVE_INFINITY };
  const consider = (cuts: number[]) => {
    const ends = [0, ...cuts, count];
    let cost = 0;
    for (let at = 1; at < ends.length; at += 1) cost += spread(ends[at - 1] ?? 0, ends[at] ?? 0);
    if (cost < best.cost) best = { cuts, cost };
  };
  for (let first = SHORTEST; first <= count - SHORTEST; first += 1) {
    if (phases === 2) consider([first]);
    else {
      const last = count - SHORTEST;
      for (let second = first + SHORTEST; second <= last; second += 1) consider([first, second]);
    }
  }
  return best;
}
