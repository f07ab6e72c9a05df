// What every keeper of ratings must do: each judgement once, and its place in the outbox with it.
import { describe, expect, it } from 'vitest';
import type { Preference, Rating, RatingStore } from './ratings.ts';

const RATING: Rating = {
  id: 'a',
  recipeId: 'recipe',
  overall: 4.5,
  intensity: 3,
  balance: 5,
  fitToBrief: 1,
  wearability: 2,
  feltCalm: 4.5,
  feltRomance: 1,
  text: '따뜻하고 "포근"하다\n🌹',
  preferredNotes: ['citrus', '나무'],
  smeltAt: '30m',
  on: 'skin',
  ratedAt: 900,
  receivedAt: 1000,
};
const SHORT: Rating = {
  ...{ id: 'b', recipeId: 'elsewhere', overall: 1, text: '', preferredNotes: [] },
  receivedAt: 1001,
};
const PREFERENCE: Preference = { id: 'a', betterId: 'x', otherId: 'y', receivedAt: 1002 };

/** Runs the acceptance of one adapter; `open` gives an empty store. */
export function acceptRatings(name: string, open: () => RatingStore): void {
  describe(`ratings kept ${name}`, () => {
    it('come back as they were given, oldest first', async () => {
      const store = open();
      expect(await store.rate(RATING)).toBe('kept');
      expect(await store.rate(SHORT)).toBe('kept');
      expect(await store.prefer(PREFERENCE)).toBe('kept');
      expect(await store.ratings()).toEqual([RATING, SHORT]);
      expect(await store.preferences()).toEqual([PREFERENCE]);
    });

    it('are taken once, however often and whenever they arrive', async () => {
      const store = open();
      await store.rate(RATING);
      await store.prefer(PREFERENCE);
      expect(await store.rate({ ...RATING, receivedAt: 5000 })).toBe('known');
      const turned = Object.fromEntries(Object.entries(RATING).reverse()) as unknown as Rating;
      expect(await store.rate(turned)).toBe('known');
      expect(await store.prefer({ ...PREFERENCE, receivedAt: 5000 })).toBe('known');
      expect(await store.ratings()).toEqual([RATING]);
      expect(await store.outboxDepth()).toBe(2);
    });

    it('know a field that nobody told from one that was', async () => {
      const store = open();
      await store.rate({ ...SHORT, ratedAt: undefined });
      expect(await store.rate(SHORT)).toBe('known');
      expect(await store.rate({ ...SHORT, ratedAt: 3 })).toBe('taken');
    });

    it('are not written over by others of their id', async () => {
      const store = open();
      await store.rate(RATING);
      await store.prefer(PREFERENCE);
      expect(await store.rate({ ...RATING, overall: 1 })).toBe('taken');
      expect(await store.rate({ ...RATING, preferredNotes: [] })).toBe('taken');
      expect(await store.prefer({ ...PREFERENCE, betterId: 'y', otherId: 'x' })).toBe('taken');
      expect(await store.ratings()).toEqual([RATING]);
      expect(await store.preferences()).toEqual([PREFERENCE]);
      expect(await store.outboxDepth()).toBe(2);
    });

    it('are one even when they arrive twice at once', async () => {
      const store = open();
      const outcomes = await Promise.all([RATING, RATING, RATING].map((one) => store.rate(one)));
      expect(outcomes.sort()).toEqual(['kept', 'known', 'known']);
      expect(await store.outboxDepth()).toBe(1);
    });
  });
  describe(`the outbox kept ${name}`, () => {
    acceptOutbox(open);
  });
}

function acceptOutbox(open: () => RatingStore): void {
  it('holds what was accepted, in that order, as its readers get it', async () => {
    const store = open();
    expect(await store.outgoing(10)).toEqual([]);
    await store.rate(RATING);
    await store.prefer(PREFERENCE);
    await store.rate(SHORT);
    const waiting = await store.outgoing(10);
    expect(waiting.map(({ kind, id }) => [kind, id])).toEqual([
      ['rating', 'a'],
      ['preference', 'a'],
      ['rating', 'b'],
    ]);
    const sequences = waiting.map(({ sequence }) => sequence);
    expect(sequences).toEqual([...sequences].sort((one, other) => one - other));
    expect(JSON.parse(waiting[0]?.payload ?? '')).toMatchObject({
      ...{ rating_id: 'a', recipe_id: 'recipe', user_rating: 4.5, feedback_text: RATING.text },
      ...{ preferred_notes: ['citrus', '나무'], smelt_at: '30m', fit_to_brief: 1, on: 'skin' },
      ...{ felt_calm: 4.5, felt_romance: 1 },
      timestamp: new Date(900).toISOString(),
    });
    expect(JSON.parse(waiting[1]?.payload ?? '')).toMatchObject({ better_id: 'x', other_id: 'y' });
    expect(await store.outgoing(2)).toEqual(waiting.slice(0, 2));
  });

  it('lets go of what was sent, and of nothing else', async () => {
    const store = open();
    for (let at = 0; at < 300; at += 1) await store.rate({ ...SHORT, id: `r${at}` });
    const batch = await store.outgoing(100);
    await store.markSent(
      batch.map(({ sequence }) => sequence),
      2000,
    );
    await store.markSent([], 2000);
    expect(await store.outboxDepth()).toBe(200);
    expect((await store.outgoing(1))[0]?.id).toBe('r100');
    await store.markSent([batch[0]?.sequence ?? 0], 3000);
    expect(await store.outboxDepth()).toBe(200);
    expect(await store.rate({ ...SHORT, id: 'r0' })).toBe('known');
    expect(await store.outboxDepth()).toBe(200);
    expect(await store.ratings()).toHaveLength(300);
  });
}
