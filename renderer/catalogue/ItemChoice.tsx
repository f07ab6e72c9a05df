// What the finder found as a choice of a list: its colour, its name, and what tells it from its neighbours.
import { foldFamily } from '#domain/catalogue/family.ts';
import type { Item } from '#domain/recipe/formula.ts';
import type { Choice } from '#renderer/ui/Combobox.tsx';
import { FamilyMark } from '#renderer/ui/FamilyMark.tsx';
import type { Naming } from '#renderer/ui/naming.ts';
import type { Say } from '#renderer/ui/words.ts';
import type { FoundItem } from './find-material.ts';

export function itemChoice(found: FoundItem, say: Say, naming: Naming): Choice<Item> {
  if (found.kind === 'material') {
    const { id, family, cas } = found.material;
    const colour = foldFamily(family);
    return {
      key: id,
      label: naming.material(id),
      detail: cas ?? '',
      value: { kind: 'material', ref: id },
      mark: colour ? <FamilyMark family={colour} /> : <span className="fam" />,
    };
  }
  if (found.kind === 'natural') {
    const { natural, iso9235 } = found;
    return {
      key: `annex-${natural}-${iso9235}`.replaceAll(/\W/g, '_'),
      label: `${natural} (${iso9235})`,
      detail: say('recipe.add-annex'),
      value: { kind: 'natural', natural, iso9235 },
    };
  }
  const { cas } = found;
  return {
    key: `cas-${cas}`,
    label: `CAS ${cas}`,
    detail: say('recipe.add-cas', { cas }),
    value: { kind: 'material', ref: `cas:${cas}` },
  };
}
