// What may be asked about a formula file: its text goes in, a formula or one located problem comes out.
import { z } from 'zod';
import type { Formula } from '#domain/recipe/formula.ts';

/** Longest text of a file that travels over the line, characters. */
export const LONGEST_FILE_TEXT = 900_000;

export const readFormulaInput = z.strictObject({
  text: z.string().max(LONGEST_FILE_TEXT),
  /** Name of a formula whose file gives none. */
  fallbackName: z.string().max(500),
});

export type ReadFormulaAnswer =
  | { readonly ok: true; readonly formula: Formula }
  | {
      readonly ok: false;
      readonly problem: {
        /** Key of the words in contract/words/reading.ts. */
        readonly code: string;
        readonly line?: number;
        readonly field?: string;
        readonly params: Readonly<Record<string, string | number>>;
      };
    };
