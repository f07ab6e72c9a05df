// Model files by what is in them: whole under their own hash or not there at all, and never written to again.
import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { chmod, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { GgufFault, GgufHeader } from '#domain/student/gguf-format.ts';
import { adapterFault, type ModelFault, modelFault } from '#domain/student/gguf-model.ts';
import { readGguf } from '#domain/student/gguf-read.ts';

export interface StoredModel {
  readonly sha256: string;
  readonly bytes: number;
}

export type Taken =
  | { readonly kind: 'kept'; readonly model: StoredModel }
  | { readonly kind: 'refused'; readonly reason: Refusal };

export type Refusal =
  | GgufFault
  | ModelFault
  | { readonly fault: 'other-sha256'; readonly about: string }
  | { readonly fault: 'too-large'; readonly about: string };

export interface Expected {
  readonly sha256?: string;
  readonly mostBytes?: number;
}

/** A header is looked for in so much, and then in so much more. */
const HEADER_BYTES = [1 << 20, 1 << 26];
const KEPT = /^([0-9a-f]{64})\.gguf$/;
const PARTIAL = '.partial';

export class ModelStore {
  readonly #folder: string;
  #lastPut: Promise<void> = Promise.resolve();

  private constructor(folder: string) {
    this.#folder = folder;
  }

  /** Opens a folder for models and clears away what was never finished; only one store may have it. */
  static async open(folder: string): Promise<ModelStore> {
    await mkdir(folder, { recursive: true });
    const names = await readdir(folder);
    const left = names.filter((name) => name.endsWith(PARTIAL));
    await Promise.all(left.map((name) => rm(join(folder, name), { force: true })));
    return new ModelStore(folder);
  }

  pathOf(sha256: string): string {
    return join(this.#folder, `${sha256}.gguf`);
  }

  async list(): Promise<readonly StoredModel[]> {
    const hashes = (await readdir(this.#folder)).flatMap((name) => KEPT.exec(name)?.[1] ?? []);
    const models = hashes.sort().map(async (sha256) => {
      return { sha256, bytes: (await stat(this.pathOf(sha256))).size };
    });
    return Promise.all(models);
  }

  /**
   * Takes a file in. When it is kept, it is a sound model or adapter by its header, under its own hash, read-only, and
   * would survive the loss of power. Whatever else happens leaves nothing behind.
   */
  async take(
    source: AsyncIterable<Uint8Array>,
    { sha256, mostBytes = Number.POSITIVE_INFINITY }: Expected = {},
    signal?: AbortSignal,
  ): Promise<Taken> {
    const partial = join(this.#folder, `${randomUUID()}${PARTIAL}`);
    try {
      const written = await writeThrough(partial, source, mostBytes, signal);
      if (!written) return refused({ fault: 'too-large', about: String(mostBytes) });
      if (sha256 !== undefined && written.sha256 !== sha256) {
        return refused({ fault: 'other-sha256', about: written.sha256 });
      }
      const header = await headerOf(partial);
      const fault = 'fault' in header ? header : faultOf(header);
      if (fault) return refused(fault);
      // One after another, so that the second of two like files finds the first and lets it be.
      const put = this.#lastPut.then(() => this.#putInPlace(partial, written.sha256));
      this.#lastPut = put.catch(() => undefined);
      await put;
      return { kind: 'kept', model: written };
    } finally {
      await rm(partial, { force: true });
    }
  }

  /** True when the file is still what its name says. */
  async verify(sha256: string): Promise<boolean> {
    const names = await readdir(this.#folder);
    return names.includes(`${sha256}.gguf`) && (await hashOf(this.pathOf(sha256))) === sha256;
  }

  async remove(sha256: string): Promise<void> {
    await rm(this.pathOf(sha256), { force: true });
  }

  async #putInPlace(partial: string, sha256: string): Promise<void> {
    // The very same file may be in use; only a spoilt one is replaced, and by name, never in place.
    if (await this.verify(sha256)) return;
    await this.remove(sha256);
    await chmod(partial, 0o444);
    await rename(partial, this.pathOf(sha256));
    await syncFolder(this.#folder);
  }
}

function refused(reason: Refusal): Taken {
  return { kind: 'refused', reason };
}

/** The header alone, without believing a word of it. */
export async function headerOf(path: string): Promise<GgufHeader | GgufFault> {
  const handle = await open(path);
  try {
    const { size } = await handle.stat();
    let header: GgufHeader | GgufFault = { fault: 'cut-off', at: 0, about: '' };
    for (const most of HEADER_BYTES) {
      const bytes = new Uint8Array(Math.min(most, size));
      const { bytesRead } = await handle.read(bytes, 0, bytes.length, 0);
      header = readGguf(bytes.subarray(0, bytesRead), size);
      if (!('fault' in header) || header.fault !== 'header-too-long') return header;
    }
    return header;
  } finally {
    await handle.close();
  }
}

function faultOf(header: GgufHeader): ModelFault | undefined {
  const type = header.keys.get('general.type');
  const isAdapter = type?.kind === 'text' && type.value === 'adapter';
  return isAdapter ? adapterFault(header) : modelFault(header);
}

/** Undefined when there is more than may be. */
async function writeThrough(
  path: string,
  source: AsyncIterable<Uint8Array>,
  mostBytes: number,
  signal: AbortSignal | undefined,
): Promise<StoredModel | undefined> {
  const hash = createHash('sha256');
  const handle = await open(path, 'wx');
  let bytes = 0;
  try {
    for await (const chunk of source) {
      signal?.throwIfAborted();
      bytes += chunk.length;
      if (bytes > mostBytes) return undefined;
      hash.update(chunk);
      await handle.writeFile(chunk);
    }
    await handle.sync();
    return { sha256: hash.digest('hex'), bytes };
  } finally {
    await handle.close();
  }
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Uint8Array);
  return hash.digest('hex');
}

/** A name that was given survives the loss of power; Windows sees to it by itself. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
