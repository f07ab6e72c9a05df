// The catalogue and the perfumer's own materials as what can be found by typing.
import { createHash } from 'node:crypto';
import type { Findable } from '#contract/ports/finder.ts';
import type { OwnMaterial } from '#contract/ports/settings.ts';
import type { Catalogue } from '#domain/catalogue/material.ts';

export function findableOf(catalogue: Catalogue, own: readonly OwnMaterial[]): Findable[] {
  const korean = new Map(catalogue.descriptors.map(({ word, wordKo }) => [word, wordKo]));
  const bothWords = (word: string) => [word, korean.get(word) ?? word];
  return [
    ...catalogue.materials.map(({ id, name, nameKo, synonyms, cas, descriptors, family }) => ({
      ...{ id, name, nameKo, synonyms, cas },
      words: [...descriptors.flatMap(bothWords), family, catalogue.familiesKo[family] ?? family],
    })),
    ...own.map(({ id, name, cas }) => ({ id, name, cas, synonyms: [], words: [] })),
  ];
}

/** Changes whenever what can be found does. */
export function findableVersion(catalogueSha256: string, own: readonly OwnMaterial[]): string {
  const found = JSON.stringify(own.map(({ id, name, cas }) => [id, name, cas]));
  return `${catalogueSha256}-${createHash('sha256').update(found).digest('hex')}`;
}
