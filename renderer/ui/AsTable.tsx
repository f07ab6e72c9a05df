// A chart's figures as a table, folded away until it is asked for.
import { type ReactNode, useState } from 'react';
import { useWords } from './words.ts';

interface AsTableProps {
  /** What the table is of. */
  readonly name: string;
  /** Called only while it is open. */
  readonly children: () => ReactNode;
}

export function AsTable({ name, children }: AsTableProps) {
  const { say } = useWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="as-table" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="note">{say('odour.as-table', { name })}</summary>
      {isOpen ? children() : null}
    </details>
  );
}
