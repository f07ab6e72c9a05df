// Finding a material by what a perfumer types: a name, a trade name, Hangul, its initials, a CAS number, or an odour word.
import { initialConsonants, isConsonants } from '#domain/catalogue/hangul.ts';
import type { Descriptor, Material } from '#domain/catalogue/material.ts';
import { plainName } from '#domain/catalogue/name.ts';
import type { AnnexNatural } from '#domain/safety/table.ts';

export type FoundItem =
  | { readonly kind: 'material'; readonly material: Material }
  | { readonly kind: 'natural'; readonly natural: string; readonly iso9235: string }
  | { readonly kind: 'cas'; readonly cas: string };

export interface Finder {
  /** Materials in order of how well they answer; all of them, in catalogue order, for an empty query. */
  readonly materials: (query: string) => readonly Material[];
  /** Materials, then naturals of the annex, then the CAS number itself; at most `most`. */
  readonly items: (query: string, most: number) => readonly FoundItem[];
}

const CAS = /^\d{2,7}-\d{2}-\d$/;

interface Entry<T> {
  readonly value: T;
  readonly texts: readonly string[];
  /** What it smells of, in both languages; names come first. */
  readonly words: readonly string[];
  /** Initial consonants of its Korean names. */
  readonly initials: readonly string[];
}

/** Builds the search texts once per catalogue. */
export function finderOf(
  materials: readonly Material[],
  naturals: readonly AnnexNatural[],
  descriptors: readonly Descriptor[] = [],
): Finder {
  const wordsKo = new Map(descriptors.map(({ word, wordKo }) => [word, wordKo ?? '']));
  const listed = materials.map((material) => entryOf(material, wordsKo));
  const annex = naturals.map((natural) => ({
    value: natural,
    texts: [plainName(`${natural.name} ${natural.iso9235}`), ...natural.cas.map(plainName)],
    words: [],
    initials: [],
  }));
  const find = (query: string) => {
    const plain = plainName(query);
    if (plain === '') return materials;
    return isConsonants(plain.replaceAll(' ', ''))
      ? ranked(listed, ({ initials }) => bestRank(initials, initialConsonants(plain)))
      : ranked(listed, (entry) => rankIn(entry, plain));
  };
  return {
    materials: find,
    items: (query, most) => {
      const plain = plainName(query);
      if (plain === '') return [];
      const found: FoundItem[] = find(query)
        .slice(0, most)
        .map((material) => ({ kind: 'material', material }));
      for (const { name, iso9235 } of ranked(annex, (entry) => rankIn(entry, plain)).slice(
        0,
        most - found.length,
      )) {
        found.push({ kind: 'natural', natural: name, iso9235 });
      }
      if (found.length < most && CAS.test(query.trim())) {
        found.push({ kind: 'cas', cas: query.trim() });
      }
      return found;
    },
  };
}

function entryOf(material: Material, wordsKo: ReadonlyMap<string, string>): Entry<Material> {
  const { name, nameKo, synonyms, cas, id, descriptors } = material;
  const names = [name, nameKo ?? '', ...synonyms, cas ?? '', id];
  const words = descriptors.flatMap((word) => [word, wordsKo.get(word) ?? '']);
  return {
    value: material,
    texts: plain(names),
    words: plain(words),
    initials: names.map(initialConsonants).filter((initials) => initials !== ''),
  };
}

function plain(texts: readonly string[]): string[] {
  return [...new Set(texts.map(plainName))].filter((text) => text !== '');
}

/** Whole names first, then beginnings, then beginnings of a word, then anything inside; ties keep their order. */
function ranked<T>(
  entries: readonly Entry<T>[],
  rankOfEntry: (entry: Entry<T>) => number,
): readonly T[] {
  return entries
    .flatMap((entry) => {
      const rank = rankOfEntry(entry);
      return Number.isFinite(rank) ? [{ value: entry.value, rank }] : [];
    })
    .sort((a, b) => a.rank - b.rank)
    .map(({ value }) => value);
}

const NOT_FOUND = Number.POSITIVE_INFINITY;
/** Behind every name: an odour word that begins with what is typed. */
const BY_WORD = 4;

function rankIn({ texts, words }: Entry<unknown>, typed: string): number {
  const rank = bestRank(texts, typed);
  return rank === NOT_FOUND && words.some((word) => word.startsWith(typed)) ? BY_WORD : rank;
}

function bestRank(texts: readonly string[], typed: string): number {
  return texts.reduce((best, text) => Math.min(best, rankOf(text, typed)), NOT_FOUND);
}

function rankOf(text: string, plain: string): number {
  if (text === plain) return 0;
  if (text.startsWith(plain)) return 1;
  if (text.includes(` ${plain}`)) return 2;
  return text.includes(plain) ? 3 : NOT_FOUND;
}
