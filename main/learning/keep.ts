// A fit as it is kept: one record of plain JSON with its numbers packed, and the same fit from it again.
import { z } from 'zod';
import type { DeployedTaste } from '#contract/learning.ts';
import type { GateReport } from '#domain/learning/reward-gate.ts';
import type { KeptReward } from '#domain/learning/reward-model.ts';
import { TASTE_VERSION } from '#domain/learning/taste-features.ts';

/** Rises when the record changes; a record of another shape is passed over and the taste fitted anew. */
const SHAPE = 1;

export interface LearningRecord {
  readonly latest: { readonly madeAt: number; readonly ratings: number; readonly gate: GateReport };
  readonly deployed?: { readonly taste: DeployedTaste; readonly kept: KeptReward };
}

interface Packed {
  readonly bits: 32 | 64;
  readonly base64: string;
}

const record = z.object({
  shape: z.literal(SHAPE),
  features: z.literal(TASTE_VERSION),
  body: z.string(),
});

/** JSON, every row of numbers packed; 32 bits where that is all they have. */
export function packRecord(kept: LearningRecord): unknown {
  const body = JSON.stringify(kept, (_, value: unknown) =>
    value instanceof Float64Array ? pack(value) : value,
  );
  return { shape: SHAPE, features: TASTE_VERSION, body } satisfies z.infer<typeof record>;
}

/** Undefined for what another version kept, and for what is not whole. */
export function unpackRecord(value: unknown): LearningRecord | undefined {
  const read = record.safeParse(value);
  if (!read.success) return undefined;
  try {
    return JSON.parse(read.data.body, (_, one: unknown) => {
      return isPacked(one) ? unpack(one) : one;
    }) as LearningRecord;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function isPacked(value: unknown): value is Packed {
  return typeof value === 'object' && value !== null && 'base64' in value && 'bits' in value;
}

function pack(row: Float64Array): Packed {
  const isShort = row.every((one) => Object.is(Math.fround(one), one));
  const { buffer } = isShort ? Float32Array.from(row) : Float64Array.from(row);
  return { bits: isShort ? 32 : 64, base64: Buffer.from(buffer).toString('base64') };
}

function unpack({ bits, base64 }: Packed): Float64Array {
  const bytes = Uint8Array.from(Buffer.from(base64, 'base64')).buffer;
  return Float64Array.from(bits === 32 ? new Float32Array(bytes) : new Float64Array(bytes));
}
