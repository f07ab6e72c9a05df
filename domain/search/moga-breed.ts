// How recipes mate and change: amounts on a log scale, materials by what they smell of. What comes out still needs mending.
import { affinityOf, leaning } from './construct.ts';
import type { Mender, Row } from './moga-mend.ts';
import type { PaletteItem } from './palette.ts';
import type { Problem } from './problem.ts';
import type { Random } from './random.ts';

const NEARNESS = 15;
const FEWEST_LINES = 8;
const LINE_SPREAD = 9;
/** A row is rescaled by up to e to this power, up or down; a whole recipe ends this near to the wanted strength. */
const ROW_SPREAD = 0.8;
const STRENGTH_SPREAD = 0.25;
/** Changes after the first follow with this chance each. */
const ONE_MORE = 0.35;
/** Immigrants take this share of their materials by what suits the brief, the others as they come. */
const SUITING = 0.5;

export type Change = (rows: readonly Row[], random: Random) => readonly Row[];

/** The ways of a problem: how its recipes come about. */
export class Breeder {
  readonly #mender: Mender;
  /** Candidates, those that suit the target best first, and the same by main family. */
  readonly #pool: readonly PaletteItem[];
  readonly #byFamily: ReadonlyMap<string, readonly PaletteItem[]>;

  constructor(mender: Mender) {
    this.#mender = mender;
    this.#pool = suitingFirst(mender.problem);
    this.#byFamily = Map.groupBy(this.#pool, ({ mainFamily }) => mainFamily);
  }

  /** A recipe by chance: 8 to 16 candidates within their usual doses, at about the wanted strength. */
  immigrant(random: Random): readonly Row[] {
    const wanted = Math.min(FEWEST_LINES + random.below(LINE_SPREAD), this.#pool.length);
    const rows = new Map<PaletteItem, Row>();
    for (const { item } of this.#mender.locked) rows.set(item, { item, units: item.minUnits });
    for (const item of this.#mender.problem.musts) rows.set(item, dosedByChance(item, random));
    for (let tries = 0; rows.size < wanted && tries < 10 * wanted; tries += 1) {
      const suits = random.next() < SUITING;
      const item = suits ? leaning(this.#pool, random) : random.pick(this.#pool);
      if (!rows.has(item)) rows.set(item, dosedByChance(item, random));
    }
    return this.changes.strength([...rows.values()], random);
  }

  /** A child of two: amounts of both crossed on a log scale, what only one has by the toss of a coin; then changed. */
  child(one: readonly Row[], other: readonly Row[], random: Random): readonly Row[] {
    let rows: readonly Row[] = crossed(one, other, random);
    const ways = Object.values(this.changes);
    do rows = random.pick(ways)(rows, random);
    while (random.next() < ONE_MORE);
    return rows;
  }

  readonly changes = {
    /** Another of the same family at the same place in its usual range. */
    swap: (rows, random) => {
      const out = this.#changeable(rows, random);
      if (!out) return rows;
      const family = this.#byFamily.get(out.item.mainFamily) ?? [];
      const into = family[random.below(family.length)];
      if (!into || rows.some(({ item }) => item === into)) return rows;
      const swapped = { item: into, units: doseAt(into, placeOf(out)) };
      return rows.map((row) => (row === out ? swapped : row));
    },
    /** One more that suits the target. */
    add: (rows, random) => {
      if (this.#pool.length === 0) return rows;
      const item = leaning(this.#pool, random);
      if (rows.some((row) => row.item === item)) return rows;
      return [dosedByChance(item, random), ...rows];
    },
    drop: (rows, random) => {
      const out = this.#changeable(rows, random);
      return out ? rows.filter((row) => row !== out) : rows;
    },
    /** One row stronger or weaker. */
    rescale: (rows, random) => {
      const one = rows[random.below(rows.length)];
      const by = Math.exp(ROW_SPREAD * (2 * random.next() - 1));
      return rows.map((row) => (row === one ? { item: row.item, units: row.units * by } : row));
    },
    /** The whole brought near the wanted strength, its proportions kept. */
    strength: (rows, random) => {
      const total = rows.reduce((sum, { units }) => sum + units, 0);
      if (!(total > 0)) return rows;
      const wanted = this.#mender.problem.odorousUnits;
      const by = (wanted / total) * Math.exp(STRENGTH_SPREAD * (2 * random.next() - 1));
      return rows.map(({ item, units }) => ({ item, units: units * by }));
    },
  } satisfies Readonly<Record<string, Change>>;

  /** A row that the recipe may do without. */
  #changeable(rows: readonly Row[], random: Random): Row | undefined {
    const free = rows.filter(({ item }) => !this.#mender.isKept(item));
    return free[random.below(free.length)];
  }
}

function suitingFirst(problem: Problem): PaletteItem[] {
  return problem.candidates
    .map((item) => ({ item, affinity: affinityOf(item, problem) }))
    .sort((a, b) => b.affinity - a.affinity || a.item.at - b.item.at)
    .map(({ item }) => item);
}

/** Anywhere in its usual range, on a log scale. */
function dosedByChance(item: PaletteItem, random: Random): Row {
  return { item, units: doseAt(item, random.next()) };
}

function doseAt({ minUnits, maxUnits }: PaletteItem, place: number): number {
  return minUnits * (Math.max(minUnits, maxUnits) / minUnits) ** place;
}

/** 0 at its usual least, 1 at its usual most. */
function placeOf({ item: { minUnits, maxUnits }, units }: Row): number {
  if (!(maxUnits > minUnits)) return 0.5;
  return Math.min(1, Math.max(0, Math.log(units / minUnits) / Math.log(maxUnits / minUnits)));
}

/** The rows of a child before it is changed: about as many as its parents have. */
export function crossed(
  one: readonly Row[],
  other: readonly Row[],
  random: Random,
): readonly Row[] {
  const theirs = new Map(other.map(({ item, units }) => [item, units]));
  const rows: Row[] = [];
  for (const row of one) {
    const units = theirs.get(row.item);
    theirs.delete(row.item);
    if (units !== undefined)
      rows.push({ item: row.item, units: between(row.units, units, random) });
    else if (random.next() < 0.5) rows.push(row);
  }
  for (const [item, units] of theirs) if (random.next() < 0.5) rows.push({ item, units });
  return rows;
}

/** Simulated binary crossover of two amounts on a log scale, unbounded: what is too much is mended. */
function between(a: number, b: number, random: Random): number {
  const dice = random.next();
  const power = 1 / (NEARNESS + 1);
  const beta = dice <= 0.5 ? (2 * dice) ** power : (1 / (2 * (1 - dice))) ** power;
  const [low, high] = [Math.log(a), Math.log(b)];
  const side = random.next() < 0.5 ? beta : -beta;
  return Math.exp((low + high + side * (high - low)) / 2);
}
