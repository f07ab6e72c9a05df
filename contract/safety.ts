// What may be asked about safety: a formula in its file form goes in, the authority's verdict comes out.
import { z } from 'zod';
import type { FileLine, FormulaFile } from '#domain/recipe/file.ts';
import type { Check } from '#domain/safety/report.ts';
import { DEEPEST_ACCORD, formulaFile, keptFormula, MOST_LINES } from './recipe.ts';

/** A formula file within the bounds of lines and nesting. */
export const boundedFormula = bounded(formulaFile);
export const boundedKept = bounded(keptFormula);

export const checkInput = z.strictObject({
  formula: boundedFormula,
  /** With `ifra+eu` a substance banned in the EU makes the verdict prohibited. */
  markets: z.enum(['ifra', 'ifra+eu']).default('ifra'),
});

export interface CheckAnswer extends Check {
  readonly amendment: string;
  readonly tableSha256: string;
}

function bounded(formula: z.ZodType<FormulaFile>): z.ZodType<FormulaFile> {
  return formula.refine(({ lines }) => isBounded(lines), { params: { code: 'too-many-lines' } });
}

function isBounded(lines: readonly FileLine[]): boolean {
  let count = 0;
  let level = lines;
  for (let depth = 1; level.length > 0; depth += 1) {
    count += level.length;
    if (depth > DEEPEST_ACCORD || count > MOST_LINES) return false;
    level = level.flatMap((line) => line.lines ?? []);
  }
  return true;
}
