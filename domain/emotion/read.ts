// Joy, Calm, Energy, Romance of a mixture, first form: odour words weighted by how much of each is perceived.
import {
  type Dose,
  odorousDoses,
  perceivedIntensity,
  relativeStrength,
} from '#domain/odour/perceive.ts';
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

interface Perceived {
  readonly materialId: string;
  /** Of everything perceived, (0, 1]. */
  readonly share: number;
  readonly emotion: MaterialEmotion;
}

/**
 * E_a = 1 / (1 + exp(-4 · Σ_i φ_i · Σ_d s_id · W_da)), with φ the share of perceived intensity, s the share of word d
 * in material i, W the weight table. What has no weights adds nothing and so pulls towards 0.5.
 *
 * Confidence of an axis = coverage × evidence: coverage = share of what is perceived whose words have weights;
 * evidence = mean published confidence of those weights, each counted by φ · s · (|W_da| + 0.1).
 */
export function readEmotion(doses: readonly Dose[], index: EmotionIndex): EmotionReading {
  const perceived = perceive(doses, index);
  const value = { joy: 0.5, calm: 0.5, energy: 0.5, romance: 0.5 };
  const confidence = { joy: 0, calm: 0, energy: 0, romance: 0 };
  for (const axis of EMOTION_AXES) {
    let logit = 0;
    let covered = 0;
    let sure = 0;
    let counted = 0;
    for (const { share, emotion } of perceived) {
      logit += EMOTION_GAIN * share * emotion.pull[axis];
      for (const word of emotion.words) {
        const say = share * word.share * (Math.abs(word.weight[axis]) + NEUTRAL_WEIGHT);
        covered += share * word.share;
        sure += say * word.weight.confidence;
        counted += say;
      }
    }
    value[axis] = 1 / (1 + Math.exp(-logit));
    confidence[axis] = counted > 0 ? Math.min(1, covered) * (sure / counted) : 0;
  }
  return { ...value, confidence, evidence: countEvidence(perceived, index) };
}

/** What each material does to each axis, largest effect first; the answer to "what makes this calm?". */
export function emotionContributions(
  doses: readonly Dose[],
  index: EmotionIndex,
): EmotionContribution[] {
  const found = perceive(doses, index).flatMap(({ materialId, share, emotion }) =>
    EMOTION_AXES.map((axis) => ({
      materialId,
      axis,
      amount: EMOTION_GAIN * share * emotion.pull[axis],
      words: carriers(emotion, axis),
    })),
  );
  return found.sort((a, b) => Math.abs(b.amount) - Math.abs(a.amount));
}

function perceive(doses: readonly Dose[], index: EmotionIndex): Perceived[] {
  const odorous = odorousDoses(doses, index.materialById);
  const intensity = odorous.map(({ material, percent }) =>
    perceivedIntensity(percent, relativeStrength(material)),
  );
  const total = intensity.reduce((sum, one) => sum + one, 0);
  return odorous.flatMap(({ material }, position) => {
    const emotion = index.materials.get(material.id);
    const share = (intensity[position] ?? 0) / total;
    // A trace too small for a number has an intensity of 0, and alone a share of 0 / 0.
    return emotion && share > 0 ? [{ materialId: material.id, share, emotion }] : [];
  });
}

function carriers(emotion: MaterialEmotion, axis: EmotionAxis): string[] {
  const sign = Math.sign(emotion.pull[axis]);
  return emotion.words
    .filter(({ weight }) => weight[axis] * sign > 0)
    .sort((a, b) => Math.abs(b.share * b.weight[axis]) - Math.abs(a.share * a.weight[axis]))
    .map(({ word }) => word);
}

function countEvidence(
  perceived: readonly Perceived[],
  index: EmotionIndex,
): EmotionReading['evidence'] {
  const words = new Map(
    perceived.flatMap(({ emotion }) => emotion.words.map(({ word, weight }) => [word, weight])),
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
