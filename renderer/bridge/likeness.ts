// How alike the odours of the open tables are; prepared at the first question, for few ask.
import { indexLikeness, type LikenessIndex } from '#domain/odour/likeness.ts';
import type { OdourIndex } from '#domain/odour/odour-index.ts';

const prepared = new WeakMap<OdourIndex, LikenessIndex>();

export function likenessOver(odour: OdourIndex): LikenessIndex {
  const known = prepared.get(odour) ?? indexLikeness(odour);
  prepared.set(odour, known);
  return known;
}
