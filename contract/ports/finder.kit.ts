// What every finder must do: find a material by whatever a perfumer types of it, in both languages, best first.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Findable, Finder } from './finder.ts';

const NOTHING = { synonyms: [], words: [] };
const MATERIALS: readonly Findable[] = [
  { ...NOTHING, id: 'base', name: 'Old bergamot base' },
  {
    ...{ id: 'bergamot-oil', name: 'Bergamot oil', nameKo: '베르가못 오일', cas: '8007-75-8' },
    ...{ synonyms: ['Citrus bergamia peel oil', '베르가모트'], words: ['citrus', '시트러스'] },
  },
  { ...NOTHING, id: 'bergamot', name: 'Bergamot', nameKo: '베르가못' },
  {
    ...{ id: 'hedione', name: 'Hedione', nameKo: '헤디온', cas: '24851-98-7' },
    ...{ synonyms: ['Methyl dihydrojasmonate', 'MDJ'], words: ['jasmine', '자스민', 'fresh air'] },
  },
  {
    ...{ id: 'damascone', name: 'β-Damascone', nameKo: '베타 다마스콘', cas: '23726-91-2' },
    ...{ synonyms: [], words: ['rose', '장미', 'fruity'] },
  },
  { ...NOTHING, id: 'rose', name: 'Rose absolute', nameKo: '다마스크 장미 앱솔루트' },
  { ...NOTHING, id: 'other-cas', name: 'Else', cas: '1007-75-8', words: ['8007', 'OR', 'café'] },
  { ...NOTHING, id: 'numbered', name: '4-Methyl guaiacol' },
  { ...NOTHING, id: 'own:mine', name: '나의 베르가못 (새 병)' },
];

const ODD = [
  '"',
  '""',
  "'",
  '*',
  '(',
  'a"b',
  'AND',
  'NOT',
  'NEAR(a b)',
  'name:x',
  '{a}',
  '^a',
  '-',
  '-a',
];
const ODDER = [
  'a OR b',
  '%',
  '_',
  '\\',
  '\0',
  ';--',
  '8007-',
  '--1',
  '1-',
  '\ud800',
  '𞤀',
  '😀',
  'ᄀ',
  '½',
];

async function indexed(open: () => Finder): Promise<Finder> {
  const finder = open();
  await finder.index('1', MATERIALS);
  return finder;
}

/** Runs the acceptance of one adapter; `open` gives one that has nothing to find yet. */
export function acceptFinder(name: string, open: () => Finder): void {
  describe(`finding ${name}`, () => {
    const ids = async (query: string, most = 50) => (await indexed(open)).find(query, most);
    const found = async (query: string) => [...(await ids(query))].sort();

    describe('finds', () => {
      finds(found);
    });
    describe('ranks', () => {
      ranks(ids);
    });

    it('knows nothing before it was told, and what it was told last', async () => {
      const finder = open();
      expect(await finder.find('rose', 10)).toEqual([]);
      await finder.index('1', MATERIALS);
      await finder.index('1', []);
      expect(await finder.find('hedione', 10)).toEqual(['hedione']);
      await finder.index('2', MATERIALS.slice(0, 1));
      expect(await finder.find('hedione', 10)).toEqual([]);
      expect(await finder.find('bergamot', 10)).toEqual(['base']);
    });

    it.each([...ODD, ...ODDER])('is not thrown by %j', async (query) => {
      const finder = await indexed(open);
      for (const one of [query, `${query}${query}`, `rose ${query}`, `${query} rose`]) {
        expect(Array.isArray(await finder.find(one, 10))).toBe(true);
      }
    });

    it('is not thrown by anything that can be typed', async () => {
      const finder = await indexed(open);
      const typed = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }));
      await fc.assert(
        fc.asyncProperty(typed, async (query) => Array.isArray(await finder.find(query, 5))),
        { seed: 20261124, numRuns: 300 },
      );
    });

    it.each(['', ' ', '()', '"*"', '\n'])('finds nothing for %j', async (query) => {
      expect(await ids(query)).toEqual([]);
    });
  });
}

function finds(found: (query: string) => Promise<string[]>): void {
  const THREE = ['base', 'bergamot', 'bergamot-oil'];
  it.each([
    ['a name, whole or begun, in any case', ['BERGAMOT', 'berg', 'ber'], THREE],
    ['a synonym', ['methyl dihydro', 'mdj', 'Dihydrojasmonate'], ['hedione']],
    ['a CAS number, whole and partly', ['24851-98-7', '24851', '24851-98', '24851-'], ['hedione']],
    ['a CAS number, not the words of one', ['8007-75-8', '8007-75'], ['bergamot-oil']],
    ['a number before a name', ['4-', '4-met'], ['numbered']],
    ['an odour word in either language', ['jasmine', '자스민', 'jasm', 'air'], ['hedione']],
    ['Greek letters and accents as they are said', ['beta-damascone', 'β damas'], ['damascone']],
    ['an accent left out', ['cafe', 'café'], ['other-cas']],
    ['the middle of a Korean word', ['가모트', '트러스'], ['bergamot-oil']],
    [
      'several words in any order',
      ['oil bergamot', 'peel berg oil', 'citrus 베르'],
      ['bergamot-oil'],
    ],
    [
      'Korean words without a blank between',
      ['베르가못오일', 'ㅂㄹㄱㅁㅇㅇ', '못오'],
      ['bergamot-oil'],
    ],
    ['words of both languages together', ['장미 fruity'], ['damascone']],
    ['nothing where one word is not there', ['bergamot jasmine', 'xyz'], []],
    ['nothing inside a Latin word', ['ergamot'], []],
  ])('%s', async (_, queries, expected) => {
    for (const query of queries) expect([query, await found(query)]).toEqual([query, expected]);
  });

  it('a Korean name, also of a material of one’s own', async () => {
    const all = ['bergamot', 'bergamot-oil', 'own:mine'];
    for (const query of ['베르가못', '가못', 'ㅂㄹㄱㅁ', 'ㅂㄺㅁ', 'ㄱㅁ']) {
      expect([query, await found(query)]).toEqual([query, all]);
    }
    expect(await found('ㄷㅁㅅㅋ')).toEqual(['damascone', 'rose']);
    expect(await found('ㄷㅁㅅㅋ ㅈㅁ')).toEqual(['rose']);
    expect(await found('나의 ㅂㄹ')).toEqual(['own:mine']);
  });
}

function ranks(ids: (query: string, most?: number) => Promise<readonly string[]>): void {
  it('exact before beginning before anywhere', async () => {
    expect(await ids('bergamot')).toEqual(['bergamot', 'bergamot-oil', 'base']);
    expect((await ids('베르가못')).slice(0, 2)).toEqual(['bergamot', 'bergamot-oil']);
    expect(await ids('8007-75-8')).toEqual(['bergamot-oil']);
    expect((await ids('8007'))[0]).toBe('bergamot-oil');
    expect((await ids('rose'))[0]).toBe('rose');
  });

  it('no more than were asked for, and those the best', async () => {
    expect(await ids('bergamot', 1)).toEqual(['bergamot']);
    expect(await ids('bergamot', 2)).toEqual(['bergamot', 'bergamot-oil']);
  });
}
