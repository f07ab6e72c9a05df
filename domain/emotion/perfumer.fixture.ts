// Perfumers made up for tests: each feels in a way of their own, or in a way that has nothing to do with the odour.
import { COLOUR_FAMILIES } from '#domain/catalogue/material.ts';
import type { Felt } from './calibration.ts';
import { EMOTION_AXES } from './emotion.ts';

/** `own`: a level, slope and families of their own; `as-modelled`: as the words say; `unrelated`: at random. */
export type Manner = 'own' | 'as-modelled' | 'unrelated';

/** Where chance comes from: uniform in [0, 1), and whole numbers below a bound. */
export interface Chance {
  readonly next: () => number;
  readonly below: (bound: number) => number;
}

export interface Perfumer {
  /** The next formulas they smell, each felt once on every axis, in half steps of a scale from 1 to 5. */
  readonly feel: (formulas: number) => Felt[];
}

/** Spread of one rating around what is felt, in logits: somewhat more than half a step of the scale in its middle. */
const NOISE = 0.6;

export function perfumer(manner: Manner, random: Chance): Perfumer {
  const normal = () => normalFrom(random);
  const ways = EMOTION_AXES.map((axis) => ({
    axis,
    offset: 0.6 * normal(),
    slope: Math.exp(0.4 * normal()),
    families: COLOUR_FAMILIES.map(() => 0.4 * normal()),
  }));
  let smelt = 0;
  const feelOne = (): Felt[] => {
    smelt += 1;
    const formulaId = `formula ${smelt}`;
    const at = random.below(COLOUR_FAMILIES.length);
    const family = COLOUR_FAMILIES[at];
    return ways.map(({ axis, offset, slope, families }) => {
      const said = 0.2 + 0.8 * normal();
      const own = offset + slope * said + (families[at] ?? 0);
      const meant = { own, 'as-modelled': said, unrelated: 0.2 + 0.8 * normal() }[manner];
      const felt = Math.round(8 * logistic(meant + NOISE * normal())) / 8;
      return { formulaId, axis, family, model: logistic(said), felt };
    });
  };
  return { feel: (formulas) => Array.from({ length: formulas }, feelOne).flat() };
}

function logistic(value: number): number {
  return 1 / (1 + Math.exp(-value));
}

/** Box-Muller. */
function normalFrom(random: Chance): number {
  const radius = Math.sqrt(-2 * Math.log(1 - random.next()));
  return radius * Math.cos(2 * Math.PI * random.next());
}
