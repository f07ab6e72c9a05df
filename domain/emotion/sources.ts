// What stands behind a figure of emotion, word by word: weight, evidence, confidence, citations and what brought the word.
import type { Perceived } from '#domain/odour/day.ts';
import { citationsOf } from './citation.ts';
import type { EmotionAxis, EvidenceClass } from './emotion.ts';
import type { EmotionIndex } from './emotion-index.ts';
import { EMOTION_GAIN, hear } from './read.ts';

export interface WordSource {
  readonly word: string;
  /** Of everything perceived, (0, 1]. */
  readonly share: number;
  /** On this axis, -1 to 1. */
  readonly weight: number;
  /** Signed change of the axis's logit; those of all words sum to it. */
  readonly amount: number;
  /** Strongest first. */
  readonly classes: readonly EvidenceClass[];
  readonly confidence: number;
  /** As published. */
  readonly citations: readonly string[];
  /** Ids of what was weighed and speaks with this word, the most of it first. */
  readonly materialIds: readonly string[];
}

/** Every weighted word that is heard, the one that moves the axis most first; those that move it not at all come last. */
export function emotionSources(
  perceived: readonly Perceived[],
  index: EmotionIndex,
  axis: EmotionAxis,
): WordSource[] {
  const heard = hear(perceived, index).flatMap(({ originId, share, emotion }) =>
    emotion.words.map((one) => ({ ...one, originId, share: share * one.share })),
  );
  const sources = [...Map.groupBy(heard, ({ word }) => word)].flatMap(([word, told]) => {
    const [first] = told;
    if (!first) return [];
    const { weight } = first;
    const share = told.reduce((sum, one) => sum + one.share, 0);
    return {
      ...{ word, share, weight: weight[axis], amount: EMOTION_GAIN * share * weight[axis] },
      ...{ classes: index.classesOf.get(word) ?? [], confidence: weight.confidence },
      ...{ citations: citationsOf(weight), materialIds: byShare(told) },
    };
  });
  return sources.sort((a, b) => Math.abs(b.amount) - Math.abs(a.amount) || b.share - a.share);
}

function byShare(told: readonly { readonly originId: string; readonly share: number }[]): string[] {
  const sums = new Map<string, number>();
  for (const { originId, share } of told) sums.set(originId, (sums.get(originId) ?? 0) + share);
  return [...sums].sort(([, a], [, b]) => b - a).map(([id]) => id);
}
