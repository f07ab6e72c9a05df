// Chance with a seed: the same seed gives the same numbers on every machine, so a search can be repeated bit for bit.

export interface Random {
  /** Uniform in [0, 1), 32 bits. */
  next(): number;
  /** Uniform whole number in [0, below). */
  below(below: number): number;
  /** One of a non-empty list. */
  pick<T>(list: readonly T[]): T;
}

/** Chance that can be put away and taken up again where it was. */
export interface KeptRandom extends Random {
  /** A copy of where it stands: four whole numbers. */
  state(): State;
}

/** xoshiro128** 1.1 (Blackman and Vigna 2018, public domain), its state filled from the seed by splitmix32. */
export function seededRandom(seed: number): KeptRandom {
  return resumedRandom(fillState(seed));
}

/** Goes on from a state that was put away, with the very numbers that would have come. */
export function resumedRandom([a, b, c, d]: Readonly<State>): KeptRandom {
  const state: State = [a, b, c, d];
  const next = () => stepXoshiro(state) / 2 ** 32;
  const below = (bound: number) => Math.floor(next() * bound);
  return {
    next,
    below,
    pick<T>(list: readonly T[]): T {
      const one = list[below(list.length)];
      if (one === undefined) throw new RangeError('nothing to pick from');
      return one;
    },
    state: () => [...state],
  };
}

export type State = [number, number, number, number];

function fillState(seed: number): State {
  const beyond32Bits = Math.floor((seed + 2 ** 31) / 2 ** 32);
  let mixed = (seed | 0) ^ Math.imul(beyond32Bits, 0x9e3779b1);
  const fill = () => {
    mixed = (mixed + 0x9e3779b9) | 0;
    let word = mixed ^ (mixed >>> 16);
    word = Math.imul(word, 0x21f0aaad);
    word ^= word >>> 15;
    word = Math.imul(word, 0x735a2d97);
    return word ^ (word >>> 15);
  };
  return [fill(), fill(), fill(), fill()];
}

/** One output of the generator; advances the state. */
export function stepXoshiro(state: State): number {
  const [a, b, c, d] = state;
  const result = Math.imul(rotate(Math.imul(b, 5), 7), 9) >>> 0;
  const shifted = b << 9;
  const c2 = c ^ a;
  const d2 = d ^ b;
  state[1] = b ^ c2;
  state[0] = a ^ d2;
  state[2] = c2 ^ shifted;
  state[3] = rotate(d2, 11);
  return result;
}

function rotate(word: number, by: number): number {
  return (word << by) | (word >>> (32 - by));
}
