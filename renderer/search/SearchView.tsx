// A search as one looks over its shoulder: left how it stands and how it is turned, centre its course, right what it found.
import { memo, type ReactNode, useEffect } from 'react';
import type { Emotion } from '#domain/emotion/emotion.ts';
import type { Formula } from '#domain/recipe/formula.ts';
import { useWords } from '#renderer/ui/words.ts';
import { DecisionLog } from './DecisionLog.tsx';
import { FrontScatter } from './FrontScatter.tsx';
import type { FoundOffer, Offered } from './offered.ts';
import { ProposalCard } from './ProposalCard.tsx';
import { SearchCharts, VolumeChart } from './SearchCharts.tsx';
import { SearchHead } from './SearchHead.tsx';
import { ExplorationBudget, SearchProgress, SignalsNow } from './SearchSignals.tsx';
import { type Pinnable, Steering } from './Steering.tsx';
import { useSearch, type WatchedJob } from './search-store.ts';
import { pauseSearch, resumeSearch } from './watch-search.ts';

interface SearchViewProps {
  readonly job: WatchedJob;
  readonly offers: readonly FoundOffer[];
  readonly target: Emotion | undefined;
  readonly current: Formula | undefined;
  readonly currentCost: number | undefined;
  readonly carriers: ReadonlySet<string>;
  readonly pinnable: readonly Pinnable[];
  /** What was learnt of the perfumer's taste. */
  readonly taste: ReactNode;
  /** Figures of the right side that are no search's own. */
  readonly beside: ReactNode;
  /** The open figure, docked at the foot. */
  readonly why: ReactNode;
  readonly onAccept: (proposal: Offered) => void;
  readonly onAnother: () => void;
}

export function SearchView(props: SearchViewProps) {
  const { job, pinnable, onAnother } = props;
  const { spec } = job;
  usePauseKey();
  return (
    <div className="search-cols">
      <div className="scroll search-left">
        <SearchHead chips={spec.chips.map(asChip)} seed={spec.seed} onAnother={onAnother} />
        <Figures episodes={spec.episodes} />
        <Steering key={job.id} spec={spec} pinnable={pinnable} />
        <Signals />
      </div>
      <div className="search-centre">
        <div className="scroll fill">
          <Course episodes={spec.episodes} />
          <div className="halves">
            <Decisions />
            {props.taste}
          </div>
        </div>
        {props.why}
      </div>
      <div className="scroll search-right">
        <Front {...props} />
        <Volume episodes={spec.episodes} />
        {props.beside}
      </div>
    </div>
  );
}

/** Space pauses where it does nothing else. */
function usePauseKey(): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== ' ' || event.defaultPrevented || hasUseForSpace(event.target)) return;
      const { phase } = useSearch.getState();
      if (phase === 'running') pauseSearch();
      else if (phase === 'paused') resumeSearch();
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
}

function hasUseForSpace(target: EventTarget | null): boolean {
  const place = target instanceof Element ? target : undefined;
  return place?.closest('button, a, input, select, textarea, summary, .sheet, .palette') !== null;
}

interface OfEpisodes {
  readonly episodes: number;
}

// Each of these is drawn with every telling, and nothing around it is.

function Figures({ episodes }: OfEpisodes) {
  const log = useDrawnLog();
  return (
    <>
      <SearchProgress log={log} episodes={episodes} />
      <ExplorationBudget log={log} />
    </>
  );
}

function Signals() {
  return <SignalsNow log={useDrawnLog()} />;
}

function Course({ episodes }: OfEpisodes) {
  return <SearchCharts log={useDrawnLog()} episodes={episodes} />;
}

function Volume({ episodes }: OfEpisodes) {
  return <VolumeChart log={useDrawnLog()} episodes={episodes} />;
}

function Decisions() {
  return <DecisionLog log={useDrawnLog()} />;
}

/** The log, and another drawing whenever it grew. */
function useDrawnLog() {
  useSearch(({ drawn }) => drawn);
  return useSearch(({ log }) => log);
}

const Front = memo(function Front(props: SearchViewProps) {
  const { say } = useWords();
  const { offers, job, current, currentCost, target, carriers } = props;
  const front = useSearch((search) => search.front);
  const budget = job.spec.chips.find(({ kind }) => kind === 'budget')?.value;
  return (
    <>
      <FrontScatter front={front} offers={offers} budget={budget} currentCost={currentCost} />
      <section className="props found" aria-label={say('training.front.list')}>
        {offers.map(({ letter, pick, proposal }) => (
          <ProposalCard
            // The card stays when a better recipe takes it: only its figures are drawn anew.
            key={pick}
            proposal={proposal}
            letter={letter}
            heading={say(`training.pick.${pick}`)}
            target={target}
            current={current}
            currentCost={currentCost}
            carriers={carriers}
            onAccept={() => props.onAccept(proposal)}
          />
        ))}
      </section>
    </>
  );
});

function asChip({ value, ...chip }: WatchedJob['spec']['chips'][number]) {
  return value === undefined ? chip : { ...chip, value };
}
