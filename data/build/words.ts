// The odour vocabulary, what its words are taken to do to joy, calm, energy and romance, and the ratings to hold that against.
import { z } from 'zod';
import type { Descriptor, EmotionWeight, MeasuredOdour } from '#domain/catalogue/material.ts';
import { filled } from './cells.ts';
import { koreanWords } from './korean.ts';
import { conflict, readRows, type Sources, uniqueBy } from './rows.ts';

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

const score = z
  .string()
  .regex(/^-?\d+(\.\d+)?$/, 'must be a number')
  .transform(Number);

const measuredRow = z.object({
  odour: filled,
  nearest_descriptor: z.string(),
  n_raters: z
    .string()
    .regex(/^[1-9]\d*$/, 'must be a whole number above 0')
    .transform(Number),
  joy_z: score,
  calm_z: score,
  energy_z: score,
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

/** What a panel felt at odours; each names the weighted word nearest to it, or none. */
export function measuredOdoursOf(
  sources: Sources,
  weights: readonly EmotionWeight[],
): MeasuredOdour[] {
  const words = new Set(weights.map(({ descriptor }) => descriptor));
  const rows = readRows(sources, 'emotion/measured.csv', measuredRow);
  for (const one of rows) {
    const word = one.row.nearest_descriptor;
    if (word !== '' && !words.has(word))
      conflict(sources, one, 'nearest_descriptor', `"${word}" has no weights`);
  }
  return [...uniqueBy(sources, rows, 'odour', ({ odour }) => odour).values()].map(
    ({ odour, nearest_descriptor: descriptor, n_raters: raters, joy_z, calm_z, energy_z }) => ({
      odour,
      ...(descriptor === '' ? {} : { descriptor }),
      raters,
      ...{ joy: joy_z, calm: calm_z, energy: energy_z },
    }),
  );
}
