// The catalogue and the perfumer's own materials as what can be found by typing.
import { createHash } from 'node:crypto';
import type { Findable } from '#contract/ports/finder.ts';
import type { Catalogue } from '#domain/catalogue/material.ts';
import type { OwnMaterial } from '#domain/catalogue/own-material.ts';

export function findableOf(catalogue: Catalogue, own: readonly OwnMaterial[]): Findable[] {
  const korean = new Map(catalogue.descriptors.map(({ word, wordKo }) => [word, wordKo]));
  const bothWords = (word: string) => [word, korean.get(word) ?? word];
  const familyWords = (family: string | undefined) =>
    family === undefined ? [] : [family, catalogue.familiesKo[family] ?? family];
  return [
    ...catalogue.materials.map(({ id, name, nameKo, synonyms, cas, descriptors, family }) => ({
      ...{ id, name, nameKo, synonyms, cas },
      words: [...descriptors.flatMap(bothWords), ...familyWords(family)],
    })),
    ...own.map(({ id, name, cas, synonyms = [], descriptors = [], family }) => ({
      ...{ id, name, cas, synonyms },
      words: [...descriptors.flatMap(bothWords), ...familyWords(family)],
    })),
  ];
}

/** Changes whenever what can be found does. */
export function findableVersion(catalogueSha256: string, own: readonly OwnMaterial[]): string {
  const found = JSON.stringify(
    own.map(({ id, name, cas, synonyms, descriptors, family }) => ({
      ...{ id, name, cas, synonyms, descriptors, family },
    })),
  );
  return `${catalogueSha256}-${createHash('sha256').update(found).digest('hex')}`;
}
