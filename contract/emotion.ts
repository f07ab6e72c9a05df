// What may be asked about a formula's character: emotions, families, pyramid, cost and allergens.
import { z } from 'zod';
import type { EmotionReading } from '#domain/emotion/emotion.ts';
import type { Pyramid } from '#domain/odour/describe.ts';
import type { FamilyShares } from '#domain/odour/odour-words.ts';
import type { EuVerdict } from '#domain/safety/report.ts';
import { boundedFormula } from './safety.ts';

export const describeInput = z.strictObject({ formula: boundedFormula });

/** A part whose model does not exist or has nothing to go on is absent, never invented. */
export interface DescribeAnswer {
  readonly emotion: EmotionReading;
  readonly families: FamilyShares;
  readonly pyramid?: Pyramid;
  readonly cost: {
    /** Of what is priced; a lower bound when `unpriced` is not empty. */
    readonly eurPerKgConcentrate: number;
    readonly unpriced: readonly string[];
  };
  readonly allergens: EuVerdict;
}
