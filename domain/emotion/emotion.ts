// The four emotion axes and what a reading of them carries: value, confidence and the evidence under it.

/** Joy = happiness, Calm = relaxation, Energy = stimulation, Romance = sensuality. */
export const EMOTION_AXES = ['joy', 'calm', 'energy', 'romance'] as const;
export type EmotionAxis = (typeof EMOTION_AXES)[number];

/** One number per axis, each in [0, 1]; 0.5 says nothing either way. */
export type Emotion = Readonly<Record<EmotionAxis, number>>;

/** How a weight was set, strongest first. A weight may rest on two of them. */
export const EVIDENCE_CLASSES = [
  'measured',
  'study',
  'theory',
  'analogy',
  'memory',
  'convention',
] as const;
export type EvidenceClass = (typeof EVIDENCE_CLASSES)[number];

/** How many odour words of each class an axis rests on. */
export type EvidenceCounts = Readonly<Record<EvidenceClass, number>>;

/** An estimate, never a measurement: the weights are a versioned hypothesis. */
export interface EmotionReading extends Emotion {
  /** Per axis in [0, 1]: mean confidence of the weights behind it; what is perceived without any counts 0. */
  readonly confidence: Emotion;
  readonly evidence: Readonly<Record<EmotionAxis, EvidenceCounts>>;
}

/** What one material does to one axis: the answer to "what makes this calm?". */
export interface EmotionContribution {
  readonly materialId: string;
  readonly axis: EmotionAxis;
  /** Signed change of the axis's logit; the contributions of an axis sum to the logit of its value. */
  readonly amount: number;
  /** The material's odour words that carry it, strongest first. */
  readonly words: readonly string[];
}
