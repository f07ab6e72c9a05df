// What a cell of the physical tables may hold, and what each quantity is measured in and speaks for.
import { z } from 'zod';
import type { FigureName } from '#domain/catalogue/evidence.ts';
import { FIGURE_KINDS } from '#domain/catalogue/physical.ts';
import { filled } from './cells.ts';

export const anyNumber = z
  .string()
  .regex(/^-?\d+(\.\d+)?(e[+-]?\d+)?$/i, 'must be a number')
  .transform(Number);

const positive = anyNumber.pipe(z.number().positive('must be above 0'));

/** A standard error in decades, or empty. */
const standardError = z
  .string()
  .transform((text) => (text === '' ? undefined : text))
  .pipe(positive.optional());

interface Meaning {
  readonly figure: FigureName;
  readonly unit: string;
}

const PRESSURE: Meaning = { figure: 'vapourPressurePa', unit: 'Pa' };
const HEAT: Meaning = { figure: 'heatOfVaporisationKj', unit: 'kJ/mol' };
const THRESHOLD: Meaning = { figure: 'thresholdMgPerM3', unit: 'mg/m3' };

const FIGURES = {
  vp_25C: PRESSURE,
  vp_25C_solid: PRESSURE,
  vp_25C_subcooled_est: PRESSURE,
  vp_25C_grain_est: PRESSURE,
  vp_25C_est: PRESSURE,
  vp_25C_best: PRESSURE,
  hvap_298: HEAT,
  hvap_298_est: HEAT,
  odt_air: THRESHOLD,
  odt_air_std: THRESHOLD,
  odt_air_raw_geomean: THRESHOLD,
  odt_air_est: THRESHOLD,
  odt_air_best: THRESHOLD,
};
export type Quantity = keyof typeof FIGURES;

/** Quantities whose error the build works out itself, or that are no figure. */
const ERRORLESS: ReadonlySet<Quantity> = new Set([
  'hvap_298',
  'hvap_298_est',
  'odt_air_raw_geomean',
]);

const CURVES = {
  hill_exponent_D: { figure: 'exponent', unit: '1' },
  hill_Imax: { figure: 'exponent', unit: 'rating 0-100' },
  hill_log10_C50: {
    figure: 'exponent',
    unit: 'log10 concentration, unit not stated in the copy',
  },
  stevens_equivalent_n: { figure: 'exponent', unit: '1' },
} as const satisfies Record<string, Meaning>;
type CurveQuantity = keyof typeof CURVES;

/** What each quantity of a row of evidence says; the last is the build's own. */
export const QUANTITIES: Readonly<Record<string, Meaning>> = {
  mw: { figure: 'molarMass', unit: 'g/mol' },
  ...FIGURES,
  ...CURVES,
  odt_air_impact_est: THRESHOLD,
};

const shared = {
  material_id: filled,
  cas: z.string(),
  unit: filled,
  kind: z.enum(FIGURE_KINDS),
  source_key: filled,
  note: z.string(),
};

/** A row of the long tables: one value of one quantity by one source. */
export const figureRow = z
  .object({
    ...shared,
    property: z.enum(Object.keys(FIGURES) as Quantity[]),
    value: positive,
    temperature_C: z.enum(['', '25'], 'must be 25, or empty'),
    se_log10: standardError,
  })
  .superRefine(({ property, unit, kind, se_log10: error }, context) => {
    checkUnit(context, FIGURES[property], unit);
    if (property.endsWith('_est') && kind !== 'estimated')
      context.addIssue({ code: 'custom', path: ['kind'], message: 'a model gives an estimate' });
    if (error === undefined && !ERRORLESS.has(property))
      context.addIssue({ code: 'custom', path: ['se_log10'], message: 'must be filled' });
  });
export type FigureRow = z.infer<typeof figureRow>;

/** A parameter of a dose-response curve; a flat curve is kept as it was published. */
export const curveRow = z
  .object({
    ...shared,
    quantity: z.enum(Object.keys(CURVES) as CurveQuantity[]),
    value: anyNumber,
  })
  .superRefine(({ quantity, unit }, context) => checkUnit(context, CURVES[quantity], unit));
export type CurveRow = z.infer<typeof curveRow>;

export const structureRow = z.object({
  material_id: filled,
  cas: z.string(),
  smiles: filled,
  formula: filled,
  mw: positive,
});
export type StructureRow = z.infer<typeof structureRow>;

function checkUnit(context: z.RefinementCtx, { unit: expected }: Meaning, unit: string): void {
  if (unit === expected) return;
  context.addIssue({ code: 'custom', path: ['unit'], message: `must be ${expected}` });
}
