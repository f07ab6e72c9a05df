// One spelling for a name: what perfumers type differently for the same thing is the same, and nothing else is.
import { expect, it } from 'vitest';
import { plainName } from './name.ts';

it.each([
  ['Ylang-Ylang  Extra', 'ylang ylang extra'],
  ['ISO E Super®', 'iso e super'],
  ['β-Damascone', 'beta damascone'],
  ['Β-Damascone', 'beta damascone'],
  ['Néroli', 'neroli'],
  ['Ne\u0301roli', 'neroli'],
  ['  (Z)-3-Hexenol ', 'z 3 hexenol'],
  ['라벤더  오일', '라벤더 오일'],
  ['라벤더 오일'.normalize('NFD'), '라벤더 오일'],
  ['Ｈｅｄｉｏｎｅ', 'hedione'],
  ['—', ''],
])('%j is %j', (name, plain) => {
  expect(plainName(name)).toBe(plain);
  expect(plainName(plain)).toBe(plain);
});

it('keeps apart what differs by a digit or a letter', () => {
  const names = [
    'Aldehyde C-11',
    'Aldehyde C-12',
    'alpha-Ionone',
    'beta-Ionone',
    'Ionone',
    '로즈',
    '로스',
  ];
  expect(new Set(names.map(plainName)).size).toBe(names.length);
});
