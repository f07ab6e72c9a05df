// Where a search stands as bytes that can be kept, with the hash they are known by.
import { createHash } from 'node:crypto';
import { zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import type { Checkpoint } from '#contract/ports/jobs.ts';
import type { RunRecord } from './search-run.ts';

/** Records are small beside what a checkpoint costs to make; a quick pass is enough. */
export function packRecord(record: RunRecord): Checkpoint {
  const body = new Uint8Array(zstdCompressSync(JSON.stringify(record)));
  return { episode: record.hybrid.controller.episode, sha256: sha256(body), body };
}

/** @throws Error when the bytes are not those that were kept. */
export function unpackRecord({ body, sha256: kept }: Checkpoint): RunRecord {
  const found = sha256(body);
  if (found !== kept) throw new Error(`the checkpoint was kept as ${kept} and is ${found}`);
  return JSON.parse(zstdDecompressSync(body).toString('utf8')) as RunRecord;
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
