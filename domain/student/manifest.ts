// What is known of a student beside its file: who taught it, in which words, how well it does, and what it must answer.
import type { WrittenType } from './gguf-tensor.ts';
import type { LlamaShape } from './llama-shape.ts';

/** The figures of an evaluation; `low` and `high` are the ends of its 95 % interval. */
export interface Figure {
  readonly value: number;
  readonly low?: number;
  readonly high?: number;
}

export const METRICS = [
  /** Nats per legal choice, teacher to student, on states that the student visits. */
  'divergence',
  /** The same of the student that was only shown examples. */
  'divergenceOfCloning',
  'topOneAgreement',
  'topFiveAgreement',
  /** Mean 25 · u of finished recipes on held-out briefs. */
  'outcome',
  'outcomeOfTeacher',
  'outcomeUntrained',
  /** What is lost against the teacher, share of its outcome. */
  'loss',
  'calibrationError',
  'milliseconds',
  'millisecondsOfTeacherSearch',
] as const;
export type Metric = (typeof METRICS)[number];

export interface StudentManifest {
  readonly student: 1;
  readonly name: string;
  readonly file: { readonly sha256: string; readonly bytes: number; readonly type: WrittenType };
  /** Of `Vocabulary.text`. */
  readonly vocabularySha256: string;
  readonly shape: LlamaShape;
  readonly teacher: {
    readonly kind: 'ppo';
    readonly episodes: number;
    readonly seed: number;
    /** Of its checkpoint. */
    readonly sha256: string;
  };
  readonly training: {
    readonly states: number;
    /** Of examples first, then of the student's own states. */
    readonly rounds: number;
    readonly seed: number;
    readonly command: string;
    /** The file it was learnt from, where it was not begun anew. */
    readonly parentSha256?: string;
  };
  readonly metrics: Readonly<Partial<Record<Metric, Figure>>>;
  readonly reference: Reference;
}

/** What the weights say of one text, worked out plainly: an engine that says something else has not loaded them. */
export interface Reference {
  readonly ids: readonly number[];
  /** For each token the likeliest next ones with the logarithm of their chance, likeliest first. */
  readonly next: readonly (readonly (readonly [id: number, logChance: number])[])[];
}
