// Every decision of a search with the rule that made it, newest first: the changes of mode, or one line an episode.
import { useState } from 'react';
import { fixed } from '#renderer/ui/numbers.ts';
import { useRowWindow } from '#renderer/ui/use-row-window.ts';
import { useWords } from '#renderer/ui/words.ts';
import { ruleText } from './rule-words.ts';
import type { SearchLog } from './search-log.ts';

const SHOWN = ['switches', 'every'] as const;

export function DecisionLog({ log }: { readonly log: SearchLog }) {
  const { say } = useWords();
  const [shown, setShown] = useState<(typeof SHOWN)[number]>('switches');
  const count = shown === 'every' ? log.episode : log.switches.length;
  /** From the newest, which stands first. */
  const episodeAt = (row: number) => {
    const place = count - 1 - row;
    return shown === 'every' ? place + 1 : (log.switches[place] ?? 0);
  };
  return (
    <section className="sec decisions" aria-label={say('training.log.title')}>
      <div className="hd">
        <h2>{say('training.log.title')}</h2>
        <span className="r">{say('training.log.newest')}</span>
        <fieldset className="seg" aria-label={say('training.log.label')}>
          {SHOWN.map((one) => (
            <button
              key={one}
              type="button"
              className={one === shown ? 'on' : ''}
              aria-pressed={one === shown}
              onClick={() => setShown(one)}
            >
              {say(`training.log.${one}`)}
            </button>
          ))}
        </fieldset>
      </div>
      {count === 0 ? <p className="note">{say('training.log.none')}</p> : null}
      {count > 0 ? <Rows key={shown} log={log} count={count} episodeAt={episodeAt} /> : null}
    </section>
  );
}

interface RowsProps {
  readonly log: SearchLog;
  readonly count: number;
  readonly episodeAt: (row: number) => number;
}

function Rows({ log, count, episodeAt }: RowsProps) {
  const { say } = useWords();
  const { first, last, before, after, onScroll } = useRowWindow(count);
  const rows = Array.from({ length: last - first }, (_, at) => episodeAt(first + at));
  return (
    <section
      className="scroll short"
      onScroll={onScroll}
      // A stop of its own, so that arrows scroll it.
      tabIndex={0}
      aria-label={say('training.log.label')}
    >
      <table className="grid" aria-rowcount={count + 1}>
        <thead>
          <tr>
            <th scope="col" className="num w72">
              {say('training.log.episode')}
            </th>
            <th scope="col" className="w96">
              {say('training.log.to')}
            </th>
            <th scope="col">{say('training.log.rule')}</th>
          </tr>
        </thead>
        <tbody style={{ translate: `0 ${before}px` }}>
          {rows.map((episode, at) => (
            <Row key={episode} log={log} episode={episode} place={first + at} />
          ))}
        </tbody>
      </table>
      <div style={{ height: before + after }} />
    </section>
  );
}

interface RowProps {
  readonly log: SearchLog;
  readonly episode: number;
  readonly place: number;
}

function Row({ log, episode, place }: RowProps) {
  const { say } = useWords();
  const decided = log.decided(episode);
  if (!decided) return null;
  const rule = ruleText(decided, say);
  return (
    <tr aria-rowindex={place + 2}>
      <th scope="row" className="num">
        {fixed(episode, 0)}
      </th>
      <td>
        <span className="row gap4">
          <i className={`mode-mark ${decided.mode}`} />
          {say(`training.mode.${decided.mode}`)}
        </span>
      </td>
      <td title={rule}>{rule}</td>
    </tr>
  );
}
