// What may stand beside a student's file: its manifest, as the trainer writes it and the shelf reads it.
import { z } from 'zod';
import { METRICS, type StudentManifest } from '#domain/student/manifest.ts';

const LARGEST = 2 ** 32;
const LONGEST_REFERENCE = 256;
const MOST_KEPT = 64;

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const count = z.int().min(0).max(Number.MAX_SAFE_INTEGER);
const size = z.int().min(1).max(LARGEST);
const tokenId = z.int().min(0).max(LARGEST);
const figure = z.strictObject({
  value: z.number(),
  low: z.number().exactOptional(),
  high: z.number().exactOptional(),
});

export const studentManifest = z
  .strictObject({
    student: z.literal(1),
    name: z.string().trim().min(1).max(200),
    file: z.strictObject({ sha256, bytes: size, type: z.enum(['F32', 'F16', 'Q8_0']) }),
    vocabularySha256: sha256,
    shape: z.strictObject({
      ...{ vocabulary: size, context: size, width: size, blocks: size, heads: size },
      ...{ feedForward: size, epsilon: z.number().positive(), ropeBase: z.number().positive() },
      tied: z.boolean(),
    }),
    teacher: z.strictObject({ kind: z.literal('ppo'), episodes: count, seed: z.int(), sha256 }),
    training: z.strictObject({
      ...{ states: count, rounds: count, seed: z.int(), command: z.string().max(2000) },
      parentSha256: sha256.exactOptional(),
    }),
    metrics: z.partialRecord(z.enum(METRICS), figure),
    reference: z.strictObject({
      ids: z.array(tokenId).min(1).max(LONGEST_REFERENCE).readonly(),
      next: z
        .array(
          z
            .array(z.tuple([tokenId, z.number().max(0)]).readonly())
            .min(1)
            .max(MOST_KEPT)
            .readonly(),
        )
        .readonly(),
    }),
  })
  .refine(({ reference: { ids, next } }) => ids.length === next.length, {
    message: 'a reference says what follows each of its tokens',
  }) satisfies z.ZodType<StudentManifest>;
