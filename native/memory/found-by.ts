// What a material is found by and what a query asks for, in plain words: the same for every engine that finds.
import type { Findable } from '#contract/ports/finder.ts';
import { endsOf, initialConsonants, isConsonants } from '#domain/catalogue/hangul.ts';
import { plainName } from '#domain/catalogue/name.ts';

/** Texts of plain words, apart by blanks. Each Hangul word stands there from every syllable on. */
export interface FoundBy {
  readonly id: string;
  /** Name, Korean name and CAS whole: what a query is held against to rank. */
  readonly plain: string;
  readonly plainKo: string;
  readonly cas: string;
  readonly names: string;
  readonly synonyms: string;
  readonly words: string;
  readonly consonants: string;
}

export type Term =
  /** The beginning of a word, or of one's initial consonants. */
  | { readonly kind: 'word' | 'consonants'; readonly text: string }
  /** Groups of digits one after the other, as in a CAS number or before a name; the last one perhaps unfinished. */
  | { readonly kind: 'digits'; readonly text: string };

const HANGUL = /[\uac00-\ud7a3]/;
const DIGITS = /^\d+-[\d-]*$/;

export function foundBy({ id, name, nameKo = '', synonyms, cas = '', words }: Findable): FoundBy {
  const [plain, plainKo] = [plainName(name), plainName(nameKo)];
  const others = synonyms.map(plainName);
  const initials = [plain, plainKo, ...others].map(initialConsonants);
  return {
    ...{ id, plain, plainKo, cas: plainName(cas) },
    // Korean is typed with blanks between its words or without.
    names: withEnds([plain, plainKo, joined(plainKo)]),
    synonyms: withEnds(others),
    words: withEnds(words.map(plainName)),
    consonants: withEnds([...initials, ...initials.map(joined)]),
  };
}

function joined(text: string): string {
  return text.replaceAll(' ', '');
}

function withEnds(texts: readonly string[]): string {
  const words = texts.flatMap((text) => text.split(' ')).filter((word) => word !== '');
  const isKorean = (word: string) => HANGUL.test(word) || isConsonants(word);
  return [...new Set(words.flatMap((word) => (isKorean(word) ? endsOf(word) : [word])))].join(' ');
}

/** The whole query as one text to rank by, and its terms, all of which must be found. */
export function askedFor(query: string): {
  readonly plain: string;
  readonly terms: readonly Term[];
} {
  const terms = query.split(/\s+/).flatMap((typed): Term[] => {
    if (DIGITS.test(typed)) return [{ kind: 'digits', text: plainName(typed) }];
    const words = plainName(typed)
      .split(' ')
      .filter((word) => word !== '');
    return words.map((word) =>
      isConsonants(word)
        ? { kind: 'consonants', text: initialConsonants(word) }
        : { kind: 'word', text: word },
    );
  });
  return { plain: plainName(query), terms };
}
