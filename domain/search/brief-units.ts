// A brief cut into units: things it names, words that turn them round, and words that mean nothing here.
import { plainName } from '#domain/catalogue/name.ts';
import type { Gift, Lexicon } from './lexicon.ts';
import { FILLERS, isKoreanEnding } from './lexicon-grammar.ts';

export type Unit =
  | {
      readonly kind: 'item';
      readonly gives: readonly Gift[];
      readonly from: string;
      /** What a Korean word carried after its stem. */
      readonly ending: string;
    }
  | { readonly kind: 'word'; readonly plain: string; readonly known: boolean }
  | { readonly kind: 'mark'; readonly mark: string };

interface Token {
  readonly text: string;
  readonly plain: string;
  readonly script: 'hangul' | 'latin' | 'mark';
  /** True when no blank stands before it. */
  readonly glued: boolean;
}

const TOKEN = /\p{Script=Hangul}+|[\p{Script=Latin}\p{N}\p{M}'’]+|[,.;:!?·/&+()]/gu;
const MOST_HANGUL_WORDS = 4;

/** Units of a text in order. Longest match first; a Korean word may hold several items. */
export function readUnits(text: string, lexicon: Lexicon): Unit[] {
  const tokens = tokenise(text);
  const units: Unit[] = [];
  let at = 0;
  while (at < tokens.length) {
    const token = tokens[at];
    if (!token) break;
    const match =
      token.script === 'latin'
        ? matchLatin(tokens, at, lexicon)
        : token.script === 'hangul'
          ? matchHangul(tokens, at, lexicon)
          : undefined;
    if (match) units.push(...match.units);
    else if (token.script === 'mark') units.push({ kind: 'mark', mark: token.text });
    else if (!isGluedEnding(tokens, at)) {
      units.push({ kind: 'word', plain: token.plain, known: FILLERS.has(token.plain) });
    }
    at += match?.length ?? 1;
  }
  return units;
}

function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  let end = -1;
  for (const found of text.normalize('NFC').matchAll(TOKEN)) {
    const [word] = found;
    const script = /^\p{Script=Hangul}/u.test(word)
      ? 'hangul'
      : /^[\p{L}\p{N}'’]/u.test(word)
        ? 'latin'
        : 'mark';
    const plain = plainName(word.replace(/['’]/g, ''));
    tokens.push({ text: word, plain, script, glued: found.index === end });
    end = found.index + word.length;
  }
  return tokens;
}

/** `woody한`: a Korean ending on a word in Latin letters. */
function isGluedEnding(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const before = tokens[at - 1];
  return (
    token?.script === 'hangul' &&
    token.glued &&
    before?.script === 'latin' &&
    isKoreanEnding(token.text)
  );
}

interface Match {
  readonly units: readonly Unit[];
  /** Tokens used. */
  readonly length: number;
}

function matchLatin(tokens: readonly Token[], at: number, lexicon: Lexicon): Match | undefined {
  for (let length = lexicon.longestPhrase; length > 0; length -= 1) {
    const span = tokens.slice(at, at + length);
    if (span.length < length || span.some(({ script }) => script !== 'latin')) continue;
    const phrase = span.map(({ plain }) => plain).join(' ');
    const gives = lexicon.phrases.get(phrase) ?? lexicon.phrases.get(singular(phrase));
    if (!gives) continue;
    const next = tokens[at + length];
    const ending = next && isGluedEnding(tokens, at + length) ? next.text : '';
    const from = span.map(({ text }) => text).join(' ');
    return { units: [{ kind: 'item', gives, from, ending }], length: length + (ending ? 1 : 0) };
  }
  return undefined;
}

function singular(phrase: string): string {
  return phrase.length > 3 && phrase.endsWith('s') ? phrase.slice(0, -1) : phrase;
}

function matchHangul(tokens: readonly Token[], at: number, lexicon: Lexicon): Match | undefined {
  for (let length = MOST_HANGUL_WORDS; length > 1; length -= 1) {
    const span = tokens.slice(at, at + length);
    if (span.length < length || span.some(({ script }) => script !== 'hangul')) continue;
    const joined = span.map(({ text }) => text).join('');
    const reach = joined.length - (span.at(-1)?.text.length ?? 0);
    for (const { stem, gives } of lexicon.stems.get(joined.charAt(0)) ?? []) {
      if (stem.length <= reach || !joined.startsWith(stem)) continue;
      const ending = joined.slice(stem.length);
      if (!isKoreanEnding(ending)) continue;
      const from = span.map(({ text }) => text).join(' ');
      return { units: [{ kind: 'item', gives, from, ending }], length };
    }
  }
  const units = parseHangul(tokens[at]?.text ?? '', lexicon, 0);
  return units ? { units, length: 1 } : undefined;
}

const MOST_ITEMS_IN_WORD = 3;

/** `겨울향`, `가을저녁에`, `따뜻하고`: stems and endings that together use up the whole word. */
function parseHangul(text: string, lexicon: Lexicon, depth: number): Unit[] | undefined {
  if (depth === MOST_ITEMS_IN_WORD) return undefined;
  for (const { stem, gives } of lexicon.stems.get(text.charAt(0)) ?? []) {
    if (!text.startsWith(stem)) continue;
    const rest = text.slice(stem.length);
    if (isKoreanEnding(rest)) return [{ kind: 'item', gives, from: text, ending: rest }];
    for (let cut = 0; cut < rest.length; cut += 1) {
      if (!isKoreanEnding(rest.slice(0, cut))) continue;
      const others = parseHangul(rest.slice(cut), lexicon, depth + 1);
      if (!others) continue;
      const ending = rest.slice(0, cut);
      return [{ kind: 'item', gives, from: `${stem}${ending}`, ending }, ...others];
    }
  }
  return undefined;
}
