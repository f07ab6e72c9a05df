// A row is smelled and priced as one catalogue material or as none; never as one of several.
import { expect, it } from 'vitest';
import type { FlatItem } from '#domain/recipe/expand.ts';
import { catalogueIdOf } from './catalogue-id.ts';
import { indexSafety } from './safety-index.ts';
import { SMALL_MATERIALS, SMALL_TABLE } from './small-table.fixture.ts';

const twin = SMALL_MATERIALS.filter(({ id }) => id === 'lemon-oil').map((one) => ({
  ...one,
  id: 'lemon-oil-sicily',
}));
const index = indexSafety(SMALL_TABLE, { materials: [...SMALL_MATERIALS, ...twin] });
const named = (ref: string, more: object = {}): FlatItem => ({ kind: 'material', ref, ...more });

it.each<[string, FlatItem, string | undefined]>([
  ['its id', named('limited'), 'limited'],
  ['its CAS', named('cas:50-00-0'), 'limited'],
  ['its name', named('name: LIMITED '), 'limited'],
  [
    'its row of the annex',
    { kind: 'natural', natural: 'bergamot oil, expressed', iso9235: 'g2.5' },
    'bergamot-oil',
  ],
  [
    'an id of another catalogue with the row beside it',
    named('theirs', { natural: 'Bergamot oil expressed', iso9235: 'G2.5', cas: '50-00-0' }),
    'bergamot-oil',
  ],
  [
    'an id of another catalogue with the CAS beside it',
    named('theirs', { cas: '50-00-0' }),
    'limited',
  ],
  ['an id of another catalogue', named('theirs'), undefined],
  ['a CAS that two materials carry', named('cas:90-00-4'), undefined],
  [
    'a row of the annex that two materials are',
    { kind: 'natural', natural: 'Lemon oil, expressed', iso9235: 'G2.5' },
    undefined,
  ],
  [
    'a natural without its category',
    { kind: 'natural', natural: 'Bergamot oil expressed' },
    undefined,
  ],
  [
    'another category of the natural',
    { kind: 'natural', natural: 'Bergamot oil expressed', iso9235: 'A2.12' },
    undefined,
  ],
])('%s', (_, item, id) => {
  expect(catalogueIdOf(item, index)).toBe(id);
});
