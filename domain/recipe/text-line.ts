// What one line of a pasted formula is, by itself: a head, a heading, a material with its amount, a total, or nothing.
import type { MaterialFinder } from '#domain/catalogue/finder.ts';
import { referenceOf } from './exchange.ts';
import type { FileLine } from './file.ts';
import { type LineWords, takeApart } from './text-amount.ts';
import { NUMBER, UNIT } from './written-amount.ts';

/** The material of a line as the file names it; nothing yet about its amount. */
export type WrittenItem = Omit<
  FileLine,
  'amountGrams' | 'lines' | 'strengthPercent' | 'bergaptenPpm'
>;

export type TextLine =
  | { readonly kind: 'nothing'; readonly isBlank: boolean }
  | {
      readonly kind: 'head';
      readonly key: 'name' | 'category' | 'dosagePercent' | 'notes';
      readonly text: string;
    }
  | { readonly kind: 'heading'; readonly name: string; readonly note?: string }
  | { readonly kind: 'total'; readonly number: string; readonly unit: string }
  | ItemLine
  /** The line of a formula file in braces: what no plainer form gives back unchanged. */
  | { readonly kind: 'verbatim'; readonly line: FileLine; readonly opens: boolean }
  | { readonly kind: 'fault'; readonly code: string; readonly text: string };

export interface ItemLine {
  readonly kind: 'item';
  readonly item: WrittenItem;
  readonly words: LineWords;
  /** Ends with a colon: the lines below belong to it. */
  readonly opens: boolean;
  /** The catalogue knows the name. */
  readonly isKnown: boolean;
}

const BULLET = /^(?:[-–—*•·▪●◦‣▸]\s+|[•·▪●◦‣▸]|-(?=\p{L})|\(?\d{1,3}[.)]\s+)/u;
const RULER = /^(?:[-=_*~.—–]\s*){3,}$/;
const NAME = /^(?:formula|name|title|포뮬러|이름|제목)\s*[:：]\s*(\S.*)$/is;
const CATEGORY = /^(?:ifra\s+)?(?:category|카테고리)\s*[:：]?\s*([0-9]{1,2}\s?[a-d]?)$/i;
const OTHER_CATEGORY = /^(?:ifra\s+)?(?:category|카테고리)\s*[:：]\s*(\S.*)$/i;
const DOSAGE = new RegExp(`^(?:dosage|부향률)\\s*[:：]?\\s*(${NUMBER})\\s*[%％]?$`, 'i');
const TOTAL = new RegExp(
  `^(?:total|sum|합계|총계|총량|계)(?=[\\s:：=|\\d])[\\s:：=|]*(${NUMBER})\\s*(${UNIT})?$`,
  'i',
);
/** On one line; a text in quotation marks may hold several, as JSON writes them. */
const NOTES = /^(?:notes|메모)\s*[:：]\s*(\S.*)$/is;
/** What a line says beside its material: after a number sign that stands free. */
const NOTE = /^(.*?\S)\s+#\s+(\S.*)$/s;
/** Longer than two names of the longest kind with their figures. */
const LONGEST_LINE = 1200;

export function classifyLine(raw: string, finder: MaterialFinder): TextLine {
  const whole = raw.trim();
  if (whole === '') return { kind: 'nothing', isBlank: true };
  if (RULER.test(whole)) return { kind: 'nothing', isBlank: false };
  const head = headOf(whole);
  if (head) return head;
  const text = whole.replace(BULLET, '');
  if (text.startsWith('{')) return verbatim(text);
  const [, bare, note] = NOTE.exec(text) ?? [];
  if (bare === undefined || note === undefined) return plainLine(text, finder);
  const read = plainLine(bare, finder);
  if (read.kind === 'item') return { ...read, item: { ...read.item, note } };
  if (read.kind === 'heading') return { ...read, note };
  // A material that is known stays recognisable as one.
  return read.kind === 'fault' && finder.find(bare) === undefined ? { ...read, text } : read;
}

function plainLine(text: string, finder: MaterialFinder): TextLine {
  if (text.length > LONGEST_LINE) return { kind: 'fault', code: 'line-too-long', text };
  const total = TOTAL.exec(text);
  if (total) return { kind: 'total', number: total[1] ?? '', unit: total[2] ?? '' };
  return itemLine(text.replace(/\s+/g, ' '), finder);
}

function headOf(whole: string): TextLine | undefined {
  // `name:` without a blank begins the reference of a material.
  const named = /^name:\S/.test(whole) ? undefined : NAME.exec(whole)?.[1];
  const title = /^#+\s*(\S.*)$/s.exec(whole)?.[1] ?? named;
  if (title !== undefined) return { kind: 'head', key: 'name', text: title };
  const category = CATEGORY.exec(whole)?.[1] ?? OTHER_CATEGORY.exec(whole)?.[1];
  if (category !== undefined) {
    return { kind: 'head', key: 'category', text: category.replace(/\s/g, '').toUpperCase() };
  }
  const notes = NOTES.exec(whole)?.[1];
  if (notes !== undefined) return { kind: 'head', key: 'notes', text: unquoted(notes) };
  const dosage = DOSAGE.exec(whole)?.[1];
  return dosage === undefined ? undefined : { kind: 'head', key: 'dosagePercent', text: dosage };
}

/** Any other text in quotation marks is a text. */
function unquoted(text: string): string {
  if (!text.startsWith('"')) return text;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'string' ? value : text;
  } catch {
    return text;
  }
}

function itemLine(text: string, finder: MaterialFinder): TextLine {
  const opens = /[:：]$/.test(text);
  const bare = text.replace(/\s*[:：]$/, '');
  const taken = takeApart(bare, finder.find);
  if (!taken.ok) {
    if (opens && taken.code === 'amount-missing') return { kind: 'heading', name: bare };
    return { kind: 'fault', code: taken.code, text };
  }
  const { words } = taken;
  const item = { ...namedItem(words, opens, finder), ...solventOf(words, finder) };
  const isKnown = finder.find(words.name) !== undefined;
  return { kind: 'item', item, words, opens, isKnown };
}

/** `Clove bud oil [F2.12]` and `Rose [natural]` are naturals as the annex names them. */
const NATURAL = /^(\S.*?)\s*\[(natural|천연물|[A-Z]{1,2}\d{1,2}(?:\.\d{1,2})*)\]$/s;

function namedItem({ name }: LineWords, opens: boolean, finder: MaterialFinder): WrittenItem {
  if (opens) return { name };
  const [, natural, tag = ''] = NATURAL.exec(name) ?? [];
  if (natural === undefined) return { material: referenceOf(name, finder) };
  return /^[A-Z]/.test(tag) ? { natural, iso9235: tag } : { natural };
}

function solventOf({ solvent }: LineWords, finder: MaterialFinder): WrittenItem {
  return solvent === undefined ? {} : { solvent: referenceOf(solvent, finder) };
}

function verbatim(text: string): TextLine {
  const opens = /[:：]$/.test(text);
  const json = text.replace(/\s*[:：]$/, '');
  const line = flatObject(json);
  return line ? { kind: 'verbatim', line, opens } : { kind: 'fault', code: 'braces-unread', text };
}

/** A JSON object of texts and numbers, each field once; undefined for anything else. */
function flatObject(json: string): FileLine | undefined {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return undefined;
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const isFlat = Object.values(value).every((one) => ['string', 'number'].includes(typeof one));
  const texts = json.match(/"(?:[^"\\]|\\[^])*"(?:\s*:)?/g) ?? [];
  const names = texts.filter((one) => one.endsWith(':'));
  // The bounds of each field are checked with the rest of the file.
  return isFlat && names.length === Object.keys(value).length ? (value as FileLine) : undefined;
}
