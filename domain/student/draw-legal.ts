// One of the tokens that may follow, drawn by the chances an engine gave to all: what is not legal has no say at all.
import type { Random } from '#domain/search/random.ts';

export interface Drawn {
  readonly id: number;
  /** Of this token among the legal ones, before any temperature. */
  readonly logChance: number;
}

/**
 * `temperature` 1 draws as the student thinks, less is bolder in what it is sure of, 0 takes the likeliest. Where the
 * engine leaves no chance to anything legal all are alike. Undefined when there is nothing legal, or no number.
 */
export function drawLegal(
  legal: readonly number[],
  chanceOf: (id: number) => number | undefined,
  temperature: number,
  random: Random,
): Drawn | undefined {
  const chances = legal.map((id) => chanceOf(id) ?? 0);
  const sum = chances.reduce((total, chance) => total + chance, 0);
  const most = chances.reduce((max, chance) => Math.max(max, chance), 0);
  const isSound = Number.isFinite(sum) && chances.every((chance) => chance >= 0);
  if (legal.length === 0 || !isSound) return undefined;
  const shares = chances.map((chance) => (most > 0 ? chance / most : 1));
  // In shares of the largest, so that no power of a small chance is lost.
  const weights = shares.map((share) => {
    if (temperature > 0) return share ** (1 / temperature);
    return share === 1 ? 1 : 0;
  });
  const place = temperature > 0 ? drawn(weights, random) : weights.indexOf(1);
  const own = most > 0 ? (chances[place] ?? 0) / sum : 1 / legal.length;
  return { id: legal[place] ?? -1, logChance: Math.log(own) };
}

function drawn(weights: readonly number[], random: Random): number {
  let left = random.next() * weights.reduce((total, weight) => total + weight, 0);
  let last = 0;
  for (const [place, weight] of weights.entries()) {
    if (weight === 0) continue;
    last = place;
    left -= weight;
    if (left < 0) return place;
  }
  return last;
}
