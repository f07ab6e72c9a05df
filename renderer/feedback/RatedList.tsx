// What was rated and when, mod by mod, newest first; scores stay out of sight while one is smelling.
import { useState } from 'react';
import { useNaming } from '#renderer/ui/naming.ts';
import { fixed } from '#renderer/ui/numbers.ts';
import { Section } from '#renderer/ui/Section.tsx';
import { useWords } from '#renderer/ui/words.ts';
import { clockWithDay } from './clock.ts';
import { noteName } from './NoteChips.tsx';
import type { Rated, RatedMod } from './rated.ts';
import { FELT_SCALES, SCALES } from './scores.ts';
import { whyNotKept } from './sending.ts';
import { TimeMark } from './TimeMark.tsx';

interface RatedListProps {
  readonly mods: readonly RatedMod[];
  /** Why they cannot be read. */
  readonly failure: Error | null;
  readonly isReading: boolean;
  readonly now: number;
  /** True while the nose must not be led. */
  readonly hides: boolean;
  readonly onRetry: () => void;
}

export function RatedList({ mods, failure, isReading, now, hides, onRetry }: RatedListProps) {
  const { say } = useWords();
  const [asked, setAsked] = useState<boolean>();
  const shown = asked ?? !hides;
  const toggle = (
    <button type="button" className="btn quiet t11" onClick={() => setAsked(!shown)}>
      {say(shown ? 'feedback.scores-hide' : 'feedback.scores-show')}
    </button>
  );
  return (
    <Section title={say('feedback.list')} aside={mods.length === 0 ? undefined : toggle}>
      {failure ? (
        <div className="said t12" role="alert">
          {say('feedback.list-failed', { why: say(`feedback.why.${whyNotKept(failure)}`) })}
          <span>
            <button type="button" className="btn" onClick={onRetry}>
              {say('feedback.again')}
            </button>
          </span>
        </div>
      ) : null}
      {isReading ? <p className="note">{say('feedback.list-waiting')}</p> : null}
      {!failure && !isReading && mods.length === 0 ? (
        <p className="note">{say('feedback.list-none')}</p>
      ) : null}
      <ul className="rated">
        {mods.map((mod) => (
          <ModItem key={mod.recipeId} mod={mod} now={now} shown={shown} />
        ))}
      </ul>
    </Section>
  );
}

interface ModItemProps {
  readonly mod: RatedMod;
  readonly now: number;
  readonly shown: boolean;
}

function ModItem({ mod, now, shown }: ModItemProps) {
  const { say } = useWords();
  const told = mod.times
    .map(
      ({ smeltAt, state }) => `${say(`feedback.at-${smeltAt}`)} ${say(`feedback.state-${state}`)}`,
    )
    .join(', ');
  return (
    <li>
      <div className="row t12">
        <b>{say('feedback.mod', { mod: mod.mod })}</b>
        <span className="row gap4" title={told}>
          {mod.times.map(({ smeltAt, state }) => (
            <TimeMark key={smeltAt} state={state} />
          ))}
          <span className="sr">{told}</span>
        </span>
      </div>
      <ul>
        {mod.ratings.map((rated) => (
          <RatedItem key={rated.id} rated={rated} now={now} shown={shown} />
        ))}
      </ul>
    </li>
  );
}

function RatedItem({ rated, now, shown }: { rated: Rated; now: number; shown: boolean }) {
  const { say, language } = useWords();
  const naming = useNaming();
  const { smeltAt, on, at, scores, notes, text } = rated;
  const facts = [
    smeltAt === undefined ? say('feedback.no-time') : say(`feedback.at-${smeltAt}`),
    clockWithDay(at, now, language),
    ...(on === undefined ? [] : [say(`feedback.${on}`)]),
  ];
  const others = [...SCALES, ...FELT_SCALES].flatMap((scale) => {
    const score = scores[scale];
    if (scale === 'overall' || score === undefined) return [];
    return [`${say(`feedback.${scale}`)} ${fixed(score, 1)}`];
  });
  const words = [notes.map((note) => noteName(note, naming)).join(', '), text].filter(
    (part) => part !== '',
  );
  return (
    <li className="t12" data-rated={smeltAt}>
      <span className="row">
        <span className="mute grow ell">{facts.join(' · ')}</span>
        {shown && scores.overall !== undefined ? (
          <span className="num strong">
            <span className="sr">{say('feedback.overall')} </span>
            {fixed(scores.overall, 1)}
          </span>
        ) : (
          <span className="t11 faint">{say('feedback.hidden')}</span>
        )}
      </span>
      {shown && others.length > 0 ? <span className="t11 mute">{others.join(' · ')}</span> : null}
      {words.length > 0 ? <span className="t11">{words.join(' · ')}</span> : null}
    </li>
  );
}
