// A number that is typed: formatted at rest, free text while typing, refused in place when it is not acceptable.
import { type KeyboardEvent, useId, useState } from 'react';
import { typedNumber } from './numbers.ts';

/** The value that a typed number came to, or why it came to nothing. */
export type Entered = { readonly value: number } | { readonly problem: string };

interface NumberInputProps {
  readonly value: number | undefined;
  readonly show: (value: number) => string;
  readonly accept: (value: number) => boolean;
  /** Answers what became of the number where that is not the number itself. */
  readonly onChange: (value: number) => Entered | undefined | void;
  /** Given where an empty field means something. */
  readonly onClear?: () => void;
  readonly label: string;
  /** What an acceptable number is. */
  readonly problem: string;
  readonly className?: string;
  /** Shown when empty. */
  readonly placeholder?: string;
  /** Column of a grid this cell belongs to; arrows move along it. */
  readonly column?: string;
  readonly onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void;
}

/** What is being typed, and the value it stands for; another value from elsewhere (undo) ends the typing. */
interface Typing {
  readonly text: string;
  readonly value: number | undefined;
  /** What it was typed as: the same digits in another unit are another number. */
  readonly label: string;
  /** Why the number was refused by what it was given to. */
  readonly problem?: string;
}

export function NumberInput(props: NumberInputProps) {
  const { value, show, accept, onChange, onClear, label, problem } = props;
  const [typing, setTyping] = useState<Typing>();
  const problemId = useId();
  const isLive = typing?.value === value && typing?.label === label;
  const live = isLive ? typing?.text : undefined;
  const isRefused = live !== undefined && !isFine(live, accept, onClear !== undefined);
  const refused = isRefused ? problem : live === undefined ? undefined : typing?.problem;
  const type = (text: string) => {
    const number = typedNumber(text);
    if (number !== undefined && accept(number)) {
      const entered = onChange(number) ?? { value: number };
      setTyping({ text, value, label, ...entered });
    } else if (text.trim() === '' && onClear) {
      setTyping({ text, value: undefined, label });
      onClear();
    } else setTyping({ text, value, label });
  };
  return (
    <>
      <input
        type="text"
        inputMode="decimal"
        autoComplete="off"
        spellCheck={false}
        className={props.className}
        placeholder={props.placeholder}
        aria-label={label}
        aria-invalid={refused !== undefined || undefined}
        aria-describedby={refused === undefined ? undefined : problemId}
        title={refused}
        data-column={props.column}
        value={live ?? (value === undefined ? '' : show(value))}
        onFocus={(event) => event.currentTarget.select()}
        onBlur={() => setTyping(undefined)}
        onChange={(event) => type(event.currentTarget.value)}
        onKeyDown={props.onKeyDown}
      />
      {refused === undefined ? null : (
        <span id={problemId} role="alert" className="problem">
          {refused}
        </span>
      )}
    </>
  );
}

function isFine(text: string, accept: (value: number) => boolean, mayBeEmpty: boolean): boolean {
  const number = typedNumber(text);
  return number === undefined ? mayBeEmpty && text.trim() === '' : accept(number);
}
