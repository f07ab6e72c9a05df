// Which figure is being asked about; every figure on the screen can be opened to where it came from.
import { createContext, type KeyboardEvent, useContext } from 'react';
import type { ColourFamily } from '#domain/catalogue/material.ts';
import type { EmotionAxis } from '#domain/emotion/emotion.ts';

export type WhyTarget =
  | { readonly kind: 'row'; readonly path: string }
  | { readonly kind: 'substance'; readonly id: string }
  | { readonly kind: 'dosage' }
  | { readonly kind: 'allergen'; readonly name: string }
  | { readonly kind: 'emotion'; readonly axis: EmotionAxis }
  /** What would raise it. */
  | { readonly kind: 'raise'; readonly axis: EmotionAxis }
  | { readonly kind: 'family'; readonly family: ColourFamily }
  | { readonly kind: 'pyramid' }
  /** ψ of the mixture, so many seconds after the first breath. */
  | { readonly kind: 'strength'; readonly seconds: number }
  /** What is published of a material's pressure, threshold and the rest. */
  | { readonly kind: 'physics'; readonly materialId: string }
  | { readonly kind: 'cost' }
  | { readonly kind: 'proposal'; readonly id: string }
  | { readonly kind: 'fix' }
  | { readonly kind: 'mods' }
  | { readonly kind: 'compare'; readonly revisionId: string };

export type OpenWhy = (target: WhyTarget) => void;

export const WhyContext = createContext<OpenWhy>(() => undefined);

export function useWhy(): OpenWhy {
  return useContext(WhyContext);
}

/** True for a plain press of the letter on any keyboard layout, Hangul included. */
export function isLetter(event: KeyboardEvent | globalThis.KeyboardEvent, letter: string): boolean {
  const plain = !event.ctrlKey && !event.altKey && !event.metaKey;
  return plain && event.code === `Key${letter}`;
}
