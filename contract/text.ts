// Texts, references and CAS numbers as every file may hold them.
import { z } from 'zod';

/** Longest name or reference, characters. */
export const LONGEST_TEXT = 500;

/** Control characters would steer a terminal that prints the name; half a surrogate pair cannot be written back. */
export const UNPRINTABLE = /[\p{Cc}\p{Cs}]/u;

export const text = z
  .string()
  .trim()
  .min(1)
  .max(LONGEST_TEXT)
  .refine((written) => !UNPRINTABLE.test(written), { params: { code: 'unprintable' } });

export const reference = text.refine(
  (ref) => !ref.startsWith('cas:') || /^cas:\d{2,7}-\d{2}-\d$/.test(ref),
  {
    params: { code: 'not-a-cas' },
  },
);

export const cas = z.string().regex(/^\d{2,7}-\d{2}-\d$/);
