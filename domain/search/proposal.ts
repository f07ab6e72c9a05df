// What goes into the composer and what comes out: a target and a request, proposals with a reason for every material.
import type { ColourFamily } from '#domain/catalogue/material.ts';
import type { Emotion, EmotionReading } from '#domain/emotion/emotion.ts';
import type { FamilyShares } from '#domain/odour/odour-words.ts';
import type { Pyramid } from '#domain/odour/pyramid.ts';
import type { Formula } from '#domain/recipe/formula.ts';
import type { Check } from '#domain/safety/report.ts';
import type { CategoryId } from '#domain/safety/table.ts';
import type { Season, Strength, Style, TimeOfDay } from './chip.ts';

/** What a formula should be. A pure function of chips. */
export interface Target {
  readonly emotion: Emotion;
  /** How much the brief says about each axis, [0, 1]; an axis of weight 0 is free. */
  readonly emotionWeight: Emotion;
  /** The wanted odour profile; sums to 1. */
  readonly families: FamilyShares;
  /** How much the brief says about the profile, [0, 1]. */
  readonly profileWeight: number;
  /** Wanted odour words with a weight in (0, 1]; a negative weight asks for less of it. */
  readonly words: Readonly<Record<string, number>>;
  /** Words of which at least one material must be there. */
  readonly mustWords: readonly string[];
  readonly excludedFamilies: readonly ColourFamily[];
  readonly excludedWords: readonly string[];
  readonly season?: Season;
  readonly time?: TimeOfDay;
  readonly style?: Style;
  readonly strength: Strength;
  readonly pyramid: Pyramid;
  /** Catalogue ids. */
  readonly must: readonly string[];
  readonly avoid: readonly string[];
  readonly budgetEurPerKg?: number;
  /** True when no chip said anything about the odour or the mood. */
  readonly neutral: boolean;
}

export interface ComposeRequest {
  readonly target: Target;
  readonly category: CategoryId;
  /** Concentrate in the finished product, percent, (0, 100]. */
  readonly dosagePercent: number;
  /** EUR per kg of concentrate; wins over the target's. */
  readonly budgetEurPerKg?: number;
  /** Catalogue ids, on top of the target's. One that cannot be there leaves nothing to compose. */
  readonly must: readonly string[];
  readonly avoid: readonly string[];
  /** When given, the composer takes nothing else of its own accord; musts and the carrier stay. */
  readonly allowed?: readonly string[];
  /** How many different formulas, 1 or more. */
  readonly count: number;
  /** Any integer; the same request and seed give the same formulas bit for bit. */
  readonly seed: number;
}

export const REASON_CODES = [
  'asked-for',
  'fits-word',
  'fits-family',
  'fits-joy',
  'fits-calm',
  'fits-energy',
  'fits-romance',
  'style-pillar',
  'lifts-top',
  'carries-heart',
  'fixes-base',
  'bridges',
  'rounds',
  'accents',
  'carrier',
] as const;
export type ReasonCode = (typeof REASON_CODES)[number];

/**
 * Why a material is in the formula. `params` holds language-neutral keys: `word`, `family`, `family2`, `style`;
 * the sentence is `reason.<code>` of contract/words/search.ts.
 */
export interface Reason {
  readonly materialId: string;
  readonly code: ReasonCode;
  readonly params: Readonly<Record<string, string>>;
}

/** How well a formula fits its request. The six parts are in [0, 1], the total in [-1, 1]; more is better. */
export interface Utility {
  readonly total: number;
  readonly emotion: number;
  readonly profile: number;
  readonly balance: number;
  readonly cost: number;
  readonly novelty: number;
  readonly margin: number;
}

export interface Proposal {
  /** Content hash of the formula, the same for the same formula. */
  readonly id: string;
  readonly title: { readonly en: string; readonly ko: string };
  /** Flat lines of catalogue ids on a 10 g basis; the last lines are the carrier and what dilutions bring. */
  readonly formula: Formula;
  /** Always compliant or near. */
  readonly verdict: Check;
  readonly emotion: EmotionReading;
  readonly utility: Utility;
  readonly composer: 'library';
  /** At least one per line of the formula, in the order of its lines. */
  readonly reasons: readonly Reason[];
  readonly families: FamilyShares;
  readonly pyramid: Pyramid;
  /** Concentrate; absent when a material has no price. */
  readonly costEurPerKg?: number;
}

export const NOTE_CODES = [
  'must-prohibited',
  'must-unknown-composition',
  'must-not-in-catalogue',
  'must-unpriced',
  'must-avoided',
  'must-over-budget',
  'must-limited',
  'must-not-composable',
  'budget-too-low',
  'neutral-brief',
  'fewer-than-asked',
  'none-found',
  'stopped',
] as const;
export type NoteCode = (typeof NOTE_CODES)[number];

/** Something the perfumer should know about the run; sentence `note.<code>` of contract/words/search.ts. */
export interface ComposeNote {
  readonly code: NoteCode;
  readonly materialId?: string;
  readonly params: Readonly<Record<string, string | number>>;
}

export interface ComposeResult {
  readonly proposals: readonly Proposal[];
  /** `found`: as many as asked; `fewer`: some; `none`: no proposal, and the notes say why. */
  readonly status: 'found' | 'fewer' | 'none';
  readonly notes: readonly ComposeNote[];
  readonly seed: number;
  readonly evaluations: number;
}

export interface ComposeProgress {
  readonly evaluations: number;
  readonly ofEvaluations: number;
  readonly found: number;
  readonly bestTotal: number;
}

/** How a caller watches and stops a run; the search itself has no clock. */
export interface ComposeWatch {
  readonly shouldStop?: () => boolean;
  readonly onProgress?: (progress: ComposeProgress) => void;
}
