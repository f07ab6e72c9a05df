// How quick the perfumer's own data is: finding, opening, saving and starting over some years of work, on this disk.
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setImmediate as turn } from 'node:timers/promises';
import type { Findable } from '#contract/ports/finder.ts';
import type { Store } from '#contract/ports/store.ts';
import { initialConsonants } from '#domain/catalogue/hangul.ts';
import type { Catalogue } from '#domain/catalogue/material.ts';
import type { FormulaFile } from '#domain/recipe/file.ts';
import { type Random, seededRandom } from '#domain/search/random.ts';
import { type BenchReport, type Figure, median, quantile, reportOf } from './figure.ts';

/** How much is kept, and how often each thing is done. */
const SIZES = { formulas: 5000, materials: 10_000, ratings: 1000, rounds: 1000, starts: 5 };
const LINES = 20;
const LAG_RESOLUTION_MS = 2;
const SEED = 11;

/** `openIn` opens the store of a folder, which is made and removed here. */
export async function benchStore(
  openIn: (home: string) => Store,
  catalogue: Catalogue,
  sizes: typeof SIZES = SIZES,
): Promise<BenchReport> {
  const home = mkdtempSync(join(tmpdir(), 'orgue-bench-'));
  const random = seededRandom(SEED);
  let store = openIn(home);
  try {
    const saves = await savesOf(store, catalogue, sizes, random);
    const searches = await searchesOf(store, manyOf(catalogue, sizes), sizes, random);
    const opens = await opensOf(store, sizes, random);
    const lists = await timed(9, () => store.formulas.heads());
    const lag = await lagOf(store, sizes);
    const starts = await timed(sizes.starts, async () => {
      await store.close();
      const from = performance.now();
      store = openIn(home);
      return performance.now() - from;
    });
    const bytes = statSync(join(home, 'orgue.db')).size;
    return reportOf('store', [
      ...[...searches, ...opens],
      ...spread('save', saves),
      { name: 'list of all formulas, median', value: median(lists.map(ms)), unit: 'ms' },
      { name: 'start with quick_check, p95', value: quantile(starts.map(said), 0.95), unit: 'ms' },
      { name: 'database', value: bytes / 2 ** 20, unit: 'MiB' },
      lag,
      { name: 'formulas', value: sizes.formulas, unit: '' },
      { name: 'materials', value: sizes.materials, unit: '' },
    ]);
  } finally {
    await store.close();
    rmSync(home, { recursive: true, force: true });
  }
}

interface Timed<T> {
  readonly ms: number;
  readonly said: T;
}

const ms = ({ ms: took }: Timed<unknown>) => took;
const said = ({ said: told }: Timed<number>) => told;

async function timed<T>(rounds: number, work: (round: number) => Promise<T>): Promise<Timed<T>[]> {
  const samples: Timed<T>[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const from = performance.now();
    const answer = await work(round);
    samples.push({ ms: performance.now() - from, said: answer });
    await turn();
  }
  return samples;
}

function spread(name: string, samples: readonly Timed<unknown>[], p95AtMost?: number): Figure[] {
  const of = (share: number) => quantile(samples.map(ms), share);
  return [
    { name: `${name}, median`, value: of(0.5), unit: 'ms' },
    {
      ...{ name: `${name}, p95`, value: of(0.95), unit: 'ms' },
      ...(p95AtMost === undefined ? {} : { atMost: p95AtMost }),
    },
    { name: `${name}, p99`, value: of(0.99), unit: 'ms' },
  ];
}

/** Formulas of 20 lines, each acknowledged before the next is saved. */
function savesOf(
  { formulas }: Store,
  { materials }: Catalogue,
  sizes: typeof SIZES,
  random: Random,
) {
  return timed(sizes.formulas, async (at) => {
    const lines = Array.from({ length: LINES }, () => {
      const { id, cas } = random.pick(materials);
      const amountGrams = (1 + random.below(10_000)) / 1000;
      return { material: id, ...(cas === undefined ? {} : { cas }), amountGrams };
    });
    const file: FormulaFile = { orgue: 1, name: `study ${at}`, category: '4', lines };
    const place = { revisionId: `r${at}`, formulaId: `f${at}`, branch: 'main', reason: '' };
    await formulas.save({ ...place, file, at });
  });
}

async function opensOf(
  { formulas }: Store,
  sizes: typeof SIZES,
  random: Random,
): Promise<Figure[]> {
  const opens = await timed(sizes.rounds, async () => {
    const at = random.below(sizes.formulas);
    return [await formulas.revision(`r${at}`), await formulas.history(`f${at}`)];
  });
  return spread('open a formula', opens, 10);
}

/** Beginnings of names, of Korean names and their initials, of CAS numbers, and of two words, as they are typed. */
async function searchesOf(
  { finder }: Store,
  materials: readonly Findable[],
  { rounds }: typeof SIZES,
  random: Random,
) {
  const indexing = performance.now();
  await finder.index('bench', materials);
  const indexed = performance.now() - indexing;
  const queries = Array.from({ length: rounds }, () => queryOf(random.pick(materials), random));
  const searches = await timed(rounds, (round) => finder.find(queries[round] ?? '', 50));
  const empty = searches.filter(({ said: found }) => found.length === 0).length;
  if (empty > 0) throw new Error(`${empty} searches of the bench found nothing`);
  const index: Figure = { name: 'index all materials', value: indexed, unit: 'ms' };
  return [...spread('search of all materials', searches, 16), index];
}

/** The catalogue over and over, told apart by a number. */
function manyOf({ materials }: Catalogue, sizes: typeof SIZES): Findable[] {
  return Array.from({ length: sizes.materials }, (_, at) => {
    const { id, name, nameKo, synonyms, cas, descriptors, family } = materials[
      at % materials.length
    ] as Catalogue['materials'][number];
    const lot = Math.floor(at / materials.length);
    const words = [...descriptors, family];
    return { id: `${id}-${lot}`, name: `${name} ${lot}`, nameKo, synonyms, cas, words };
  });
}

function queryOf({ name, nameKo = name, cas = name }: Findable, random: Random): string {
  const begun = (text: string) => text.slice(0, 1 + random.below(Math.min(8, text.length)));
  const [first = name] = name.split(' ');
  const initials = initialConsonants(nameKo);
  const typed = [name, nameKo, cas, initials === '' ? name : initials].map(begun);
  return random.pick(
    [...typed, `${first} ${begun(name)}`].filter((text) => /[\p{L}\p{N}]/u.test(text)),
  );
}

/** How late timers are while ratings come in one after the other, each as an event of its own. */
async function lagOf({ ratings }: Store, sizes: typeof SIZES): Promise<Figure> {
  const lag = monitorEventLoopDelay({ resolution: LAG_RESOLUTION_MS });
  lag.enable();
  const judgement = { recipeId: 'r1', overall: 4, text: 'soft and warm', preferredNotes: ['rose'] };
  for (let at = 0; at < sizes.ratings; at += 1) {
    await ratings.rate({ id: `rating-${at}`, ...judgement, receivedAt: at });
    await turn();
  }
  lag.disable();
  const late = lag.percentile(99) / 1e6 - LAG_RESOLUTION_MS;
  return {
    name: 'event-loop lag while ratings are taken, p99',
    value: Math.max(0, late),
    unit: 'ms',
  };
}
