// Three odours in ethanol: who has the largest odour value where, and who leaves first of two.
import type { ValidationCase } from '#domain/catalogue/evidence.ts';
import type { PhysicalProperties } from '#domain/catalogue/physical.ts';
import { kernelOf, neatOdourValue } from '#domain/odour/kernel.ts';
import { WEARS } from '#domain/odour/wear.ts';
import type { BenchTable } from './figure.ts';
import { type Bench, idOf, type Judged, notShown, setUp } from './odour-case.ts';
import { filmOfFractions, halfGoneSeconds, liquidAt } from './odour-film.ts';

/** Ethanol of the published ternaries is held at this mole fraction; the regions do not depend on it at γ = 1. */
const ETHANOL_FRACTION = 0.7;
const GRID = 100;

const TERNARIES = [
  ['limonene', 'geraniol', 'vanillin'],
  ['benzaldehyde', 'phenethyl-alcohol', 'eugenol'],
  ['alpha-pinene', 'linalool', 'vanillin'],
  ['limonene', 'geraniol', 'tonalide'],
] as const;

export interface Regions {
  readonly names: readonly string[];
  /** ln of the odour value over the neat liquid. */
  readonly neat: readonly number[];
  /** Share of the compositions in which each has the largest odour value. */
  readonly shares: readonly number[];
}

/** Who has the largest odour value over all compositions of three in ethanol, γ = 1. */
export function regionsOf(names: readonly string[], { index }: Bench): Regions {
  const properties = names.flatMap((name): PhysicalProperties[] => {
    const id = idOf(name, index);
    const found = id === undefined ? undefined : index.physical.get(id);
    return found ? [found] : [];
  });
  const neat = properties.map((one) => neatOdourValue(one, WEARS.blotter.airCelsius));
  const wins = names.map(() => 0);
  let points = 0;
  for (let a = 1; a < GRID; a += 1) {
    for (let b = 1; a + b < GRID; b += 1) {
      const fractions = [a, b, GRID - a - b].map((part) => ((1 - ETHANOL_FRACTION) * part) / GRID);
      const values = neat.map((one, at) => one + Math.log(fractions[at] ?? 0));
      const winner = values.indexOf(Math.max(...values));
      wins[winner] = (wins[winner] ?? 0) + 1;
      points += 1;
    }
  }
  return { names, neat, shares: wins.map((one) => one / points) };
}

/** True when nobody's region is empty and a larger odour value over the neat liquid means a larger region. */
export function inOrder({ neat, shares }: Regions): boolean {
  const order = [...neat.keys()].sort((a, b) => (neat[b] ?? 0) - (neat[a] ?? 0));
  return order.every((at, place) => {
    const share = shares[at] ?? 0;
    const next = shares[order[place + 1] ?? -1] ?? 0;
    return share > 0 && share >= next;
  });
}

export function regionsTable(bench: Bench): BenchTable {
  const regions = TERNARIES.map((names) => regionsOf(names, bench));
  return {
    title:
      'Largest odour value over the compositions of three in ethanol (γ = 1), by falling odour value over the neat liquid',
    head: ['three odours, share of the compositions', 'all three, in order'],
    rows: regions.map((one) => {
      const order = [...one.neat.keys()].sort((a, b) => (one.neat[b] ?? 0) - (one.neat[a] ?? 0));
      const said = order.map(
        (at) => `${one.names[at]} ${(100 * (one.shares[at] ?? 0)).toFixed(1)} %`,
      );
      return [said.join(' · '), inOrder(one) ? 'yes' : 'no'];
    }),
  };
}

/** The published dominance maps, and how often the Porto group's models name the character right. */
export function portoCase(one: ValidationCase): Judged {
  if (one.case === 'porto_ternary_systems')
    return notShown(
      one,
      'its map is of a non-ideal liquid (γ = 1 here); the regions at γ = 1 stand below',
    );
  if (one.quantity === 'headspace temperature') return setUp(one, 'the air of our films');
  return notShown(one, 'needs activity coefficients and compositions that are in no open table');
}

/** Limonene and phenethyl alcohol in equal moles: who leaves first, and what the second one's vapour does meanwhile. */
export function emulsionCase(one: ValidationCase, { index }: Bench): Judged {
  const pair = ['d-limonene', 'phenethyl-alcohol'].flatMap((id) => index.physical.get(id) ?? []);
  const kernel = kernelOf(
    filmOfFractions(
      pair.map((properties) => ({ properties, fraction: 0.5 })),
      1e-4,
    ),
  );
  const [limonene = 0, alcohol = 0] = halfGoneSeconds(kernel);
  const [, first = 0] = liquidAt(kernel, 0);
  const [, later = 0] = liquidAt(kernel, alcohol);
  const right = one.quantity.includes('rises') ? later > first : limonene < alcohol;
  return {
    ...one,
    standing: 'counted',
    simulated: right ? 1 : 0,
    error: right ? 0 : 1,
    errorIn: 'wrong of 1',
    why: 'without the water of the emulsion, which the film has not',
  };
}
