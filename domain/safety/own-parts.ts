// What is inside an own material, down to what the tables know; what nobody has told stays there as itself.

import { plainName } from '#domain/catalogue/name.ts';
import type { OwnConstituent, OwnMaterial } from '#domain/catalogue/own-material.ts';
import { compare, exactly, over, plus, type Ratio, times, ZERO } from '#domain/recipe/decimal.ts';
import type { FlatItem, OpenedPart } from '#domain/recipe/expand.ts';
import { annexKey, type SafetyIndex } from './safety-index.ts';

/**
 * Percents are printed to a tenth, so a composition that lacks no more than this is whole; its parts then share the
 * whole among them, which counts each a little higher and never lower.
 */
const ROUNDING_PERCENT = 0.1;

/** More parts than this, own materials inside own materials counted out, are not opened: the material stays unknown. */
const MOST_PARTS = 2000;

const ONE: Ratio = { num: 1n, den: 1n };
const HUNDRED = exactly(100);

/** The own material that an item names, by id or by a name that nothing else has. */
export function ownOf(item: FlatItem, index: SafetyIndex): OwnMaterial | undefined {
  if (index.own.size === 0 || item.kind !== 'material') return undefined;
  if (!item.ref.startsWith('name:')) return index.own.get(item.ref);
  const [only, second] = index.materialsByName.get(plainName(item.ref.slice(5))) ?? [];
  return only && !second ? index.own.get(only.id) : undefined;
}

/** The parts of an own material; undefined when the item is none. */
export function openOwn(item: FlatItem, index: SafetyIndex): readonly OpenedPart[] | undefined {
  const own = ownOf(item, index);
  return own && partsOf(own, index, new Set());
}

/** `above`: what is being opened; whatever leads back there is in a circle, wherever it is begun. */
function partsOf(
  own: OwnMaterial,
  index: SafetyIndex,
  above: ReadonlySet<string>,
): readonly OpenedPart[] {
  const known = index.opened.get(own.id);
  if (known) return known;
  const parts = [...constituentParts(own, index, above), ...partOfNumber(own, index)];
  const opened =
    parts.length > MOST_PARTS ? [partOf(untold(own, 'which has too many parts'), own, ONE)] : parts;
  index.opened.set(own.id, opened);
  return opened;
}

function constituentParts(
  own: OwnMaterial,
  index: SafetyIndex,
  above: ReadonlySet<string>,
): OpenedPart[] {
  const { constituents = [] } = own;
  const sum = sumOf(constituents);
  const isWhole = isWholeSum(sum);
  // More than all of it, which only a file can say, counts as it is said.
  const whole = isWhole && compare(sum, HUNDRED) < 0 ? sum : HUNDRED;
  const inside = new Set([...above, own.id]);
  const parts = constituents.flatMap((constituent) => {
    const item = itemOf(constituent);
    const share = over(exactly(constituent.percent), whole);
    const nested = ownOf(item, index);
    if (!nested) return [partOf(item, own, share)];
    if (inside.has(nested.id))
      return [partOf(untold(nested, 'which is made of itself'), own, share)];
    return partsOf(nested, index, inside).map((part) => ({
      ...part,
      ...sharesOf(times(part.exact, share)),
      name: own.name,
      stated: part.stated || own.statement !== undefined,
    }));
  });
  if (isWhole) return parts;
  const rest = over({ num: 100n * sum.den - sum.num, den: sum.den }, HUNDRED);
  return [...parts, { ...partOf({ kind: 'material', ref: own.id }, own, rest), isRest: true }];
}

/** Exact sum of the percents. */
export function sumOf(constituents: readonly OwnConstituent[]): Ratio {
  return constituents.reduce((sum, { percent }) => plus(sum, exactly(percent)), ZERO);
}

export function isWholeSum(sum: Ratio): boolean {
  return compare(plus(sum, exactly(ROUNDING_PERCENT)), HUNDRED) >= 0;
}

/**
 * A CAS number of its own that a table restricts counts in full beside the composition, unless a constituent stands for
 * it: neither a composition nor a statement takes a material out of a standard that names it.
 */
function partOfNumber(own: OwnMaterial, index: SafetyIndex): OpenedPart[] {
  const { cas, constituents = [] } = own;
  if (cas === undefined) return [];
  const isListed =
    index.standardByCas.has(cas) ||
    index.annexByCas.has(cas) ||
    index.euByCas.has(cas) ||
    index.schiffByCas.has(cas);
  if (!isListed || constituents.some((one) => hasNumber(itemOf(one), cas, index))) return [];
  return [partOf({ kind: 'material', ref: `cas:${cas}` }, own, ONE)];
}

function hasNumber(item: FlatItem, cas: string, index: SafetyIndex): boolean {
  if (item.kind === 'natural') {
    const natural = index.annexByKey.get(annexKey(item.natural, item.iso9235 ?? ''));
    return natural?.cas.includes(cas) ?? false;
  }
  return item.ref === `cas:${cas}` || index.materialById.get(item.ref)?.cas === cas;
}

function partOf(item: FlatItem, { name, statement }: OwnMaterial, share: Ratio): OpenedPart {
  return { item, name, ...sharesOf(share), isRest: false, stated: statement !== undefined };
}

function sharesOf(exact: Ratio): Pick<OpenedPart, 'exact' | 'fraction'> {
  return { exact, fraction: Number(exact.num) / Number(exact.den) };
}

export function itemOf({ material, natural = '', iso9235 }: OwnConstituent): FlatItem {
  if (material !== undefined) return { kind: 'material', ref: material };
  return { kind: 'natural', natural, ...(iso9235 === undefined ? {} : { iso9235 }) };
}

/** In no table, so the verdict is unknown: what is refused where it is entered must not pass where it came in a file. */
function untold({ name }: OwnMaterial, why: string): FlatItem {
  return { kind: 'material', ref: `name:${name}, ${why},` };
}
