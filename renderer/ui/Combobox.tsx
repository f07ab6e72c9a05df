// A field that finds things while you type: list below it, arrows choose, Enter takes, Escape leaves.
import {
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react';

export interface Choice<T> {
  readonly key: string;
  readonly label: string;
  readonly mark?: ReactNode;
  /** Quiet text at the right end. */
  readonly detail?: string;
  readonly value: T;
}

interface ComboboxProps<T> {
  readonly label: string;
  readonly placeholder: string;
  readonly find: (query: string) => readonly Choice<T>[];
  readonly onPick: (value: T) => void;
  readonly onLeave?: () => void;
  /** Said when what is typed finds nothing. */
  readonly none: string;
  readonly className?: string;
  readonly inputRef?: RefObject<HTMLInputElement | null>;
}

export function Combobox<T>(props: ComboboxProps<T>) {
  const { label, placeholder, className } = props;
  const own = useRef<HTMLInputElement>(null);
  const input = props.inputRef ?? own;
  const id = useId();
  const { query, choices, chosen, type, press, pick, leave } = useChoices(props);
  const listed = choices.length > 0;
  return (
    <span className={`combo ${className ?? ''}`}>
      <input
        ref={input}
        type="text"
        role="combobox"
        autoComplete="off"
        spellCheck={false}
        aria-label={label}
        placeholder={placeholder}
        aria-expanded={listed}
        aria-controls={listed ? `${id}-list` : undefined}
        aria-activedescendant={chosen ? `${id}-${chosen.key}` : undefined}
        aria-autocomplete="list"
        value={query}
        onChange={(event) => type(event.currentTarget.value)}
        onKeyDown={press}
        onBlur={leave}
      />
      {listed ? (
        <ChoiceList
          anchor={input}
          id={id}
          label={label}
          choices={choices}
          chosen={chosen}
          onPick={pick}
        />
      ) : null}
      {query.trim() !== '' && !listed ? (
        <span role="status" className="none">
          {props.none}
        </span>
      ) : null}
    </span>
  );
}

/** What is typed, what it finds, and which of it is chosen. */
function useChoices<T>({ find, onPick, onLeave }: ComboboxProps<T>) {
  const [query, setQuery] = useState('');
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  const choices = open ? find(query) : [];
  const chosen = choices[Math.min(at, choices.length - 1)];
  const leave = () => {
    setOpen(false);
    setQuery('');
    onLeave?.();
  };
  const pick = (choice: Choice<T> | undefined) => {
    if (!choice) return;
    leave();
    onPick(choice.value);
  };
  const type = (text: string) => {
    setQuery(text);
    setOpen(true);
    setAt(0);
  };
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      event.stopPropagation();
      setOpen(true);
      const count = Math.max(1, choices.length);
      setAt((open ? at + step + count : 0) % count);
    } else if (event.key === 'Enter' && open && !event.ctrlKey) {
      event.preventDefault();
      pick(chosen);
    } else if (event.key === 'Escape' && (open || onLeave)) {
      event.stopPropagation();
      event.nativeEvent.stopImmediatePropagation();
      leave();
    }
  };
  return { query, choices, chosen, type, press, pick, leave };
}

interface ChoiceListProps<T> {
  readonly anchor: RefObject<HTMLInputElement | null>;
  readonly id: string;
  readonly label: string;
  readonly choices: readonly Choice<T>[];
  readonly chosen: Choice<T> | undefined;
  readonly onPick: (choice: Choice<T>) => void;
}

/** In the top layer, so that no scrolling pane cuts it off; above the field where there is no room below. */
function ChoiceList<T>({ anchor, id, label, choices, chosen, onPick }: ChoiceListProps<T>) {
  const list = useRef<HTMLUListElement>(null);
  const count = choices.length;
  useEffect(() => {
    if (list.current && anchor.current) place(list.current, anchor.current, count);
  }, [anchor, count]);
  useEffect(() => {
    if (chosen)
      document.getElementById(`${id}-${chosen.key}`)?.scrollIntoView({ block: 'nearest' });
  }, [chosen, id]);
  return (
    <ul
      ref={list}
      popover="manual"
      className="choices"
      id={`${id}-list`}
      role="listbox"
      aria-label={label}
    >
      {choices.map((choice) => (
        <li
          key={choice.key}
          id={`${id}-${choice.key}`}
          role="option"
          aria-selected={choice === chosen}
          className="li"
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onPick(choice)}
        >
          {choice.mark}
          <span className="ell">{choice.label}</span>
          <span className="r">{choice.detail}</span>
        </li>
      ))}
    </ul>
  );
}

const ROW_PX = 24;
const MOST_ROWS = 10;
const EDGE_PX = 8;
const GAP_PX = 6;

function place(list: HTMLElement, anchor: HTMLElement, count: number): void {
  const field = anchor.getBoundingClientRect();
  const height = Math.min(count, MOST_ROWS) * ROW_PX + EDGE_PX;
  const below = field.bottom + height + EDGE_PX <= window.innerHeight;
  list.style.left = `${field.left}px`;
  list.style.minWidth = `${Math.max(field.width, list.offsetWidth)}px`;
  list.style.top = below
    ? `${field.bottom + GAP_PX}px`
    : `${Math.max(EDGE_PX, field.top - height - GAP_PX)}px`;
  if (!list.matches(':popover-open')) list.showPopover();
}
