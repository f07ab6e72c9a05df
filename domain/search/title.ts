// A short name for a formula, in both languages, from what it smells of most.

import { familyOfWord } from '#domain/catalogue/family.ts';
import { type Catalogue, COLOUR_FAMILIES, type ColourFamily } from '#domain/catalogue/material.ts';
import type { Perceived } from '#domain/odour/day.ts';
import type { FamilyShares } from '#domain/odour/odour-words.ts';
import type { Problem } from './problem.ts';

/** A word that the brief asked for stands this much more for the formula, and one of a wanted family by its share. */
const ASKED = 4;
const WANTED = 4;

/** "Woody: sandalwood, lavender" / "우디: 샌달우드, 라벤더": the leading family and its two most telling words. */
export function titleOf(
  perceived: readonly Perceived[],
  problem: Problem,
  families: FamilyShares,
  catalogue: Pick<Catalogue, 'descriptors' | 'familiesKo'>,
): { readonly en: string; readonly ko: string } {
  const family = leadingFamily(families, problem);
  const words = tellingWords(perceived, problem, catalogue).slice(0, 2);
  const korean = new Map(catalogue.descriptors.map(({ word, wordKo }) => [word, wordKo ?? word]));
  const en = [capital(family), words.join(', ')].filter((part) => part !== '').join(': ');
  const wordsKo = words.map((word) => korean.get(word) ?? word).join(', ');
  const ko = [catalogue.familiesKo[family] ?? family, wordsKo]
    .filter((part) => part !== '')
    .join(': ');
  return { en, ko };
}

function leadingFamily(families: FamilyShares, problem: Problem): ColourFamily {
  const lead = (family: ColourFamily) =>
    families[family] * (1 + 2 * (problem.families[COLOUR_FAMILIES.indexOf(family)] ?? 0));
  return COLOUR_FAMILIES.reduce((a, b) => (lead(b) > lead(a) ? b : a));
}

/** Words that name one thing, most telling first; families and qualities such as `sweet` are left out. */
function tellingWords(
  perceived: readonly Perceived[],
  problem: Problem,
  { descriptors }: Pick<Catalogue, 'descriptors'>,
): string[] {
  const asked = new Set(problem.words.flatMap(({ word, weight }) => (weight > 0 ? [word] : [])));
  const say = new Map<string, number>();
  for (const { word, level, parentFamily } of descriptors) {
    const family = familyOfWord(word, parentFamily);
    if (!family || (level !== 'secondary' && !asked.has(word))) continue;
    const wanted = problem.families[COLOUR_FAMILIES.indexOf(family)] ?? 0;
    say.set(word, asked.has(word) ? ASKED : 1 + WANTED * wanted);
  }
  const sums = new Map<string, number>();
  for (const { voiceId, intensity } of perceived) {
    for (const [word, share] of problem.palette.wordsOf(voiceId)) {
      const telling = say.get(word);
      if (telling === undefined) continue;
      sums.set(word, (sums.get(word) ?? 0) + intensity * share * telling);
    }
  }
  return [...sums].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([word]) => word);
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
