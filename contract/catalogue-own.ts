// An own material as it may come from outside: a file, the terminal, a window, or a formula that brings it along.
import { z } from 'zod';
import { COLOUR_FAMILIES } from '#domain/catalogue/material.ts';
import { type OwnMaterial, ownIdOf } from '#domain/catalogue/own-material.ts';
import type { FileProblem } from '#domain/recipe/exchange.ts';
import type { KeptMaterial } from './ports/settings.ts';
import { cas, reference, text } from './text.ts';

/** Most parts of one own material. */
export const MOST_CONSTITUENTS = 300;
/** Dearest material, EUR per kg. */
const DEAREST_EUR = 1e7;
/** Most synonyms, and most odour words. */
export const MOST_WORDS = 50;
const OWN_ID = /^own:[\p{L}\p{N}][\p{L}\p{N}-]*$/u;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** A number with the code of the words when it is out of bounds; what is no number is told as such. */
function bounded(code: string, fits: (value: number) => boolean) {
  return z.number().refine(fits, { params: { code } });
}

function oneOf<const T extends string>(code: string, values: readonly T[]) {
  return z.custom<T>(
    (value) => typeof value === 'string' && (values as readonly string[]).includes(value),
    { params: { code } },
  );
}

const constituent = z
  .strictObject({
    material: reference.optional(),
    natural: text.optional(),
    iso9235: text.optional(),
    percent: bounded('percent-range', (value) => value > 0 && value <= 100),
  })
  .superRefine(({ material, natural, iso9235 }, context) => {
    const tell = (code: string, field: string) =>
      context.addIssue({ code: 'custom', path: [field], params: { code } });
    if (material === undefined && natural === undefined) tell('part-names-nothing', 'material');
    else if (material !== undefined && natural !== undefined) tell('part-names-two', 'natural');
    else if (iso9235 !== undefined && natural === undefined) tell('variant-of-nothing', 'iso9235');
  });

const statement = z.strictObject({
  supplier: text,
  dated: z.string().refine(isDay, { params: { code: 'not-a-day' } }),
});

function isDay(written: string): boolean {
  const at = DAY.test(written) ? new Date(`${written}T00:00:00Z`) : undefined;
  return at !== undefined && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(written);
}

const fields = {
  name: text,
  synonyms: z.array(text).max(MOST_WORDS).optional(),
  cas: cas.optional(),
  family: oneOf('family-unknown', COLOUR_FAMILIES).optional(),
  descriptors: z.array(text).max(MOST_WORDS).optional(),
  note: oneOf('note-unknown', ['top', 'heart', 'base']).optional(),
  impact: bounded('impact-range', (value) => value >= 1 && value <= 5).optional(),
  priceEurPerKg: bounded('price-range', (value) => value >= 0 && value <= DEAREST_EUR).optional(),
  constituents: z.array(constituent).min(1).max(MOST_CONSTITUENTS).optional(),
  statement: statement.optional(),
};
const id = text.refine((written) => OWN_ID.test(written), { params: { code: 'not-an-own-id' } });

/** As a formula file brings it along. */
export const ownMaterial: z.ZodType<OwnMaterial> = z.strictObject({ id, ...fields });

/** As the perfumer enters it: without an id it gets the one that its name makes. */
export const ownMaterialInput = z.strictObject({ id: id.optional(), ...fields });
export type OwnMaterialInput = z.infer<typeof ownMaterialInput>;

export function ownMaterialOf(input: OwnMaterialInput): OwnMaterial {
  return { ...input, id: input.id ?? ownIdOf(input.name) };
}

export const removeOwnInput = z.strictObject({ id: text });

export type OwnListAnswer = readonly KeptMaterial[];
export type KeepOwnAnswer =
  | { readonly ok: true; readonly material: KeptMaterial }
  /** `field` is a path inside the material; `code` a key of the words in contract/words/reading.ts. */
  | { readonly ok: false; readonly problem: FileProblem };
export type RemoveOwnAnswer =
  | { readonly outcome: 'removed' | 'missing' }
  /** Other own materials are made of it. */
  | { readonly outcome: 'in-use'; readonly names: readonly string[] };
