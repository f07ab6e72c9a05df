// Which of the things a brief names are wanted, not wanted, less wanted, or must be there.
import type { Unit } from './brief-units.ts';
import type { Gift } from './lexicon.ts';
import {
  AFTER_NEGATORS,
  INSISTERS,
  KO_CONNECTIVES,
  KO_INSISTERS,
  KO_NEGATORS,
  LESS,
  LIST_WORDS,
  NEGATORS,
  SCOPE_STOPS,
  SOFTENERS,
} from './lexicon-grammar.ts';

export type Stance = 'wanted' | 'unwanted' | 'less' | 'must';

export interface StancedItem {
  readonly gives: readonly Gift[];
  readonly from: string;
  readonly stance: Stance;
}

type Item = Extract<Unit, { readonly kind: 'item' }>;

interface Scope {
  stance: Stance;
  /** Something was already named in this scope. */
  used: boolean;
}

/**
 * Applies English words before a thing, and Korean words after it, to every thing named. A degree speaks of one
 * quality only: in "not too sweet jasmine" the jasmine is wanted.
 */
export function stanceItems(units: readonly Unit[]): StancedItem[] {
  const stances = new Map<Item, Stance>();
  let scope: Scope = { stance: 'wanted', used: false };
  units.forEach((unit, at) => {
    if (unit.kind === 'item') {
      if (scope.stance === 'less' && units[at - 1]?.kind === 'item') {
        scope = { stance: 'wanted', used: false };
      }
      stances.set(unit, scope.stance);
      scope.used = true;
      if (scope.stance === 'must' && !isNominal(unit)) stances.set(unit, 'wanted');
    } else {
      turnBack(units, at, stances);
      scope = nextScope(scope, unit, units, at);
    }
  });
  return [...stances].map(([{ gives, from }, stance]) => ({ gives, from, stance }));
}

function isNominal({ gives }: Item): boolean {
  const kind = gives[0]?.kind;
  return kind === 'word' || kind === 'family' || kind === 'material';
}

function nextScope(scope: Scope, unit: Unit, units: readonly Unit[], at: number): Scope {
  const over: Scope = { stance: 'wanted', used: false };
  if (unit.kind === 'mark') {
    const goesOn = unit.mark === '/' || (unit.mark === ',' && listGoesOn(units, at));
    return goesOn ? scope : over;
  }
  if (unit.kind !== 'word') return scope;
  const { plain } = unit;
  if (NEGATORS.has(plain)) return { stance: 'unwanted', used: false };
  if (LESS.has(plain)) return { stance: 'less', used: false };
  if (scope.stance === 'unwanted' && !scope.used && SOFTENERS.has(plain)) {
    return { stance: 'less', used: false };
  }
  if (INSISTERS.has(plain) || (KO_INSISTERS.has(plain) && !followsItem(units, at))) {
    return { stance: 'must', used: false };
  }
  if (SCOPE_STOPS.has(plain)) return over;
  if (plain === 'and' && scope.stance === 'less') return over;
  if (LIST_WORDS.has(plain)) return scope;
  return scope.used && scope.stance !== 'wanted' && !unit.known ? over : scope;
}

/** After "no clove, cinnamon or musk" the comma is part of a list; after "no clove, fresh" it is not. */
function listGoesOn(units: readonly Unit[], at: number): boolean {
  for (const unit of units.slice(at + 1)) {
    if (unit.kind === 'mark' && unit.mark !== ',') return false;
    if (unit.kind !== 'word') continue;
    if (unit.plain === 'or' || unit.plain === 'nor') return true;
    if (!unit.known || SCOPE_STOPS.has(unit.plain) || NEGATORS.has(unit.plain)) return false;
  }
  return false;
}

function followsItem(units: readonly Unit[], at: number): boolean {
  const before = units[at - 1];
  return before?.kind === 'item' && isNominal(before);
}

/** Words that speak of what stands before them: "free", 빼고, 꼭. */
function turnBack(units: readonly Unit[], at: number, stances: Map<Item, Stance>): void {
  const unit = units[at];
  const before = units[at - 1];
  if (unit?.kind !== 'word' || before?.kind !== 'item') return;
  if (AFTER_NEGATORS.has(unit.plain)) stances.set(before, 'unwanted');
  const negates = KO_NEGATORS.has(unit.plain);
  if (!negates && !(KO_INSISTERS.has(unit.plain) && isNominal(before))) return;
  const softened = isSoftened(units, at - 1);
  for (const item of connected(units, at - 1)) {
    stances.set(item, !negates ? 'must' : softened ? 'less' : 'unwanted');
  }
}

function isSoftened(units: readonly Unit[], at: number): boolean {
  const before = units[at - 1];
  return before?.kind === 'word' && SOFTENERS.has(before.plain);
}

/** `정향이랑 시나몬은`: the item at `at` and those tied to it by a Korean "and". */
function connected(units: readonly Unit[], at: number): Item[] {
  const found: Item[] = [];
  for (let place = at; place >= 0; place -= 1) {
    const unit = units[place];
    if (unit?.kind !== 'item') break;
    if (place < at && !KO_CONNECTIVES.has(unit.ending)) break;
    found.push(unit);
  }
  return found;
}
