// Why an own material cannot be kept as it is: it would be taken for another, or it does not add up.
import { plainName } from '#domain/catalogue/name.ts';
import { isOwnId, type OwnMaterial } from '#domain/catalogue/own-material.ts';
import { compare, exactly, floorTo } from '#domain/recipe/decimal.ts';
import type { FileProblem } from '#domain/recipe/exchange.ts';
import { isNameOfTables, withOwn } from './own-index.ts';
import { itemOf, ownOf, sumOf } from './own-parts.ts';
import type { SafetyIndex } from './safety-index.ts';

/**
 * The first thing that is wrong with it beside those that are kept; undefined when nothing is. `index` holds the tables
 * without own materials.
 */
export function ownProblem(
  own: OwnMaterial,
  kept: readonly OwnMaterial[],
  index: SafetyIndex,
): FileProblem | undefined {
  const others = kept.filter(({ id }) => id !== own.id);
  return (
    nameProblem(own, others, index) ??
    sumProblem(own) ??
    partProblem(own, withOwn(index, [...others, own]))
  );
}

function nameProblem(
  { name, synonyms = [] }: OwnMaterial,
  others: readonly OwnMaterial[],
  index: SafetyIndex,
): FileProblem | undefined {
  const taken = new Set(
    others.flatMap((one) => [one.name, ...(one.synonyms ?? [])].map(plainName)),
  );
  const fields = [
    { text: name, field: 'name' },
    ...synonyms.map((text, at) => ({ text, field: `synonyms[${at}]` })),
  ];
  for (const { text, field } of fields) {
    const plain = plainName(text);
    if (plain === '') return { code: 'name-empty', field, params: { found: text } };
    if (taken.has(plain) || isNameOfTables(plain, index)) {
      return { code: 'name-taken', field, params: { found: text } };
    }
  }
  return undefined;
}

function sumProblem({ constituents = [] }: OwnMaterial): FileProblem | undefined {
  const sum = sumOf(constituents);
  if (compare(sum, exactly(100)) <= 0) return undefined;
  const field = 'constituents';
  return { code: 'percent-over', field, params: { found: floorTo(sum, 9) } };
}

/** Own materials inside must be kept, and none may lead back here. */
function partProblem(own: OwnMaterial, index: SafetyIndex): FileProblem | undefined {
  for (const [at, constituent] of (own.constituents ?? []).entries()) {
    const field = `constituents[${at}].material`;
    const { material } = constituent;
    const nested = ownOf(itemOf(constituent), index);
    if (!nested) {
      if (material === undefined || !isOwnId(material)) continue;
      return { code: 'own-missing', field, params: { found: material } };
    }
    const loop = loopTo(own.id, nested, index, [own]);
    if (loop)
      return {
        code: 'own-circle',
        field,
        params: { loop: loop.map(({ name }) => name).join(' → ') },
      };
  }
  return undefined;
}

function loopTo(
  id: string,
  from: OwnMaterial,
  index: SafetyIndex,
  above: readonly OwnMaterial[],
): readonly OwnMaterial[] | undefined {
  const here = [...above, from];
  if (from.id === id) return here;
  if (above.includes(from)) return undefined;
  for (const constituent of from.constituents ?? []) {
    const nested = ownOf(itemOf(constituent), index);
    const loop = nested && loopTo(id, nested, index, here);
    if (loop) return loop;
  }
  return undefined;
}
