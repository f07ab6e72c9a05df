// How different the last recipes are: in what they are made of and in what they smell of.

/** A finished recipe as shares: of the concentrate by palette slot, and of the families perceived. */
export interface Sketch {
  readonly slots: readonly number[];
  /** In 1/10,000 of the concentrate, beside `slots`. */
  readonly units: readonly number[];
  readonly families: readonly number[];
}

const MOST_RECIPES = 100;
const FEWEST_RECIPES = 10;
const WHOLE = 10_000;

/**
 * Mean over pairs of the last 100 distinct recipes of ½ TV(w_i, w_j) + ½ √JSD_2(φ_i, φ_j), in [0, 1]: 0 when all are
 * the same. Below 10 recipes nothing can be said, and that counts as 1.
 */
export class Diversity {
  readonly #recipes: { readonly sketch: Sketch; readonly key: string }[] = [];
  /** Distances of each recipe to those before it. */
  readonly #distances: number[][] = [];

  add(sketch: Sketch): void {
    const key = JSON.stringify([sketch.slots, sketch.units]);
    if (this.#recipes.some((one) => one.key === key)) return;
    if (this.#recipes.length === MOST_RECIPES) {
      this.#recipes.shift();
      this.#distances.shift();
      for (const row of this.#distances) row.shift();
    }
    this.#distances.push(this.#recipes.map((one) => distance(one.sketch, sketch)));
    this.#recipes.push({ sketch, key });
  }

  get value(): number {
    const count = this.#recipes.length;
    if (count < FEWEST_RECIPES) return 1;
    let sum = 0;
    for (const row of this.#distances) for (const one of row) sum += one;
    return sum / ((count * (count - 1)) / 2);
  }

  /** The recipes in order; adding them again gives the same value to the last bit. */
  get sketches(): readonly Sketch[] {
    return this.#recipes.map(({ sketch }) => sketch);
  }
}

function distance(a: Sketch, b: Sketch): number {
  return 0.5 * totalVariation(a, b) + 0.5 * Math.sqrt(jensenShannon(a.families, b.families));
}

/** ½ Σ |w - w'|, the carrier's share included. */
function totalVariation(a: Sketch, b: Sketch): number {
  const left = new Map(b.slots.map((slot, at) => [slot, b.units[at] ?? 0]));
  let sum = 0;
  let carrier = 0;
  a.slots.forEach((slot, at) => {
    const units = a.units[at] ?? 0;
    sum += Math.abs(units - (left.get(slot) ?? 0));
    left.delete(slot);
    carrier += units;
  });
  for (const units of left.values()) sum += units;
  for (const units of b.units) carrier -= units;
  return (sum + Math.abs(carrier)) / 2 / WHOLE;
}

/** In bits, in [0, 1]; two recipes of which nothing is perceived are alike. */
function jensenShannon(a: readonly number[], b: readonly number[]): number {
  let sum = 0;
  a.forEach((p, at) => {
    const q = b[at] ?? 0;
    const middle = (p + q) / 2;
    if (p > 0) sum += 0.5 * p * Math.log2(p / middle);
    if (q > 0) sum += 0.5 * q * Math.log2(q / middle);
  });
  return Math.min(1, Math.max(0, sum));
}
