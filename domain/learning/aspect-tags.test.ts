// What is read from a perfumer's words, in English and Korean, and what is not read from their denials.
import { describe, expect, it } from 'vitest';
import { aspectTags } from './aspect-tags.ts';

const aspects = (text: string) => aspectTags(text).aspects;

describe('aspects', () => {
  it.each([
    ['향이 너무 강함', 'too_strong'],
    ['좀 진해요', 'too_strong'],
    ['too strong for the office', 'too_strong'],
    ['It is overpowering', 'too_strong'],
    ['덜 강했으면 좋겠어요', 'too_strong'],
    ['not strong enough', 'too_weak'],
    ['너무 약해서 잘 안 느껴져요', 'too_weak'],
    ['더 강했으면', 'too_weak'],
    ['a bit too faint', 'too_weak'],
    ['너무 달아요', 'too_sweet'],
    ['Way too sweet', 'too_sweet'],
    ['cloying after an hour', 'too_sweet'],
    ['조금 더 달았으면 좋겠다', 'too_dry'],
    ['너무 건조한 느낌', 'too_dry'],
    ['the opening is too sharp', 'too_sharp'],
    ['코를 찌르는 첫 향', 'too_sharp'],
    ['harsh', 'too_sharp'],
    ['너무 무거워요', 'too_heavy'],
    ['a little too heavy', 'too_heavy'],
    ['fades too fast', 'fades_fast'],
    ['금방 사라져요', 'fades_fast'],
    ['지속력이 약함', 'fades_fast'],
    ['오래 가지 않아요', 'fades_fast'],
    ["it doesn't last", 'fades_fast'],
    ['오래 가서 만족', 'lasts_well'],
    ['lasts all day long', 'lasts_well'],
  ])('%s → %s', (text, aspect) => {
    expect(aspects(text)).toEqual([aspect]);
  });

  it.each([
    '향이 너무 강하지 않아서 편안함',
    'not too strong',
    "it isn't too sweet",
    '너무 달지 않고 산뜻',
    'strong and clear',
    '강한 첫인상',
    'never harsh',
    '달라진 느낌',
    '',
  ])('reads nothing amiss in %s', (text) => {
    expect(aspects(text)).toEqual([]);
  });

  it('reads every clause by itself', () => {
    expect(aspects('너무 달지는 않지만 금방 날아가요')).toEqual(['fades_fast']);
    expect(aspects('not too sweet, but too heavy')).toEqual(['too_heavy']);
    expect(aspects('Too sharp. Lasts well, too strong')).toEqual([
      'too_strong',
      'too_sharp',
      'lasts_well',
    ]);
  });
});

describe('families', () => {
  it.each([
    ['장미 향이 정말 좋아요', ['floral'], []],
    ['I love the rose and the musk', ['floral', 'musk'], []],
    ['시트러스는 별로예요', [], ['citrus']],
    ["I don't like the vanilla", [], ['gourmand']],
    ['머스크가 좋지 않음', [], ['musk']],
    ['the cedar is lovely but the leather is awful', ['woody'], ['animalic']],
    ['rose, cedar', [], []],
  ] as const)('%s', (text, loved, disliked) => {
    const tags = aspectTags(text);
    expect([tags.loved, tags.disliked]).toEqual([loved, disliked]);
  });

  it('takes chosen notes as liked', () => {
    expect(aspectTags('', ['citrus', '우디', 'rose']).loved).toEqual(['citrus', 'floral', 'woody']);
  });
});
