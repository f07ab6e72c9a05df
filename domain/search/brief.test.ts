// What is understood of a brief in English and Korean, against the catalogue that ships.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CATALOGUE } from '#data/tables.fixture.ts';
import { mergeChips, readBrief } from './brief.ts';
import { CHIP_KINDS } from './chip.ts';
import { buildLexicon } from './lexicon.ts';

const lexicon = buildLexicon(CATALOGUE);
const read = (text: string) => readBrief(text, lexicon);
const said = (text: string) =>
  read(text).chips.map(({ kind, key, value }) =>
    value === undefined ? `${kind}:${key}` : `${kind}:${key}=${value}`,
  );

describe('a brief in English', () => {
  it.each([
    [
      'calm woody evening scent for autumn',
      ['emotion:calm=0.9', 'family:woody=1', 'time:evening', 'season:autumn'],
    ],
    ['roses, cedar & lemons', ['word:rose=1', 'word:cedarwood=1', 'word:lemon=1']],
    [
      'a light chypre for summer mornings',
      ['strength:light', 'style:chypre', 'season:summer', 'time:morning'],
    ],
    ['orange blossom and oranges', ['word:neroli=1', 'word:orange=1']],
    ['an intense fougère at night', ['strength:intense', 'style:fougere', 'time:night']],
  ])('%s', (text, chips) => {
    expect(said(text)).toEqual(chips);
  });

  it.each([
    ['no vanilla', ['word:vanilla=-1']],
    ['without vanilla or musk', ['word:vanilla=-1', 'family:musk=-1']],
    [
      'no clove, cinnamon or musk; rose',
      ['word:clove=-1', 'word:cinnamon=-1', 'family:musk=-1', 'word:rose=1'],
    ],
    ['no clove, rose', ['word:clove=-1', 'word:rose=1']],
    ['vanilla-free rose', ['word:vanilla=-1', 'word:rose=1']],
    ['leather but not smoky', ['word:leathery=1', 'word:smoky=-1']],
    ['not floral or sweet but spicy', ['family:floral=-1', 'word:sweet=-0.5', 'family:spicy=1']],
    ['less sweet, more woody', ['word:sweet=-0.5', 'family:woody=1']],
    ['not too sweet jasmine', ['word:sweet=-0.5', 'word:jasmine=1']],
    ['a calm scent, not romantic', ['emotion:calm=0.9', 'emotion:romance=0.1']],
    ['rose, not strong', ['word:rose=1', 'strength:light']],
  ])('turns round what is refused: %s', (text, chips) => {
    expect(said(text)).toEqual(chips);
  });

  it('takes materials by name as must, and as avoid when they are refused', () => {
    expect(said('must have iso e super')).toEqual(['must:iso-e-super']);
    expect(said('with hedione, without galaxolide')).toEqual(['must:hedione', 'avoid:galaxolide']);
    expect(said('must contain rose')).toEqual(['word:rose=1', 'must:word:rose']);
  });

  it('prefers the cheaper preparation when a name leaves it open, and the odour word over the material', () => {
    expect(said('lavender oil')).toEqual(['must:lavender-oil']);
    expect(said('lavender')).toEqual(['word:lavender=1']);
  });
});

describe('a brief in Korean', () => {
  it.each([
    '장미',
    '장미는',
    '장미은',
    '장미가',
    '장미이',
    '장미를',
    '장미을',
    '장미와',
    '장미의',
    '장미로',
    '장미처럼',
    '장미향이',
    '장미 향을',
  ])('reads through the particle of %s', (text) => {
    expect(said(text)).toEqual(['word:rose=1']);
  });

  it.each([
    ['겨울밤', ['season:winter', 'time:night']],
    ['가을저녁에', ['season:autumn', 'time:evening']],
    ['은은한 봄 아침', ['strength:light', 'season:spring', 'time:morning']],
    ['진한 시프레', ['strength:intense', 'style:chypre']],
    ['woody한 향', ['family:woody=1']],
    ['사과와 배', ['word:apple=1', 'word:pear=1']],
    ['오렌지 블로썸', ['word:neroli=1']],
  ])('%s', (text, chips) => {
    expect(said(text)).toEqual(chips);
  });

  it.each([
    ['바닐라 없이 장미 향', ['word:vanilla=-1', 'word:rose=1']],
    ['장미는 좋지만 바닐라는 빼고', ['word:rose=1', 'word:vanilla=-1']],
    ['장미와 재스민은 빼고 백합을', ['word:rose=-1', 'word:jasmine=-1', 'word:lily=1']],
    ['달지 않은 장미', ['word:sweet=-0.5', 'word:rose=1']],
    ['덜 달게', ['word:sweet=-0.5']],
    ['차분한 향, 로맨틱하지 않은', ['emotion:calm=0.9', 'emotion:romance=0.1']],
    ['패출리 꼭 넣어줘', ['word:patchouli=1', 'must:word:patchouli']],
    ['꼭 로즈마리 오일', ['must:rosemary-oil']],
    ['로즈마리 오일은 빼줘', ['avoid:rosemary-oil']],
  ])('knows refusal and insistence: %s', (text, chips) => {
    expect(said(text)).toEqual(chips);
  });
});

describe('money and numbers', () => {
  it.each([
    ['under 150 €/kg', 150],
    ['budget of €99.50 per kg', 99.5],
    ['at most 1,200 euros', 1200],
    ['no more than 80 eur per kg', 80],
    ['킬로당 150유로 이하', 150],
    ['예산은 90유로까지', 90],
  ])('%s', (text, value) => {
    expect(said(`${text} rose`)).toEqual(['word:rose=1', `budget:eurPerKg=${value}`]);
  });

  it('takes no number for money that is not money', () => {
    expect(read('summer 2024, 5 roses')).toMatchObject({ unread: ['2024', '5'] });
    expect(said('0 €/kg rose')).toEqual(['word:rose=1']);
  });
});

describe('what a reading keeps', () => {
  it('every chip has the text it came from, also in the middle of Korean words', () => {
    const text = '바닐라 없이 따뜻하고 차분한 겨울밤, 킬로당 150유로 이하';
    const { chips } = read(text);
    expect(chips.map(({ from }) => from)).toEqual([
      '바닐라',
      '따뜻하고',
      '따뜻하고',
      '따뜻하고',
      '따뜻하고',
      '차분한',
      '겨울',
      '밤',
      '킬로당 150유로 이하',
    ]);
    for (const { from } of chips) expect(text).toContain(from);
  });

  it('lists what meant nothing, in order, without the small words', () => {
    expect(read('a scent of zorblax and quux for my rose').unread).toEqual(['zorblax', 'quux']);
  });

  it.each(['', '   ', 'asdf qwer', '뭐든', 'no vanilla', 'strong', 'under 100 €/kg', '!!! ,,, ;'])(
    'is neutral when nothing is wanted: "%s"',
    (text) => {
      expect(read(text).neutral).toBe(true);
    },
  );

  it('is not neutral as soon as one thing is', () => {
    for (const text of ['rose', '봄', 'calm', 'with hedione'])
      expect(read(text).neutral).toBe(false);
  });

  it('reads any text without failing, the same each time, with known kinds and values in range', () => {
    const words = fc.constantFrom(
      'no',
      'rose',
      '장미는',
      '빼고',
      '없이',
      'less',
      'sweet',
      ',',
      'must',
      '150€',
      '겨울밤',
      'or',
      '\u0000',
      '🌹',
    );
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.array(words, { maxLength: 12 }).map((all) => all.join(' ')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const reading = read(text);
        expect(read(text)).toEqual(reading);
        for (const { kind, key, value = 1 } of reading.chips) {
          expect(CHIP_KINDS).toContain(kind);
          expect(key).not.toBe('');
          if (kind !== 'budget') expect(Math.abs(value)).toBeLessThanOrEqual(1);
        }
        const ids = reading.chips.map(({ kind, key }) => `${kind}|${key}`);
        expect(new Set(ids).size).toBe(ids.length);
      }),
      { seed: 20261124, numRuns: 400 },
    );
  });
});

describe('chips put together', () => {
  const chip = (value: number) => ({ kind: 'word', key: 'rose', value, from: '' }) as const;

  it('a refusal beats a wish in one text, and the stronger wish the weaker', () => {
    expect(said('rose, no rose')).toEqual(['word:rose=-1']);
    expect(mergeChips([chip(0.3), chip(0.8)], [])).toEqual([chip(0.8)]);
  });

  it('a chip set by hand beats one that was read', () => {
    expect(mergeChips([chip(-1)], [chip(0.4)])).toEqual([chip(0.4)]);
  });
});
