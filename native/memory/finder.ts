// Finding materials in memory: the same answers as the full-text index, by looking at every one.
import type { Findable, Finder } from '#contract/ports/finder.ts';
import { endsOf, initialConsonants, isConsonants } from '#domain/catalogue/hangul.ts';
import { plainName } from '#domain/catalogue/name.ts';

interface Entry {
  readonly id: string;
  readonly names: readonly string[];
  readonly words: readonly string[];
  readonly consonants: readonly string[];
}

export function memoryFinder(): Finder {
  let entries: readonly Entry[] = [];
  let indexed = '';
  return {
    index: async (version, materials) => {
      if (version === indexed) return;
      entries = materials.map(entryOf);
      indexed = version;
    },
    find: async (query, most) => {
      const plain = plainName(query);
      const terms = plain.split(' ').filter((term) => term !== '');
      if (terms.length === 0) return [];
      const rank = ({ names }: Entry) =>
        names.includes(plain) ? 0 : names.some((name) => name.startsWith(plain)) ? 1 : 2;
      return entries
        .filter((entry) => terms.every((term) => holds(entry, term)))
        .sort((a, b) => rank(a) - rank(b))
        .slice(0, most)
        .map(({ id }) => id);
    },
  };
}

function entryOf({ id, name, nameKo = '', synonyms, cas = '', words }: Findable): Entry {
  const korean = plainName(nameKo);
  const texts = [name, nameKo, ...synonyms, cas, ...words].map(plainName);
  return {
    id,
    names: [plainName(name), korean].filter((one) => one !== ''),
    words: texts.flatMap((text) => text.split(' ')).flatMap(endsOfHangul),
    consonants: initialConsonants(korean).split(' ').flatMap(endsOf),
  };
}

function endsOfHangul(word: string): string[] {
  return /[\uac00-\ud7a3]/.test(word) ? endsOf(word) : [word];
}

function holds({ words, consonants }: Entry, term: string): boolean {
  const among = isConsonants(term) ? consonants : words;
  return among.some((word) => word.startsWith(term));
}
