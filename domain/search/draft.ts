// A recipe while it is being composed: whole units, exposures kept by integers, and no way to step outside the law.
import { type PaletteItem, WHOLE } from './palette.ts';
import type { Problem } from './problem.ts';

/**
 * Invariant: every exposure is within its cap, the units sum to at most 10,000, the price is within the budget and no
 * material (nor its twin under the same CAS number) is there twice. The empty draft is legal, `set` refuses every step
 * that would break this, so every draft that can be reached is legal.
 */
export interface Draft {
  readonly items: readonly PaletteItem[];
  readonly units: readonly number[];
  readonly total: number;
  /** Units of an item, 0 when absent. */
  unitsOf(item: PaletteItem): number;
  /** Sets an item's units (0 removes it); false and unchanged when that is not allowed. */
  set(item: PaletteItem, units: number): boolean;
  /** The most units this item could have now, everything else as it is. */
  room(item: PaletteItem): number;
  /** Largest exposure over its cap, 0 when nothing is restricted. */
  worstRatio(): number;
  /** The largest of them, largest first, filled up with 0. */
  largestRatios(count: number): Float64Array;
  /** True when a material with the same CAS number is there already. */
  hasTwin(item: PaletteItem): boolean;
  copyFrom(other: Draft): void;
}

export function emptyDraft(problem: Problem): Draft {
  return new IntegerDraft(problem);
}

class IntegerDraft implements Draft {
  readonly #problem: Problem;
  readonly #items: PaletteItem[] = [];
  readonly #units: number[] = [];
  readonly #exposure: Float64Array;
  #total = 0;
  /** What the materials cost above the carrier they displace, EUR per kg times 10,000; never credited below it. */
  #extraCost = 0;

  constructor(problem: Problem) {
    this.#problem = problem;
    this.#exposure = new Float64Array(problem.limits.cap.length);
  }

  get items(): readonly PaletteItem[] {
    return this.#items;
  }

  get units(): readonly number[] {
    return this.#units;
  }

  get total(): number {
    return this.#total;
  }

  unitsOf(item: PaletteItem): number {
    return this.#units[this.#items.indexOf(item)] ?? 0;
  }

  room(item: PaletteItem): number {
    const { limits, most, budgetEurPerKg, carrier } = this.#problem;
    const now = this.unitsOf(item);
    let room = Math.min(most[item.at] ?? 0, WHOLE - this.#total + now);
    const row = limits.row(item.material.id);
    if (!row) return 0;
    for (let at = 0; at < row.index.length; at += 1) {
      const constraint = row.index[at] ?? 0;
      const share = row.share[at] ?? 0;
      const left = (limits.cap[constraint] ?? 0) - (this.#exposure[constraint] ?? 0);
      room = Math.min(room, now + Math.floor(left / share));
    }
    if (budgetEurPerKg !== undefined) {
      const dearer = this.#dearer(item);
      const left = (budgetEurPerKg - (carrier.priceEurPerKg ?? 0)) * WHOLE - this.#extraCost;
      if (dearer > 0) room = Math.min(room, now + Math.floor(left / dearer));
    }
    return Math.max(0, room);
  }

  set(item: PaletteItem, units: number): boolean {
    const place = this.#items.indexOf(item);
    const now = place < 0 ? 0 : (this.#units[place] ?? 0);
    if (units === now || units < 0) return false;
    if (units > now && units > this.room(item)) return false;
    if (place < 0 && this.hasTwin(item)) return false;
    this.#shift(item, units - now);
    if (place < 0) {
      this.#items.push(item);
      this.#units.push(units);
    } else if (units === 0) {
      this.#items.splice(place, 1);
      this.#units.splice(place, 1);
    } else this.#units[place] = units;
    return true;
  }

  worstRatio(): number {
    const { cap } = this.#problem.limits;
    let worst = 0;
    for (let at = 0; at < cap.length; at += 1) {
      const exposure = this.#exposure[at] ?? 0;
      if (exposure > 0) worst = Math.max(worst, exposure / (cap[at] ?? 0));
    }
    return worst;
  }

  largestRatios(count: number): Float64Array {
    const { cap } = this.#problem.limits;
    const largest = new Float64Array(count);
    for (let at = 0; at < cap.length; at += 1) {
      const ratio = (this.#exposure[at] ?? 0) / (cap[at] ?? 1);
      if (!(ratio > (largest[count - 1] ?? 0))) continue;
      let place = count - 1;
      for (; place > 0 && ratio > (largest[place - 1] ?? 0); place -= 1) {
        largest[place] = largest[place - 1] ?? 0;
      }
      largest[place] = ratio;
    }
    return largest;
  }

  copyFrom(other: Draft): void {
    for (const item of [...this.#items]) this.set(item, 0);
    other.items.forEach((item, at) => {
      this.set(item, other.units[at] ?? 0);
    });
  }

  #dearer({ material }: PaletteItem): number {
    const carrier = this.#problem.carrier.priceEurPerKg ?? 0;
    return Math.max(0, (material.priceEurPerKg ?? WHOLE) - carrier);
  }

  hasTwin({ material }: PaletteItem): boolean {
    const { cas } = material;
    return cas !== undefined && this.#items.some((other) => other.material.cas === cas);
  }

  #shift(item: PaletteItem, by: number): void {
    const row = this.#problem.limits.row(item.material.id);
    row?.index.forEach((constraint, at) => {
      this.#exposure[constraint] = (this.#exposure[constraint] ?? 0) + (row.share[at] ?? 0) * by;
    });
    this.#total += by;
    this.#extraCost += this.#dearer(item) * by;
  }
}
