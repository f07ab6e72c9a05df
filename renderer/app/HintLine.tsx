// The keys that work in the table, at its foot.
import { type Key, useWords } from '#renderer/ui/words.ts';

const HINTS = [
  ['↑↓', 'recipe.hint.row'],
  ['Tab', 'recipe.hint.cell'],
  ['A', 'recipe.hint.add'],
  ['Y', 'recipe.hint.why'],
  ['F', 'recipe.hint.fix'],
  ['Ctrl Del', 'recipe.hint.remove'],
  ['Ctrl Z', 'recipe.hint.undo'],
] as const satisfies readonly (readonly [string, Key])[];

export function HintLine() {
  const { say } = useWords();
  return (
    <div className="hints row t11 mute">
      {HINTS.map(([key, text]) => (
        <span key={key} className="row gap4">
          <kbd>{key}</kbd>
          {say(text)}
        </span>
      ))}
    </div>
  );
}
