// How words are kept: every key in English and in Korean, or the file does not compile.

export type WordTree = { readonly [key: string]: string | WordTree };

/** The same keys, with any text under them. */
export type SameKeys<T> = {
  readonly [K in keyof T]: T[K] extends string ? string : SameKeys<T[K]>;
};

/** Dotted names of all texts of a tree, `verdict.near`. */
export type WordKey<T> = {
  [K in keyof T & string]: T[K] extends string ? K : `${K}.${WordKey<T[K]>}`;
}[keyof T & string];

/** Both languages side by side; the compiler refuses a key that only one of them has. */
export function bilingual<const T extends WordTree>(words: {
  readonly en: T;
  readonly ko: SameKeys<NoInfer<T>>;
}): { readonly en: T; readonly ko: SameKeys<T> } {
  return words;
}
