// What the perfumer writes about the whole formula: one quiet line under its name that opens into a field.
import { type RefObject, useId, useRef } from 'react';
import { LONGEST_NOTES } from '#contract/recipe.ts';
import { Icon } from '#renderer/ui/Icon.tsx';
import { useWords } from '#renderer/ui/words.ts';

interface FormulaNotesProps {
  readonly notes: string | undefined;
  readonly isOpen: boolean;
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly onNotes: (notes: string) => void;
  readonly onFold: (opens: boolean) => void;
}

export function FormulaNotes({ notes = '', isOpen, field, ...props }: FormulaNotesProps) {
  const { say } = useWords();
  const id = useId();
  const fold = useRef<HTMLButtonElement>(null);
  return (
    <section className="notes" aria-label={say('recipe.notes')}>
      <button
        ref={fold}
        type="button"
        className="row gap6 t12"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => props.onFold(!isOpen)}
      >
        <Icon name={isOpen ? 'open' : 'shut'} small />
        <span className="mute">{say('recipe.notes')}</span>
        {isOpen ? null : <span className={notes === '' ? 'ell faint' : 'ell'}>{notes}</span>}
      </button>
      {isOpen ? (
        <textarea
          ref={field}
          id={id}
          className="words"
          aria-label={say('recipe.notes-field')}
          placeholder={say('recipe.notes-hint')}
          maxLength={LONGEST_NOTES}
          value={notes}
          onChange={(event) => props.onNotes(printable(event.currentTarget.value))}
          onKeyDown={(event) => {
            if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
            event.preventDefault();
            fold.current?.focus();
            props.onFold(false);
          }}
        />
      ) : null}
      {notes === '' ? null : <p className="on-paper t12">{notes}</p>}
    </section>
  );
}

/** No file may hold other control characters, and a paste may. */
function printable(text: string): string {
  return text.replaceAll(/\r\n?/g, '\n').replaceAll(/(?![\n\t])[\p{Cc}\p{Cs}]/gu, '');
}
