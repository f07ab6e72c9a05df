// A titled part of a pane, parted from the next by a line and never by a box.
import { type ReactNode, useId } from 'react';

interface SectionProps {
  readonly title: string;
  /** Badges right after the title. */
  readonly badge?: ReactNode;
  /** Quiet facts at the right end of the title row. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

export function Section({ title, badge, aside, children }: SectionProps) {
  const id = useId();
  return (
    <section className="sec" aria-labelledby={id}>
      <div className="hd">
        <h2 id={id}>{title}</h2>
        {badge}
        {aside === undefined ? null : <span className="r">{aside}</span>}
      </div>
      {children}
    </section>
  );
}
