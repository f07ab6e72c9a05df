// Which colour an odour word counts towards: the published parents where they are right, our own where they mislead.
import { describe, expect, it } from 'vitest';
import { familyOfWord, foldFamily, wordFamilies } from './family.ts';
import { COLOUR_FAMILIES } from './material.ts';

describe('a published family', () => {
  it('that has a colour is itself, however it is written', () => {
    for (const family of COLOUR_FAMILIES)
      expect(foldFamily(` ${family.toUpperCase()} `)).toBe(family);
  });

  it('that is finer falls to its nearest colour, and a solvent to none', () => {
    expect(foldFamily('minty')).toBe('herbal');
    expect(foldFamily('marine')).toBe('aldehydic');
    expect(foldFamily('solvent')).toBeUndefined();
    expect(foldFamily('')).toBeUndefined();
  });

  it.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])('is never %s', (word) => {
    expect(foldFamily(word)).toBeUndefined();
    expect(familyOfWord(word, word)).toBeUndefined();
    expect(familyOfWord(word, 'woody')).toBe('woody');
  });
});

describe('an odour word', () => {
  it('counts towards its own family before its published parent', () => {
    expect(familyOfWord('labdanum', 'citrus')).toBe('amber');
    expect(familyOfWord('citrus', 'fruity')).toBe('citrus');
    expect(familyOfWord('bergamot', 'citrus')).toBe('citrus');
  });

  it('counts towards none when it is a quality', () => {
    expect(familyOfWord('warm', 'spicy')).toBeUndefined();
    expect(familyOfWord('sweet', 'gourmand')).toBeUndefined();
    expect(familyOfWord('unheard of', '')).toBeUndefined();
  });
});

it('a vocabulary becomes a map of the words that have a colour', () => {
  const word = (one: string, parentFamily: string) =>
    ({ word: one, level: 'secondary', parentFamily }) as const;
  const found = wordFamilies([word('bergamot', 'citrus'), word('warm', 'spicy'), word('odd', '')]);
  expect([...found]).toEqual([['bergamot', 'citrus']]);
});
