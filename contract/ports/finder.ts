// Finding a material as it is typed: name, synonym, CAS number or odour word, in Korean and English.

/** What a material is found by. */
export interface Findable {
  readonly id: string;
  readonly name: string;
  readonly nameKo?: string | undefined;
  readonly synonyms: readonly string[];
  readonly cas?: string | undefined;
  /** Odour words in both languages. */
  readonly words: readonly string[];
}

export interface Finder {
  /** Replaces what can be found; `version` names it, so that the same is not indexed twice. */
  readonly index: (version: string, materials: readonly Findable[]) => Promise<void>;
  /**
   * Ids, best first: exact, then beginnings of names, then anywhere. Every word typed must be found, in any order.
   * Hangul is found by syllable or by initial consonants (ㅂㄹㄱㅁ finds 베르가못).
   */
  readonly find: (query: string, most: number) => Promise<readonly string[]>;
}
