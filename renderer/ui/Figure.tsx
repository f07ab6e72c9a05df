// A figure that opens: dotted underline on hover, click or Y for where it came from.
import type { ReactNode } from 'react';
import { isLetter, useWhy, type WhyTarget } from './why.ts';
import { useWords } from './words.ts';

interface FigureProps {
  readonly why: WhyTarget;
  /** What the figure is, for screen readers. */
  readonly name: string;
  readonly className?: string;
  readonly children: ReactNode;
}

export function Figure({ why, name, className = '', children }: FigureProps) {
  const open = useWhy();
  const { say } = useWords();
  return (
    <button
      type="button"
      className={`figure ${className}`}
      aria-label={say('app.why.open', { figure: name })}
      onClick={() => open(why)}
      onKeyDown={(event) => {
        if (!isLetter(event, 'Y')) return;
        event.preventDefault();
        open(why);
      }}
    >
      {children}
    </button>
  );
}
