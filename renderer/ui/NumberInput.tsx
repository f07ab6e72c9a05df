// A number that is typed: formatted at rest, free text while typing, refused in place when it is not acceptable.
import { type KeyboardEvent, useId, useState } from 'react';
import { typedNumber } from './numbers.ts';

interface NumberInputProps {
  readonly value: number | undefined;
  readonly show: (value: number) => string;
  readonly accept: (value: number) => boolean;
  readonly onChange: (value: number) => void;
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
}

export function NumberInput(props: NumberInputProps) {
  const { value, show, accept, onChange, onClear, label, problem } = props;
  const [typing, setTyping] = useState<Typing>();
  const problemId = useId();
  const live = typing && typing.value === value ? typing.text : undefined;
  const refused = live !== undefined && !isFine(live, accept, onClear !== undefined);
  const type = (text: string) => {
    const number = typedNumber(text);
    if (number !== undefined && accept(number)) {
      setTyping({ text, value: number });
      onChange(number);
    } else if (text.trim() === '' && onClear) {
      setTyping({ text, value: undefined });
      onClear();
    } else setTyping({ text, value });
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
        aria-invalid={refused || undefined}
        aria-describedby={refused ? problemId : undefined}
        title={refused ? problem : undefined}
        data-column={props.column}
        value={live ?? (value === undefined ? '' : show(value))}
        onFocus={(event) => event.currentTarget.select()}
        onBlur={() => setTyping(undefined)}
        onChange={(event) => type(event.currentTarget.value)}
        onKeyDown={props.onKeyDown}
      />
      {refused ? (
        <span id={problemId} role="alert" className="problem">
          {problem}
        </span>
      ) : null}
    </>
  );
}

function isFine(text: string, accept: (value: number) => boolean, mayBeEmpty: boolean): boolean {
  const number = typedNumber(text);
  return number === undefined ? mayBeEmpty && text.trim() === '' : accept(number);
}
