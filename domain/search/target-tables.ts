// What seasons, times, styles and moods lean towards: perfumery convention set down as numbers.
import type { ColourFamily } from '#domain/catalogue/material.ts';
import type { EmotionAxis } from '#domain/emotion/emotion.ts';
import type { Pyramid } from '#domain/odour/pyramid.ts';
import type { Season, Strength, Style, TimeOfDay } from './chip.ts';

export type Leaning = Readonly<Partial<Record<ColourFamily, number>>>;

/** What most perfumes have some of, whatever they are about. */
export const BACKBONE: Leaning = {
  citrus: 0.16,
  herbal: 0.05,
  green: 0.06,
  aldehydic: 0.03,
  spicy: 0.06,
  fruity: 0.07,
  floral: 0.22,
  powdery: 0.05,
  gourmand: 0.03,
  balsamic: 0.04,
  amber: 0.06,
  woody: 0.12,
  musk: 0.08,
};

export const SEASON_LEANING: Readonly<Record<Season, Leaning>> = {
  spring: { floral: 0.45, green: 0.3, citrus: 0.15, fruity: 0.1 },
  summer: { citrus: 0.4, aldehydic: 0.2, herbal: 0.15, fruity: 0.1, green: 0.15 },
  autumn: { woody: 0.35, spicy: 0.25, balsamic: 0.15, amber: 0.15, fruity: 0.1 },
  winter: { amber: 0.25, balsamic: 0.25, spicy: 0.2, gourmand: 0.15, woody: 0.15 },
};

export const TIME_LEANING: Readonly<Record<TimeOfDay, Leaning>> = {
  morning: { citrus: 0.45, green: 0.2, herbal: 0.2, aldehydic: 0.15 },
  day: { floral: 0.35, citrus: 0.25, musk: 0.2, green: 0.2 },
  evening: { amber: 0.3, woody: 0.25, spicy: 0.15, floral: 0.15, balsamic: 0.15 },
  night: { amber: 0.3, balsamic: 0.2, musk: 0.2, woody: 0.2, animalic: 0.1 },
};

export const STYLE_LEANING: Readonly<Record<Style, Leaning>> = {
  chypre: { woody: 0.4, citrus: 0.25, floral: 0.15, amber: 0.2 },
  fougere: { herbal: 0.4, powdery: 0.2, woody: 0.2, citrus: 0.1, floral: 0.1 },
  cologne: { citrus: 0.6, herbal: 0.2, floral: 0.2 },
  oriental: { amber: 0.3, balsamic: 0.25, gourmand: 0.2, spicy: 0.15, woody: 0.1 },
  gourmand: { gourmand: 0.65, balsamic: 0.15, fruity: 0.1, powdery: 0.1 },
  soliflore: { floral: 0.8, green: 0.2 },
};

/** Families whose words pull an axis up most in the emotion weights, averaged by family. */
export const AXIS_LEANING: Readonly<Record<EmotionAxis, Leaning>> = {
  joy: { citrus: 0.35, fruity: 0.35, floral: 0.15, gourmand: 0.15 },
  calm: { herbal: 0.2, woody: 0.2, balsamic: 0.25, powdery: 0.15, musk: 0.1, floral: 0.1 },
  energy: { citrus: 0.4, spicy: 0.25, herbal: 0.15, green: 0.1, aldehydic: 0.1 },
  romance: { floral: 0.3, amber: 0.25, musk: 0.25, balsamic: 0.15, animalic: 0.05 },
};

/** Top, heart and base by mass. Modern formulas carry much of their mass in musks and woods, hence the heavy base. */
export const DEFAULT_PYRAMID: Pyramid = { top: 0.2, heart: 0.42, base: 0.38 };

/** Added to the default, then normalised. */
export const PYRAMID_SHIFT: Readonly<
  Record<Season | TimeOfDay | Style | Strength, readonly [top: number, base: number]>
> = {
  spring: [0.05, -0.08],
  summer: [0.12, -0.12],
  autumn: [-0.03, 0.05],
  winter: [-0.06, 0.1],
  morning: [0.08, -0.08],
  day: [0.02, -0.02],
  evening: [-0.03, 0.06],
  night: [-0.06, 0.1],
  chypre: [0.03, 0.02],
  fougere: [0.08, 0],
  cologne: [0.3, -0.18],
  oriental: [-0.05, 0.12],
  gourmand: [-0.04, 0.1],
  soliflore: [-0.05, -0.12],
  light: [0.06, -0.06],
  moderate: [0, 0],
  intense: [-0.04, 0.08],
};

/** Added for each family by what the brief wants of it beyond the backbone: musks and resins last, citrus does not. */
export const FAMILY_SHIFT: Readonly<
  Partial<Record<ColourFamily, readonly [top: number, base: number]>>
> = {
  citrus: [0.3, -0.2],
  herbal: [0.15, -0.1],
  aldehydic: [0.1, 0],
  floral: [-0.05, -0.1],
  balsamic: [-0.1, 0.2],
  amber: [-0.1, 0.25],
  woody: [-0.05, 0.2],
  musk: [-0.1, 0.35],
};

/** Odorous share of the concentrate that each strength aims at; the carrier takes the rest. */
export const ODOROUS_SHARE: Readonly<Record<Strength, number>> = {
  light: 0.5,
  moderate: 0.7,
  intense: 0.86,
};
