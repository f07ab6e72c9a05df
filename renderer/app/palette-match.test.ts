// Finding by what one types: English words and initials, Hangul syllables and consonants, best answers first.
import { expect, test } from 'vitest';
import { rankOf, spelled, typedOf } from './palette-match.ts';

const ACTS = [
  ['search the library', '라이브러리 검색'],
  ['rate what you smell', '향 평가'],
  ['redo', '다시 하기'],
  ['undo', '되돌리기'],
  ['new formula', '새 포뮬러'],
  ['Theme: Dark', '테마: 어둡게'],
] as const;

const SPELLED = ACTS.map((names) => ({ name: names[0], spelled: spelled(names) }));

/** Names found, best first. */
function found(query: string): string[] {
  const typed = typedOf(query);
  return SPELLED.flatMap(({ name, spelled: spelling }) => {
    const rank = rankOf(spelling, typed);
    return rank === undefined ? [] : [{ name, rank }];
  })
    .toSorted((one, other) => one.rank - other.rank)
    .map(({ name }) => name);
}

test('beginnings come before parts', () => {
  expect(found('re')).toEqual(['redo']);
  expect(found('do')).toEqual(['redo', 'undo']);
  expect(found('r')).toEqual([
    'rate what you smell',
    'redo',
    'search the library',
    'new formula',
    'Theme: Dark',
  ]);
});

test('words may come in any order and half written, or as their initials', () => {
  expect(found('lib sea')).toEqual(['search the library']);
  expect(found('nf')).toEqual(['new formula']);
  expect(found('dark theme')).toEqual(['Theme: Dark']);
});

test('letters in order are enough, from the beginning of a word and at least three', () => {
  expect(found('frml')).toEqual(['new formula']);
  expect(found('rwm')).not.toContain('undo');
  expect(found('ormla')).toEqual([]);
});

test('Korean is found by syllables and by initial consonants, whatever language is shown', () => {
  expect(found('평가')).toEqual(['rate what you smell']);
  expect(found('ㄹㅇㅂ')).toEqual(['search the library']);
  expect(found('ㄷㅅ')).toEqual(['redo']);
  expect(found('ㅍㅁㄹ')).toEqual(['new formula']);
});

test('what nobody is called finds nothing, and nothing typed finds all', () => {
  expect(found('zzz')).toEqual([]);
  expect(found('')).toHaveLength(ACTS.length);
});
