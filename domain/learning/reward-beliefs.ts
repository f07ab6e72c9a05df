// What a learnt taste comes to in words: which sides of a perfume are liked, how much, and how sure that is.
import { COLOUR_FAMILIES } from '#domain/catalogue/material.ts';
import { EMOTION_AXES } from '#domain/emotion/emotion.ts';
import type { RewardModel } from './reward-model.ts';
import { RECIPE_FEATURES } from './taste-features.ts';

/** Sides that a perfumer would name; features that tell the same side move together. */
const SIDES = [
  ...COLOUR_FAMILIES.map((family) => `family:${family}` as const),
  ...EMOTION_AXES.map((axis) => `emotion:${axis}` as const),
  'strength',
  'lasting',
  'top-heavy',
  'base-heavy',
  'cost',
  'lines',
  'naturals',
  'loudest',
  'brief',
] as const;
export type Side = (typeof SIDES)[number];

export interface Belief {
  readonly side: Side;
  /** Logits of liking for one spread more of it; above 0 it is liked. */
  readonly effect: number;
  /** One standard deviation of the effect. */
  readonly spread: number;
}

const TOLD: Readonly<Record<Exclude<Side, `family:${string}` | `emotion:${string}`>, string[]>> = {
  strength: ['impact', 'strength:top', 'strength:heart', 'strength:base'],
  lasting: ['lasting'],
  'top-heavy': ['mass:top', 'perceived:top'],
  'base-heavy': ['mass:base', 'perceived:base'],
  cost: ['cost'],
  lines: ['lines'],
  naturals: ['naturals'],
  loudest: ['loudest'],
  brief: ['fit:emotion', 'fit:profile', 'fit:balance', 'fit:cost', 'fit:total'],
};

/** The sides of which the sign is surest (effect beyond one spread), the surest first. */
export function beliefsOf(model: RewardModel, most: number): Belief[] {
  return SIDES.map((side): Belief => {
    const { mean, variance } = model.effect(featuresOf(side));
    return { side, effect: mean, spread: Math.sqrt(variance) };
  })
    .filter(({ effect, spread }) => Math.abs(effect) > spread && effect !== 0)
    .sort((a, b) => Math.abs(b.effect) / b.spread - Math.abs(a.effect) / a.spread)
    .slice(0, most);
}

function featuresOf(side: Side): number[] {
  const names = side.startsWith('family:')
    ? [side, side.replace('family:', 'family-top:'), side.replace('family:', 'family-base:')]
    : (TOLD[side as keyof typeof TOLD] ?? [side]);
  return names.map((name) => RECIPE_FEATURES.indexOf(name));
}
