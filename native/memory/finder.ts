// Finding materials in memory: the same answers as the full-text index, by looking at every one.
import type { Finder } from '#contract/ports/finder.ts';
import { askedFor, type FoundBy, foundBy, type Term } from './found-by.ts';

interface Entry {
  readonly by: FoundBy;
  readonly words: readonly string[];
  readonly consonants: readonly string[];
}

export function memoryFinder(): Finder {
  let entries: readonly Entry[] = [];
  let indexed: string | undefined;
  return {
    index: async (version, materials) => {
      if (version === indexed) return;
      entries = materials.map(foundBy).map(entryOf);
      indexed = version;
    },
    find: async (query, most) => {
      const { plain, terms } = askedFor(query);
      if (terms.length === 0) return [];
      return entries
        .filter((entry) => terms.every((term) => holds(entry, term)))
        .sort((one, other) => rank(one, plain) - rank(other, plain))
        .slice(0, most)
        .map(({ by }) => by.id);
    },
  };
}

function entryOf(by: FoundBy): Entry {
  const words = [by.names, by.synonyms, by.cas, by.words].join(' ').split(' ');
  return { by, words, consonants: by.consonants.split(' ') };
}

function rank({ by: { plain, plainKo, cas } }: Entry, asked: string): number {
  const names = [plain, plainKo, cas];
  if (names.includes(asked)) return 0;
  return names.some((name) => name.startsWith(asked)) ? 1 : 2;
}

function holds({ by, words, consonants }: Entry, { kind, text }: Term): boolean {
  if (kind === 'digits') {
    const texts = [by.names, by.synonyms, by.cas, by.words];
    return texts.some((one) => ` ${one}`.includes(` ${text}`));
  }
  const among = kind === 'consonants' ? consonants : words;
  return among.some((word) => word.startsWith(text));
}
