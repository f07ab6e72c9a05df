// Joy, Calm, Energy, Romance of what is perceived: odour words weighed by how much of each is smelled.
import type { Perceived } from '#domain/odour/day.ts';
import {
  EMOTION_AXES,
  type EmotionAxis,
  type EmotionContribution,
  type EmotionReading,
  EVIDENCE_CLASSES,
  type EvidenceClass,
} from './emotion.ts';
import type { EmotionIndex, MaterialEmotion } from './emotion-index.ts';

/**
 * Slope of the logistic that turns a mean weight into a value. Mean weights of whole formulas lie between -0.3 and 0.6;
 * a slope of 4 spreads them over 0.23-0.92, so that formulas can be told apart and no axis saturates.
 */
export const EMOTION_GAIN = 4;

/** Every axis has at least this much say in the confidence of its weights, so that "no effect" is a known answer too. */
const NEUTRAL_WEIGHT = 0.1;

/** A voice with its share of everything perceived, (0, 1]. */
export interface Heard {
  readonly originId: string;
  readonly share: number;
  readonly emotion: MaterialEmotion;
}

/**
 * E_a = 1 / (1 + exp(-4 · Σ_i φ_i · Σ_d s_id · W_da)), with φ the share of perceived intensity of voice i, s the share of
 * word d in its odour, W the weight table. What has no weights adds nothing and so pulls towards 0.5.
 *
 * Confidence of an axis = mean published confidence of the weights, each counted by φ · s · (|W_da| + 0.1). What has no
 * weights counts with confidence 0 and as if it could pull fully: hence no evidence taken away ever makes a reading surer.
 */
export function readEmotion(perceived: readonly Perceived[], index: EmotionIndex): EmotionReading {
  const heard = hear(perceived, index);
  const value = { joy: 0.5, calm: 0.5, energy: 0.5, romance: 0.5 };
  const confidence = { joy: 0, calm: 0, energy: 0, romance: 0 };
  for (const axis of EMOTION_AXES) {
    let logit = 0;
    let covered = 0;
    let sure = 0;
    let counted = 0;
    for (const { share, emotion } of heard) {
      logit += EMOTION_GAIN * share * emotion.pull[axis];
      for (const word of emotion.words) {
        const say = share * word.share * (Math.abs(word.weight[axis]) + NEUTRAL_WEIGHT);
        covered += share * word.share;
        sure += say * word.weight.confidence;
        counted += say;
      }
    }
    value[axis] = 1 / (1 + Math.exp(-logit));
    const unknown = Math.max(0, 1 - covered) * (1 + NEUTRAL_WEIGHT);
    confidence[axis] = counted > 0 ? sure / (counted + unknown) : 0;
  }
  return { ...value, confidence, evidence: countEvidence(heard, index) };
}

/** What each weighed material does to each axis, largest effect first; the answer to "what makes this calm?". */
export function emotionContributions(
  perceived: readonly Perceived[],
  index: EmotionIndex,
): EmotionContribution[] {
  const byOrigin = Map.groupBy(hear(perceived, index), ({ originId }) => originId);
  const found = [...byOrigin].flatMap(([materialId, voices]) =>
    EMOTION_AXES.map((axis) => contribution(materialId, axis, voices)),
  );
  return found.sort((a, b) => Math.abs(b.amount) - Math.abs(a.amount));
}

function contribution(
  materialId: string,
  axis: EmotionAxis,
  voices: readonly Heard[],
): EmotionContribution {
  const byWord = new Map<string, number>();
  let amount = 0;
  for (const { share, emotion } of voices) {
    amount += EMOTION_GAIN * share * emotion.pull[axis];
    for (const { word, share: part, weight } of emotion.words) {
      byWord.set(word, (byWord.get(word) ?? 0) + share * part * weight[axis]);
    }
  }
  const carriers = [...byWord].filter(([, pull]) => pull * Math.sign(amount) > 0);
  carriers.sort(([, a], [, b]) => Math.abs(b) - Math.abs(a));
  return { materialId, axis, amount, words: carriers.map(([word]) => word) };
}

/** The voices that the index knows; the others keep their share of the whole. */
export function hear(perceived: readonly Perceived[], index: EmotionIndex): Heard[] {
  let total = 0;
  for (const { intensity } of perceived) total += intensity;
  return perceived.flatMap(({ originId, voiceId, intensity }) => {
    const emotion = index.materials.get(voiceId);
    return emotion ? [{ originId, share: intensity / total, emotion }] : [];
  });
}

function countEvidence(heard: readonly Heard[], index: EmotionIndex): EmotionReading['evidence'] {
  const words = new Map(
    heard.flatMap(({ emotion }) => emotion.words.map(({ word, weight }) => [word, weight])),
  );
  const counts = { joy: none(), calm: none(), energy: none(), romance: none() };
  for (const [word, weight] of words) {
    for (const axis of EMOTION_AXES) {
      if (weight[axis] === 0) continue;
      for (const one of index.classesOf.get(word) ?? []) counts[axis][one] += 1;
    }
  }
  return counts;
}

function none(): Record<EvidenceClass, number> {
  return Object.fromEntries(EVIDENCE_CLASSES.map((one) => [one, 0])) as Record<
    EvidenceClass,
    number
  >;
}
