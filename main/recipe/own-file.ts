// Reads the file of an own material from bytes: either the material, or one problem with its line and field.
import { getNodeValue } from 'jsonc-parser';
import { type OwnMaterialInput, ownMaterialInput } from '#contract/catalogue-own.ts';
import { LARGEST_FORMULA_BYTES } from '#contract/recipe.ts';
import type { FileProblem } from '#domain/recipe/exchange.ts';
import { decode } from './decode.ts';
import { explain } from './explain.ts';
import { lineAt, offsetOf, parseLocated } from './locate.ts';
import { fieldName, printable } from './quote.ts';

export type ReadOwn =
  | {
      readonly ok: true;
      readonly input: OwnMaterialInput;
      /** Line of the file where a field of it stands. */
      readonly lineOf: (field: string) => number;
    }
  | { readonly ok: false; readonly problem: FileProblem };

/** Parses and validates. Never throws for bad input. */
export function readOwnMaterial(bytes: Uint8Array): ReadOwn {
  if (bytes.byteLength > LARGEST_FORMULA_BYTES) {
    return refused({
      code: 'too-large',
      params: { megabytes: LARGEST_FORMULA_BYTES / 1024 / 1024 },
    });
  }
  const decoded = decode(bytes);
  if (!decoded.ok) return refused({ code: 'not-utf8', line: decoded.line, params: {} });
  const { text } = decoded;
  const parsed = parseLocated(text);
  if ('code' in parsed) {
    const params = { detail: printable(parsed.detail) };
    return refused({ code: parsed.code, line: lineAt(text, parsed.offset), params });
  }
  const { root } = parsed;
  const value: unknown = getNodeValue(root);
  const checked = ownMaterialInput.safeParse(value);
  if (checked.success) {
    const lineOf = (field: string) => lineAt(text, offsetOf(root, pathOf(field)));
    return { ok: true, input: checked.data, lineOf };
  }
  const { code, path, params } = explain(checked.error, value, 'not-an-own-material');
  const field = fieldName(path);
  const line = lineAt(text, offsetOf(root, path));
  return refused({ code, line, params, ...(field === '' ? {} : { field }) });
}

/** `constituents[2].material` as steps. */
function pathOf(field: string): PropertyKey[] {
  return field
    .split(/[.[\]]+/)
    .filter((step) => step !== '')
    .map((step) => (/^\d+$/.test(step) ? Number(step) : step));
}

function refused(problem: FileProblem): ReadOwn {
  return { ok: false, problem };
}
