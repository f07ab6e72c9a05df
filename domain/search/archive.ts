// The best that a search has met: recipes that none beats in everything, thinned where they crowd.
import { crowding } from './front-crowding.ts';
import { costsOf, type Member, OBJECTIVES } from './moga-member.ts';

/** Members that none of them dominates, at most `most`; the one of greatest merit is never thinned out. */
export class Archive {
  readonly #most: number;
  readonly #members: Member[];

  constructor(most: number, members: readonly Member[] = []) {
    this.#most = most;
    this.#members = [...members];
  }

  get members(): readonly Member[] {
    return this.#members;
  }

  /** Takes in a member unless one that is there is as good in everything; true when it stays. */
  admit(member: Member): boolean {
    if (this.#members.some((other) => covers(other.objectives, member.objectives))) return false;
    removeWhere(this.#members, (other) => covers(member.objectives, other.objectives));
    this.#members.push(member);
    if (this.#members.length > this.#most) this.#thin();
    return this.#members.includes(member);
  }

  /** The members of greatest merit, greatest first. */
  best(count: number): Member[] {
    return this.#members.toSorted((a, b) => b.merit - a.merit).slice(0, count);
  }

  /** Takes out the one with least room around it. */
  #thin(): void {
    const all = Int32Array.from(this.#members, (_, at) => at);
    const room = crowding(costsOf(this.#members), all, OBJECTIVES.length);
    const [best] = this.best(1);
    let tightest = -1;
    this.#members.forEach((member, at) => {
      if (member === best) return;
      if (tightest < 0 || (room[at] ?? 0) < (room[tightest] ?? 0)) tightest = at;
    });
    this.#members.splice(tightest, 1);
  }
}

/** True when `one` is at least as good in everything. */
export function covers(one: readonly number[], other: readonly number[]): boolean {
  return one.every((value, at) => value >= (other[at] ?? 0));
}

export function removeWhere<T>(list: T[], isOut: (one: T) => boolean): void {
  let kept = 0;
  for (const one of list) {
    if (isOut(one)) continue;
    list[kept] = one;
    kept += 1;
  }
  list.length = kept;
}
