// One line of a pasted formula taken apart: how much, of what, at which strength, in which solvent.
import type { MaterialFinder } from '#domain/catalogue/finder.ts';
import { NUMBER, UNIT } from './written-amount.ts';

/** What a line says, still as text. */
export interface LineWords {
  readonly name: string;
  readonly number: string;
  readonly unit: string;
  /** The amount stands before the name. */
  readonly isAmountFirst: boolean;
  readonly strength?: string;
  readonly solvent?: string;
  readonly bergapten?: string;
}

export type Taken =
  | { readonly ok: true; readonly words: LineWords }
  | { readonly ok: false; readonly code: 'amount-missing' | 'amount-unclear' | 'strength-unclear' };

const BERGAPTEN = new RegExp(
  `[\\s,;]*[(\\s,;](?:bergapten|5-MOP|베르갑텐)\\s*:?\\s*(${NUMBER})\\s*ppm\\)?$`,
  'i',
);
/** Blanks, a colon, a dash, a bar or a row of dots may stand between a name and its amount. */
const TAIL = new RegExp(
  `^(.*?\\S)(?:\\s+|\\s*[:：=|,]\\s*|\\s*\\.{2,}\\s*)(${NUMBER})\\s*(${UNIT})?$`,
  'is',
);
const HEAD = new RegExp(
  `^(${NUMBER})(?:\\s*(${UNIT})(?=[\\s:：|])[\\s:：|]*|[\\s:：|][\\s:：|]*)(\\S.*)$`,
  'is',
);
const TRAILING = /[\s:：=|,;]+$|\s+[-–—]+\s*$|\s*\.{2,}\s*$/;
/** A letter, or a CAS number: digits alone are a number without a name. */
const NAMES_SOMETHING = /\p{L}|^\d{2,7}-\d{2}-\d$/u;
const HELD_AMOUNT = new RegExp(`(?:^|\\s)${NUMBER}\\s*${UNIT}$`, 'i');

/** Takes a line apart; `find` tells a number that is part of a name from an amount. */
export function takeApart(line: string, find: MaterialFinder['find']): Taken {
  const bergapten = BERGAPTEN.exec(line);
  const text = bergapten ? line.slice(0, bergapten.index).trim() : line;
  const split = amountOf(text, find);
  if (!('name' in split)) return { ok: false, ...split };
  const diluted = dilutionOf(split.name, find);
  if (!diluted) return { ok: false, code: 'strength-unclear' };
  const words = { ...split, ...diluted, ...(bergapten ? { bergapten: bergapten[1] ?? '' } : {}) };
  return words.name === '' ? { ok: false, code: 'amount-unclear' } : { ok: true, words };
}

type Split = Pick<LineWords, 'name' | 'number' | 'unit' | 'isAmountFirst'>;

function amountOf(
  text: string,
  find: MaterialFinder['find'],
): Split | { readonly code: 'amount-missing' | 'amount-unclear' } {
  const tail = tailOf(text);
  const head = headOf(text);
  const candidates = [tail, head].filter((one) => one !== undefined);
  const withUnit = candidates.filter(({ unit }) => unit !== '');
  if (candidates.length === 0 || (withUnit.length === 0 && find(text) !== undefined)) {
    return { code: 'amount-missing' };
  }
  const [only, second] = withUnit.length > 0 ? withUnit : candidates;
  const chosen = second ? oneOf(candidates, find) : only;
  // A second amount inside the name: nobody can say which of the two was weighed.
  const holdsAnother = chosen && HELD_AMOUNT.test(chosen.name) && !isStrength(chosen.name);
  return chosen && !holdsAnother && NAMES_SOMETHING.test(chosen.name)
    ? chosen
    : { code: 'amount-unclear' };
}

function tailOf(text: string): Split | undefined {
  const [, name, number, unit = ''] = TAIL.exec(text) ?? [];
  if (name === undefined || number === undefined) return undefined;
  return { name: name.replace(TRAILING, ''), number, unit, isAmountFirst: false };
}

function headOf(text: string): Split | undefined {
  const [, number, unit = '', name] = HEAD.exec(text) ?? [];
  if (name === undefined || number === undefined) return undefined;
  return { name: name.replace(TRAILING, ''), number, unit, isAmountFirst: true };
}

/** Of a number at both ends, the one that leaves a known name; `10 % X in DPG 2 g` begins with a strength. */
function oneOf(splits: readonly Split[], find: MaterialFinder['find']): Split | undefined {
  const [tail, head] = splits;
  if (tail && head && isStrength(head.unit) && !isStrength(tail.unit) && tail.unit !== '') {
    return tail;
  }
  const found = splits.filter(({ name }) => find(name) !== undefined);
  return found.length === 1 ? found[0] : undefined;
}

function isStrength(name: string): boolean {
  return /[%％]$/.test(name);
}

const PERCENT = `(${NUMBER})\\s*(?:[%％]|퍼센트)`;
const AFTER_NAME = '(?:\\s+at\\s+|[\\s@(,]+)';
const IN = '\\s*(?:w/w\\s*)?(?:(?:solution\\s+|sol\\.?\\s+)?in\\s+|/\\s*|\\(\\s*)?\\s*';
const SOLUTION = /\s*(?:용액|희석액|희석|solution|sol\.?|dilution)$/i;

/** `Ambroxan 10 % in DPG`, `Ambroxan @10% DPG`, `암브록산 10 % DPG 용액`. */
const NAME_STRENGTH_SOLVENT = new RegExp(`^(\\S.*?)${AFTER_NAME}${PERCENT}${IN}(\\S.*?)$`, 's');
/** `Ambroxan in DPG 10 %`. */
const NAME_SOLVENT_STRENGTH = new RegExp(
  `^(\\S.*?)\\s+in\\s+(\\S.*?)${AFTER_NAME}${PERCENT}\\)?$`,
  's',
);
/** `10 % Ambroxan in DPG`. */
const STRENGTH_NAME_SOLVENT = new RegExp(`^${PERCENT}\\s+(\\S.*?)\\s+in\\s+(\\S.*?)$`, 's');
/** `Hedione 100 %`, and a dilution that does not say in what. */
const NAME_STRENGTH = new RegExp(`^(\\S.*?)${AFTER_NAME}${PERCENT}\\)?$`, 's');

interface Diluted {
  readonly name: string;
  readonly strength?: string;
  readonly solvent?: string;
}

/** Undefined when a percent stands in the name and does not read as a strength. */
function dilutionOf(text: string, find: MaterialFinder['find']): Diluted | undefined {
  if (!/[%％]|퍼센트/.test(text) || find(text) !== undefined) return { name: text };
  const reversed = STRENGTH_NAME_SOLVENT.exec(text);
  if (reversed) return diluted(reversed[2], reversed[1], reversed[3]);
  const inside = NAME_SOLVENT_STRENGTH.exec(text);
  if (inside) return diluted(inside[1], inside[3], inside[2]);
  const open = NAME_STRENGTH.exec(text);
  if (open) return diluted(open[1], open[2], undefined);
  const plain = NAME_STRENGTH_SOLVENT.exec(text);
  return plain ? diluted(plain[1], plain[2], plain[3]) : undefined;
}

function diluted(name = '', strength = '', solvent?: string): Diluted | undefined {
  const bare = solvent?.replace(/\)$/, '').replace(SOLUTION, '').trim();
  // A second percent would be a second strength.
  if (/[%％]/.test(name) || /[%％]/.test(bare ?? '')) return undefined;
  return {
    name: name.replace(/\s*\($/, ''),
    strength,
    ...(bare === undefined || bare === '' ? {} : { solvent: bare }),
  };
}
