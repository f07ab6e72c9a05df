// Command-line words into options: global ones before or after the verb, every mistake one sentence.
import { parseArgs } from 'node:util';

/** `text` takes a value, `flag` takes none, `list` may be repeated. */
export type OptionKind = 'text' | 'flag' | 'list';
export type OptionTable = Readonly<Record<string, OptionKind>>;

export interface Arguments {
  readonly verb: string | undefined;
  readonly positionals: readonly string[];
  readonly text: Readonly<Record<string, string>>;
  readonly flags: ReadonlySet<string>;
  readonly lists: Readonly<Record<string, readonly string[]>>;
}

export interface ArgumentMistake {
  readonly code: 'unknown-option' | 'value-missing' | 'value-not-taken' | 'option-twice';
  readonly option: string;
}

export const GLOBAL_OPTIONS: OptionTable = {
  home: 'text',
  json: 'flag',
  lang: 'text',
  help: 'flag',
};

/** Parses against the options of every verb; whether an option belongs to the verb is checked by `foreignOption`. */
export function parseArguments(
  argv: readonly string[],
  table: OptionTable,
): Arguments | ArgumentMistake {
  const options = Object.fromEntries(
    Object.entries(table).map(([name, kind]) => [
      name,
      {
        type: kind === 'flag' ? ('boolean' as const) : ('string' as const),
        multiple: kind === 'list',
      },
    ]),
  );
  const { tokens } = parseArgs({
    args: [...argv],
    options,
    strict: false,
    tokens: true,
    allowPositionals: true,
  });
  const positionals: string[] = [];
  const text: Record<string, string> = {};
  const lists: Record<string, string[]> = {};
  const flags = new Set<string>();
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind !== 'option') continue;
    const { name, value } = token;
    const kind = Object.hasOwn(table, name) ? table[name] : undefined;
    if (kind === undefined) return { code: 'unknown-option', option: token.rawName };
    if (kind === 'flag') {
      if (value !== undefined) return { code: 'value-not-taken', option: token.rawName };
      flags.add(name);
    } else if (value === undefined || (!token.inlineValue && value.startsWith('--'))) {
      return { code: 'value-missing', option: token.rawName };
    } else if (kind === 'list') {
      (lists[name] ??= []).push(value);
    } else if (Object.hasOwn(text, name)) {
      return { code: 'option-twice', option: token.rawName };
    } else text[name] = value;
  }
  return { verb: positionals[0], positionals: positionals.slice(1), text, flags, lists };
}

/** The first option given that neither the verb nor every verb takes. */
export function foreignOption(given: Arguments, own: OptionTable): string | undefined {
  const names = [...Object.keys(given.text), ...given.flags, ...Object.keys(given.lists)];
  return names.find((name) => !Object.hasOwn(own, name) && !Object.hasOwn(GLOBAL_OPTIONS, name));
}
