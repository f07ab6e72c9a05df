// Hangul is found as Korean perfumers type: by initials, however the keyboard joins them, and from any syllable on.
import { describe, expect, it } from 'vitest';
import { endsOf, initialConsonants, isConsonants } from './hangul.ts';
import { plainName } from './name.ts';

describe('initial consonants', () => {
  it('are those of each syllable, word by word, without what is not Hangul', () => {
    expect(initialConsonants('베르가못 오일')).toBe('ㅂㄹㄱㅁ ㅇㅇ');
    expect(initialConsonants('가 힣 까 쌀')).toBe('ㄱ ㅎ ㄲ ㅆ');
    expect(initialConsonants('Iso E 슈퍼 2')).toBe('ㅅㅍ');
    expect(initialConsonants('rose')).toBe('');
  });

  it('are known however they are spelt, and joined ones come apart', () => {
    for (const typed of ['ㅂㄹㄱㅁ', 'ㅂㄺㅁ', plainName('ㅂㄹㄱㅁ'), plainName('ㅂㄺㅁ')]) {
      expect(isConsonants(typed)).toBe(true);
      expect(initialConsonants(typed)).toBe('ㅂㄹㄱㅁ');
    }
    expect(initialConsonants('ㄳㄵㄶㄻㄼㄽㄾㄿㅀㅄ')).toBe(
      'ㄱㅅㄴㅈㄴㅎㄹㅁㄹㅂㄹㅅㄹㅌㄹㅍㄹㅎㅂㅅ',
    );
  });

  it.each(['', '베', '베ㄹ', 'ㅏ', 'b', 'ㅂ ㄹ'])('are not all there is in %j', (text) => {
    expect(isConsonants(text)).toBe(false);
  });
});

it('the ends of a word begin at each of its letters', () => {
  expect(endsOf('베르가못')).toEqual(['베르가못', '르가못', '가못', '못']);
  expect(endsOf('')).toEqual([]);
});
