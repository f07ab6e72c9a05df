// Which format a file is in, by its name and its first bytes; a format that cannot be read is named, never tried.
import { isCsvHead } from '#domain/recipe/csv-columns.ts';

export type ReadableFormat = 'json' | 'csv' | 'text';

const BY_EXTENSION: Readonly<Record<string, ReadableFormat>> = {
  json: 'json',
  csv: 'csv',
  tsv: 'csv',
  tab: 'csv',
  txt: 'text',
  text: 'text',
  md: 'text',
  '': 'text',
};

/** The last letters of a file's name, in lower case; empty when there are none. */
function extensionOf(fileName: string): string {
  return /[^/\\.][^/\\]*\.([^./\\\s]{1,12})$/.exec(fileName)?.[1]?.toLowerCase() ?? '';
}

/** Office files are zip archives; both they and PDF say so in their first bytes, whatever their name is. */
function packedFormat(bytes: Uint8Array, extension: string): string | undefined {
  const start = String.fromCharCode(...bytes.subarray(0, 4));
  if (start === '%PDF') return 'pdf';
  const isArchive = start.startsWith('PK\u0003\u0004') || start === '\u00d0\u00cf\u0011\u00e0';
  if (!isArchive) return undefined;
  return extension in BY_EXTENSION ? 'xlsx' : extension;
}

/** The name of the format when it is one that cannot be read. */
export function unreadableFormat(bytes: Uint8Array, fileName: string): string | undefined {
  const extension = extensionOf(fileName);
  return packedFormat(bytes, extension) ?? (extension in BY_EXTENSION ? undefined : extension);
}

/** Text files hold what their content says: a formula file, a table with a head, or lines. */
export function formatOfText(text: string, fileName: string): ReadableFormat {
  const named = BY_EXTENSION[extensionOf(fileName)] ?? 'text';
  if (named !== 'text') return named;
  if (/^\s*\{[^]*"orgue"\s*:/.test(text.slice(0, 20_000))) return 'json';
  return isCsvHead(text) ? 'csv' : 'text';
}
