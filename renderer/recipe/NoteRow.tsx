// The note on a row, written under it.
import { LONGEST_TEXT } from '#contract/recipe.ts';
import type { Line } from '#domain/recipe/formula.ts';
import { DraftField } from '#renderer/ui/DraftField.tsx';
import { useNaming } from '#renderer/ui/naming.ts';
import { useWords } from '#renderer/ui/words.ts';
import { COLUMNS } from './columns.ts';
import { focusRow } from './grid-focus.ts';
import type { RowActs } from './use-row-acts.ts';

interface NoteRowProps {
  readonly path: string;
  readonly line: Line;
  readonly acts: RowActs;
}

/** Columns before the name. */
const BEFORE = 3;

export function NoteRow({ path, line, acts }: NoteRowProps) {
  const { say } = useWords();
  const naming = useNaming();
  return (
    <tr className="sel">
      <td colSpan={BEFORE} />
      <td colSpan={COLUMNS.length - BEFORE} className="cell">
        <DraftField
          label={say('recipe.note-of', { name: naming.item(line.item) })}
          placeholder={say('recipe.note-empty')}
          value={line.note ?? ''}
          maxLength={LONGEST_TEXT}
          onKeep={(text) => acts.note(path, text)}
          onDone={(isByKey) => {
            if (isByKey) focusRow(path);
            acts.openField(undefined);
          }}
        />
      </td>
    </tr>
  );
}
