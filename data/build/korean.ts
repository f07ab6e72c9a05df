// Korean words added by this project; every id must have one, and every one must belong to an id.
import { z } from 'zod';
import { filled } from './cells.ts';
import { conflict, readRows, type Sources, uniqueBy } from './rows.ts';

const FILES = {
  materials: { id: 'id', word: 'name_ko' },
  accords: { id: 'id', word: 'name_ko' },
  descriptors: { id: 'descriptor', word: 'word_ko' },
  families: { id: 'family', word: 'word_ko' },
} as const;

const hangul = z.string().regex(/\p{Script=Hangul}/u, 'must hold a Korean word');

/** Korean word by id. A missing or stray id is a conflict. */
export function koreanWords(
  sources: Sources,
  name: keyof typeof FILES,
  ids: Iterable<string>,
): Readonly<Record<string, string>> {
  const file = `catalogue/korean/${name}.csv`;
  const columns = FILES[name];
  const schema = z.object({ [columns.id]: filled, [columns.word]: hangul });
  const rows = readRows(sources, file, schema);
  const known = new Set(ids);
  const found = uniqueBy(sources, rows, columns.id, (row) => row[columns.id] ?? '');
  for (const one of rows) {
    const id = one.row[columns.id] ?? '';
    if (!known.has(id)) conflict(sources, one, columns.id, `there is no "${id}"`);
  }
  for (const id of known) if (!found.has(id)) sources.conflicts.push(`${file}: ${id} is missing`);
  return Object.fromEntries([...found].map(([id, row]) => [id, row[columns.word] ?? '']));
}
