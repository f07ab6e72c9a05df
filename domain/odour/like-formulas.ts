// Published formulas by what they smell of over a day, so that the nearest to any formula can be named.
import type { PublishedAccord } from '#domain/catalogue/material.ts';
import type { Character } from './describe.ts';
import { type LikenessIndex, type Neighbour, nearest, type Scent } from './likeness.ts';
import type { OdourIndex } from './odour-index.ts';
import { perceivedOverall } from './readouts.ts';
import { filmOf } from './species.ts';
import { WEARS } from './wear.ts';

/** Published formulas name no dosage; all are smelled at this one. */
const DOSAGE_PERCENT = 20;

/** The scent of each published formula as worn on skin; what is not perceived at all is left out. */
export function formulaScents(
  accords: readonly PublishedAccord[],
  index: OdourIndex,
  likeness: LikenessIndex,
): ReadonlyMap<string, Scent> {
  const scents = new Map<string, Scent>();
  for (const { id, lines } of accords) {
    const parts = lines.reduce((sum, { partsPermille }) => sum + partsPermille, 0);
    const doses = lines.map(({ materialId, partsPermille }) => ({
      materialId,
      percent: (100 * partsPermille) / parts,
    }));
    const perceived = perceivedOverall(filmOf(doses, DOSAGE_PERCENT, WEARS.skin, index));
    if (perceived.length > 0) scents.set(id, likeness.blend(perceived));
  }
  return scents;
}

/** Formulas that smell most like what is perceived of one, best first; none when nothing is. */
export function nearestFormulas(
  { perceived }: Pick<Character, 'perceived'>,
  formulas: ReadonlyMap<string, Scent>,
  likeness: LikenessIndex,
  most: number,
): Neighbour[] {
  return perceived.length === 0 ? [] : nearest(likeness.blend(perceived), formulas, most);
}
