// A sheet over the inspector: not modal, takes the focus when it opens and gives it back when it closes.
import { type ReactNode, type RefObject, useEffect, useId, useRef } from 'react';
import { giveBack } from './use-focus-return.ts';
import { useWords } from './words.ts';

interface SideSheetProps {
  readonly title: string;
  /** Facts right after the title. */
  readonly badge?: ReactNode;
  /** What has the focus first; the sheet itself where that is not there. */
  readonly first: RefObject<HTMLElement | null>;
  readonly onClose: () => void;
  /** Ctrl Enter anywhere in the sheet. */
  readonly onSave: () => void;
  readonly children: ReactNode;
}

export function SideSheet({ title, badge, first, onClose, onSave, children }: SideSheetProps) {
  const { say } = useWords();
  const id = useId();
  const sheet = useRef<HTMLElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    (first.current ?? sheet.current)?.focus();
    return () => giveBack(before);
  }, [first]);
  return (
    <section
      ref={sheet}
      className="sheet"
      tabIndex={-1}
      aria-labelledby={id}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        onSave();
      }}
    >
      <div className="hd">
        <h2 id={id} className="t15">
          {title}
        </h2>
        {badge}
        <button type="button" className="btn quiet r" onClick={onClose}>
          {say('feedback.close')}
          <kbd>Esc</kbd>
        </button>
      </div>
      {children}
    </section>
  );
}
