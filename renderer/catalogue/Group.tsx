// A named group of a list that folds.
import { type ReactNode, useId, useState } from 'react';
import { Icon } from '#renderer/ui/Icon.tsx';

interface GroupProps {
  readonly title: string;
  readonly aside: string;
  readonly startsOpen: boolean;
  /** True while something asks for it to be open whatever the perfumer chose. */
  readonly opens?: boolean;
  /** Takes the height that is left. */
  readonly grows?: boolean;
  readonly children: ReactNode;
}

export function Group({
  title,
  aside,
  startsOpen,
  opens = false,
  grows = false,
  children,
}: GroupProps) {
  const id = useId();
  const [chosen, setChosen] = useState(startsOpen);
  const open = chosen || opens;
  return (
    <section className={grows && open ? 'group grows' : 'group'} aria-label={title}>
      <h2>
        <button
          type="button"
          className="grp"
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setChosen(!open)}
        >
          <Icon name={open ? 'open' : 'shut'} small />
          <b>{title}</b>
          <span className="r">{aside}</span>
        </button>
      </h2>
      <div id={id} className="group-body" hidden={!open}>
        {open ? children : null}
      </div>
    </section>
  );
}
