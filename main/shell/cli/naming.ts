// What materials, families and odour words are called in the language of the terminal.
import type { Catalogue } from '#domain/catalogue/material.ts';
import type { Language } from './speak.ts';

export interface Naming {
  /** Of a catalogue id; anything else keeps the name it came with. */
  readonly material: (id: string) => string;
  readonly family: (family: string) => string;
  readonly word: (word: string) => string;
}

/** Names over one catalogue. */
export function namingOf(catalogue: Catalogue, language: Language): Naming {
  const korean = language === 'ko';
  const materials = new Map(
    catalogue.materials.map(({ id, name, nameKo }) => [id, korean ? (nameKo ?? name) : name]),
  );
  const words = new Map(catalogue.descriptors.map(({ word, wordKo }) => [word, wordKo ?? word]));
  return {
    material: (id) => materials.get(id) ?? id,
    family: (family) => (korean ? (catalogue.familiesKo[family] ?? family) : family),
    word: (word) => (korean ? (words.get(word) ?? word) : word),
  };
}
