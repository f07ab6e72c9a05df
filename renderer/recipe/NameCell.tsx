// What a row is called, whether it is locked, and whether something is noted on it.
import type { Line } from '#domain/recipe/formula.ts';
import { DraftField } from '#renderer/ui/DraftField.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import { asWritten } from '#renderer/ui/numbers.ts';
import { useWords } from '#renderer/ui/words.ts';
import { focusRow } from './grid-focus.ts';
import type { RowActs } from './use-row-acts.ts';

interface NameCellProps {
  readonly path: string;
  readonly depth: number;
  readonly line: Line;
  readonly name: string;
  readonly folded: boolean;
  /** The name of the accord is being written. */
  readonly isNaming: boolean;
  readonly acts: RowActs;
}

const LONGEST_NAME = 500;

export function NameCell(props: NameCellProps) {
  const { depth, line, name, isNaming, path, acts } = props;
  const { say } = useWords();
  const isAccord = line.item.kind === 'accord';
  if (isAccord && isNaming) {
    return (
      <DraftField
        label={say('recipe.name-of')}
        value={name}
        maxLength={LONGEST_NAME}
        onKeep={(text) => acts.name(path, text)}
        onDone={(isByKey) => {
          if (isByKey) focusRow(path);
          acts.openField(undefined);
        }}
      />
    );
  }
  return (
    <span className={depth > 0 ? 'nm in' : 'nm'}>
      {isAccord ? <FoldButton {...props} /> : null}
      <span className={isAccord ? 'strong ell' : 'ell'}>{name}</span>
      {isAccord ? <span className="badge">{say('recipe.accord')}</span> : null}
      {line.bergaptenPpm === undefined ? null : (
        <span className="badge">5-MOP {asWritten(line.bergaptenPpm)} ppm</span>
      )}
      <Marks {...props} />
    </span>
  );
}

function FoldButton({ path, name, folded, acts }: NameCellProps) {
  const { say } = useWords();
  return (
    <button
      type="button"
      className="x"
      aria-expanded={!folded}
      aria-label={say(folded ? 'recipe.open-accord' : 'recipe.shut-accord', { name })}
      onClick={() => acts.fold(path)}
    >
      <Icon name={folded ? 'shut' : 'open'} small />
    </button>
  );
}

/** Shown where there is something to show; L and N put them there. */
function Marks({ path, line, name, acts }: NameCellProps) {
  const { say } = useWords();
  const { locked, note } = line;
  const unlock = say('recipe.unlock', { name });
  return (
    <>
      {locked ? (
        <button
          type="button"
          className="x lock"
          aria-label={unlock}
          title={unlock}
          onClick={() => acts.unlock(path)}
        >
          <Icon name="lock" small />
        </button>
      ) : null}
      {note === undefined ? null : (
        <button
          type="button"
          className="x"
          aria-label={say('recipe.note', { note })}
          title={note}
          onClick={() => acts.openField({ kind: 'note', path })}
        >
          <Icon name="note" small />
        </button>
      )}
    </>
  );
}
