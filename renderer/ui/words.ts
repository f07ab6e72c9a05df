// Every word on the screen, in the language of the moment; a key that does not exist does not compile.
import { createInstance } from 'i18next';
import { useSyncExternalStore } from 'react';
import { appWords } from '#contract/words/app.ts';
import { briefWords } from '#contract/words/brief.ts';
import { catalogueWords } from '#contract/words/catalogue.ts';
import { emotionWords } from '#contract/words/emotion.ts';
import { feedbackWords } from '#contract/words/feedback.ts';
import { odourWords } from '#contract/words/odour.ts';
import { ownWords } from '#contract/words/own.ts';
import { paletteWords } from '#contract/words/palette.ts';
import { readingWords } from '#contract/words/reading.ts';
import { recipeWords } from '#contract/words/recipe.ts';
import { safetyWords } from '#contract/words/safety.ts';
import { searchWords } from '#contract/words/search.ts';
import { tasteWords } from '#contract/words/taste.ts';
import { trainingWords } from '#contract/words/training.ts';
import type { WordKey } from '#contract/words/words.ts';
import { preference, remember } from './preferences.ts';

export const LANGUAGES = ['en', 'ko'] as const;
export type Language = (typeof LANGUAGES)[number];

const BOOKS = {
  app: appWords,
  brief: briefWords,
  catalogue: catalogueWords,
  emotion: emotionWords,
  feedback: feedbackWords,
  own: ownWords,
  odour: odourWords,
  palette: paletteWords,
  reading: readingWords,
  recipe: recipeWords,
  safety: safetyWords,
  search: searchWords,
  taste: tasteWords,
  training: trainingWords,
};
type English = { readonly [Book in keyof typeof BOOKS]: (typeof BOOKS)[Book]['en'] };

export type Key = WordKey<English>;
export type Params = Readonly<Record<string, string | number>>;
export type Say = (key: Key, params?: Params) => string;

export interface Words {
  readonly say: Say;
  readonly language: Language;
  readonly setLanguage: (language: Language) => void;
}

function book(language: Language) {
  const translation = Object.fromEntries(
    Object.entries(BOOKS).map(([name, words]) => [name, words[language]]),
  );
  return { translation };
}

const i18n = createInstance();
void i18n.init({
  lng: preference('language', LANGUAGES, navigator.language.startsWith('ko') ? 'ko' : 'en'),
  resources: { en: book('en'), ko: book('ko') },
  nsSeparator: false,
  initAsync: false,
});
document.documentElement.lang = i18n.language;

function subscribe(listener: () => void): () => void {
  i18n.on('languageChanged', listener);
  return () => i18n.off('languageChanged', listener);
}

function setLanguage(language: Language): void {
  remember('language', language);
  document.documentElement.lang = language;
  void i18n.changeLanguage(language);
}

/** Sentences with their variables still open, by language: hundreds are said in every frame. */
const sentences = { en: new Map<Key, string>(), ko: new Map<Key, string>() };
/** A figure and its unit are never parted by the end of a line. */
const BEFORE_UNIT = /(?<=[\d}]) (?=[%€]|(?:g|h|min)\b)/g;
const VARIABLE = /\{\{(\w+)\}\}/g;

function sayerOf(language: Language): Say {
  const known = sentences[language];
  return (key, params) => {
    let sentence = known.get(key);
    if (sentence === undefined) {
      const text = i18n.t(key, { lng: language, skipInterpolation: true });
      sentence = text.replaceAll(BEFORE_UNIT, '\u00a0');
      known.set(key, sentence);
    }
    return params
      ? sentence.replaceAll(VARIABLE, (_, name) => String(params[name] ?? ''))
      : sentence;
  };
}

const SAYERS = { en: sayerOf('en'), ko: sayerOf('ko') };

/** The words of one language, whichever is on the screen: what is typed may be in the other. */
export function sayIn(language: Language): Say {
  return SAYERS[language];
}

/** The words; whoever uses them is drawn anew when the language changes. */
export function useWords(): Words {
  const language = useSyncExternalStore(subscribe, () => i18n.language) === 'ko' ? 'ko' : 'en';
  return { say: SAYERS[language], language, setLanguage };
}
