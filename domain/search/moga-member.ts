// One recipe of a search with many objectives: whole units, what they are worth, and the plain record of it.
import type { Palette, PaletteItem } from './palette.ts';
import type { Utility } from './proposal.ts';

/** In the order of every list of objectives; all in [0, 1], more is better. */
export const OBJECTIVES = ['emotion', 'profile', 'novelty', 'cost', 'balance', 'margin'] as const;

export interface Member {
  /** In palette order, so that the same recipe is the same member. */
  readonly items: readonly PaletteItem[];
  readonly units: readonly number[];
  readonly objectives: readonly number[];
  /** The one figure that parents are preferred by and the best is told by. */
  readonly merit: number;
  /** Equal for equal recipes. */
  readonly key: string;
}

/** A member as it goes into a record. */
export interface KeptMember {
  readonly materials: readonly string[];
  readonly units: readonly number[];
  readonly objectives: readonly number[];
  readonly merit: number;
}

export function keyOf(items: readonly PaletteItem[], units: readonly number[]): string {
  return items.map(({ at }, place) => `${at}:${units[place]}`).join(' ');
}

export function objectivesOf(utility: Utility): number[] {
  return OBJECTIVES.map((objective) => utility[objective]);
}

export function keepMember({ items, units, objectives, merit }: Member): KeptMember {
  const materials = items.map(({ material }) => material.id);
  return { materials, units: [...units], objectives: [...objectives], merit };
}

/** The member of a record. A record belongs to the tables it was made with; a material that is gone is a fault. */
export function memberOf(kept: KeptMember, { byId }: Palette): Member {
  const items = kept.materials.map((id) => {
    const item = byId.get(id);
    if (!item) throw new RangeError(`${id} of the record is not in the palette`);
    return item;
  });
  const { units, objectives, merit } = kept;
  return { items, units, objectives, merit, key: keyOf(items, units) };
}

/** Rows to be minimised, one member after the other. */
export function costsOf(members: readonly Member[]): Float64Array {
  const width = OBJECTIVES.length;
  return Float64Array.from(
    { length: members.length * width },
    (_, at) => 0 - (members[Math.floor(at / width)]?.objectives[at % width] ?? 0),
  );
}
