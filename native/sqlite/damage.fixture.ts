// A data folder with some weeks of work in it, and the ways its file comes to harm.
import {
  closeSync,
  openSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Rating } from '#contract/ports/ratings.ts';
import type { Store } from '#contract/ports/store.ts';
import { DATABASE_NAME } from './restore.ts';
import { fileNamed } from './tamper.fixture.ts';

const PAGE_BYTES = 4096;

export function ratingOf(id: string): Rating {
  return {
    id,
    recipeId: 'r',
    overall: 4,
    text: '포근하다',
    preferredNotes: ['rose'],
    receivedAt: 5,
  };
}

/** Saves `count` formulas of three revisions each, named from `from` on, and rates every one. */
export async function work(store: Store, count: number, from = 0): Promise<void> {
  for (let formula = from; formula < from + count; formula += 1) {
    for (let at = 0; at < 3; at += 1) {
      const parentId = at === 0 ? undefined : `f${formula}-${at - 1}`;
      const revisionId = `f${formula}-${at}`;
      const file = fileNamed(`장미 ${formula}`, 12);
      const place = { formulaId: `f${formula}`, branch: 'main', parentId };
      await store.formulas.save({ ...place, revisionId, reason: '', file, at: 1000 + at });
    }
    await store.ratings.rate(ratingOf(`rating-${formula}`));
  }
  await store.settings.set('language', 'ko', 1);
}

/** Everything that people would miss. */
export async function contentOf({ formulas, ratings, settings }: Store) {
  return {
    revisions: await formulas.since(0, 10_000),
    ratings: await ratings.ratings(),
    waiting: await ratings.outgoing(10_000),
    language: await settings.get('language'),
  };
}

type Harm = (file: string) => void;

export const HARMS: Readonly<Record<string, Harm>> = {
  'cut between pages': (file) =>
    truncateSync(file, Math.floor((statSync(file).size / PAGE_BYTES) * 0.8) * PAGE_BYTES),
  'cut within a page': (file) => truncateSync(file, Math.floor(statSync(file).size * 0.7)),
  'with flipped pages': (file) => {
    const pages = Math.floor(statSync(file).size / PAGE_BYTES);
    for (const share of [0.3, 0.5, 0.6]) flip(file, Math.floor(pages * share));
  },
  'with the wrong first bytes': (file) => overwrite(file, 0, Buffer.from('Not SQLite at al')),
  'without a byte': (file) => truncateSync(file, 0),
  'that is a letter': (file) => writeFileSync(file, 'Dear perfumer, '.repeat(2000)),
  'of nothing but zeros': (file) => writeFileSync(file, Buffer.alloc(statSync(file).size)),
};

function flip(file: string, page: number): void {
  const from = page * PAGE_BYTES;
  const bytes = readFileSync(file).subarray(from, from + PAGE_BYTES);
  overwrite(file, from, Buffer.from(bytes.map((byte) => byte ^ 0xff)));
}

function overwrite(file: string, from: number, bytes: Buffer): void {
  const handle = openSync(file, 'r+');
  writeSync(handle, bytes, 0, bytes.length, from);
  closeSync(handle);
}

export function databaseOf(home: string): string {
  return join(home, DATABASE_NAME);
}
