// Beginning a search: the brief it is for, and, folded away, how long it runs and by which chance.
import { type ReactNode, useId, useState } from 'react';
import { MOST_EPISODES } from '#contract/training.ts';
import { WARMUP_EPISODES } from '#domain/search/controller.ts';
import { NumberInput } from '#renderer/ui/NumberInput.tsx';
import { asWritten, fixed } from '#renderer/ui/numbers.ts';
import { useWords } from '#renderer/ui/words.ts';

export interface SetupFigures {
  readonly episodes: number;
  readonly seed: number;
}

interface SearchSetupProps {
  /** The field of the brief and what was read from it. */
  readonly brief: ReactNode;
  readonly isBriefEmpty: boolean;
  /** Why the brief could not be read. */
  readonly problem: string;
  readonly isFirst: boolean;
  readonly onStart: (figures: SetupFigures) => void;
  readonly onBack: () => void;
}

const EPISODES = 3000;
const MOST_SEED = 2 ** 31 - 1;

export function SearchSetup(props: SearchSetupProps) {
  const { say } = useWords();
  const [figures, setFigures] = useState<SetupFigures>({ episodes: EPISODES, seed: 1 });
  return (
    <form
      className="search-setup"
      onSubmit={(event) => {
        event.preventDefault();
        props.onStart(figures);
      }}
    >
      <h1 className="t15 strong">{say('training.title')}</h1>
      {props.isFirst ? <p className="t12 strong">{say('training.empty')}</p> : null}
      <p className="t12 mute">{say('training.empty-text')}</p>
      {props.brief}
      {props.isBriefEmpty ? <p className="note">{say('training.no-brief')}</p> : null}
      {props.problem === '' ? null : (
        <p className="t12 bad-text" role="alert">
          {say('app.error.answer-missing', { reason: props.problem })}
        </p>
      )}
      <Advanced figures={figures} onFigures={setFigures} />
      <div className="row">
        <button type="submit" className="btn pri" data-act="start">
          {say('training.start')}
          <kbd>↵</kbd>
        </button>
        {props.isFirst ? null : (
          <button type="button" className="btn quiet" onClick={props.onBack}>
            {say('training.back')}
          </button>
        )}
      </div>
    </form>
  );
}

interface AdvancedProps {
  readonly figures: SetupFigures;
  readonly onFigures: (figures: SetupFigures) => void;
}

function Advanced({ figures, onFigures }: AdvancedProps) {
  const { say } = useWords();
  const { episodes, seed } = figures;
  return (
    <details>
      <summary className="t12">
        {say('training.advanced')} · {say('training.episodes')} {fixed(episodes, 0)} ·{' '}
        {say('training.seed-is', { seed })}
      </summary>
      <div className="own">
        <Figure
          name={say('training.episodes')}
          problem={say('training.episodes-problem')}
          value={episodes}
          least={1}
          most={MOST_EPISODES}
          onChange={(value) => onFigures({ ...figures, episodes: value })}
        />
        {episodes <= WARMUP_EPISODES ? <p className="note">{say('training.warmup-only')}</p> : null}
        <Figure
          name={say('training.seed')}
          problem={say('training.seed-problem')}
          value={seed}
          least={0}
          most={MOST_SEED}
          onChange={(value) => onFigures({ ...figures, seed: value })}
        />
        <p className="note">{say('training.seed-hint')}</p>
      </div>
    </details>
  );
}

interface FigureProps {
  readonly name: string;
  readonly problem: string;
  readonly value: number;
  readonly least: number;
  readonly most: number;
  readonly onChange: (value: number) => void;
}

function Figure({ name, problem, value, least, most, onChange }: FigureProps) {
  const id = useId();
  return (
    <div className="own-field">
      <span id={id} className="mute">
        {name}
      </span>
      <span className="fld">
        <NumberInput
          className="num w72"
          label={name}
          problem={problem}
          value={value}
          show={(shown) => asWritten(shown)}
          accept={(typed) => Number.isInteger(typed) && typed >= least && typed <= most}
          onChange={onChange}
        />
      </span>
    </div>
  );
}
