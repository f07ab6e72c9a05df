// What the window's page gets for a path, the same in every shell: its own files, and the data artefact.
import { readFile } from 'node:fs/promises';
import { DATA_PATH } from '#contract/catalogue.ts';
import { windowFile } from './web-files.ts';
import { SECURITY_HEADERS } from './web-headers.ts';

export interface WindowPlace {
  /** Folder of the built window. */
  readonly windowFolder: string;
  /** The data artefact that the window reads for itself. */
  readonly dataFile: string;
}

export interface WindowAnswer {
  readonly status: number;
  /** With those that keep the page to itself. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array<ArrayBuffer>;
}

const FOREVER = 'private, max-age=31536000, immutable';

/** Answers a GET; `pathname` is still escaped, as it came. */
export async function windowAnswer(place: WindowPlace, pathname: string): Promise<WindowAnswer> {
  if (pathname === DATA_PATH) {
    const bytes = await readFile(place.dataFile).catch(() => undefined);
    return bytes
      ? whole(bytes, 'application/octet-stream', 'no-store')
      : refusalAnswer(404, 'The data file is missing.');
  }
  const found = await windowFile(place.windowFolder, pathname);
  if (!found.ok) return refusalAnswer(found.status, 'There is no such file.');
  return whole(found.bytes, found.type, found.immutable ? FOREVER : 'no-cache');
}

/** A refusal as one sentence of plain text. */
export function refusalAnswer(status: number, reason: string): WindowAnswer {
  const body = new TextEncoder().encode(`${reason}\n`);
  return { ...whole(body, 'text/plain; charset=utf-8', 'no-store'), status };
}

function whole(bytes: Uint8Array, type: string, keep: string): WindowAnswer {
  const headers = {
    ...SECURITY_HEADERS,
    'Content-Type': type,
    'Cache-Control': keep,
    'Content-Length': String(bytes.byteLength),
  };
  return { status: 200, headers, body: new Uint8Array(bytes) };
}
