// The list of keys; not modal, closed by Escape.
import { useRef } from 'react';
import { isDesktop } from '#renderer/bridge/port-line.ts';
import { shownChord } from '#renderer/ui/chord.ts';
import { useFocusReturn } from '#renderer/ui/use-focus-return.ts';
import { useWords } from '#renderer/ui/words.ts';
import { HAND_KEYS, NEW_IN_DESKTOP, ROW_ACTS, WINDOW_ACTS } from './acts.ts';

const KEYS = [...WINDOW_ACTS, ...ROW_ACTS, ...HAND_KEYS];

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
        {KEYS.map(({ id, chord, name }) => (
          <div key={id}>
            <dt>
              <kbd>{shownChord(chord)}</kbd>
              {id === 'newFormula' && isDesktop() ? <kbd>{NEW_IN_DESKTOP}</kbd> : null}
            </dt>
            <dd>{say(name)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
