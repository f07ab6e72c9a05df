// The built window from disk: only files inside its folder, only types on the list.
import { readFile, realpath } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';

export type FoundFile =
  | {
      readonly ok: true;
      readonly bytes: Uint8Array;
      readonly type: string;
      /** True for names that carry a hash of their content. */
      readonly immutable: boolean;
    }
  | { readonly ok: false; readonly status: 400 | 404 };

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** Reads the file a request path names. A path that leaves the folder, links included, is not found. */
export async function windowFile(folder: string, path: string): Promise<FoundFile> {
  const name = decoded(path);
  if (name === undefined) return { ok: false, status: 400 };
  const relative = name === '/' ? 'index.html' : name;
  const type = TYPES[extname(relative)];
  if (!type) return { ok: false, status: 404 };
  const root = await realpathOf(folder);
  const file = await realpathOf(join(folder, relative));
  if (!root || !file?.startsWith(root + sep)) return { ok: false, status: 404 };
  const bytes = await readFile(file).catch(() => undefined);
  if (!bytes) return { ok: false, status: 404 };
  return { ok: true, bytes, type, immutable: name.startsWith('/assets/') };
}

function decoded(path: string): string | undefined {
  try {
    const name = decodeURIComponent(path);
    return name.includes('\0') || name.includes('\\') ? undefined : name;
  } catch {
    return undefined;
  }
}

function realpathOf(path: string): Promise<string | undefined> {
  return realpath(path).catch(() => undefined);
}
