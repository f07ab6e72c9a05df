// The list of keys; not modal, closed by Escape.
import { useRef } from 'react';
import { useFocusReturn } from '#renderer/ui/use-focus-return.ts';
import { type Key, useWords } from '#renderer/ui/words.ts';

const KEYS = [
  ['Ctrl ↵', 'app.shortcuts.propose'],
  ['Alt A', 'app.shortcuts.accept'],
  ['↑ ↓', 'app.shortcuts.row'],
  ['Tab', 'app.shortcuts.cell'],
  ['Y', 'app.shortcuts.why'],
  ['F', 'app.shortcuts.fix'],
  ['A', 'app.shortcuts.add'],
  ['L', 'recipe.keys.lock'],
  ['D', 'recipe.keys.dilute'],
  ['N', 'recipe.keys.note'],
  ['⇧ ↑ ↓', 'recipe.keys.choose'],
  ['Ctrl A', 'recipe.keys.choose-all'],
  ['Alt ↑ ↓', 'recipe.keys.move'],
  ['Ctrl C, X, V', 'recipe.keys.clipboard'],
  ['G', 'recipe.keys.group'],
  ['⇧ G', 'recipe.keys.ungroup'],
  ['R', 'recipe.keys.rename'],
  ['← →', 'recipe.keys.fold'],
  ['U', 'recipe.keys.unit'],
  ['V', 'recipe.keys.view'],
  ['Ctrl Del', 'app.shortcuts.remove'],
  ['Ctrl O, Ctrl S', 'app.shortcuts.files'],
  ['Ctrl Z', 'app.shortcuts.undo'],
  ['Ctrl ⇧ Z', 'app.shortcuts.redo'],
  ['/', 'app.shortcuts.library'],
  ['Ctrl B, Ctrl .', 'app.shortcuts.panes'],
  ['?', 'app.shortcuts.help'],
  ['Esc', 'app.shortcuts.escape'],
] as const satisfies readonly (readonly [string, Key])[];

export function Shortcuts({ onClose }: { readonly onClose: () => void }) {
  const { say } = useWords();
  const close = useRef<HTMLButtonElement>(null);
  useFocusReturn(close);
  return (
    <section className="shortcuts" aria-label={say('app.shortcuts.title')}>
      <div className="hd">
        <h2>{say('app.shortcuts.title')}</h2>
        <button ref={close} type="button" className="btn quiet r" onClick={onClose}>
          {say('app.shortcuts.close')}
          <kbd>Esc</kbd>
        </button>
      </div>
      <dl>
        {KEYS.map(([keys, text]) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{say(text)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
