// The blind pair itself: arrows choose a side, Enter saves, and the names appear once the answer is kept.
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useWords } from '#renderer/ui/words.ts';
import { useFeedbackDrafts } from './draft.ts';
import { type Blind, LETTERS, type Letter, letterByKey } from './pairs.ts';
import { sendFeedback } from './sending.ts';
import { delivery } from './use-feedback.ts';

interface BlindPairProps {
  readonly blind: Blind;
  readonly onAgain: () => void;
}

export function BlindPair({ blind, onAgain }: BlindPairProps) {
  const { say } = useWords();
  const [letter, setLetter] = useState<Letter>();
  const [sentId, setSentId] = useState<string>();
  const isWaiting = useFeedbackDrafts(({ waiting }) =>
    waiting.some(({ input }) => input.id === sentId),
  );
  const save = () => {
    if (letter === undefined || sentId !== undefined) return;
    const id = crypto.randomUUID();
    const betterId = blind[letter].id;
    const otherId = blind[letter === 'X' ? 'Y' : 'X'].id;
    setSentId(id);
    void sendFeedback({ kind: 'preference', input: { id, betterId, otherId } }, delivery);
  };
  if (letter !== undefined && sentId !== undefined && !isWaiting) {
    return <Answered blind={blind} letter={letter} onAgain={onAgain} />;
  }
  return (
    <div className="sec duel">
      <p className="t12 strong">{say('feedback.prefer.question')}</p>
      <Sides letter={letter} isSent={sentId !== undefined} onLetter={setLetter} onSave={save} />
      <Dip blind={blind} />
      <div className="row">
        <span className="grow t11 mute">{say('feedback.prefer.hint')}</span>
        <button
          type="button"
          className="btn pri"
          disabled={letter === undefined || sentId !== undefined}
          onClick={save}
        >
          {say('feedback.prefer.save')}
          <kbd>↵</kbd>
        </button>
      </div>
    </div>
  );
}

interface SidesProps {
  readonly letter: Letter | undefined;
  readonly isSent: boolean;
  readonly onLetter: (letter: Letter) => void;
  readonly onSave: () => void;
}

function Sides({ letter, isSent, onLetter, onSave }: SidesProps) {
  const { say } = useWords();
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  const press = (event: KeyboardEvent<HTMLElement>) => {
    const side = letterByKey(event.key);
    if (side !== undefined && !isSent) {
      event.preventDefault();
      onLetter(side);
      const at = LETTERS.indexOf(side);
      event.currentTarget.querySelectorAll('button').item(at).focus();
    } else if (event.key === 'Enter' && letter !== undefined && !event.ctrlKey) {
      event.preventDefault();
      onSave();
    }
  };
  return (
    <div
      className="sides"
      role="radiogroup"
      aria-label={say('feedback.prefer.question')}
      onKeyDown={press}
    >
      {LETTERS.map((one) => (
        <button
          key={one}
          ref={one === 'X' ? first : undefined}
          type="button"
          role="radio"
          className={one === letter ? 'side on' : 'side'}
          aria-checked={one === letter}
          aria-disabled={isSent || undefined}
          tabIndex={one === (letter ?? 'X') ? 0 : -1}
          onClick={() => {
            if (!isSent) onLetter(one);
          }}
        >
          <b className="t20">{say(one === 'X' ? 'feedback.prefer.x' : 'feedback.prefer.y')}</b>
          <kbd>{one === 'X' ? '←' : '→'}</kbd>
        </button>
      ))}
    </div>
  );
}

/** Somebody must know what goes on which blotter; whoever smells leaves this shut. */
function Dip({ blind }: { readonly blind: Blind }) {
  const { say } = useWords();
  return (
    <details className="t11 mute">
      <summary>{say('feedback.prefer.dip')}</summary>
      {LETTERS.map((letter) => (
        <p key={letter}>{say('feedback.prefer.dip-is', { letter, name: blind[letter].name })}</p>
      ))}
    </details>
  );
}

interface AnsweredProps extends BlindPairProps {
  readonly letter: Letter;
}

function Answered({ blind, letter, onAgain }: AnsweredProps) {
  const { say } = useWords();
  const again = useRef<HTMLButtonElement>(null);
  useEffect(() => again.current?.focus(), []);
  const other = letter === 'X' ? 'Y' : 'X';
  return (
    <div className="sec duel">
      <p className="t12 strong" role="status">
        {say('feedback.prefer.answered', { letter })}
      </p>
      <dl className="t12 answer">
        <dt className="mute">{say('feedback.prefer.liked')}</dt>
        <dd className="strong">{`${letter}: ${blind[letter].name}`}</dd>
        <dt className="mute">{say('feedback.prefer.other')}</dt>
        <dd>{`${other}: ${blind[other].name}`}</dd>
      </dl>
      <div>
        <button ref={again} type="button" className="btn" onClick={onAgain}>
          {say('feedback.prefer.another')}
        </button>
      </div>
    </div>
  );
}
