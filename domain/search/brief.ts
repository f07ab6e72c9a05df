// From a sentence in English or Korean to chips: what it wants, what it does not, and what could not be read.
import { readBudget } from './brief-budget.ts';
import { type StancedItem, stanceItems } from './brief-scope.ts';
import { readUnits } from './brief-units.ts';
import { type BriefReading, type Chip, saysNothing } from './chip.ts';
import type { Gift, Lexicon } from './lexicon.ts';
import {
  AFTER_NEGATORS,
  INSISTERS,
  KO_INSISTERS,
  KO_NEGATORS,
  NEGATORS,
  SCOPE_STOPS,
} from './lexicon-grammar.ts';

/** Qualities run through so many materials that "not sweet" can only mean "less sweet". */
const QUALITIES: ReadonlySet<string> = new Set([
  'sweet',
  'fresh',
  'dry',
  'warm',
  'oily',
  'sharp',
  'bitter',
  'clean',
  'creamy',
  'waxy',
  'cooling',
]);
const LESS_VALUE = -0.5;

/** Reads a brief. Pure: the same text and lexicon always give the same chips, in order of appearance. */
export function readBrief(text: string, lexicon: Lexicon): BriefReading {
  const budget = readBudget(text);
  const units = readUnits(budget.rest, lexicon);
  const items = stanceItems(units);
  const chips = mergeChips(items.flatMap(chipsOf), budget.chip ? [budget.chip] : []);
  const unread = units.flatMap((unit) =>
    unit.kind === 'word' && !unit.known && !isGrammar(unit.plain) ? [unit.plain] : [],
  );
  return { chips, unread, neutral: saysNothing(chips) };
}

const GRAMMAR = [NEGATORS, AFTER_NEGATORS, INSISTERS, SCOPE_STOPS, KO_NEGATORS, KO_INSISTERS];

function isGrammar(plain: string): boolean {
  return GRAMMAR.some((list) => list.has(plain));
}

/** `later` wins over `earlier` where both speak of the same thing; the order of first mention is kept. */
export function mergeChips(earlier: readonly Chip[], later: readonly Chip[]): Chip[] {
  const merged = new Map<string, Chip>();
  for (const chip of [...earlier, ...later]) {
    const id = `${chip.kind}|${chip.key}`;
    const known = merged.get(id);
    merged.set(id, known ? stronger(known, chip) : chip);
  }
  for (const chip of later) merged.set(`${chip.kind}|${chip.key}`, chip);
  return [...merged.values()];
}

/** A refusal beats a wish; of two wishes the one further from indifference wins. */
function stronger(a: Chip, b: Chip): Chip {
  const [one, two] = [a.value ?? 1, b.value ?? 1];
  if (one < 0 || two < 0) return two < 0 ? b : a;
  const middle = a.kind === 'emotion' ? 0.5 : 0;
  return Math.abs(two - middle) > Math.abs(one - middle) ? b : a;
}

function chipsOf({ gives, from, stance }: StancedItem): Chip[] {
  if (stance === 'wanted') return gives.flatMap((gift) => wanted(gift, from));
  const [first] = gives;
  if (!first) return [];
  if (stance === 'must') {
    const key = first.kind === 'material' ? first.key : `word:${first.key}`;
    const insisted: Chip = { kind: 'must', key, from };
    return first.kind === 'material'
      ? [insisted]
      : [...gives.flatMap((gift) => wanted(gift, from)), insisted];
  }
  return turned(first, from, stance);
}

function wanted(gift: Gift, from: string): Chip[] {
  const { kind, key, value } = gift;
  if (kind === 'material') return [{ kind: 'must', key, from }];
  return [{ kind, key, ...(value === undefined ? {} : { value }), from }];
}

function turned(gift: Gift, from: string, stance: 'unwanted' | 'less'): Chip[] {
  const { kind, key, value = 1 } = gift;
  switch (kind) {
    case 'material':
      return [{ kind: 'avoid', key, from }];
    case 'word':
    case 'family': {
      const softly = stance === 'less' || QUALITIES.has(key);
      return [{ kind, key, value: softly ? LESS_VALUE : -1, from }];
    }
    case 'emotion':
      return [{ kind, key, value: Math.round((1 - value) * 100) / 100, from }];
    case 'strength':
      return [{ kind, key: key === 'intense' ? 'light' : 'intense', from }];
    default:
      return [];
  }
}
