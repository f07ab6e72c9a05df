// Published figures of one material: which of its values is the figure, and what stands in when a source is left out.
import type { PhysicalFigure } from '#domain/catalogue/physical.ts';
import type { CurveRow, FigureRow, Quantity } from './physical-cells.ts';

/** Nominal: half of what the exponents of all odours scatter by. */
const OWN_CURVE_ERROR = 0.07;

/** What is usual for odours where nobody drew the curve; the error is the scatter of all measured exponents. */
const DEFAULT_EXPONENT: PhysicalFigure = {
  value: 0.35,
  kind: 'estimated',
  standardError: 0.14,
  source: 'default',
};

/** The published choice; without it the boiling-point model and the structure model together, or the latter alone. */
export function pressureOf(rows: readonly FigureRow[]): PhysicalFigure | undefined {
  const [best] = valuesOf(rows, 'vp_25C_best');
  if (best) return figureOf(best);
  const [grain] = valuesOf(rows, 'vp_25C_grain_est');
  const [structure] = valuesOf(rows, 'vp_25C_est');
  if (!grain || !structure) return structure && figureOf(structure);
  return {
    value: rounded(Math.sqrt(grain.value * structure.value)),
    kind: 'estimated',
    standardError: Math.min(errorOf(grain), errorOf(structure)),
    source: `${grain.source_key}+${structure.source_key}`,
    note: 'mean of the two models',
  };
}

/** What was published: the standardised value, else the surest other one. */
export function publishedThresholdOf(rows: readonly FigureRow[]): PhysicalFigure | undefined {
  const [best] = valuesOf(rows, 'odt_air_best');
  if (best && best.kind !== 'estimated') return figureOf(best);
  const [surest] = valuesOf(rows, 'odt_air').toSorted((a, b) => errorOf(a) - errorOf(b));
  return surest && figureOf(surest);
}

/** What the structure's analogues make one expect; for a material with a published value, without that value. */
export function analogueThresholdOf(rows: readonly FigureRow[]): PhysicalFigure | undefined {
  const [estimate] = valuesOf(rows, 'odt_air_est');
  return estimate && figureOf(estimate);
}

/** The exponent of the material's own curve, else of an isomer's; a flat curve has none. */
export function exponentOf(cas: string, curves: readonly CurveRow[]): PhysicalFigure {
  const exponents = curves
    .filter(({ quantity, value }) => quantity === 'stevens_equivalent_n' && value > 0)
    .toSorted((a, b) => Number(b.cas === cas) - Number(a.cas === cas));
  const [chosen] = exponents;
  if (!chosen) return DEFAULT_EXPONENT;
  const { value, kind, source_key: source } = chosen;
  return { value, kind, standardError: OWN_CURVE_ERROR, source };
}

/** Four significant digits, as the published figures have. */
export function rounded(value: number): number {
  return Number(value.toPrecision(4));
}

/** Two significant digits: more would claim to know the error itself. */
export function roundedError(value: number): number {
  return Number(value.toPrecision(2));
}

/** The rows of one quantity. */
export function valuesOf(rows: readonly FigureRow[], property: Quantity): readonly FigureRow[] {
  return rows.filter((row) => row.property === property);
}

function figureOf(row: FigureRow): PhysicalFigure {
  const { value, kind, source_key: source, note: published } = row;
  const figure = { value, kind, standardError: errorOf(row), source };
  const note = shortNote(published);
  return note === undefined ? figure : { ...figure, note };
}

/** Whoever gives a figure must give its error, or the row is refused; a decade is never reached. */
function errorOf({ se_log10: error }: FigureRow): number {
  return error ?? 1;
}

/** What a reader of the figure should know; the whole note stands in the evidence. */
function shortNote(published: string): string | undefined {
  if (published.includes('SOLID')) return 'solid at 25 C, this is the subcooled liquid';
  const studies = /study count (\d+)/.exec(published)?.[1];
  return studies && (studies === '1' ? '1 study' : `${studies} studies`);
}
