// Everything a brief can say, by how it is said: hand lists, the catalogue's odour words and the names of its materials.
import {
  type Catalogue,
  COLOUR_FAMILIES,
  type Descriptor,
  type Material,
} from '#domain/catalogue/material.ts';
import { plainName } from '#domain/catalogue/name.ts';
import type { ChipKind } from './chip.ts';
import { MOODS } from './lexicon-moods.ts';
import { NOTES } from './lexicon-notes.ts';
import { SETTINGS } from './lexicon-settings.ts';

/** A chip before it has a text; `material` becomes must or avoid when the sentence is known. */
export interface Gift {
  readonly kind: Exclude<ChipKind, 'must' | 'avoid' | 'budget'> | 'material';
  readonly key: string;
  readonly value?: number;
}

/** Ways of saying one thing. `en`: whole phrases; `ko`: stems, which may carry Korean endings. */
export interface LexiconEntry {
  readonly en: readonly string[];
  readonly ko: readonly string[];
  readonly gives: readonly Gift[];
}

export interface Lexicon {
  /** Phrases in Latin letters, words joined by one blank. */
  readonly phrases: ReadonlyMap<string, readonly Gift[]>;
  /** Stems in Hangul, without blanks, by their first syllable, longest first. */
  readonly stems: ReadonlyMap<string, readonly KoreanStem[]>;
  readonly longestPhrase: number;
}

export interface KoreanStem {
  /** Blanks removed, so that `오렌지 블로썸` and `오렌지블로썸` are one. */
  readonly stem: string;
  readonly gives: readonly Gift[];
}

const HANGUL = /^[\p{Script=Hangul}\s]+$/u;
/** Stands behind every price. */
const UNPRICED = Number.MAX_SAFE_INTEGER;
const OIL_SUFFIX = / (essential oil|oil|absolute|resinoid|extract|concrete|co2)( fcf)?$/;

/** Builds the lexicon of a catalogue. Hand lists win over odour words, odour words over material names. */
export function buildLexicon(
  catalogue: Pick<Catalogue, 'materials' | 'descriptors' | 'familiesKo'>,
): Lexicon {
  const phrases = new Map<string, readonly Gift[]>();
  const stems = new Map<string, readonly Gift[]>();
  const say = (text: string, gives: readonly Gift[]) => {
    const plain = plainName(text);
    if (plain === '') return;
    const [book, key] = HANGUL.test(plain) ? [stems, plain.replaceAll(' ', '')] : [phrases, plain];
    if (!book.has(key)) book.set(key, gives);
  };
  const known = new Set(catalogue.descriptors.map(({ word }) => word));
  for (const { en, ko, gives } of [...NOTES, ...MOODS, ...SETTINGS]) {
    const usable = gives.filter(({ kind, key }) => kind !== 'word' || known.has(key));
    if (usable.length > 0) for (const text of [...en, ...ko]) say(text, usable);
  }
  for (const descriptor of catalogue.descriptors) sayDescriptor(descriptor, say);
  for (const family of COLOUR_FAMILIES) {
    say(catalogue.familiesKo[family] ?? '', [{ kind: 'family', key: family, value: 1 }]);
  }
  for (const material of [...catalogue.materials].sort(cheapestFirst)) sayMaterial(material, say);
  const longestPhrase = Math.max(...[...phrases.keys()].map((key) => key.split(' ').length));
  return { phrases, stems: byFirstSyllable(stems), longestPhrase };
}

type Say = (text: string, gives: readonly Gift[]) => void;

function sayDescriptor({ word, wordKo }: Descriptor, say: Say): void {
  const kind = (COLOUR_FAMILIES as readonly string[]).includes(word) ? 'family' : 'word';
  const gives: Gift[] = [{ kind, key: word, value: 1 }];
  say(word, gives);
  if (wordKo && wordKo.length > 1) say(wordKo, gives);
}

/** "Clary sage" may be an oil or an absolute; unless the brief says which, it is the cheaper one. */
function cheapestFirst(a: Material, b: Material): number {
  const [one, two] = [a.priceEurPerKg ?? UNPRICED, b.priceEurPerKg ?? UNPRICED];
  return one - two || (a.id < b.id ? -1 : 1);
}

/** Historical preparations are not spoken of by modern briefs, and their names collide with odour words. */
function sayMaterial(material: Material, say: Say): void {
  if (material.tier === 'historical' || material.kind === 'solvent') return;
  const gives: Gift[] = [{ kind: 'material', key: material.id }];
  const names = [material.name, material.id.replaceAll('-', ' '), ...material.synonyms];
  for (const name of names) if (plainName(name).length >= 4) say(name, gives);
  if (material.nameKo) say(material.nameKo, gives);
  if (material.kind === 'natural') {
    say(plainName(material.name).replace(OIL_SUFFIX, ''), gives);
    if (material.nameKo) say(material.nameKo.replace(/\s*(오일|앱솔루트|레지노이드)$/u, ''), gives);
  }
}

function byFirstSyllable(
  stems: ReadonlyMap<string, readonly Gift[]>,
): ReadonlyMap<string, readonly KoreanStem[]> {
  const found = new Map<string, KoreanStem[]>();
  const longestFirst = [...stems].sort(([a], [b]) => b.length - a.length);
  for (const [stem, gives] of longestFirst) {
    const first = stem.charAt(0);
    const group = found.get(first);
    if (group) group.push({ stem, gives });
    else found.set(first, [{ stem, gives }]);
  }
  return found;
}
