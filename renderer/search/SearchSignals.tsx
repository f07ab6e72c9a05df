// The figures a search is steered by: how far it is, how much it may explore, and every signal as it is now.
import { BUDGET, BUDGET_TO_ENTER, WARMUP_EPISODES } from '#domain/search/controller.ts';
import { fixed } from '#renderer/ui/numbers.ts';
import { Section } from '#renderer/ui/Section.tsx';
import { type Say, useWords } from '#renderer/ui/words.ts';
import type { SearchLog } from './search-log.ts';
import { useSearch } from './search-store.ts';

interface SignalsProps {
  readonly log: SearchLog;
  readonly episodes: number;
}

export function SearchProgress({ log, episodes }: SignalsProps) {
  const { say } = useWords();
  const { phase, episodesPerSecond } = useSearch();
  const left = episodes - log.episode;
  const seconds =
    phase === 'running' && episodesPerSecond !== undefined && episodesPerSecond > 0
      ? Math.ceil(left / episodesPerSecond)
      : undefined;
  return (
    <Section
      title={say('training.progress')}
      aside={seconds === undefined ? undefined : leftText(seconds, say)}
    >
      <span
        className="gauge"
        role="progressbar"
        aria-label={say('training.progress')}
        aria-valuemin={0}
        aria-valuemax={episodes}
        aria-valuenow={log.episode}
      >
        <i className="accent" style={{ width: `${(100 * log.episode) / episodes}%` }} />
        {episodes > WARMUP_EPISODES ? <Tick at={WARMUP_EPISODES / episodes} /> : null}
      </span>
      <p className="t12 row">
        <span className="grow">
          {say('training.episode')} <b data-episode={log.episode}>{fixed(log.episode, 0)}</b>
        </span>
        <span className="mute">{say('training.of', { all: fixed(episodes, 0) })}</span>
      </p>
    </Section>
  );
}

/** The marks: below the first exploring may begin again, at the second it ends. */
export function ExplorationBudget({ log }: Pick<SignalsProps, 'log'>) {
  const { say } = useWords();
  const share = log.last?.exploreShare ?? 0;
  const counts = log.episode > WARMUP_EPISODES;
  return (
    <Section title={say('training.budget.title')} aside={say('training.budget.aside')}>
      <span
        className="gauge"
        role="meter"
        aria-label={say('training.budget.title')}
        aria-valuemin={0}
        aria-valuemax={FULL_GAUGE}
        aria-valuenow={Number(share.toFixed(3))}
      >
        <i style={{ width: `${(100 * share) / FULL_GAUGE}%` }} />
        <Tick at={BUDGET_TO_ENTER / FULL_GAUGE} />
        <Tick at={BUDGET / FULL_GAUGE} />
      </span>
      <p className="t12 row">
        <span className="grow">{say('training.budget.used', { share: fixed(share, 2) })}</span>
        <span className="mute">
          {say('training.budget.rule', {
            enter: fixed(BUDGET_TO_ENTER, 2),
            most: fixed(BUDGET, 2),
          })}
        </span>
      </p>
      {counts ? null : <p className="note">{say('training.budget.warmup')}</p>}
    </Section>
  );
}

/** Share at the right end of the gauge. */
const FULL_GAUGE = 0.4;

function Tick({ at }: { readonly at: number }) {
  return <b className="tick" style={{ left: `${100 * at}%` }} />;
}

export function SignalsNow({ log }: Pick<SignalsProps, 'log'>) {
  const { say } = useWords();
  const { last, produced } = log;
  const shareOf = (count: number) =>
    log.episode === 0 ? '–' : `${fixed((100 * count) / log.episode, 0)} %`;
  const figures = [
    [say('training.signals.mean'), shown(log.means.at(-1), 2)],
    [say('training.signals.best'), shown(log.bests.at(-1), 2)],
    [say('training.signals.sigma'), shown(last?.sigma ?? undefined, 2)],
    [say('training.signals.diversity'), shown(last?.diversity, 2)],
    [say('training.signals.epsilon'), shown(last?.epsilon, 2)],
    [say('training.signals.volume'), shown(last?.hypervolume, 3)],
    [say('training.signals.updates'), shown(last?.policyUpdates, 0)],
    [say('training.signals.by-moga'), shareOf(produced.moga)],
    [say('training.signals.by-ppo'), shareOf(produced.ppo)],
    [say('training.signals.by-archive'), shareOf(produced.archive)],
  ] as const;
  return (
    <Section title={say('training.signals.title')}>
      <dl className="signals t12">
        {figures.map(([name, value]) => (
          <div key={name}>
            <dt className="mute">{name}</dt>
            <dd className="num">{value}</dd>
          </div>
        ))}
      </dl>
      <p className="note">{say('training.signals.illegal')}</p>
    </Section>
  );
}

function shown(value: number | undefined, places: number): string {
  return value === undefined ? '–' : fixed(value, places);
}

const MINUTE = 60;
const HOUR = 3600;

function leftText(seconds: number, say: Say): string {
  if (seconds < MINUTE) return say('training.left-seconds', { seconds });
  if (seconds < HOUR) {
    const minutes = Math.floor(seconds / MINUTE);
    return say('training.left-minutes', { minutes, seconds: seconds % MINUTE });
  }
  const hours = Math.floor(seconds / HOUR);
  return say('training.left-hours', { hours, minutes: Math.floor((seconds % HOUR) / MINUTE) });
}
