// A written name finds its material exactly or not at all: by id, name, Korean name, synonym or CAS.
import { expect, it } from 'vitest';
import { CATALOGUE } from '#data/tables.fixture.ts';
import { materialFinder } from './finder.ts';

const { find, byId } = materialFinder(CATALOGUE.materials);

it.each([
  ['Hedione', 'hedione'],
  ['HEDIONE®', 'hedione'],
  ['헤디온', 'hedione'],
  ['methyl dihydrojasmonate', 'hedione'],
  ['24851-98-7', 'hedione'],
  [' dpg ', 'dpg'],
  ['DPG', 'dpg'],
  ['TEC', 'tec'],
  ['Hedione 4', undefined],
  ['Hedion', undefined],
  ['', undefined],
  ['—', undefined],
  ['00-00-0', undefined],
])('%j is %j', (written, id) => {
  expect(find(written)).toBe(id);
});

it('finds every id by itself, and nothing that two materials share', () => {
  for (const id of byId.keys()) expect([undefined, id]).toContain(find(id));
  const [one, other] = CATALOGUE.materials;
  if (!one || !other) throw new Error('the catalogue is empty');
  const twins = materialFinder([
    { ...one, cas: '1-11-1' },
    { ...other, synonyms: [one.name], cas: '50-00-0' },
    { ...other, id: 'third', name: 'Third', synonyms: [], cas: '50-00-0' },
  ]);
  expect(twins.find(one.name)).toBeUndefined();
  expect(twins.find('50-00-0')).toBeUndefined();
  expect(twins.find('Third')).toBe('third');
});
