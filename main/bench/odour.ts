// How good the odour simulation is and how long it takes: every published case, its ablations, its budget.
import type { PhysicalEvidence } from '#domain/catalogue/evidence.ts';
import type { Catalogue } from '#domain/catalogue/material.ts';
import { dayOf, familiesOverDay, strengthAt } from '#domain/odour/day.ts';
import type { Dose } from '#domain/odour/dose.ts';
import { indexOdour, type OdourIndex } from '#domain/odour/odour-index.ts';
import { filmOf } from '#domain/odour/species.ts';
import { WEARS } from '#domain/odour/wear.ts';
import {
  type BenchReport,
  type BenchTable,
  type Figure,
  median,
  quantile,
  reportOf,
} from './figure.ts';
import { intervalOf, meanOf } from './interval.ts';
import {
  compareModels,
  comparisonFigures,
  comparisonTable,
  familyMedians,
  verdictOn,
} from './odour-ablation.ts';
import {
  confusionTable,
  neatOnStrip,
  notedMolecules,
  noteFigures,
  pairsInOrder,
  stripFigures,
} from './odour-blotter.ts';
import type { Judged } from './odour-case.ts';
import { judgeCases } from './odour-cases.ts';
import { type Describe, formulaFigures } from './odour-formulas.ts';
import { quaternaryTable } from './odour-quaternary.ts';
import { regionsTable } from './odour-regions.ts';
import { spearman } from './ranks.ts';
import { sixtyLines } from './verdict.ts';

const POUCHER = 'poucher1955_evaporation_coefficient';
const ROUNDS = 400;
const WARM_UP = 200;

/** `describe` is the workbench's own, so that the ten formulas go the way of `orgue describe`. */
export function benchOdour(
  catalogue: Catalogue,
  evidence: PhysicalEvidence,
  describe: Describe,
): BenchReport {
  const bench = { index: indexOdour(catalogue), evidence };
  const judged = judgeCases(bench);
  const noted = notedMolecules(bench);
  const formulas = formulaFigures(catalogue, bench.index, describe);
  const compared = compareModels(bench, { evidence, index: familyMedians(bench.index) });
  const figures = [
    ...caseFigures(judged),
    ...stripFigures(neatOnStrip(bench)),
    ...noteFigures(noted),
    ...formulas.figures,
    ...comparisonFigures(compared),
    ...timingFigures(catalogue, bench.index),
  ];
  const tables = [
    caseTable(judged),
    quaternaryTable(evidence.validation, bench),
    regionsTable(bench),
    confusionTable(noted),
    formulas.table,
    comparisonTable(compared),
  ];
  return reportOf('odour', figures, { tables, says: verdictOn(compared) });
}

function caseTable(judged: readonly Judged[]): BenchTable {
  return {
    title: 'Published results',
    head: [
      'case',
      'quantity',
      'simulated',
      'published',
      'unit',
      'error',
      'in',
      'standing',
      'source',
      'remark',
    ],
    rows: judged.map((one) => [
      ...[
        one.case,
        one.quantity,
        one.simulated ?? '',
        one.value,
        shortUnit(one.unit),
        one.error ?? '',
      ],
      ...[one.errorIn ?? '', one.standing, one.source, one.why ?? ''],
    ]),
  };
}

/** Without what the unit's own cell explains in brackets. */
function shortUnit(unit: string): string {
  return unit.split(' (')[0] ?? unit;
}

function caseFigures(judged: readonly Judged[]): Figure[] {
  const count = (standing: Judged['standing'], name: string): Figure => {
    const value = judged.filter((one) => one.standing === standing).length;
    return { name: `published results: ${name}`, value, unit: '' };
  };
  const counted = judged.filter(({ standing }) => standing === 'counted');
  const decades = counted.filter(({ errorIn }) => errorIn === 'decades');
  const pressures = meanOf(decades.map(({ error = Number.NaN }) => error));
  const wrong = counted.filter(({ errorIn, error }) => errorIn === 'wrong of 1' && error === 1);
  return [
    count('counted', 'counted'),
    count('own input', 'own input, not counted'),
    count('set-up', 'set-up of a case'),
    count('not shown', 'not shown'),
    {
      name: `vapour pressures of ${decades.length} cases: mean error`,
      ...{ value: pressures.mean, interval: pressures.interval, unit: 'decades' },
    },
    {
      name: 'vapour pressures: worst error',
      value: Math.max(...decades.map(({ error = 0 }) => error)),
      unit: 'decades',
    },
    ...poucherFigures(judged),
    {
      name: 'statements about who leaves first that come out wrong',
      value: wrong.length,
      unit: '',
      atMost: 0,
    },
  ];
}

/** Order only: the coefficients are no hours. */
function poucherFigures(judged: readonly Judged[]): Figure[] {
  const below = judged.filter(({ errorIn }) => errorIn === 'ranks');
  const atCap = judged.filter(
    ({ case: name, simulated, errorIn }) =>
      name === POUCHER && simulated !== undefined && errorIn === undefined,
  );
  const order = (drawn: readonly Judged[]) =>
    spearman(
      drawn.map(({ simulated = Number.NaN }) => simulated),
      drawn.map(({ value }) => value),
    );
  const hours = (of: readonly Judged[]) => of.map(({ simulated = Number.NaN }) => simulated);
  return [
    {
      name: `Poucher’s coefficients of ${below.length} molecules below the cap: rank correlation`,
      ...{ value: order(below), interval: intervalOf(below, order), unit: '' },
    },
    {
      name: `Poucher’s coefficients: his ${atCap.length} at the cap simulated longer than those below, share of pairs`,
      ...{ value: pairsInOrder(hours(below), hours(atCap)), unit: '' },
    },
  ];
}

function timingFigures(catalogue: Catalogue, index: OdourIndex): Figure[] {
  const molecules = catalogue.materials.filter(({ kind }) => kind === 'synthetic').slice(0, 20);
  const twenty = molecules.map(({ id }) => ({ materialId: id, percent: 100 / molecules.length }));
  const lines = sixtyLines(catalogue).lines;
  const sixty = lines.flatMap(({ item }) =>
    item.kind === 'material' ? [{ materialId: item.ref, percent: 100 / lines.length }] : [],
  );
  const day = timed(twenty, index);
  return [
    {
      name: 'day of 20 materials × 48 times with families and strength, median',
      value: median(day),
      unit: 'ms',
      atMost: 0.2,
    },
    { name: 'the same, p95', value: quantile(day, 0.95), unit: 'ms' },
    {
      name: 'the same of 60 rows with naturals opened, median',
      value: median(timed(sixty, index)),
      unit: 'ms',
    },
    {
      name: 'molecules in those 60 rows',
      value: filmOf(sixty, 15, WEARS.skin, index).species.length,
      unit: '',
    },
  ];
}

/** From doses to the whole day, as at a keystroke. */
function timed(doses: readonly Dose[], index: OdourIndex): number[] {
  const whole = () => {
    const day = dayOf(filmOf(doses, 15, WEARS.skin, index));
    familiesOverDay(day, index.families);
    day.seconds.forEach((_, time) => strengthAt(day, time));
  };
  for (let round = 0; round < WARM_UP; round += 1) whole();
  return Array.from({ length: ROUNDS }, () => {
    const from = performance.now();
    whole();
    return performance.now() - from;
  });
}
