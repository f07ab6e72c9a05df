// Any list of rows made a recipe of its problem: legal, within the budget, with what is locked and insisted on.
import { usualUnits } from './construct.ts';
import { type Draft, emptyDraft } from './draft.ts';
import { type PaletteItem, WHOLE } from './palette.ts';
import type { Problem } from './problem.ts';
import type { Random } from './random.ts';
import { type Dosed, shield } from './shield.ts';

/** A material and an amount in units that nothing has been held against yet. */
export interface Row {
  readonly item: PaletteItem;
  readonly units: number;
}

const MOST_LINES = 20;
const FEWEST_LINES = 5;
/** Draws before a recipe stays shorter than it should be. */
const TRIES = 40;

export class Mender {
  readonly problem: Problem;
  /** Rows that stay as they are, and those of them that the law, the budget or the palette has no room for. */
  readonly locked: readonly Row[];
  readonly refused: readonly Dosed[];
  readonly #free: ReadonlySet<PaletteItem>;

  constructor(problem: Problem, locked: readonly Dosed[] = []) {
    this.problem = problem;
    const draft = emptyDraft(problem);
    const able = new Set([...problem.candidates, ...problem.musts]);
    const rows: Row[] = [];
    const refused: Dosed[] = [];
    for (const row of locked) {
      const item = problem.palette.byId.get(row.materialId);
      if (item && able.has(item) && draft.set(item, row.units))
        rows.push({ item, units: row.units });
      else refused.push(row);
    }
    this.locked = rows;
    this.refused = refused;
    for (const { item } of rows) able.delete(item);
    this.#free = able;
  }

  /** True when the recipe has to keep the item. */
  isKept(item: PaletteItem): boolean {
    return this.problem.musts.includes(item) || this.locked.some((row) => row.item === item);
  }

  /** A legal draft as near to the rows as may be; what may not be there is left out, and too short a list is filled up. */
  mend(wild: readonly Row[], random: Random): Draft {
    const draft = emptyDraft(this.problem);
    for (const { item, units } of this.locked) draft.set(item, units);
    for (const must of this.problem.musts) if (draft.unitsOf(must) === 0) draft.set(must, 1);
    const rows = this.#within(wild, draft);
    this.#voice(rows, draft, random);
    this.#lengthen(rows, draft, random);
    for (const { item, units } of this.#scaled(rows)) {
      const room = Math.min(units, draft.room(item));
      if (room > draft.unitsOf(item)) draft.set(item, room);
    }
    return draft;
  }

  /** Rows that may be there, each once and at most at its most. */
  #within(wild: readonly Row[], { items }: Draft): Row[] {
    const { most, musts } = this.problem;
    const rows = new Map<PaletteItem, Row>();
    for (const { item, units } of wild) {
      if (!this.#free.has(item) || rows.has(item) || !(units > 0)) continue;
      rows.set(item, { item, units: Math.min(units, most[item.at] ?? 0) });
    }
    const [kept = [], others = []] = [true, false].map((must) =>
      [...rows.values()].filter(({ item }) => musts.includes(item) === must),
    );
    return [...kept, ...others.slice(0, Math.max(0, MOST_LINES - items.length))];
  }

  /** Words that at least one material must say. */
  #voice(rows: Row[], draft: Draft, random: Random): void {
    for (const word of this.problem.request.target.mustWords) {
      const says = (item: PaletteItem) => item.words.has(word);
      if (draft.items.some(says) || rows.some(({ item }) => says(item))) continue;
      const able = this.problem.candidates.filter((item) => says(item) && this.#free.has(item));
      const item = able[random.below(able.length)];
      if (item) rows.unshift({ item, units: usualUnits(item, draft) });
    }
  }

  #lengthen(rows: Row[], draft: Draft, random: Random): void {
    const { candidates, musts } = this.problem;
    const there = new Set([...rows.map(({ item }) => item), ...draft.items]);
    for (let tries = 0; tries < TRIES && there.size < FEWEST_LINES; tries += 1) {
      const item = candidates[random.below(candidates.length)];
      if (!item || there.has(item) || musts.includes(item) || !this.#free.has(item)) continue;
      there.add(item);
      rows.push({ item, units: usualUnits(item, draft) });
    }
  }

  /** The free rows scaled until they and the locked ones fit the law, the whole and the budget; palette order. */
  #scaled(rows: readonly Row[]): Row[] {
    const { palette, limits } = this.problem;
    const all = [...this.locked, ...rows];
    const share = this.#affordable(all);
    const dosed = all.map(({ item, units }) => {
      return { materialId: item.material.id, units: units * share };
    });
    return shield(dosed, limits)
      .flatMap(({ materialId, units }) => {
        const item = palette.byId.get(materialId);
        return item && this.#free.has(item) ? [{ item, units }] : [];
      })
      .sort((a, b) => a.item.at - b.item.at);
  }

  /** What share of the rows the budget pays for. */
  #affordable(rows: readonly Row[]): number {
    const { budgetEurPerKg, carrier } = this.problem;
    if (budgetEurPerKg === undefined) return 1;
    const base = carrier.priceEurPerKg ?? 0;
    let extra = 0;
    for (const { item, units } of rows) {
      extra += Math.max(0, (item.material.priceEurPerKg ?? WHOLE) - base) * units;
    }
    return extra > 0 ? Math.min(1, ((budgetEurPerKg - base) * WHOLE) / extra) : 1;
  }
}
