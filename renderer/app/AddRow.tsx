// The last row of the table: type a name, a CAS number or Hangul, and the material is in the formula.
import type { RefObject } from 'react';
import { foldFamily } from '#domain/catalogue/family.ts';
import type { Item } from '#domain/recipe/formula.ts';
import type { Finder, FoundItem } from '#renderer/catalogue/find-material.ts';
import { type Choice, Combobox } from '#renderer/ui/Combobox.tsx';
import { FamilyMark } from '#renderer/ui/FamilyMark.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import { type Naming, useNaming } from '#renderer/ui/naming.ts';
import { type Say, useWords } from '#renderer/ui/words.ts';

interface AddRowProps {
  readonly finder: Finder;
  readonly inputRef: RefObject<HTMLInputElement | null>;
  readonly onAdd: (item: Item) => void;
}

const MOST_CHOICES = 40;
const COLUMNS = 11;

export function AddRow({ finder, inputRef, onAdd }: AddRowProps) {
  const { say } = useWords();
  const naming = useNaming();
  const find = (query: string) =>
    finder.items(query, MOST_CHOICES).map((found) => choiceOf(found, say, naming));
  return (
    <tr>
      <td colSpan={2} />
      <td className="faint f">
        <Icon name="add" small />
      </td>
      <td colSpan={COLUMNS - 3} className="cell">
        <Combobox
          inputRef={inputRef}
          label={say('recipe.add')}
          placeholder={say('recipe.add')}
          none={say('catalogue.none-found')}
          find={find}
          onPick={onAdd}
        />
      </td>
    </tr>
  );
}

function choiceOf(found: FoundItem, say: Say, naming: Naming): Choice<Item> {
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
