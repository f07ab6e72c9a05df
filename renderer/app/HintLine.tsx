// The keys most used in the table, one line of them at its foot: for one row, or for the rows that are chosen.
import { type Key, useWords } from '#renderer/ui/words.ts';

type Hints = readonly (readonly [string, Key])[];

const OF_A_ROW: Hints = [
  ['↑↓', 'recipe.hint.row'],
  ['Tab', 'recipe.hint.cell'],
  ['A', 'recipe.hint.add'],
  ['L', 'recipe.hint.lock'],
  ['D', 'recipe.hint.dilute'],
  ['N', 'recipe.hint.note'],
  ['Y', 'recipe.hint.why'],
  ['F', 'recipe.hint.fix'],
  ['⇧↑↓', 'recipe.hint.choose'],
  ['Ctrl Del', 'recipe.hint.remove'],
  ['Ctrl Z', 'recipe.hint.undo'],
];

const OF_A_CHOICE: Hints = [
  ['⇧↑↓', 'recipe.hint.choose'],
  ['Alt ↑↓', 'recipe.hint.move'],
  ['G', 'recipe.hint.group'],
  ['L', 'recipe.hint.lock'],
  ['Ctrl C', 'recipe.hint.copy'],
  ['Ctrl X', 'recipe.hint.cut'],
  ['Ctrl Del', 'recipe.hint.remove'],
  ['Ctrl Z', 'recipe.hint.undo'],
  ['Esc', 'recipe.hint.none'],
];

export function HintLine({ isChoosing }: { readonly isChoosing: boolean }) {
  const { say } = useWords();
  return (
    <div className="hints row t11 mute">
      {(isChoosing ? OF_A_CHOICE : OF_A_ROW).map(([key, text]) => (
        <span key={key} className="row gap4">
          <kbd>{key}</kbd>
          {say(text)}
        </span>
      ))}
    </div>
  );
}
