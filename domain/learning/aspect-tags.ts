// What a perfumer's words say of a perfume: aspects and families, read clause by clause, negation heeded.
import { COLOUR_FAMILIES, type ColourFamily } from '#domain/catalogue/material.ts';
import {
  ASPECT_WORDS,
  ASPECTS,
  type Aspect,
  DENIED_AFTER,
  DENIED_BEFORE,
  DISLIKED,
  FAMILY_WORDS,
  LESS,
  LIKED,
  MORE,
  TOO,
} from './aspect-lexicon.ts';

/** What was read. These are features of a taste and never its labels: a score says good or bad, words say what of. */
export interface AspectTags {
  readonly aspects: readonly Aspect[];
  readonly loved: readonly ColourFamily[];
  readonly disliked: readonly ColourFamily[];
}

const CLAUSE_END =
  /[.;!?\n,·…]+|\b(?:but|however|although|though|while|yet)\b|(?:하지만|그런데|그러나|그래도|다만)|(?<=[가-힣](?:지만|는데|은데|ㄴ데|인데|한데|운데))\s|(?<=[가-힣]고)\s/i;

/** `notes` are families or odour words that the perfumer chose as liked. */
export function aspectTags(text: string, notes: readonly string[] = []): AspectTags {
  const aspects = new Set<Aspect>();
  const loved = new Set<ColourFamily>();
  const disliked = new Set<ColourFamily>();
  for (const clause of text.toLowerCase().split(CLAUSE_END)) {
    if (!clause?.trim()) continue;
    for (const aspect of ASPECTS) if (says(clause, aspect)) aspects.add(aspect);
    const liking = likingIn(clause);
    const families = COLOUR_FAMILIES.filter((family) => FAMILY_WORDS[family].test(clause));
    for (const family of families) {
      if (liking > 0) loved.add(family);
      if (liking < 0) disliked.add(family);
    }
  }
  for (const note of notes) {
    const plain = note.toLowerCase();
    for (const family of COLOUR_FAMILIES) {
      if (plain === family || FAMILY_WORDS[family].test(plain)) loved.add(family);
    }
  }
  return {
    aspects: ASPECTS.filter((one) => aspects.has(one)),
    loved: COLOUR_FAMILIES.filter((one) => loved.has(one)),
    disliked: COLOUR_FAMILIES.filter((one) => disliked.has(one)),
  };
}

function says(clause: string, aspect: Aspect): boolean {
  const { said, quality, lacked } = ASPECT_WORDS[aspect];
  if (stands(said, clause)) return true;
  if (quality && LESS.test(clause) && quality.test(clause)) return true;
  if (quality && TOO.test(clause) && !MORE.test(clause) && stands(quality, clause)) return true;
  return lacked !== undefined && MORE.test(clause) && lacked.test(clause);
}

/** Found, and not denied just before or just after. */
function stands(words: RegExp, clause: string): boolean {
  const found = words.exec(clause);
  if (!found) return false;
  const before = clause.slice(0, found.index).replace(TOO_BEFORE, ' ');
  const after = clause.slice(found.index + found[0].length);
  return !DENIED_BEFORE.test(before) && !DENIED_AFTER.test(after);
}

/** "not too strong": the denial stands before the measure. */
const TOO_BEFORE = new RegExp(`(${TOO.source})`, 'gi');

/** 1 liked, -1 disliked, 0 neither or both. */
function likingIn(clause: string): number {
  const liked = LIKED.exec(clause);
  const isDisliked = stands(DISLIKED, clause);
  if (!liked) return isDisliked ? -1 : 0;
  const isLiked = stands(LIKED, clause);
  if (isLiked && isDisliked) return 0;
  return isLiked ? 1 : -1;
}
