// The odour vocabulary, and what its words are taken to do to joy, calm, energy and romance.
import { z } from 'zod';
import type { Descriptor, EmotionWeight } from '#domain/catalogue/material.ts';
import { filled } from './cells.ts';
import { koreanWords } from './korean.ts';
import { readRows, type Sources, uniqueBy } from './rows.ts';

const descriptorRow = z.object({
  descriptor: filled,
  level: z.enum(['primary', 'secondary']),
  parent_family: z.string(),
});

const weight = z
  .string()
  .regex(/^-?\d+(\.\d+)?$/, 'must be a number')
  .transform(Number)
  .pipe(z.number().min(-1).max(1));

const weightRow = z.object({
  descriptor: filled,
  joy: weight,
  calm: weight,
  energy: weight,
  romance: weight,
  evidence: z
    .string()
    .regex(
      /^(measured|study|theory|analogy|memory|convention)(\+(measured|study|theory|analogy|memory|convention))?$/,
      'must be a class of evidence, or two joined by +',
    ),
  confidence: weight.pipe(z.number().min(0)),
  source: filled,
});

/** Odour words with their Korean. */
export function descriptorsOf(sources: Sources): Descriptor[] {
  const rows = readRows(sources, 'catalogue/descriptors.csv', descriptorRow);
  const byWord = uniqueBy(sources, rows, 'descriptor', (row) => row.descriptor);
  const korean = koreanWords(sources, 'descriptors', byWord.keys());
  return [...byWord.values()].map(({ descriptor: word, level, parent_family: parentFamily }) => {
    const wordKo = korean[word];
    return { word, ...(wordKo === undefined ? {} : { wordKo }), level, parentFamily };
  });
}

/** Emotion weights by odour word. Some words weighted here are in no material yet. */
export function emotionWeightsOf(sources: Sources): EmotionWeight[] {
  const rows = readRows(sources, 'emotion/weights.csv', weightRow);
  return [...uniqueBy(sources, rows, 'descriptor', (row) => row.descriptor).values()];
}
