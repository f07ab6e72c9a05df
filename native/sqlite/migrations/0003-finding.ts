// What materials are found by: words of names, synonyms, numbers and odour words, each Hangul word from every syllable on.

export const FINDING = `
CREATE TABLE finding_version (version TEXT NOT NULL) STRICT;

CREATE VIRTUAL TABLE finding USING fts5 (
  id UNINDEXED,
  plain UNINDEXED,
  plain_ko UNINDEXED,
  name,
  synonyms,
  cas,
  words,
  consonants,
  tokenize = 'unicode61 remove_diacritics 0',
  prefix = '1 2 3'
);
`;
