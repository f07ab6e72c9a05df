// JSON read against a schema, with the place of the first mistake.
import type { z } from 'zod';

export type ParsedJson<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly at: string; readonly why: string };

/** The value, or where it leaves the schema (`at` is a path such as `items.3.amount`) and why. */
export function parseJson<T>(text: string, schema: z.ZodType<T>): ParsedJson<T> {
  const value = jsonOf(text);
  if (value === undefined) return { ok: false, at: '1', why: 'the text is not JSON' };
  const checked = schema.safeParse(value);
  if (checked.success) return { ok: true, value: checked.data };
  const [issue] = checked.error.issues;
  return { ok: false, at: issue?.path.join('.') ?? '1', why: issue?.message ?? 'does not fit' };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
