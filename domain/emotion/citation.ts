// What a weight rests on: its classes of evidence, its citations as published, and whether a panel's ratings are among them.
import type { EmotionWeight } from '#domain/catalogue/material.ts';
import { EVIDENCE_CLASSES, type EvidenceClass } from './emotion.ts';

/** Strongest first. */
export function classesOf({ evidence }: Pick<EmotionWeight, 'evidence'>): EvidenceClass[] {
  const named = evidence.split('+');
  return EVIDENCE_CLASSES.filter((one) => named.includes(one));
}

export function citationsOf({ source }: Pick<EmotionWeight, 'source'>): string[] {
  return source.split(' | ');
}

/**
 * True when the weight was set with the panel's ratings in view: measured itself, or by analogy to an odour that was.
 * Such a weight cannot be held against those ratings.
 */
export function knowsRatings(weight: Pick<EmotionWeight, 'evidence' | 'source'>): boolean {
  return (
    classesOf(weight).includes('measured') ||
    citationsOf(weight).some((citation) => citation.startsWith('Measured:'))
  );
}
