// Finding materials with SQLite's full-text index: prefixes of words, and of every end of a Hangul word.
import type SqliteDriver from 'better-sqlite3';
import type { Findable, Finder } from '#contract/ports/finder.ts';
import { endsOf, initialConsonants, isConsonants } from '#domain/catalogue/hangul.ts';
import { plainName } from '#domain/catalogue/name.ts';

const HANGUL = /[\u3131-\u318e\uac00-\ud7a3]/;

/** Statements in SQL: full-text tables have no types to hold them by. */
export function sqliteFinder(database: SqliteDriver.Database): Finder {
  return {
    index: async (version, materials) => index(database, version, materials),
    find: async (query, most) => find(database, query, most),
  };
}

function index(
  database: SqliteDriver.Database,
  version: string,
  materials: readonly Findable[],
): void {
  const known = database.prepare('SELECT version FROM finding_version').pluck().get();
  if (known === version) return;
  const insert = database.prepare(
    'INSERT INTO finding (id, plain, plain_ko, name, synonyms, cas, words, consonants) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
  );
  database.transaction(() => {
    database.exec('DELETE FROM finding; DELETE FROM finding_version');
    for (const material of materials) insert.run(...textsOf(material));
    database.prepare('INSERT INTO finding_version (version) VALUES (?)').run(version);
  })();
}

function textsOf({ id, name, nameKo = '', synonyms, cas = '', words }: Findable): string[] {
  const korean = plainName(nameKo);
  const names = [plainName(name), ...korean.split(' ').flatMap(endsOf)].join(' ');
  const others = synonyms.map(plainName).flatMap((one) => one.split(' ').flatMap(hangulEnds));
  const consonants = initialConsonants(korean).split(' ').flatMap(endsOf);
  return [
    ...[id, plainName(name), korean, names, others.join(' '), plainName(cas)],
    ...[words.map(plainName).flatMap(hangulEnds).join(' '), consonants.join(' ')],
  ];
}

function hangulEnds(word: string): string[] {
  return HANGUL.test(word) ? endsOf(word) : [word];
}

function find(database: SqliteDriver.Database, query: string, most: number): string[] {
  const plain = plainName(query);
  const terms = plain.split(' ').filter((term) => term !== '');
  if (terms.length === 0) return [];
  const match = terms.map(termOf).join(' AND ');
  return database
    .prepare<[{ match: string; plain: string; most: number }], string>(
      `SELECT id FROM finding WHERE finding MATCH @match
       ORDER BY (plain = @plain OR plain_ko = @plain) DESC,
         (substr(plain, 1, length(@plain)) = @plain OR substr(plain_ko, 1, length(@plain)) = @plain) DESC,
         bm25(finding, 0, 0, 0, 8, 4, 8, 1, 4), rowid
       LIMIT @most`,
    )
    .pluck()
    .all({ match, plain, most });
}

/** Letters and digits only reach here, so a quote cannot end the term early. */
function termOf(term: string): string {
  return isConsonants(term) ? `consonants : "${term}"*` : `"${term}"*`;
}
