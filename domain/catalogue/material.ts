// A material is anything a perfumer weighs: its names, its odour words, its price and how IFRA knows it.
import type { NaturalMakeup, PhysicalProperties } from './physical.ts';

/** The 14 families that have a colour, in chart stacking order from the top band to the lowest. */
export const COLOUR_FAMILIES = [
  'citrus',
  'herbal',
  'green',
  'aldehydic',
  'spicy',
  'fruity',
  'floral',
  'powdery',
  'gourmand',
  'balsamic',
  'amber',
  'woody',
  'animalic',
  'musk',
] as const;
export type ColourFamily = (typeof COLOUR_FAMILIES)[number];

export type Note = 'top' | 'heart' | 'base';

/** How a natural of the catalogue is found in the IFRA tables; decided by name and ISO 9235 category, never by CAS. */
export type IfraIdentity =
  | { readonly kind: 'annex'; readonly natural: string; readonly iso9235: string }
  | {
      readonly kind: 'standard';
      readonly standardId: string;
      readonly grade: 'restricted' | 'prohibited';
    }
  | { readonly kind: 'silent' }
  | { readonly kind: 'ambiguous'; readonly variants: readonly string[] };

export interface Material {
  readonly id: string;
  readonly name: string;
  /** Translation added by this project; absent when there is none. */
  readonly nameKo?: string;
  readonly synonyms: readonly string[];
  readonly cas?: string;
  readonly kind: 'synthetic' | 'natural' | 'base' | 'solvent';
  readonly tier: 'core' | 'extended' | 'historical' | 'solvent';
  /** Lower-case family word as published: one of the 14 colour families or a finer one such as `minty`. */
  readonly family: string;
  readonly descriptors: readonly string[];
  readonly note?: Note;
  /** Hours on a blotter. */
  readonly tenacityHours?: number;
  /** Odour strength, 1 (faint) to 5 (very strong). */
  readonly impact: number;
  /** Usual share of the concentrate, percent. */
  readonly typicalPercentMin?: number;
  readonly typicalPercentMax?: number;
  /** Indicative retail price, EUR per kg. */
  readonly priceEurPerKg?: number;
  /** Pascal at 25 C. */
  readonly vapourPressurePa?: number;
  /** Names of the fields above that are estimates rather than published values. */
  readonly estimates: readonly string[];
  /** Present on naturals only. */
  readonly ifra?: IfraIdentity;
}

/** One word of the odour vocabulary. */
export interface Descriptor {
  readonly word: string;
  readonly wordKo?: string;
  readonly level: 'primary' | 'secondary';
  /** Empty when the word has no parent. */
  readonly parentFamily: string;
}

/** Emotion weights of one odour word, each in [-1, 1], with the evidence they rest on. */
export interface EmotionWeight {
  readonly descriptor: string;
  readonly joy: number;
  readonly calm: number;
  readonly energy: number;
  readonly romance: number;
  /** `measured`, `study`, `theory`, `analogy`, `memory`, `convention`, or two joined by `+`. */
  readonly evidence: string;
  /** 0 to 1. */
  readonly confidence: number;
  readonly source: string;
}

/** How one odour made people feel, rated by a panel. */
export interface MeasuredOdour {
  readonly odour: string;
  /** The odour word nearest to it; absent where none is near. */
  readonly descriptor?: string;
  readonly raters: number;
  /** Standardised over the odours of the panel. */
  readonly joy: number;
  readonly calm: number;
  readonly energy: number;
}

/** A published formula; parts are per mille of the concentrate, solvents and waters left out. */
export interface PublishedAccord {
  readonly id: string;
  readonly name: string;
  /** Translation added by this project. */
  readonly nameKo?: string;
  readonly family: string;
  readonly tier: 'modern' | 'classical' | 'historical';
  readonly source: string;
  readonly lines: readonly { readonly materialId: string; readonly partsPermille: number }[];
}

export interface Catalogue {
  readonly materials: readonly Material[];
  /** One entry per material, in the same order. */
  readonly physical: readonly PhysicalProperties[];
  /** What naturals are made of, where anything is known of it. */
  readonly makeups: readonly NaturalMakeup[];
  readonly descriptors: readonly Descriptor[];
  readonly emotionWeights: readonly EmotionWeight[];
  /** What the weights are held against. */
  readonly measuredOdours: readonly MeasuredOdour[];
  readonly accords: readonly PublishedAccord[];
  /** Ids of the materials a policy may learn with, by its output's slot. */
  readonly learnable: readonly string[];
  /** Korean word of each family, colour family or finer. */
  readonly familiesKo: Readonly<Record<string, string>>;
}
