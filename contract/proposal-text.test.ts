// Every kind of chip has its words, and a turned one says so; checked with a voice that tells keys and variables back.
import { expect, test } from 'vitest';
import type { Chip } from '#domain/search/chip.ts';
import { chipText, reasonText } from './proposal-text.ts';

const say = (key: string, params: Readonly<Record<string, string | number>> = {}) =>
  [key, ...Object.values(params)].join(' ');
const names = {
  material: (id: string) => `<${id}>`,
  word: (word: string) => `"${word}"`,
  family: (family: string) => `(${family})`,
};

test.each<[Omit<Chip, 'from'>, string]>([
  [{ kind: 'emotion', key: 'calm', value: 0.9 }, 'emotion.axis.calm'],
  [{ kind: 'family', key: 'woody' }, '(woody)'],
  [{ kind: 'family', key: 'woody', value: -1 }, 'brief.without (woody)'],
  [{ kind: 'word', key: 'rose', value: -0.5 }, 'brief.less "rose"'],
  [{ kind: 'must', key: 'word:rose' }, 'brief.must "rose"'],
  [{ kind: 'must', key: 'vanillin' }, 'brief.must <vanillin>'],
  [{ kind: 'avoid', key: 'clove-bud-oil' }, 'brief.without <clove-bud-oil>'],
  [{ kind: 'season', key: 'autumn' }, 'search.chip.season.autumn'],
  [{ kind: 'time', key: 'evening' }, 'search.chip.time.evening'],
  [{ kind: 'style', key: 'chypre' }, 'search.chip.style.chypre'],
  [{ kind: 'strength', key: 'light' }, 'search.chip.strength.light'],
  [{ kind: 'budget', key: 'eurPerKg', value: 220 }, 'search.chip.budget 220'],
])('%o', (chip, text) => {
  expect(chipText({ ...chip, from: '' }, say, names)).toBe(text);
});

test('a reason with the words for its keys', () => {
  const reason = {
    code: 'fits-family',
    materialId: 'vertofix',
    params: { family: 'woody' },
  } as const;
  expect(reasonText(reason, say, names)).toBe('search.reason.fits-family (woody)');
});
