// How materials, families and odour words are called in the language of the screen.
import { createContext, useContext } from 'react';
import type { Catalogue, ColourFamily, Material } from '#domain/catalogue/material.ts';
import { plainName } from '#domain/catalogue/name.ts';
import type { Item } from '#domain/recipe/formula.ts';
import type { Language } from './words.ts';

export interface Naming {
  readonly material: (id: string) => string;
  readonly family: (family: ColourFamily) => string;
  /** The same inside a sentence. */
  readonly familyInText: (family: ColourFamily) => string;
  readonly word: (word: string) => string;
  /** A restricted substance or constituent that the tables name; only those that are also a material are translated. */
  readonly substance: (name: string) => string;
  /** What a row of a formula is called. */
  readonly item: (item: Item) => string;
  /** Short form of a solvent for a narrow cell: `DPG`. */
  readonly solvent: (ref: string) => string;
}

const SHORT_ID = 4;

/** What the safety tables call something that is not in the catalogue. */
export type NameInTables = (item: Exclude<Item, { readonly kind: 'accord' }>) => string;

/** Names over one catalogue; what it does not know keeps the name it came with. */
export function namingOf(
  catalogue: Pick<Catalogue, 'descriptors' | 'familiesKo' | 'materials'>,
  materialOf: (ref: string) => Material | undefined,
  nameInTables: NameInTables,
  language: Language,
): Naming {
  const korean = language === 'ko';
  const words = new Map(catalogue.descriptors.map(({ word, wordKo }) => [word, wordKo]));
  const substances = new Map(
    korean ? catalogue.materials.map(({ name, nameKo }) => [plainName(name), nameKo]) : [],
  );
  const material = (id: string) => {
    const known = materialOf(id);
    if (!known) return nameInTables({ kind: 'material', ref: id });
    return korean ? (known.nameKo ?? known.name) : known.name;
  };
  return {
    material,
    family: (family) => (korean ? (catalogue.familiesKo[family] ?? family) : capital(family)),
    familyInText: (family) => (korean ? (catalogue.familiesKo[family] ?? family) : family),
    word: (word) => (korean ? (words.get(word) ?? word) : word),
    substance: (name) => substances.get(plainName(name)) ?? name,
    item: (item) => {
      if (item.kind === 'accord') return item.name;
      if (item.kind === 'material' && materialOf(item.ref)) return material(item.ref);
      return nameInTables(item);
    },
    solvent: (ref) => (ref.length <= SHORT_ID ? ref.toUpperCase() : material(ref)),
  };
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

const NAMELESS: Naming = {
  material: String,
  family: String,
  familyInText: String,
  word: String,
  substance: String,
  item: ({ kind }) => kind,
  solvent: String,
};

export const NamingContext = createContext<Naming>(NAMELESS);

export function useNaming(): Naming {
  return useContext(NamingContext);
}
