// What the physics of each single material is worth: the same simulation with its family's middle figures instead.
import { foldFamily } from '#domain/catalogue/family.ts';
import type { Material } from '#domain/catalogue/material.ts';
import type { PhysicalFigure, PhysicalProperties } from '#domain/catalogue/physical.ts';
import type { OdourIndex } from '#domain/odour/odour-index.ts';
import { type BenchTable, type Figure, median } from './figure.ts';
import { type Interval, intervalOf, meanOf } from './interval.ts';
import { neatOnStrip, notedMolecules } from './odour-blotter.ts';
import type { Bench, Judged } from './odour-case.ts';
import { judgeCases } from './odour-cases.ts';
import { spearman } from './ranks.ts';

/** Every material that is smelled at the middle (in log) of its family's vapour pressures and thresholds. */
export function familyMedians({ physical, materialById, ...rest }: OdourIndex): OdourIndex {
  const groups = Map.groupBy(
    [...physical.values()].filter(
      (one) => familyOf(materialById.get(one.materialId)) !== undefined,
    ),
    (one) => familyOf(materialById.get(one.materialId)),
  );
  const middles = new Map(
    [...groups].map(([family, members]) => [
      family,
      {
        pressure: logMedian(members.map(({ vapourPressurePa }) => vapourPressurePa.value)),
        threshold: logMedian(members.flatMap((one) => one.thresholdMgPerM3?.value ?? [])),
      },
    ]),
  );
  const flattened = [...physical].map(([id, one]): [string, PhysicalProperties] => {
    const middle = middles.get(familyOf(materialById.get(id)));
    if (!middle) return [id, one];
    const figure = (of: PhysicalFigure, value: number): PhysicalFigure => ({
      ...of,
      value,
      kind: 'estimated',
      source: 'family median',
    });
    const { thresholdMgPerM3: threshold } = one;
    return [
      id,
      {
        ...one,
        vapourPressurePa: figure(one.vapourPressurePa, middle.pressure),
        ...(threshold ? { thresholdMgPerM3: figure(threshold, middle.threshold) } : {}),
      },
    ];
  });
  return { ...rest, materialById, physical: new Map(flattened) };
}

/** Solvents belong to none. */
function familyOf(material: Material | undefined): string | undefined {
  if (!material || material.kind === 'solvent') return undefined;
  return foldFamily(material.family) ?? material.family;
}

function logMedian(values: readonly number[]): number {
  return 10 ** median(values.map((value) => Math.log10(value)));
}

const STRIP_ORDER = 'blotter hours, rank correlation';
const POUCHER_ORDER = 'Poucher’s coefficients below the cap, rank correlation';

/** One comparison: how much better the full model is, with its interval; above 0 is better. */
export interface Compared {
  readonly what: string;
  readonly against: 'family medians' | 'vapour pressure alone';
  readonly cases: number;
  readonly full: number;
  readonly other: number;
  readonly gain: number;
  readonly interval: Interval;
  readonly unit: 'decades' | '';
}

/** Full against family medians on everything that can be computed; cases are drawn in pairs. */
export function compareModels(full: Bench, ablated: Bench): Compared[] {
  return [
    ...stripCompared(full, ablated),
    ...noteCompared(full, ablated),
    ...caseCompared(full, ablated),
    ...pressureCompared(full),
  ];
}

interface Pair {
  readonly truth: number;
  readonly full: number;
  readonly ablated: number;
}

function stripCompared(full: Bench, ablated: Bench): Compared[] {
  const other = new Map(neatOnStrip(ablated).map((one) => [one.materialId, one.simulated]));
  const neat = neatOnStrip(full);
  const pairs = neat.map(({ materialId, published, simulated }) => ({
    ...{ truth: published, full: simulated, ablated: other.get(materialId) ?? Number.NaN },
  }));
  const known = pairs.filter((_, at) => !neat[at]?.atLeast);
  // Each model is first moved by its own median error, because the film coefficient was set on the full one.
  const off = (of: (one: Pair) => number) => {
    const errors = known.map((one) => Math.log10(of(one) / one.truth));
    const middle = median(errors);
    return errors.map((error) => Math.abs(error - middle));
  };
  return [
    byOrder(STRIP_ORDER, pairs),
    byError(
      'blotter hours, error',
      off((one) => one.full),
      off((one) => one.ablated),
      'decades',
    ),
  ];
}

function noteCompared(full: Bench, ablated: Bench): Compared[] {
  const other = new Map(
    [...ablated.index.physical].map(([id, one]) => [id, one.vapourPressurePa.value]),
  );
  const order = { top: 1, heart: 2, base: 3 };
  const pairs = notedMolecules(full).map(({ materialId, note }) => ({
    truth: order[note],
    full: 1 / (full.index.physical.get(materialId)?.vapourPressurePa.value ?? Number.NaN),
    ablated: 1 / (other.get(materialId) ?? Number.NaN),
  }));
  return [byOrder('note by convention, rank correlation with 1 / vapour pressure', pairs)];
}

function caseCompared(full: Bench, ablated: Bench): Compared[] {
  const counted = judgeCases(full).filter(({ standing }) => standing === 'counted');
  const other = new Map(judgeCases(ablated).map((one) => [keyOf(one), one]));
  const errorsIn = (unit: Judged['errorIn']) =>
    counted
      .filter(({ errorIn }) => errorIn === unit)
      .map((one) => ({ full: one, ablated: other.get(keyOf(one)) }));
  const pressures = errorsIn('decades');
  const poucher = errorsIn('ranks').map(({ full: one, ablated: flat }) => ({
    truth: one.value,
    full: one.simulated ?? Number.NaN,
    ablated: flat?.simulated ?? Number.NaN,
  }));
  return [
    byOrder(POUCHER_ORDER, poucher),
    byError(
      'vapour pressures, error',
      pressures.map((one) => one.full.error ?? Number.NaN),
      pressures.map((one) => one.ablated?.error ?? Number.NaN),
      'decades',
    ),
  ];
}

/** What the rest of the simulation adds to the order that a vapour pressure alone gives. */
function pressureCompared({ index, evidence }: Bench): Compared[] {
  const alone = 'vapour pressure alone';
  const strip = neatOnStrip({ index, evidence }).map(({ published, simulated, pressure }) => ({
    ...{ truth: published, full: simulated, ablated: 1 / pressure },
  }));
  const poucher = judgeCases({ index, evidence })
    .filter(({ errorIn }) => errorIn === 'ranks')
    .map(({ value, simulated = Number.NaN, materialId = '' }) => ({
      ...{ truth: value, full: simulated },
      ablated: 1 / (index.physical.get(materialId)?.vapourPressurePa.value ?? Number.NaN),
    }));
  return [byOrder(STRIP_ORDER, strip, alone), byOrder(POUCHER_ORDER, poucher, alone)];
}

function keyOf({ case: name, quantity }: Judged): string {
  return `${name}\n${quantity}`;
}

function byOrder(
  what: string,
  pairs: readonly Pair[],
  against: Compared['against'] = 'family medians',
): Compared {
  const order = (drawn: readonly Pair[], of: (one: Pair) => number) => {
    const found = spearman(
      drawn.map(of),
      drawn.map(({ truth }) => truth),
    );
    // All alike puts nothing in order.
    return Number.isNaN(found) ? 0 : found;
  };
  const fullOf = (drawn: readonly Pair[]) => order(drawn, (one) => one.full);
  const ablatedOf = (drawn: readonly Pair[]) => order(drawn, (one) => one.ablated);
  const gain = (drawn: readonly Pair[]) => fullOf(drawn) - ablatedOf(drawn);
  return {
    ...{ what, against, cases: pairs.length, full: fullOf(pairs), other: ablatedOf(pairs) },
    ...{ gain: gain(pairs), interval: intervalOf(pairs, gain), unit: '' },
  };
}

function byError(
  what: string,
  full: readonly number[],
  ablated: readonly number[],
  unit: Compared['unit'],
): Compared {
  const { mean: gain, interval } = meanOf(
    full.map((error, at) => (ablated[at] ?? Number.NaN) - error),
  );
  const mean = (errors: readonly number[]) =>
    errors.reduce((sum, one) => sum + one, 0) / errors.length;
  return {
    ...{ what, against: 'family medians', cases: full.length },
    ...{ full: mean(full), other: mean(ablated), gain, interval, unit },
  };
}

export function comparisonTable(compared: readonly Compared[]): BenchTable {
  return {
    title:
      'Full model against every material at its family’s median vapour pressure and threshold, and against vapour pressures alone (gain above 0 is better)',
    head: ['on', 'cases', 'full', 'against', 'of it', 'gain', '95 % from', 'to', 'better'],
    rows: compared.map(({ what, against, cases, full, other, gain, interval, unit }) => [
      unit === '' ? what : `${what}, ${unit}`,
      ...[cases, full, against, other, gain, ...interval],
      interval[0] > 0 ? 'yes' : 'not shown',
    ]),
  };
}

/** The comparisons as sentences: where the full model is better, and where that is not shown. */
export function verdictOn(compared: readonly Compared[]): string[] {
  return [...Map.groupBy(compared, ({ against }) => against)].flatMap(([against, all]) => {
    const better = all.filter(({ interval }) => interval[0] > 0).map(({ what }) => what);
    const rest = all.filter(({ interval }) => !(interval[0] > 0)).map(({ what }) => what);
    const says = (what: string, of: readonly string[]) =>
      of.length > 0 ? [`Against ${against} the full model is ${what} on: ${of.join('; ')}.`] : [];
    return [...says('better', better), ...says('not shown to be better', rest)];
  });
}

export function comparisonFigures(compared: readonly Compared[]): Figure[] {
  return compared.map(({ what, against, gain, interval, unit }) => ({
    ...{ name: `against ${against}: ${what}, gain`, value: gain, interval, unit },
  }));
}
