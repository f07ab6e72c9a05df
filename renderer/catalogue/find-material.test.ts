// What a perfumer types finds the thing meant first: by name, trade name, Hangul or CAS, and the annex after the shelf.
import { expect, test } from 'vitest';
import type { Material } from '#domain/catalogue/material.ts';
import type { AnnexNatural } from '#domain/safety/table.ts';
import { finderOf } from './find-material.ts';

const material = (id: string, name: string, more: Partial<Material> = {}): Material => ({
  id,
  name,
  synonyms: [],
  kind: 'synthetic',
  tier: 'core',
  family: 'woody',
  descriptors: [],
  impact: 3,
  estimates: [],
  ...more,
});
const MATERIALS = [
  material('ambrox', 'Ambroxan', { nameKo: '암브록산', cas: '6790-58-5' }),
  material('rose-oxide', 'Rose oxide'),
  material('damask', 'Damask rose oil'),
  material('prose', 'Prosella'),
  material('ise', 'Iso E Super', { synonyms: ['OTNE'], cas: '54464-57-2' }),
];
const NATURALS: AnnexNatural[] = [
  { name: 'Rose oil', iso9235: 'G2.8', cas: ['8007-01-0'], ownStandardIds: [], constituents: [] },
];
const finder = finderOf(MATERIALS, NATURALS);
const ids = (query: string) => finder.materials(query).map(({ id }) => id);

test('names that begin with it come before names that hold it as a word, and inside a word last', () => {
  expect(ids('rose')).toEqual(['rose-oxide', 'damask', 'prose']);
});

test('trade names, Hangul and CAS numbers find the material', () => {
  expect(ids('otne')).toEqual(['ise']);
  expect(ids('암브록')).toEqual(['ambrox']);
  expect(ids('6790-58-5')).toEqual(['ambrox']);
});

test('an odour word finds what smells of it, behind every name', () => {
  const words = [
    { word: 'rosy', wordKo: '장미 같은', level: 'primary', parentFamily: 'floral' },
  ] as const;
  const smelling = [material('geraniol', 'Geraniol', { descriptors: ['rosy'] }), ...MATERIALS];
  const finding = finderOf(smelling, NATURALS, words);
  const found = (query: string) => finding.materials(query).map(({ id }) => id);
  expect(found('ros')).toEqual(['rose-oxide', 'damask', 'prose', 'geraniol']);
  expect(found('rosy')).toEqual(['geraniol']);
  expect(found('장미')).toEqual(['geraniol']);
  expect(found('osy')).toEqual([]);
});

test('initial consonants find the Korean name, however the keyboard joins them', () => {
  const korean = finderOf(
    [
      material('bergamot', 'Bergamot oil', { nameKo: '베르가못 오일' }),
      material('oxide', 'Rose oxide', { nameKo: '로즈 옥사이드' }),
    ],
    NATURALS,
  );
  const found = (query: string) => korean.materials(query).map(({ id }) => id);
  expect(found('ㅂㄹㄱㅁ')).toEqual(['bergamot']);
  expect(found('ㄼ')).toEqual([]);
  expect(found('ㅂㄺㅁ')).toEqual(['bergamot']);
  expect(found('ㅇㅅㅇㄷ')).toEqual(['oxide']);
  expect(found('ㅇ')).toEqual(['bergamot', 'oxide']);
});

test('nothing typed lists the shelf for the library and nothing for the table', () => {
  expect(ids('')).toHaveLength(MATERIALS.length);
  expect(finder.items(' ', 10)).toEqual([]);
});

test('naturals of the annex follow, and a CAS number nobody lists can still be entered', () => {
  expect(finder.items('rose', 10).at(-1)).toEqual({
    kind: 'natural',
    natural: 'Rose oil',
    iso9235: 'G2.8',
  });
  expect(finder.items('99999-99-9', 10)).toEqual([{ kind: 'cas', cas: '99999-99-9' }]);
  expect(finder.items('rose', 2)).toHaveLength(2);
});
