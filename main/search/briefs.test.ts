// Kept briefs come back last kept first, one per id, and an unreadable one hides no other.
import { expect, test } from 'vitest';
import type { KeptBrief } from '#contract/search.ts';
import { memorySettings } from '#native/memory/settings.ts';
import { keepBrief, listBriefs } from './briefs.ts';

const brief = (id: string, text: string): KeptBrief => ({
  ...{ id, text, category: '4', dosagePercent: 15 },
  chips: [{ kind: 'emotion', key: 'calm', value: 0.9, from: text }],
});

test('a brief kept again is one brief, and the newest stands first', async () => {
  const settings = memorySettings();
  await keepBrief(brief('a', '가을 저녁'), settings, 1);
  await keepBrief(brief('b', 'summer'), settings, 2);
  const listed = await keepBrief(brief('a', '가을 저녁, 차분하게'), settings, 3);
  expect(listed.map(({ id, text, keptAt }) => [id, text, keptAt])).toEqual([
    ['a', '가을 저녁, 차분하게', 3],
    ['b', 'summer', 2],
  ]);
});

test('what cannot be read is left out', async () => {
  const settings = memorySettings();
  await settings.set('brief:old', { words: 'of another version' }, 9);
  await keepBrief(brief('a', 'autumn'), settings, 1);
  expect((await listBriefs(settings)).map(({ id }) => id)).toEqual(['a']);
});
