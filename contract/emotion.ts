// What may be asked about a formula's character: emotions, families, pyramid, cost and allergens.
import { z } from 'zod';
import type { Calibration } from '#domain/emotion/calibration.ts';
import { EMOTION_AXES, type Emotion, type EmotionReading } from '#domain/emotion/emotion.ts';
import type { RaiseAnswer } from '#domain/emotion/raise.ts';
import type { Band } from '#domain/odour/bands.ts';
import type { Estimated } from '#domain/odour/estimated.ts';
import type { FamilyShares } from '#domain/odour/odour-words.ts';
import type { Pyramid } from '#domain/odour/pyramid.ts';
import type { SillageReading } from '#domain/odour/sillage-reading.ts';
import type { Wear } from '#domain/odour/wear.ts';
import type { EuVerdict } from '#domain/safety/report.ts';
import { boundedFormula } from './safety.ts';

export const describeInput = z.strictObject({ formula: boundedFormula });

/** Which materials, own and of the catalogue's core, would raise an axis and leave the formula legal. */
export const raiseInput = z.strictObject({ formula: boundedFormula, axis: z.enum(EMOTION_AXES) });
export type { RaiseAnswer };

/** What this perfumer's ratings teach about each axis, and what that rests on. */
export type CalibrationAnswer = Calibration;

export interface Moment {
  readonly seconds: number;
  readonly families: FamilyShares;
  /** Stevens' ψ of the mixture. */
  readonly strength: number;
  readonly strengthBand: Band;
  readonly emotion: Emotion;
  /** Milligrams gone from the film since it was put on. */
  readonly evaporatedMg: number;
}

/** A part whose model does not exist or has nothing to go on is absent, never invented. */
export interface DescribeAnswer {
  readonly emotion: EmotionReading;
  readonly families: FamilyShares;
  /** Absent when nothing of the formula can be simulated. */
  readonly timeline?: readonly Moment[];
  /** By mass; `perceived` by what is smelled, absent when that is nothing. Absent with nothing but carrier. */
  readonly pyramid?: Pyramid & { readonly perceived?: Pyramid };
  /** The day cut where its character changes, seconds; absent when nothing is perceived. */
  readonly phases?: readonly { readonly fromSeconds: number; readonly toSeconds: number }[];
  /** How far it is smelled in still air, an estimate; absent when nothing of the formula can be simulated. */
  readonly sillage?: SillageReading;
  readonly odour: {
    readonly impact: number;
    readonly tenacitySeconds: number;
    readonly wear: Wear;
    /** What no physics is known of: it is in no figure of smell. */
    readonly unknown: readonly string[];
    /** How many of the figures nobody published. */
    readonly estimated: Estimated;
  };
  readonly cost: {
    /** Of what is priced; a lower bound when `unpriced` is not empty. */
    readonly eurPerKgConcentrate: number;
    readonly unpriced: readonly string[];
  };
  readonly allergens: EuVerdict;
}
