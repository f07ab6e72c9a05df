// Fix-it's fourth way: an offending row becomes the nearest odour that is free here, at the strength it was smelled at.
import type { Dose } from '#domain/odour/dose.ts';
import { dosesOf } from '#domain/odour/doses.ts';
import { type LikenessIndex, likenessOf, nearestMaterials } from '#domain/odour/likeness.ts';
import type { OdourIndex } from '#domain/odour/odour-index.ts';
import { lineAtPath } from '#domain/recipe/edit.ts';
import type { Formula } from '#domain/recipe/formula.ts';
import { catalogueIdOf } from '#domain/safety/catalogue-id.ts';
import { type FixOption, isLegal, offendersOf } from '#domain/safety/fix.ts';
import type { Change, Edit } from '#domain/safety/fix-change.ts';
import { neatShare } from '#domain/safety/fix-lines.ts';
import { identify } from '#domain/safety/identify.ts';
import { isCategory, judge } from '#domain/safety/judge.ts';
import { linearLimits } from '#domain/safety/linear.ts';
import { withOwn } from '#domain/safety/own-index.ts';
import type { SafetyIndex } from '#domain/safety/safety-index.ts';
import { matchAmount, usualMostPercent, withMaterial } from './swap-amount.ts';

export interface SwapDeps {
  readonly safety: SafetyIndex;
  readonly odour: OdourIndex;
  readonly likeness: LikenessIndex;
  /** What the perfumer has or may use; it goes before everything else. */
  readonly preferred?: ReadonlySet<string>;
}

/** Less alike than this and it is another odour, not a neighbour. */
const LEAST_LIKENESS = 0.45;
/** A swap that keeps less than this of what the row was is no swap. */
const LEAST_KEPT = 0.2;
/** Neighbours weighed for one row, and offered. */
const TRIED = 8;
const OFFERED = 3;
/** Rows that are tried one by one, where one alone may do. */
const MOST_ALONE = 6;
/** Rows that change together are weighed again with the others changed. */
const ROUNDS = 2;
/** How far above its usual dose a row may end for that. */
const ABOVE_USUAL = 1.05;

/**
 * Options by what they lose, each judged from scratch: compliant or near. A row is swapped for a catalogue material of
 * known composition that no standard limits in the category and the EU does not ban, core and priced, and not in the
 * formula yet. None while a row is of unknown composition, and none for an accord as a whole.
 */
export function swapOptions(formula: Formula, deps: SwapDeps): FixOption[] {
  const index = withOwn(deps.safety, formula.own ?? []);
  const offenders = isLegal(judge(formula, index)) ? undefined : offendersOf(formula, index);
  if (!offenders) return [];
  const swaps = new Swaps(formula, { ...deps, safety: index });
  return groupsOf(offenders)
    .flatMap((group) => swaps.options(group))
    .sort((a, b) => a.loss - b.loss || a.changes.length - b.changes.length);
}

/** What is prohibited has to go in any case; of what is over, one row alone may be enough. The last row has the choice. */
function groupsOf({ prohibited, over }: NonNullable<ReturnType<typeof offendersOf>>): string[][] {
  if (over.length === 0) return [[...prohibited]];
  const alone = over.slice(0, MOST_ALONE).map((path) => [...prohibited, path]);
  return over.length > 1 ? [...alone, [...prohibited, ...over]] : alone;
}

type Swap = Extract<Change, { kind: 'swap' }>;

class Swaps {
  readonly #formula: Formula;
  readonly #deps: SwapDeps;
  readonly #doses: readonly Dose[];
  readonly #ranked = new Map<string, readonly Swap[]>();

  constructor(formula: Formula, deps: SwapDeps) {
    this.#formula = formula;
    this.#deps = deps;
    this.#doses = dosesOf(formula.lines, (item) => catalogueIdOf(item, deps.safety));
  }

  /** One option for each of the best neighbours of the last row, the others taking their own best. */
  options(group: readonly string[]): FixOption[] {
    const last = group.at(-1);
    if (last === undefined || !this.#mayHelp(group)) return [];
    const others = group.slice(0, -1).map((path) => this.#rankedFor(path)[0]);
    const found: FixOption[] = [];
    for (const swap of this.#rankedFor(last)) {
      const edit = this.#together([...others, swap]);
      const check = edit && judge(edit.formula, this.#deps.safety);
      if (edit && check && isLegal(check)) found.push({ ...edit, kind: 'swap', check });
      if (found.length === OFFERED) break;
    }
    return found;
  }

  /** What is over with these rows at their full weight and free of everything will hardly be legal with less of them. */
  #mayHelp(group: readonly string[]): boolean {
    const free = group.reduce((formula, path) => {
      const grams = lineAtPath(formula.lines, path)?.amountGrams ?? 0;
      const to = this.#rankedFor(path)[0]?.to;
      return to === undefined ? formula : withMaterial(formula, path, to, grams);
    }, this.#formula);
    return isLegal(judge(free, this.#deps.safety));
  }

  #together(swaps: readonly (Swap | undefined)[]): Edit | undefined {
    let changes = swaps.flatMap((swap) => swap ?? []);
    if (changes.length < swaps.length) return undefined;
    let formula = changes.reduce(swapped, this.#formula);
    for (let round = 0; changes.length > 1 && round < ROUNDS; round += 1) {
      const weighed = changes.flatMap(
        (swap) => this.#weigh(swap.line, swap.from, swap.to, formula) ?? [],
      );
      if (weighed.length < changes.length) return undefined;
      changes = weighed;
      formula = changes.reduce(swapped, this.#formula);
    }
    if (changes.some((swap) => swap.kept < LEAST_KEPT || this.#isOverdosed(formula, swap))) {
      return undefined;
    }
    const loss = changes.reduce(
      (sum, { line, kept }) => sum + neatShare(this.#formula, [line]) * (1 - kept),
      0,
    );
    return { formula, changes, loss: Math.min(1, loss) };
  }

  #isOverdosed(formula: Formula, { line, to }: Swap): boolean {
    const most = usualMostPercent(to, this.#deps.odour);
    return neatShare(formula, [line]) * 100 > most * ABOVE_USUAL;
  }

  #weigh(line: string, from: string, to: string, current: Formula): Swap | undefined {
    const { likeness } = this.#deps;
    const [one, other] = [likeness.scents.get(from), likeness.scents.get(to)];
    const matched = matchAmount(this.#formula, { path: line, from, to }, this.#deps, current);
    if (!matched || !one || !other) return undefined;
    const fromGrams = lineAtPath(this.#formula.lines, line)?.amountGrams ?? 0;
    const kept = likenessOf(one, other) * matched.strength;
    return { kind: 'swap', line, from, to, fromGrams, toGrams: matched.toGrams, kept };
  }

  #idAt(path: string): string | undefined {
    const line = lineAtPath(this.#formula.lines, path);
    if (!line || line.item.kind === 'accord') return undefined;
    return catalogueIdOf(line.item, this.#deps.safety);
  }

  /** Swaps of one row alone: by what they keep, what the perfumer has before the rest. */
  #rankedFor(path: string): readonly Swap[] {
    const known = this.#ranked.get(path);
    if (known) return known;
    const from = this.#idAt(path);
    const { preferred } = this.#deps;
    const swaps = this.#neighboursOf(from).flatMap(
      (to) => this.#weigh(path, from ?? '', to, this.#formula) ?? [],
    );
    const isHad = ({ to }: Swap) => Number(preferred?.has(to) ?? false);
    const ranked = swaps
      .filter(({ kept }) => kept >= LEAST_KEPT)
      .sort((a, b) => isHad(b) - isHad(a) || b.kept - a.kept);
    this.#ranked.set(path, ranked);
    return ranked;
  }

  #neighboursOf(id: string | undefined): string[] {
    if (id === undefined) return [];
    const { likeness, preferred } = this.#deps;
    const near = nearestMaterials(id, likeness, Number.POSITIVE_INFINITY, (other) =>
      this.#isChoice(other),
    ).filter((one) => one.likeness >= LEAST_LIKENESS);
    const had = near.filter((one) => preferred?.has(one.id));
    const others = near.filter((one) => !preferred?.has(one.id) && this.#isCommon(one.id));
    const found: string[] = [];
    for (const one of [...had, ...others]) {
      if (found.length === TRIED) break;
      if (this.#isFree(one.id)) found.push(one.id);
    }
    return found;
  }

  #isChoice(id: string): boolean {
    const kind = this.#deps.odour.materialById.get(id)?.kind;
    const weighable = kind === 'synthetic' || kind === 'natural';
    return weighable && !this.#doses.some(({ materialId }) => materialId === id);
  }

  #isCommon(id: string): boolean {
    const material = this.#deps.odour.materialById.get(id);
    return material?.tier === 'core' && material.priceEurPerKg !== undefined;
  }

  /** Known, banned by nobody, and in no standard that has a figure in this category. */
  #isFree(id: string): boolean {
    const { safety, odour } = this.#deps;
    const { category } = this.#formula;
    const material = odour.materialById.get(id);
    if (!material || !isCategory(category)) return false;
    const row = linearLimits(safety, [material], category).rows.get(id);
    const { eu } = identify({ kind: 'material', ref: id }, safety);
    return row?.index.length === 0 && eu.every(({ group }) => group.status !== 'prohibited');
  }
}

function swapped(formula: Formula, { line, to, toGrams }: Swap): Formula {
  return withMaterial(formula, line, to, toGrams);
}
