// The last row of the table: type a name, a CAS number or Hangul, and the material is in the formula.
import type { RefObject } from 'react';
import type { Item } from '#domain/recipe/formula.ts';
import type { Finder } from '#renderer/catalogue/find-material.ts';
import { itemChoice } from '#renderer/catalogue/ItemChoice.tsx';
import { Combobox } from '#renderer/ui/Combobox.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import { useNaming } from '#renderer/ui/naming.ts';
import { useWords } from '#renderer/ui/words.ts';

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
    finder.items(query, MOST_CHOICES).map((found) => itemChoice(found, say, naming));
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
