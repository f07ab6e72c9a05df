// The emotion weights made ready per material; built once per catalogue, never per formula.
import type { Catalogue, EmotionWeight, Material } from '#domain/catalogue/material.ts';
import { wordShares } from '#domain/odour/odour-words.ts';
import { classesOf } from './citation.ts';
import { EMOTION_AXES, type EmotionAxis, type EvidenceClass } from './emotion.ts';

/** One odour word of a material that has weights. */
export interface WeightedWord {
  readonly word: string;
  /** Of the material's odour, (0, 1]; words without weights keep theirs, so these need not sum to 1. */
  readonly share: number;
  readonly weight: EmotionWeight;
}

export interface MaterialEmotion {
  readonly words: readonly WeightedWord[];
  /** Σ share · weight per axis, in [-1, 1]. */
  readonly pull: Readonly<Record<EmotionAxis, number>>;
}

export interface EmotionIndex {
  readonly materialById: ReadonlyMap<string, Material>;
  readonly materials: ReadonlyMap<string, MaterialEmotion>;
  readonly classesOf: ReadonlyMap<string, readonly EvidenceClass[]>;
}

export function indexEmotion(
  catalogue: Pick<Catalogue, 'materials' | 'emotionWeights'>,
): EmotionIndex {
  const byWord = new Map(catalogue.emotionWeights.map((weight) => [weight.descriptor, weight]));
  return {
    materialById: new Map(catalogue.materials.map((material) => [material.id, material])),
    materials: new Map(
      catalogue.materials.map((material) => [material.id, materialEmotion(material, byWord)]),
    ),
    classesOf: new Map(
      catalogue.emotionWeights.map((weight) => [weight.descriptor, classesOf(weight)]),
    ),
  };
}

function materialEmotion(
  material: Material,
  byWord: ReadonlyMap<string, EmotionWeight>,
): MaterialEmotion {
  const shares = wordShares(material);
  const words = material.descriptors.flatMap((word, position) => {
    const weight = byWord.get(word);
    return weight ? [{ word, share: shares[position] ?? 0, weight }] : [];
  });
  const pull = { joy: 0, calm: 0, energy: 0, romance: 0 };
  for (const { share, weight } of words) {
    for (const axis of EMOTION_AXES) pull[axis] += share * weight[axis];
  }
  return { words, pull };
}
