// Quotes what stands in a file inside one short line of text that no terminal and no window can be steered by.

const LONGEST_QUOTE = 60;
const LONGEST_FIELD = 90;
/** Controls, direction marks, line separators and half surrogate pairs. */
const STEERING = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** Text from a file: cut where it is long, steering characters spelt out. */
export function printable(text: string): string {
  const short =
    text.length > LONGEST_QUOTE
      ? `${text.slice(0, LONGEST_QUOTE - 3).replace(/[\ud800-\udbff]$/, '')}…`
      : text;
  return short.replace(STEERING, spelt);
}

function spelt(character: string): string {
  return `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`;
}

/** A value as the file wrote it, short; `nothing` when there is none. */
export function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  return printable(typeof value === 'number' ? String(value) : JSON.stringify(value));
}

/** A path as `lines[2].strengthPercent`; of a very long one the middle is left out. */
export function fieldName(path: readonly PropertyKey[]): string {
  const name = path
    .map((step, at) =>
      typeof step === 'number' ? `[${step}]` : `${at > 0 ? '.' : ''}${printable(String(step))}`,
    )
    .join('');
  return name.length > LONGEST_FIELD ? `${name.slice(0, 30)}…${name.slice(-50)}` : name;
}
