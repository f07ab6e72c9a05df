// Which catalogue material stands behind what a row names, so that it can be smelled and priced as well as judged.
import { plainName } from '#domain/catalogue/name.ts';
import type { FlatItem } from '#domain/recipe/expand.ts';
import { annexKey, type SafetyIndex } from './safety-index.ts';

/** The catalogue id that a row's id, CAS, name or annex variant stands for; undefined for none and for several. */
export function catalogueIdOf(item: FlatItem, index: SafetyIndex): string | undefined {
  if (item.kind === 'natural') return idOfVariant(item.natural, item.iso9235, index);
  const { ref, cas, natural, iso9235 } = item;
  if (ref.startsWith('cas:')) return onlyId(index.materialsByCas.get(ref.slice(4).trim()));
  if (ref.startsWith('name:')) return onlyId(index.materialsByName.get(plainName(ref.slice(5))));
  if (index.materialById.has(ref)) return ref;
  if (natural !== undefined) return idOfVariant(natural, iso9235, index);
  return cas === undefined ? undefined : onlyId(index.materialsByCas.get(cas));
}

function idOfVariant(
  natural: string,
  iso9235: string | undefined,
  index: SafetyIndex,
): string | undefined {
  const variant =
    iso9235 === undefined ? undefined : index.annexByKey.get(annexKey(natural, iso9235));
  if (!variant) return undefined;
  const materials = [...index.materialById.values()].filter(
    ({ ifra }) =>
      ifra?.kind === 'annex' && ifra.natural === variant.name && ifra.iso9235 === variant.iso9235,
  );
  return onlyId(materials);
}

function onlyId(materials: readonly { readonly id: string }[] = []): string | undefined {
  const [only, second] = materials;
  return second ? undefined : only?.id;
}
