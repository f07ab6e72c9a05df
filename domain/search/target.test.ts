// Chips become a target by rules that a perfumer can check one by one.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CATALOGUE } from '#data/tables.fixture.ts';
import { COLOUR_FAMILIES } from '#domain/catalogue/material.ts';
import { EMOTION_AXES } from '#domain/emotion/emotion.ts';
import { readBrief } from './brief.ts';
import { CHIP_KINDS, type Chip, SEASONS, STRENGTHS, STYLES, TIMES } from './chip.ts';
import { buildLexicon } from './lexicon.ts';
import { targetOf } from './target.ts';
import { DEFAULT_PYRAMID } from './target-tables.ts';

const lexicon = buildLexicon(CATALOGUE);
const target = (text: string) => targetOf(readBrief(text, lexicon).chips, CATALOGUE);
const chip = (kind: Chip['kind'], key: string, value?: number): Chip => ({
  kind,
  key,
  ...(value === undefined ? {} : { value }),
  from: '',
});

describe('the profile', () => {
  it('of nothing is the backbone of perfumes in general, with no say', () => {
    const nothing = targetOf([], CATALOGUE);
    expect(nothing).toMatchObject({
      neutral: true,
      profileWeight: 0,
      words: {},
      strength: 'moderate',
    });
    expect(nothing.families.floral).toBeCloseTo(0.2136, 4);
    for (const phase of ['top', 'heart', 'base'] as const) {
      expect(nothing.pyramid[phase]).toBeCloseTo(DEFAULT_PYRAMID[phase], 12);
    }
  });

  it('leans towards what is asked for, and never wholly', () => {
    for (const family of COLOUR_FAMILIES) {
      const { families } = targetOf([chip('family', family)], CATALOGUE);
      expect(families[family]).toBeCloseTo(0.5, 9);
      const second = Math.max(
        ...COLOUR_FAMILIES.filter((one) => one !== family).map((one) => families[one]),
      );
      expect(second).toBeLessThan(0.25);
    }
  });

  it('holds nothing of a refused family and less of one that is asked for less', () => {
    const plain = targetOf([chip('word', 'rose')], CATALOGUE).families;
    expect(target('rose, no musk').families.musk).toBe(0);
    const less = target('rose, less woody').families.woody;
    expect(less).toBeGreaterThan(0);
    expect(less).toBeLessThan(plain.woody);
  });

  it('names words with their weights and refused words apart', () => {
    const { words, excludedWords } = target('rose, less sweet, no vanilla');
    expect(words).toEqual({ rose: 1, sweet: -0.5 });
    expect(excludedWords).toEqual(['vanilla']);
  });
});

describe('settings', () => {
  it('season, time and style shift the structure towards top or base', () => {
    const { top, base } = DEFAULT_PYRAMID;
    expect(target('summer').pyramid.top).toBeGreaterThan(top);
    expect(target('winter night').pyramid.base).toBeGreaterThan(base);
    expect(target('cologne').pyramid.top).toBeGreaterThan(0.45);
    expect(target('musk').pyramid.base).toBeGreaterThan(base);
    expect(target('citrus').pyramid.top).toBeGreaterThan(top);
  });

  it('each season, time and style has a profile of its own', () => {
    const all = [
      ...SEASONS.map((key) => chip('season', key)),
      ...TIMES.map((key) => chip('time', key)),
      ...STYLES.map((key) => chip('style', key)),
    ].map((one) => JSON.stringify(targetOf([one], CATALOGUE).families));
    expect(new Set(all).size).toBe(all.length);
  });

  it('the last chip of a kind wins and unknown keys are ignored', () => {
    expect(targetOf([chip('season', 'spring'), chip('season', 'winter')], CATALOGUE).season).toBe(
      'winter',
    );
    const odd = targetOf(
      [chip('season', 'monsoon'), chip('word', 'zorblax'), chip('family', 'x')],
      CATALOGUE,
    );
    expect(odd).toMatchObject({ words: {}, excludedFamilies: [] });
    expect(odd.season).toBeUndefined();
  });

  it('mood is a level and a weight; what is not spoken of is free', () => {
    const { emotion, emotionWeight } = target('calm, not romantic');
    expect(emotion).toEqual({ joy: 0.5, calm: 0.9, energy: 0.5, romance: 0.1 });
    expect(emotionWeight).toEqual({ joy: 0, calm: 1, energy: 0, romance: 1 });
  });

  it('must, avoid and budget go through as they are', () => {
    const full = target('must have rose, with hedione, without galaxolide, under 90 €/kg');
    expect(full).toMatchObject({
      must: ['hedione'],
      mustWords: ['rose'],
      avoid: ['galaxolide'],
      budgetEurPerKg: 90,
    });
  });
});

describe('the same brief in both languages', () => {
  it.each([
    ['calm woody evening scent for autumn', '차분한 우디 가을 저녁 향'],
    ['romantic rose with patchouli, no vanilla', '로맨틱한 장미와 패출리, 바닐라 없이'],
    ['fresh citrus cologne for summer mornings', '여름 아침의 상쾌한 시트러스 코롱'],
    ['warm, sweet, powdery, under 120 €/kg', '따뜻하고 달콤하고 파우더리한, 120유로 이하'],
    ['smoky leather and tobacco', '스모키한 가죽과 담배'],
  ])('%s', (english, korean) => {
    expect(target(korean)).toEqual(target(english));
  });
});

it('is well formed whatever the chips', () => {
  const keys = [
    'rose',
    'sweet',
    'woody',
    'musk',
    'calm',
    'joy',
    'summer',
    'night',
    'chypre',
    'light',
    'hedione',
    'word:rose',
    'eurPerKg',
    'zorblax',
  ];
  const chips = fc.array(
    fc.record({
      kind: fc.constantFrom(...CHIP_KINDS),
      key: fc.constantFrom(...keys, ...COLOUR_FAMILIES),
      value: fc.double({ min: -1, max: 300, noNaN: true }),
      from: fc.constant(''),
    }),
    { maxLength: 8 },
  );
  fc.assert(
    fc.property(chips, (all) => {
      const one = targetOf(all, CATALOGUE);
      const refused = new Set(one.excludedFamilies);
      const sum = COLOUR_FAMILIES.reduce((total, family) => total + one.families[family], 0);
      expect(sum).toBeCloseTo(1, 9);
      for (const family of COLOUR_FAMILIES) {
        expect(one.families[family]).toBeGreaterThanOrEqual(0);
        if (refused.has(family)) expect(one.families[family]).toBe(0);
      }
      const { top, heart, base } = one.pyramid;
      expect(top + heart + base).toBeCloseTo(1, 9);
      expect(Math.min(top, heart, base)).toBeGreaterThan(0.05);
      for (const axis of EMOTION_AXES) {
        expect(one.emotion[axis]).toBeGreaterThanOrEqual(0);
        expect(one.emotion[axis]).toBeLessThanOrEqual(1);
      }
      expect(STRENGTHS).toContain(one.strength);
    }),
    { seed: 20261124, numRuns: 500 },
  );
});
