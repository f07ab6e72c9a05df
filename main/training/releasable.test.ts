// Nothing that is refused leaves a job: not the best, not a recipe of the front.
import { expect, it } from 'vitest';
import type { SearchFound } from '#contract/training.ts';
import { releasable } from './releasable.ts';
import { HASHES, specOf, testTrainer } from './search.fixture.ts';

function found(): SearchFound {
  const trainer = testTrainer();
  const search = specOf('clean white musk', { episodes: 150 });
  trainer.take({ kind: 'start', job: { search, data: HASHES }, checkpointMs: 5000 });
  trainer.toTheEnd();
  const done = trainer.said.find(({ kind }) => kind === 'done');
  if (done?.kind !== 'done') throw new Error('it did not end');
  return done.found;
}

const FOUND = found();

it('lets through what is released, as it was found', async () => {
  expect(await releasable(FOUND, () => true)).toEqual(FOUND);
});

it('leaves out the best when it is refused, and puts nothing in its place', async () => {
  const best = FOUND.best?.formula;
  const left = await releasable(FOUND, (formula) => formula !== best);
  expect(left).not.toHaveProperty('best');
  expect(left.front).toEqual(FOUND.front);
});

it('leaves out what is refused of the front', async () => {
  const [first] = FOUND.front;
  const left = await releasable(FOUND, (formula) => formula !== first?.formula);
  expect(left.front).toEqual(FOUND.front.slice(1));
});

it('keeps nothing when nothing is released', async () => {
  const none = await releasable(FOUND, () => false);
  expect(none).toEqual({ episodes: FOUND.episodes, switches: FOUND.switches, front: [] });
});
