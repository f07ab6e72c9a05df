// A request as the tokens a student is asked with: always the same for the same request, and never too long.
import { COLOUR_FAMILIES } from '#domain/catalogue/material.ts';
import { EMOTION_AXES } from '#domain/emotion/emotion.ts';
import type { ComposeRequest } from '#domain/search/proposal.ts';
import { SAID, type Special, type Vocabulary } from './vocabulary.ts';

/** Of each list, what is said at most; the law and the mask hold to the rest all the same. */
const MOST = { words: 10, mustWords: 4, musts: 10, families: 6, without: 6, avoid: 6 };
/** What a request takes at most. */
export const LONGEST_PROMPT = 120;
/** Wanted less than this is wanted a little. */
const LITTLE = 0.67;

/**
 * The catalogue, the carrier and `allowed` are not told: the mask leaves out what may not be there. What the catalogue's
 * vocabulary has no token for is left out; a must without a slot is said as one that is not listed.
 */
export function promptOf(request: ComposeRequest, vocabulary: Vocabulary): number[] {
  const { target, category, dosagePercent } = request;
  const budget = request.budgetEurPerKg ?? target.budgetEurPerKg;
  const { idOf, special } = vocabulary;
  const ids: number[] = [special.begin];
  const say = (token: string | undefined, ...marks: readonly Special[]) => {
    const id = token === undefined ? undefined : idOf(token);
    if (id !== undefined) ids.push(...marks.map((mark) => special[mark]), id);
  };
  say(`category:${category}`);
  say(SAID.dosage(dosagePercent));
  if (budget !== undefined) say(SAID.budget(budget));
  say(`strength:${target.strength}`);
  for (const key of [target.season, target.time, target.style]) {
    if (key !== undefined) say(`setting:${key}`);
  }
  if (target.neutral) ids.push(special.neutral);
  say(SAID.say(target.profileWeight));
  say(SAID.note('top', target.pyramid.top));
  say(SAID.note('base', target.pyramid.base));
  for (const axis of EMOTION_AXES) {
    if (target.emotionWeight[axis] > 0) say(SAID.emotion(axis, target.emotion[axis]));
  }
  for (const family of COLOUR_FAMILIES) {
    if (target.families[family] > 0) say(SAID.family(family, target.families[family]));
  }
  for (const [word, weight] of heaviest(target.words)) say(`word:${word}`, ...shadesOf(weight));
  for (const word of target.mustWords.slice(0, MOST.mustWords)) say(`word:${word}`, 'must');
  for (const id of distinct([...target.must, ...request.must]).slice(0, MOST.musts)) {
    say(slotToken(id, vocabulary) ?? '<unlisted>', 'must');
  }
  for (const family of target.excludedFamilies.slice(0, MOST.families)) {
    say(`family:${family}`, 'without');
  }
  for (const word of target.excludedWords.slice(0, MOST.without)) say(`word:${word}`, 'without');
  const avoided = distinct([...target.avoid, ...request.avoid]);
  const known = avoided.flatMap((id) => slotToken(id, vocabulary) ?? []);
  for (const token of known.slice(0, MOST.avoid)) say(token, 'without');
  ids.push(special.compose);
  return ids;
}

function shadesOf(weight: number): Special[] {
  if (weight < 0) return ['less'];
  return weight < LITTLE ? ['little'] : [];
}

/** By how much they matter; the order of their mention decides between equals. */
function heaviest(words: Readonly<Record<string, number>>): [string, number][] {
  return Object.entries(words)
    .sort(([, a], [, b]) => Math.abs(b) - Math.abs(a))
    .slice(0, MOST.words);
}

function distinct(ids: readonly string[]): string[] {
  return [...new Set(ids)];
}

function slotToken(materialId: string, { slotOf }: Vocabulary): string | undefined {
  const slot = slotOf.get(materialId);
  return slot === undefined ? undefined : `ing:${slot}`;
}
