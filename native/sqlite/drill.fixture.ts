// A perfumer's day at random until it is killed: every change is told when it is acknowledged, and only then.
import { writeSync } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Store } from '#contract/ports/store.ts';
import { type Random, seededRandom } from '#domain/search/random.ts';
import { ratingOf } from './damage.fixture.ts';
import { reportSqlite } from './engine.ts';
import { lockFolder } from './lock.ts';
import { openStore } from './store.ts';
import { fileNamed } from './tamper.fixture.ts';

export interface Acknowledged {
  readonly kind: 'save' | 'rating' | 'preference' | 'material' | 'setting' | 'backup';
  readonly id: string;
  /** What it must read as afterwards. */
  readonly value: unknown;
}

const [, , run = '0'] = process.argv;

type Deed = (store: Store, random: Random, id: string) => Promise<Acknowledged | undefined>;

const save: Deed = async ({ formulas }, random, id) => {
  const formulaId = `f${random.below(6)}`;
  const own = await formulas.history(formulaId);
  const parent = own.length === 0 ? undefined : random.pick(own.slice(-4));
  const branch = random.pick(['main', '가지', parent?.branch ?? 'main']);
  const file = fileNamed(id, 1 + random.below(40));
  const place = { revisionId: id, formulaId, branch, parentId: parent?.id };
  const outcome = await formulas.save({ ...place, reason: `이유 ${id}`, file, at: 1 });
  if (outcome.kind === 'refused') throw new Error(outcome.reason);
  return { kind: 'save', id, value: outcome.revision };
};

/** What an import does: a formula of its own, whole from the start. */
const bringIn: Deed = async ({ formulas }, random, id) => {
  const file = fileNamed(`가져온 ${id}`, 20 + random.below(60));
  const place = { revisionId: id, formulaId: id, branch: 'main' };
  const outcome = await formulas.save({ ...place, reason: 'import', file, at: 1 });
  if (outcome.kind === 'refused') throw new Error(outcome.reason);
  return { kind: 'save', id, value: outcome.revision };
};

const rate: Deed = async ({ ratings }, _, id) => {
  await ratings.rate(ratingOf(id));
  return { kind: 'rating', id, value: ratingOf(id) };
};

const prefer: Deed = async ({ ratings }, _, id) => {
  const preference = { id, betterId: 'a', otherId: 'b', receivedAt: 1 };
  await ratings.prefer(preference);
  return { kind: 'preference', id, value: preference };
};

const keepMaterial: Deed = async ({ settings }, random, id) => {
  const material = { id: `own:${random.below(20)}`, name: `내 것 ${id}`, savedAt: 1 };
  await settings.keepMaterial(material);
  return { kind: 'material', id: material.id, value: material };
};

const set: Deed = async ({ settings }, random, id) => {
  const key = `key-${random.below(8)}`;
  await settings.set(key, { id }, 1);
  return { kind: 'setting', id: key, value: { id } };
};

const backUp: Deed = async (store) => {
  const { file } = await store.backup(undefined, 1);
  return { kind: 'backup', id: file, value: null };
};

const send: Deed = async ({ ratings, stream }, random) => {
  const batch = await ratings.outgoing(1 + random.below(20));
  await stream.append(batch.map(({ kind, id, payload }) => ({ kind, id, payload })));
  await ratings.markSent(
    batch.map(({ sequence }) => sequence),
    1,
  );
  return undefined;
};

/** The commoner ones stand there more often. */
const DEEDS = [
  ...[save, save, save, rate, rate, rate, rate, prefer],
  bringIn,
  keepMaterial,
  set,
  send,
];
const BACKUPS_OF = 60;

async function live(home: string): Promise<void> {
  if (lockFolder(home).kind !== 'held') throw new Error('the lock is not free');
  const store = openStore({ home, clock: () => 1 });
  if (store.state !== 'ready') throw new Error(store.detail);
  const random = seededRandom(Number(run));
  for (let at = 0; ; at += 1) {
    const deed = random.below(BACKUPS_OF) === 0 ? backUp : random.pick(DEEDS);
    const kept = await deed(store, random, `${run}-${at}`);
    if (kept) writeSync(1, `${JSON.stringify(kept)}\n`);
  }
}

// The engine is loaded before the clock of the test runs.
reportSqlite();
createInterface({ input: process.stdin }).on('line', (home) => void live(home));
writeSync(1, 'waiting\n');
