// A line of words written in place: kept on Enter or on leaving, given up with Escape.
import { useEffect, useRef, useState } from 'react';

interface DraftFieldProps {
  readonly label: string;
  readonly value: string;
  readonly placeholder?: string;
  readonly maxLength: number;
  readonly onKeep: (text: string) => void;
  /** Done, kept or not; `isByKey` when the focus should go back to where it came from. */
  readonly onDone: (isByKey: boolean) => void;
}

export function DraftField({
  label,
  value,
  placeholder,
  maxLength,
  onKeep,
  onDone,
}: DraftFieldProps) {
  const [text, setText] = useState(value);
  const field = useRef<HTMLInputElement>(null);
  const isDone = useRef(false);
  useEffect(() => field.current?.select(), []);
  const finish = (keeps: boolean, isByKey: boolean) => {
    if (isDone.current) return;
    isDone.current = true;
    if (keeps) onKeep(text.trim());
    onDone(isByKey);
  };
  return (
    <input
      ref={field}
      className="draft"
      type="text"
      aria-label={label}
      placeholder={placeholder}
      maxLength={maxLength}
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={() => finish(true, false)}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return;
        event.stopPropagation();
        if (event.key !== 'Enter' && event.key !== 'Escape') return;
        event.preventDefault();
        finish(event.key === 'Enter', true);
      }}
    />
  );
}
