// What was said and is not kept yet: on its way in silence at first, then in words; refused with why and another try.
import { useEffect, useState } from 'react';
import { Icon } from '#renderer/ui/Icon.tsx';
import { useWords } from '#renderer/ui/words.ts';
import { useFeedbackDrafts, type Waiting } from './draft.ts';
import { resendFeedback } from './sending.ts';
import { delivery } from './use-feedback.ts';

/** Nothing is said of what takes less than this, milliseconds. */
const QUIET_MS = 300;

export function WaitingList() {
  const waiting = useFeedbackDrafts((drafts) => drafts.waiting);
  if (waiting.length === 0) return null;
  return (
    <ul className="waiting">
      {waiting.map((one) => (
        <WaitingItem key={one.input.id} waiting={one} />
      ))}
    </ul>
  );
}

function WaitingItem({ waiting }: { readonly waiting: Waiting }) {
  const { say } = useWords();
  const settle = useFeedbackDrafts((drafts) => drafts.settle);
  const isLate = useLate();
  const { problem, input } = waiting;
  const what = useWhat(waiting);
  if (problem === undefined) {
    return isLate ? (
      <li>
        <p className="row start t12" role="status">
          <Icon name="offline" />
          {say('feedback.waiting', { what })}
        </p>
      </li>
    ) : null;
  }
  return (
    <li className="said t12">
      <p className="row start" role="alert">
        <Icon name="alert" />
        {say('feedback.not-kept', { what, why: say(`feedback.why.${problem}`) })}
      </p>
      <span className="row">
        <button
          type="button"
          className="btn"
          onClick={() => void resendFeedback(input.id, delivery)}
        >
          {say('feedback.again')}
        </button>
        <button type="button" className="btn quiet" onClick={() => settle(input.id)}>
          {say('feedback.discard')}
        </button>
      </span>
    </li>
  );
}

function useWhat(waiting: Waiting): string {
  const { say } = useWords();
  if (waiting.kind === 'preference') return say('feedback.a-preference');
  return say('feedback.a-rating', { time: say(`feedback.at-${waiting.input.smeltAt ?? '0'}`) });
}

function useLate(): boolean {
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), QUIET_MS);
    return () => clearTimeout(timer);
  }, []);
  return isLate;
}
