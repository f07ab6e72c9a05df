// The heads of the columns; the unit of amounts stands in its head, and the view of the rows in theirs.
import { asChoice } from '#renderer/ui/preferences.ts';
import { useWords } from '#renderer/ui/words.ts';
import { COLUMNS } from './columns.ts';
import { GROUPINGS, type Grouping } from './grouping.ts';
import type { Unit } from './units.ts';

interface TableHeadProps {
  readonly unit: Unit;
  readonly grouping: Grouping;
  readonly onGrouping: (grouping: Grouping) => void;
}

export function TableHead({ unit, grouping, onGrouping }: TableHeadProps) {
  const { say } = useWords();
  const titleOf = (column: (typeof COLUMNS)[number][0]) => {
    if (column === 'amount') return say(`recipe.column.${unit}`);
    // Beside shares stand the grams that they come to.
    if (column === 'row')
      return say(unit === 'grams' ? 'recipe.column.row' : 'recipe.column.grams');
    return say(`recipe.column.${column}`);
  };
  return (
    <thead>
      <tr>
        {COLUMNS.map(([column, isFigure]) => (
          <th key={column} scope="col" className={isFigure ? 'num' : undefined}>
            {column === 'state' || column === 'family' ? (
              <span className="sr">{titleOf(column)}</span>
            ) : (
              titleOf(column)
            )}
            {column === 'material' ? (
              <select
                className="view-of"
                aria-label={say('recipe.grouping.name')}
                value={grouping}
                onChange={(event) => onGrouping(asChoice(event.currentTarget.value, GROUPINGS))}
              >
                {GROUPINGS.map((one) => (
                  <option key={one} value={one}>
                    {say(`recipe.grouping.${one}`)}
                  </option>
                ))}
              </select>
            ) : null}
          </th>
        ))}
      </tr>
    </thead>
  );
}
