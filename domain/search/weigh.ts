// From whole units to what is put on the scale: grams on a 10 g basis, tiny doses as dilutions of the same exact amount.
import type { Formula, Line } from '#domain/recipe/formula.ts';
import type { Draft } from './draft.ts';
import type { PaletteItem } from './palette.ts';
import { WHOLE } from './palette.ts';
import type { Problem } from './problem.ts';

/** One unit of 10 g is a milligram. */
const GRAMS_PER_UNIT = 0.001;
/** Below 20 mg a line is weighed as a dilution where the carrier allows it. */
const FEWEST_NEAT_UNITS = 20;
/** Weighed amount over neat amount: a 10 % and a 1 % dilution. */
const DILUTIONS = [
  { strengthPercent: 10, factor: 10 },
  { strengthPercent: 1, factor: 100 },
] as const;
const FEWEST_WEIGHED_UNITS = 20;

/**
 * Flat lines, top to base and heavy to light, the carrier last. A dilution holds exactly the neat amount of the draft
 * and its solvent is taken from the carrier, so shares and exposures are those of the draft.
 */
export function weigh(draft: Draft, problem: Problem, name: string): Formula {
  const { category, dosagePercent } = problem.request;
  const solvent = problem.carrier.id;
  let carrierUnits = WHOLE - draft.total;
  const strengths = new Map<PaletteItem, (typeof DILUTIONS)[number]>();
  for (const [item, units] of byAmount(draft).reverse()) {
    if (units >= FEWEST_NEAT_UNITS) break;
    const dilution = DILUTIONS.find(({ factor }) => units * factor >= FEWEST_WEIGHED_UNITS);
    const extra = dilution ? units * (dilution.factor - 1) : 0;
    if (!dilution || extra > carrierUnits) continue;
    strengths.set(item, dilution);
    carrierUnits -= extra;
  }
  const lines = inOrder(draft).map(([item, units]): Line => {
    const dilution = strengths.get(item);
    const ref = { kind: 'material', ref: item.material.id } as const;
    if (!dilution) return { item: ref, amountGrams: grams(units), strengthPercent: 100 };
    const { strengthPercent, factor } = dilution;
    return { item: ref, amountGrams: grams(units * factor), strengthPercent, solvent };
  });
  if (carrierUnits > 0) {
    const item = { kind: 'material', ref: solvent } as const;
    lines.push({ item, amountGrams: grams(carrierUnits), strengthPercent: 100 });
  }
  return { name, category, dosagePercent, lines };
}

/** The decimal with three places, not a binary neighbour of it. */
function grams(units: number): number {
  return Number((units * GRAMS_PER_UNIT).toFixed(3));
}

type Weighed = readonly [item: PaletteItem, units: number];

function byAmount(draft: Draft): Weighed[] {
  return draft.items
    .map((item, at): Weighed => [item, draft.units[at] ?? 0])
    .sort(([a, x], [b, y]) => y - x || a.at - b.at);
}

/** Items in the order of the formula's lines. */
export function inOrder(draft: Draft): Weighed[] {
  return byAmount(draft).sort(([a], [b]) => a.phase - b.phase);
}
