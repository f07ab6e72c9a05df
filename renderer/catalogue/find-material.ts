// Finding a material by what a perfumer types: a name, a trade name, Hangul or a CAS number.
import type { Material } from '#domain/catalogue/material.ts';
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
}

/** Builds the search texts once per catalogue. */
export function finderOf(
  materials: readonly Material[],
  naturals: readonly AnnexNatural[],
): Finder {
  const listed = materials.map((material) => ({ value: material, texts: textsOf(material) }));
  const annex = naturals.map((natural) => ({
    value: natural,
    texts: [plainName(`${natural.name} ${natural.iso9235}`), ...natural.cas.map(plainName)],
  }));
  const find = (query: string) =>
    plainName(query) === '' ? materials : ranked(listed, plainName(query));
  return {
    materials: find,
    items: (query, most) => {
      const plain = plainName(query);
      if (plain === '') return [];
      const found: FoundItem[] = find(query)
        .slice(0, most)
        .map((material) => ({ kind: 'material', material }));
      for (const { name, iso9235 } of ranked(annex, plain).slice(0, most - found.length)) {
        found.push({ kind: 'natural', natural: name, iso9235 });
      }
      if (found.length < most && CAS.test(query.trim())) {
        found.push({ kind: 'cas', cas: query.trim() });
      }
      return found;
    },
  };
}

function textsOf({ name, nameKo, synonyms, cas, id }: Material): string[] {
  const all = [name, nameKo ?? '', ...synonyms, cas ?? '', id];
  return [...new Set(all.map(plainName))].filter((text) => text !== '');
}

/** Whole names first, then beginnings, then beginnings of a word, then anything inside; ties keep their order. */
function ranked<T>(entries: readonly Entry<T>[], plain: string): readonly T[] {
  return entries
    .flatMap(({ value, texts }) => {
      const rank = Math.min(...texts.map((text) => rankOf(text, plain)));
      return Number.isFinite(rank) ? [{ value, rank }] : [];
    })
    .sort((a, b) => a.rank - b.rank)
    .map(({ value }) => value);
}

function rankOf(text: string, plain: string): number {
  if (text === plain) return 0;
  if (text.startsWith(plain)) return 1;
  if (text.includes(` ${plain}`)) return 2;
  return text.includes(plain) ? 3 : Number.POSITIVE_INFINITY;
}
