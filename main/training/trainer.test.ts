// The trainer over its line: what it tells, that it can be paused, turned, cancelled and taken up, and ends the same.
import { describe, expect, it } from 'vitest';
import type { EpisodeLine, SearchFound } from '#contract/training.ts';
import type { Order, Report } from './messages.ts';
import { HASHES, specOf, type TestTrainer, testTrainer } from './search.fixture.ts';

const WOODY = specOf('a calm woody scent with rose');
const start = (more: Partial<Extract<Order, { kind: 'start' }>> = {}): Order => ({
  ...{ kind: 'start', job: { search: WOODY, data: HASHES }, checkpointMs: 5000, ...more },
});

const kinds = (said: readonly Report[]) => said.map(({ kind }) => kind);
const linesOf = (said: readonly Report[]): EpisodeLine[] =>
  said.flatMap((report) => (report.kind === 'progress' ? report.episodes : []));

function of<K extends Report['kind']>(kind: K, said: readonly Report[]) {
  return said.flatMap((report) =>
    report.kind === kind ? [report as Extract<Report, { kind: K }>] : [],
  );
}

function foundBy({ said }: TestTrainer): SearchFound {
  const [done] = of('done', said);
  if (!done) throw new Error(JSON.stringify(kinds(said)));
  return done.found;
}

function whole() {
  const trainer = testTrainer();
  trainer.take(start());
  trainer.toTheEnd();
  return trainer;
}

const WHOLE = whole();

describe('a job', () => {
  it('is told from its first episode to what was found, every episode once with its rule', () => {
    const lines = linesOf(WHOLE.said);
    expect(lines.map(({ episode }) => episode)).toEqual(
      Array.from({ length: 300 }, (_, at) => at + 1),
    );
    expect(Object.keys(lines[0] ?? {}).sort()).toEqual([
      ...['diversity', 'episode', 'epsilon', 'exploreShare', 'hypervolume', 'mode'],
      ...['policyUpdates', 'producer', 'return', 'rule', 'sigma'],
    ]);
    expect(lines[98]?.sigma).toBeNull();
    expect(lines[99]?.sigma).toBeGreaterThan(0);
    expect(kinds(WHOLE.said).at(-1)).toBe('done');
    expect(foundBy(WHOLE)).toMatchObject({ episodes: 300, switches: 0 });
  });

  it('finds a legal best, which no recipe of the front surpasses', () => {
    const { best, front } = foundBy(WHOLE);
    expect(['compliant', 'near']).toContain(best?.verdict.verdict);
    expect(front.length).toBeGreaterThan(3);
    const fits = front.map(({ utility }) => utility.total);
    expect(Math.max(...fits)).toBeLessThanOrEqual(best?.utility.total ?? 0);
  });

  it('is the same whatever the slices are', () => {
    const trainer = testTrainer();
    trainer.take(start());
    trainer.slices(7, 3);
    trainer.slices(2, 40);
    trainer.toTheEnd();
    expect(linesOf(trainer.said)).toEqual(linesOf(WHOLE.said));
    expect(foundBy(trainer)).toEqual(foundBy(WHOLE));
  });

  it('goes on from its last checkpoint in another trainer, and ends the same', () => {
    const first = testTrainer();
    first.take(start());
    first.slices(9, 12);
    const kept = of('checkpoint', first.said).at(-1)?.checkpoint;
    if (!kept) throw new Error('nothing was kept');
    expect(kept.episode).toBeGreaterThan(0);
    const second = testTrainer();
    second.take(start({ checkpoint: kept }));
    second.toTheEnd();
    expect(linesOf(second.said)).toEqual(linesOf(WHOLE.said).slice(kept.episode));
    expect(foundBy(second)).toEqual(foundBy(WHOLE));
  });

  it('is cancelled with a checkpoint that it goes on from', () => {
    const first = testTrainer();
    first.take(start());
    first.slices(3, 20);
    first.take({ kind: 'cancel' });
    const [cancelled] = of('cancelled', first.said);
    const told = linesOf(first.said);
    expect(cancelled?.checkpoint?.episode).toBe(told.length);
    const heard = first.said.length;
    first.toTheEnd();
    expect(first.said).toHaveLength(heard);
    const second = testTrainer();
    second.take(start({ checkpoint: cancelled?.checkpoint }));
    second.toTheEnd();
    expect([...told, ...linesOf(second.said)]).toEqual(linesOf(WHOLE.said));
  });
});

describe('a pause', () => {
  it('keeps what there is, does nothing, and goes on once', () => {
    const trainer = testTrainer();
    trainer.take(start());
    trainer.slices(2, 10);
    trainer.take({ kind: 'pause' });
    const paused = linesOf(trainer.said).length;
    trainer.slices(50, 10);
    expect(linesOf(trainer.said)).toHaveLength(paused);
    expect(of('checkpoint', trainer.said).at(-1)?.checkpoint.episode).toBe(paused);
    trainer.take({ kind: 'status' });
    expect(trainer.said.at(-1)).toEqual({ kind: 'state', state: 'paused' });
    trainer.take({ kind: 'resume' });
    trainer.take({ kind: 'resume' });
    trainer.toTheEnd();
    expect(linesOf(trainer.said)).toEqual(linesOf(WHOLE.said));
  });
});

describe('a steer', () => {
  const pin = { materialId: 'patchouli-oil', percent: 4 };

  it('pins a row in every recipe from then on, and lets it go again', () => {
    const trainer = testTrainer();
    trainer.take(start());
    trainer.slices(5, 20);
    trainer.take({ kind: 'steer', steer: { pin } });
    const [{ front } = { front: [] }] = of('front', trainer.said).slice(-1);
    expect(of('steered', trainer.said)).toHaveLength(1);
    expect(front.length).toBeGreaterThan(0);
    for (const { formula } of front) {
      const row = formula.lines.find(({ item }) => 'ref' in item && item.ref === pin.materialId);
      expect((row?.amountGrams ?? 0) * ((row?.strengthPercent ?? 0) / 100)).toBeCloseTo(0.4, 9);
    }
    trainer.take({ kind: 'steer', steer: { unpin: pin.materialId } });
    trainer.toTheEnd();
    expect(of('steered', trainer.said)).toHaveLength(2);
    expect(linesOf(trainer.said)).toHaveLength(300);
  });

  it('is kept at once, so that a job taken up goes on the new way, the same', () => {
    const first = testTrainer();
    first.take(start());
    first.slices(4, 25);
    first.take({ kind: 'steer', steer: { chips: specOf('fresh citrus cologne').chips } });
    const kept = of('checkpoint', first.said).at(-1)?.checkpoint;
    first.toTheEnd();
    const second = testTrainer();
    second.take(start({ checkpoint: kept }));
    second.toTheEnd();
    expect(foundBy(second)).toEqual(foundBy(first));
    expect(foundBy(first)).not.toEqual(foundBy(WHOLE));
  });

  it('that cannot be is answered with notes, and nothing changes', () => {
    const trainer = testTrainer();
    trainer.take(start());
    trainer.slices(4, 25);
    trainer.take({ kind: 'steer', steer: { pin: { materialId: 'zorblax', percent: 1 } } });
    expect(of('not-steered', trainer.said)).toMatchObject([
      { notes: [{ code: 'must-not-in-catalogue', materialId: 'zorblax' }] },
    ]);
    trainer.toTheEnd();
    expect(foundBy(trainer)).toEqual(foundBy(WHOLE));
  });
});

describe('a job that cannot be done fails with its reason', () => {
  const failure = (order: unknown) => {
    const trainer = testTrainer();
    trainer.takeRaw(order);
    trainer.toTheEnd();
    expect(kinds(trainer.said)).toEqual(['failed']);
    return of('failed', trainer.said)[0];
  };

  it('when the brief is impossible', () => {
    const chips = [{ kind: 'must', key: 'zorblax', from: '' }] as const;
    const job = { search: { ...WOODY, chips }, data: HASHES };
    expect(failure(start({ job }))).toMatchObject({
      ...{ reason: 'impossible', notes: [{ code: 'must-not-in-catalogue' }] },
    });
  });

  it('when it was begun with other tables', () => {
    const job = { search: WOODY, data: { ...HASHES, catalogueSha256: 'of last year' } };
    expect(failure(start({ job }))?.reason).toContain('other tables');
  });

  it('when the checkpoint is not what was kept', () => {
    const checkpoint = { episode: 3, sha256: 'f'.repeat(64), body: Uint8Array.of(1, 2, 3) };
    expect(failure(start({ checkpoint }))?.reason).toContain('the checkpoint was kept as');
  });

  it('when the order is none', () => {
    expect(failure({ kind: 'start', job: 7 })?.reason).not.toBe('');
  });
});
