// The terminal's voice: the words of contract/words in the language asked for; a key that does not exist does not compile.
import { createInstance } from 'i18next';
import { briefWords } from '#contract/words/brief.ts';
import { catalogueWords } from '#contract/words/catalogue.ts';
import { emotionWords } from '#contract/words/emotion.ts';
import { odourWords } from '#contract/words/odour.ts';
import { ownWords } from '#contract/words/own.ts';
import { readingWords } from '#contract/words/reading.ts';
import { rewardWords } from '#contract/words/reward.ts';
import { safetyWords } from '#contract/words/safety.ts';
import { searchWords } from '#contract/words/search.ts';
import { terminalWords } from '#contract/words/terminal.ts';
import { trainerWords } from '#contract/words/trainer.ts';
import type { WordKey } from '#contract/words/words.ts';

export const LANGUAGES = ['en', 'ko'] as const;
export type Language = (typeof LANGUAGES)[number];

const BOOKS = {
  brief: briefWords,
  catalogue: catalogueWords,
  emotion: emotionWords,
  odour: odourWords,
  own: ownWords,
  reading: readingWords,
  reward: rewardWords,
  safety: safetyWords,
  search: searchWords,
  terminal: terminalWords,
  trainer: trainerWords,
};
type English = { readonly [Book in keyof typeof BOOKS]: (typeof BOOKS)[Book]['en'] };

export type Key = WordKey<English>;
export type Params = Readonly<Record<string, string | number>>;
export type Say = (key: Key, params?: Params) => string;

/** A function from key and variables to a sentence. */
export function speaker(language: Language): Say {
  const words = createInstance();
  const translation = Object.fromEntries(
    Object.entries(BOOKS).map(([name, book]) => [name, book[language]]),
  );
  void words.init({
    lng: language,
    resources: { [language]: { translation } },
    nsSeparator: false,
    initAsync: false,
    interpolation: { escapeValue: false },
  });
  return (key, params = {}) => words.t(key, params);
}
