// How far a search has come in one figure: what its best recipes dominate of fit, novelty and economy. It never falls.
import { covers, removeWhere } from './archive.ts';
import { addedVolume3 } from './hypervolume.ts';
import type { Member } from './moga-member.ts';

export type Grouped = readonly [fit: number, novelty: number, economy: number];

/** Fit is the mean of emotion and profile, economy that of cost, balance and margin. */
export function groupedOf({ objectives }: Pick<Member, 'objectives'>): Grouped {
  const [emotion = 0, profile = 0, novelty = 0, cost = 0, balance = 0, margin = 0] = objectives;
  return [(emotion + profile) / 2, novelty, (cost + balance + margin) / 3];
}

/** All members that none dominates in the three figures; nothing is thinned out, so what they dominate only grows. */
export class GroupedFront {
  readonly #members: Member[];
  #volume: number;

  constructor(members: readonly Member[] = [], volume = 0) {
    this.#members = [...members];
    this.#volume = volume;
  }

  get members(): readonly Member[] {
    return this.#members;
  }

  /** Share of the cube from 0 to 1 that the members dominate. */
  get volume(): number {
    return this.#volume;
  }

  /** Takes in a member; true when nobody covered it. */
  admit(member: Member): boolean {
    const point = groupedOf(member);
    if (this.#members.some((other) => covers(groupedOf(other), point))) return false;
    const others = this.#members.flatMap((other) => turned(groupedOf(other)));
    this.#volume += addedVolume3(turned(point), others, [0, 0, 0]);
    removeWhere(this.#members, (other) => covers(point, groupedOf(other)));
    this.#members.push(member);
    return true;
  }
}

/** Volumes are of what is minimised. */
function turned([fit, novelty, economy]: Grouped): [number, number, number] {
  return [-fit, -novelty, -economy];
}
