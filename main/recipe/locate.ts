// Where in a file a field stands, so that a refusal can name its line.
import { type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';

export interface LocatedJson {
  readonly root: Node;
}

export interface JsonFault {
  readonly code: 'not-json' | 'field-twice' | 'too-deep' | 'empty-file';
  readonly offset: number;
  readonly detail: string;
}

/** Deepest nesting of brackets that is read at all; a formula of 32 nested accords needs 66. */
const DEEPEST_BRACKETS = 200;

/** Parses strict JSON (no comments, no trailing commas, no repeated field) and keeps every offset. */
export function parseLocated(text: string): LocatedJson | JsonFault {
  if (text.trim() === '') return { code: 'empty-file', offset: 0, detail: '' };
  const deep = tooDeepAt(text);
  if (deep !== undefined) return { code: 'too-deep', offset: deep, detail: '' };
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  const [first] = errors;
  if (first || !root) {
    const detail = first ? printParseErrorCode(first.error) : 'ValueExpected';
    // What is missing at the end is missing on the last line that says anything, not on the blank ones after it.
    const offset = Math.min(first?.offset ?? 0, text.trimEnd().length);
    return { code: 'not-json', offset, detail };
  }
  const twice = fieldTwice(root);
  if (twice) return { code: 'field-twice', offset: twice.offset, detail: String(twice.value) };
  return { root };
}

function tooDeepAt(text: string): number | undefined {
  let depth = 0;
  let inString = false;
  for (let at = 0; at < text.length; at++) {
    const char = text[at];
    if (inString) {
      if (char === '\\') at++;
      else if (char === '"') inString = false;
    } else if (char === '"') inString = true;
    else if (char === '{' || char === '[') {
      depth++;
      if (depth > DEEPEST_BRACKETS) return at;
    } else if (char === '}' || char === ']') depth--;
  }
  return undefined;
}

function fieldTwice(node: Node): Node | undefined {
  const names = new Set<unknown>();
  for (const child of node.children ?? []) {
    const key = node.type === 'object' ? child.children?.[0] : undefined;
    if (key && names.has(key.value)) return key;
    if (key) names.add(key.value);
    const below = fieldTwice(child);
    if (below) return below;
  }
  return undefined;
}

/** Line number, from 1, of an offset. */
export function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line++;
  return line;
}

/** Offset of the value at a path, or of the nearest thing above it that exists. */
export function offsetOf(root: Node, path: readonly PropertyKey[]): number {
  let node = root;
  for (const step of path) {
    const next =
      typeof step === 'number'
        ? node.children?.[step]
        : node.children?.find((property) => property.children?.[0]?.value === step);
    if (!next) return node.offset;
    node = node.type === 'object' ? (next.children?.[1] ?? next) : next;
  }
  return node.offset;
}

/** The value at a path as it stands, or undefined. */
export function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inside, step) =>
      typeof inside === 'object' && inside !== null
        ? (inside as Record<PropertyKey, unknown>)[step]
        : undefined,
    value,
  );
}
