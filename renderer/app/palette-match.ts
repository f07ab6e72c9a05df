// What a typed word finds in the palette: whole names before beginnings, beginnings before parts, letters in order last.
import { initialConsonants, isConsonants } from '#domain/catalogue/hangul.ts';
import { plainName } from '#domain/catalogue/name.ts';

/** Smaller is better; undefined: not found. */
export type Rank = number | undefined;

/** Prepared once per name: its spellings in both languages. */
export interface Spelled {
  readonly plain: readonly string[];
  readonly initials: readonly string[];
}

export function spelled(names: readonly string[]): Spelled {
  return {
    plain: [...new Set(names.map(plainName))].filter((name) => name !== ''),
    initials: names.map(initialConsonants).filter((initials) => initials !== ''),
  };
}

/** What is typed, prepared once for many names. */
export interface Typed {
  readonly plain: string;
  readonly initials: string | undefined;
}

export function typedOf(query: string): Typed {
  const plain = plainName(query);
  const isInitials = isConsonants(plain.replaceAll(' ', ''));
  return { plain, initials: isInitials ? initialConsonants(plain) : undefined };
}

/** The best of all spellings. */
export function rankOf({ plain, initials }: Spelled, typed: Typed): Rank {
  if (typed.plain === '') return 0;
  const sought = typed.initials;
  const ranks =
    sought === undefined
      ? plain.map((name) => rankOfName(name, typed.plain))
      : initials.map((name) => rankOfInitials(name, sought));
  return ranks.reduce(
    (best, rank) => (best === undefined || (rank ?? best) < best ? rank : best),
    undefined as Rank,
  );
}

function rankOfInitials(name: string, typed: string): Rank {
  if (name === typed) return 0;
  if (name.startsWith(typed)) return 1;
  if (name.includes(` ${typed}`)) return 2;
  return name.replaceAll(' ', '').includes(typed.replaceAll(' ', '')) ? 3 : undefined;
}

function rankOfName(name: string, typed: string): Rank {
  if (name === typed) return 0;
  if (name.startsWith(typed)) return 1;
  if (name.includes(` ${typed}`)) return 2;
  if (name.includes(typed)) return 3;
  const words = name.split(' ');
  const parts = typed.split(' ');
  if (parts.every((part) => words.some((word) => word.startsWith(part)))) return 4;
  if (
    words
      .map((word) => word.charAt(0))
      .join('')
      .startsWith(typed)
  )
    return 5;
  return typed.length >= LEAST_LOOSE && isInOrder(name, typed.replaceAll(' ', '')) ? 6 : undefined;
}

/** Fewer letters than this are in order in nearly every name. */
const LEAST_LOOSE = 3;

/** All letters are there in their order, and the first begins a word. */
function isInOrder(name: string, letters: string): boolean {
  const start = ` ${name}`.indexOf(` ${letters.charAt(0)}`);
  if (start < 0) return false;
  let at = start;
  for (const letter of letters) {
    at = name.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
