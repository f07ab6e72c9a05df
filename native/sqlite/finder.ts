// Finding materials with SQLite's full-text index: prefixes of words, and of every end of a Hangul word.
import type SqliteDriver from 'better-sqlite3';
import type { Findable, Finder } from '#contract/ports/finder.ts';
import { NotKept } from '#contract/ports/store.ts';
import { memoryFinder } from '#native/memory/finder.ts';
import { askedFor, foundBy, type Term } from '#native/memory/found-by.ts';
import { alone, type Statements } from './database.ts';

/** Grows when the same materials are to be found by other words than before, so that an index on disk is made anew. */
const WORDING = 1;

/** Statements in SQL: full-text tables have no types to hold them by. */
export function sqliteFinder(database: SqliteDriver.Database, db: Statements): Finder {
  // The index is only a way to be quick: where it cannot be written, looking at every material finds the same.
  let spare: Finder | undefined;
  return {
    index: async (version, materials) => {
      try {
        await alone(db, () => index(database, version, materials));
        spare = undefined;
      } catch (error) {
        if (!(error instanceof NotKept)) throw error;
        spare ??= memoryFinder();
        await spare.index(version, materials);
      }
    },
    find: (query, most) => spare?.find(query, most) ?? alone(db, () => find(database, query, most)),
  };
}

function index(
  database: SqliteDriver.Database,
  version: string,
  materials: readonly Findable[],
): void {
  const known = database.prepare('SELECT version FROM finding_version').pluck().get();
  const wanted = `${WORDING} ${version}`;
  if (known === wanted) return;
  const insert = database.prepare(
    `INSERT INTO finding (id, plain, plain_ko, name, synonyms, cas, words, consonants)
     VALUES (@id, @plain, @plainKo, @names, @synonyms, @cas, @words, @consonants)`,
  );
  database.transaction(() => {
    database.exec('DELETE FROM finding; DELETE FROM finding_version');
    for (const material of materials) insert.run(foundBy(material));
    database.prepare('INSERT INTO finding_version (version) VALUES (?)').run(wanted);
  })();
}

function find(database: SqliteDriver.Database, query: string, most: number): string[] {
  const { plain, terms } = askedFor(query);
  if (terms.length === 0) return [];
  const match = terms.map(termOf).join(' AND ');
  return database
    .prepare<[{ match: string; plain: string; most: number }], string>(
      `SELECT id FROM finding WHERE finding MATCH @match
       ORDER BY @plain IN (plain, plain_ko, cas) DESC,
         @plain IN (substr(plain, 1, length(@plain)), substr(plain_ko, 1, length(@plain)),
           substr(cas, 1, length(@plain))) DESC,
         bm25(finding, 0, 0, 0, 8, 4, 8, 1, 4), rowid
       LIMIT @most`,
    )
    .pluck()
    .all({ match, plain, most });
}

const SPELT = 'name synonyms cas words';
const COLUMNS = { word: SPELT, digits: SPELT, consonants: 'consonants' } as const;

/** Letters and digits only reach here, so a quote cannot end the term early. */
function termOf({ kind, text }: Term): string {
  return `{${COLUMNS[kind]}} : "${text}"*`;
}
