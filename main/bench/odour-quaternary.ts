// The published quaternary: its own constants beside ours, its first vapour and who leaves when.
import type { ValidationCase } from '#domain/catalogue/evidence.ts';
import { kernelOf } from '#domain/odour/kernel.ts';
import { WEARS } from '#domain/odour/wear.ts';
import type { BenchTable } from './figure.ts';
import { type Bench, idOf, type Judged, pressureCase, setUp } from './odour-case.ts';
import { filmOfFractions, halfGoneSeconds } from './odour-film.ts';

const QUATERNARY = 'perfume_engineering_quaternary';
const SUBSTANCES = ['limonene', 'geraniol', 'vanillin', 'ethanol'] as const;

/** Pressures at 25 C from the constants that the published code brings along. */
export function quaternaryCases(cases: readonly ValidationCase[], bench: Bench): Judged[] {
  const published = cases.filter((one) => one.case === QUATERNARY);
  const given = published.map((one) => setUp(one, whyOf(one.quantity)));
  const derived = ownPressures(published).map(({ name, pascal, source }) =>
    pressureCase(
      {
        case: QUATERNARY,
        quantity: `${name} vapour pressure 25 C from its Antoine constants`,
        value: pascal,
        unit: 'Pa',
        source,
      },
      name,
      bench,
    ),
  );
  return [...given, ...derived];
}

function whyOf(quantity: string): string {
  if (/column|simulated time/.test(quantity))
    return 'its diffusion column belongs to the view over distance';
  if (/amount|area/.test(quantity)) return 'scales the times, not their order';
  return 'used as given';
}

function ownPressures(cases: readonly ValidationCase[]) {
  const constant = (name: string, letter: string) =>
    cases.find(({ quantity }) => quantity === `antoine ${name} ${letter}`)?.value;
  const kelvin = cases.find(({ quantity }) => quantity === 'temperature')?.value;
  return SUBSTANCES.flatMap((name) => {
    const [a, b, c] = [constant(name, 'A'), constant(name, 'B'), constant(name, 'C')];
    const source = cases[0]?.source;
    if (a === undefined || b === undefined || c === undefined || !kelvin || !source) return [];
    return [{ name, pascal: 1000 * 10 ** (a - b / (kelvin + c)), source }];
  });
}

/** The quaternary's first vapour and its leaving order, with its own constants at its own temperature. */
export function quaternaryTable(cases: readonly ValidationCase[], bench: Bench): BenchTable {
  const published = cases.filter((one) => one.case === QUATERNARY);
  const valueOf = (quantity: string) =>
    published.find((one) => one.quantity.endsWith(quantity))?.value;
  const parts = ownPressures(published).flatMap(({ name, pascal }) => {
    const id = idOf(name, bench.index);
    const ours = id && bench.index.physical.get(id);
    const fraction = valueOf(`mole fraction ${name}`) ?? valueOf(`mole fraction d-${name}`);
    if (!ours || fraction === undefined) return [];
    const properties = { ...ours, vapourPressurePa: { ...ours.vapourPressurePa, value: pascal } };
    return [{ name, properties, fraction }];
  });
  const wear = { ...WEARS.blotter, airCelsius: (valueOf('temperature') ?? 298.15) - 273.15 };
  const squareMetres = valueOf('evaporation area') ?? 0;
  const film = filmOfFractions(parts, valueOf('liquid amount') ?? 0, {
    ...wear,
    areaCm2: squareMetres * 1e4,
  });
  const half = halfGoneSeconds(kernelOf(film));
  const partial = parts.map(
    ({ properties, fraction }) => fraction * properties.vapourPressurePa.value,
  );
  const total = partial.reduce((sum, one) => sum + one, 0);
  return {
    title:
      'Quaternary of the published code, at its temperature and with its own constants; no outcome of it could be read',
    head: ['substance', 'mole fraction', 'share of the first vapour', 'half gone after, s'],
    rows: parts.map(({ name, fraction }, at) => [
      name,
      fraction,
      (partial[at] ?? 0) / total,
      half[at] ?? 0,
    ]),
  };
}
