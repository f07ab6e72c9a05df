// How many ratings there are and how many are missing, as a bar and in words.
import { RATINGS_PER_FIT, type RewardAnswer } from '#contract/learning.ts';
import { Section } from '#renderer/ui/Section.tsx';
import { type Say, useWords } from '#renderer/ui/words.ts';
import { readTasteAgain, useTaste } from './use-taste.ts';

/** The short form, for places that are about something else. */
export function TasteNotice() {
  const { say } = useWords();
  const { taste, problem } = useTaste();
  return (
    <Section
      title={say('taste.title-short')}
      badge={
        taste ? (
          <span className="badge" data-taste={taste.status}>
            {say(`taste.state.${taste.status}`)}
          </span>
        ) : null
      }
    >
      <TasteProblem problem={problem} />
      {taste ? <TasteFigures taste={taste} /> : null}
    </Section>
  );
}

export function TasteFigures({ taste }: { readonly taste: RewardAnswer }) {
  const { say } = useWords();
  const { ratings, leftOut, neededMore, isFitting } = taste;
  const done = RATINGS_PER_FIT - Math.min(RATINGS_PER_FIT, neededMore);
  const told = toldOf(taste, say);
  return (
    <>
      <p className="t12 row">
        <span className="grow" data-needed={neededMore}>
          {told}
        </span>
        <span className="mute nowrap">
          {ratings === 1 ? say('taste.ratings-one') : say('taste.ratings', { count: ratings })}
        </span>
      </p>
      <span
        className="gauge"
        role="meter"
        aria-label={told}
        aria-valuemin={0}
        aria-valuemax={RATINGS_PER_FIT}
        aria-valuenow={done}
      >
        <i className="accent" style={{ width: `${(100 * done) / RATINGS_PER_FIT}%` }} />
      </span>
      <p className="note" role="status">
        {isFitting ? `${say('taste.fitting')} ` : ''}
        {say('taste.here')}
        {leftOut > 0 ? ` ${say('taste.left-out', { count: leftOut })}` : ''}
      </p>
    </>
  );
}

function toldOf({ status, neededMore: count }: RewardAnswer, say: Say): string {
  if (status === 'not-enough') {
    return count === 1 ? say('taste.more-one') : say('taste.more', { count });
  }
  return count === 0 ? say('taste.next-due') : say('taste.next', { count });
}

interface TasteProblemProps {
  readonly problem: ReturnType<typeof useTaste>['problem'];
}

export function TasteProblem({ problem }: TasteProblemProps) {
  const { say } = useWords();
  if (!problem) return null;
  if (problem.kind === 'missing') return <p className="note">{say('taste.missing')}</p>;
  return (
    <div className="said t12" role="alert">
      {say('taste.failed', { reason: problem.reason })}
      <span>
        <button type="button" className="btn" onClick={readTasteAgain}>
          {say('taste.again')}
        </button>
      </span>
    </div>
  );
}
