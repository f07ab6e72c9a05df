// Every act of the window by name: type a little of it, choose with the arrows, run it with Enter.
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { shownChord } from '#renderer/ui/chord.ts';
import { Icon } from '#renderer/ui/Icon.tsx';
import { useFocusReturn } from '#renderer/ui/use-focus-return.ts';
import { useWords } from '#renderer/ui/words.ts';
import { rankOf, typedOf } from './palette-match.ts';
import {
  type Command,
  type CommandSources,
  useCommands,
  useMaterialCommands,
} from './use-commands.ts';

interface CommandPaletteProps extends CommandSources {
  readonly addMaterial: (id: string) => void;
  readonly onClose: () => void;
}

/** More than this nobody reads. */
const MOST_FOUND = 60;

export function CommandPalette(props: CommandPaletteProps) {
  const { say } = useWords();
  const id = useId();
  const { query, found, chosen, type, press, run } = usePalette(props);
  const isFound = found.length > 0;
  return (
    <section className="palette" aria-label={say('palette.title')}>
      <PaletteField
        listId={isFound ? `${id}-list` : undefined}
        chosenId={chosen ? optionId(id, chosen) : undefined}
        query={query}
        onQuery={type}
        onKeyDown={press}
        onLeave={props.onClose}
      />
      <p className="sr" role="status">
        {query === '' ? '' : say('palette.found', { count: found.length })}
      </p>
      {isFound ? (
        <ul id={`${id}-list`} role="listbox" aria-label={say('palette.title')}>
          {found.map((command) => (
            <Option
              key={command.key}
              id={optionId(id, command)}
              command={command}
              isChosen={command === chosen}
              onPick={() => run(command)}
            />
          ))}
        </ul>
      ) : (
        <p className="none t12">{say('palette.none')}</p>
      )}
    </section>
  );
}

/** What is typed, what it finds, which of it is chosen, and how it is run. */
function usePalette(props: CommandPaletteProps) {
  const { onClose } = props;
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const found = useFound(props, query);
  const chosen = found[Math.min(at, found.length - 1)];
  const run = (command: Command | undefined) => {
    if (!command) return;
    // The focus goes back first, so that the act finds it where the perfumer left it.
    flushSync(onClose);
    command.run();
  };
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const next = placeByKey(event.key, at, found.length);
    if (next !== undefined) setAt(next);
    else if (event.key === 'Enter') run(chosen);
    else if (event.key === 'Escape' || event.key === 'Tab') onClose();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const type = (text: string) => {
    setQuery(text);
    setAt(0);
  };
  return { query, found, chosen, type, press, run };
}

interface PaletteFieldProps {
  readonly listId: string | undefined;
  readonly chosenId: string | undefined;
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onLeave: () => void;
}

function PaletteField({ listId, chosenId, query, ...props }: PaletteFieldProps) {
  const { say } = useWords();
  const input = useRef<HTMLInputElement>(null);
  useFocusReturn(input);
  return (
    <label className="find">
      <Icon name="find" />
      <input
        ref={input}
        type="text"
        role="combobox"
        className="grow t12"
        autoComplete="off"
        spellCheck={false}
        aria-label={say('palette.title')}
        placeholder={say('palette.placeholder')}
        aria-expanded={listId !== undefined}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={chosenId}
        value={query}
        onChange={(event) => props.onQuery(event.currentTarget.value)}
        onKeyDown={props.onKeyDown}
        onBlur={props.onLeave}
      />
    </label>
  );
}

function useFound(props: CommandPaletteProps, query: string): readonly Command[] {
  const commands = useCommands(props);
  const materials = useMaterialCommands(props.model.finder, query, props.addMaterial);
  const typed = typedOf(query);
  return [...commands, ...materials]
    .flatMap((command) => {
      const rank = rankOf(command.spelled, typed);
      return rank === undefined ? [] : [{ command, rank }];
    })
    .sort((one, other) => one.rank - other.rank)
    .slice(0, MOST_FOUND)
    .map(({ command }) => command);
}

function placeByKey(key: string, at: number, count: number): number | undefined {
  const last = Math.max(1, count);
  if (key === 'ArrowDown') return (at + 1) % last;
  if (key === 'ArrowUp') return (at - 1 + last) % last;
  return undefined;
}

function optionId(id: string, { key }: Command): string {
  return `${id}-${key.replaceAll(/[^\w-]/g, '_')}`;
}

interface OptionProps {
  readonly id: string;
  readonly command: Command;
  readonly isChosen: boolean;
  readonly onPick: () => void;
}

function Option({ id, command, isChosen, onPick }: OptionProps) {
  const { say } = useWords();
  const option = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isChosen) option.current?.scrollIntoView({ block: 'nearest' });
  }, [isChosen]);
  return (
    <li
      ref={option}
      id={id}
      role="option"
      aria-selected={isChosen}
      className="li"
      onMouseDown={(event) => event.preventDefault()}
      onClick={onPick}
    >
      <span className="ell">{command.name}</span>
      {command.facts === undefined ? null : <span className="faint">{command.facts}</span>}
      <span className="r">
        {command.chord === undefined ? (
          say(`palette.kind.${command.kind}`)
        ) : (
          <kbd>{shownChord(command.chord)}</kbd>
        )}
      </span>
    </li>
  );
}
