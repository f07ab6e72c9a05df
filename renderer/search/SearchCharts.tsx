// How a search has gone: return, spread, diversity and mode over its episodes, and the same as a table.
import { HIGH, LOW, WARMUP_EPISODES } from '#domain/search/controller.ts';
import { AsTable } from '#renderer/ui/AsTable.tsx';
import { fixed } from '#renderer/ui/numbers.ts';
import { Section } from '#renderer/ui/Section.tsx';
import { useWords } from '#renderer/ui/words.ts';
import { CourseChart } from './CourseChart.tsx';
import { CourseTable } from './CourseTable.tsx';
import type { CoursePicture, Series } from './course-canvas.ts';
import { type CourseScale, placesOf, scaleOf, stepOf } from './course-scale.ts';
import { ModeRibbon } from './ModeRibbon.tsx';
import type { SearchLog } from './search-log.ts';

interface SearchChartsProps {
  readonly log: SearchLog;
  readonly episodes: number;
}

const RETURN_STEP = 5;
const DIVERSITY_STEP = 0.2;
/** Diversity is looked at between these, and further where it went further. */
const DIVERSITY_SPAN = [0.4, 0.8] as const;
/** σ is shown at least up to here, so that its band has a place. */
const LEAST_SIGMA = 1;
const SIGMA_MARKS = 3;

export function SearchCharts({ log, episodes }: SearchChartsProps) {
  const { say } = useWords();
  return (
    <>
      <ReturnChart log={log} episodes={episodes} />
      <SigmaChart log={log} episodes={episodes} />
      <DiversityChart log={log} episodes={episodes} />
      <ModeRibbon log={log} episodes={episodes} />
      <div className="sec">
        <AsTable name={say('training.charts.table')}>{() => <CourseTable log={log} />}</AsTable>
      </div>
    </>
  );
}

function ReturnChart({ log, episodes }: SearchChartsProps) {
  const { say } = useWords();
  const [mean, best] = [log.means.at(-1), log.bests.at(-1)].map((value) => ({
    value: value === undefined ? '–' : fixed(value, 1),
  }));
  const count = log.episode;
  const scale = scaleOf(log.leastMean, Math.max(1, log.bests.at(-1) ?? 0), RETURN_STEP);
  return (
    <Section
      title={say('training.charts.return')}
      aside={
        <span className="row gap12">
          <Legend look="strong" text={say('training.charts.mean', mean)} />
          <Legend look="line" text={say('training.charts.best', best)} />
          <Legend look="dots" text={say('training.charts.one')} />
        </span>
      }
    >
      <CourseChart
        size="large"
        places={0}
        picture={pictureOf(log, episodes, scale, [
          { look: 'dots', count, at: (place) => log.lines[place]?.return ?? null },
          { look: 'line', count, at: (place) => log.bests[place] ?? null },
          { look: 'strong', count, at: (place) => log.means[place] ?? null },
        ])}
      />
    </Section>
  );
}

function SigmaChart({ log, episodes }: SearchChartsProps) {
  const { say } = useWords();
  const most = Math.max(LEAST_SIGMA, log.mostSigma);
  const step = stepOf(most, SIGMA_MARKS);
  const series: Series = {
    ...{ look: 'line', count: log.episode, at: (place) => log.lines[place]?.sigma ?? null },
  };
  return (
    <Section
      title={say('training.charts.sigma')}
      aside={say('training.charts.sigma-aside', bounds(LOW.sigma, HIGH.sigma))}
    >
      <CourseChart
        size="small"
        places={placesOf(step)}
        picture={pictureOf(
          log,
          episodes,
          scaleOf(0, most, step),
          [series],
          [LOW.sigma, HIGH.sigma],
        )}
      />
      {log.last?.sigma === null ? (
        <p className="note">{say('training.charts.sigma-none')}</p>
      ) : null}
    </Section>
  );
}

function DiversityChart({ log, episodes }: SearchChartsProps) {
  const { say } = useWords();
  const scale = scaleOf(
    Math.min(DIVERSITY_SPAN[0], log.leastDiversity),
    Math.max(DIVERSITY_SPAN[1], log.mostDiversity),
    DIVERSITY_STEP,
  );
  const series: Series = {
    ...{ look: 'line', count: log.episode, at: (place) => log.lines[place]?.diversity ?? null },
  };
  return (
    <Section
      title={say('training.charts.diversity')}
      aside={say('training.charts.diversity-aside', bounds(LOW.diversity, HIGH.diversity))}
    >
      <CourseChart
        size="small"
        places={1}
        picture={pictureOf(log, episodes, scale, [series], [LOW.diversity, HIGH.diversity])}
      />
    </Section>
  );
}

/** The front's volume, beside its scatter. */
export function VolumeChart({ log, episodes }: SearchChartsProps) {
  const { say } = useWords();
  const step = stepOf(log.mostVolume, 2);
  const at = (place: number) => log.lines[place]?.hypervolume ?? null;
  return (
    <Section title={say('training.charts.volume')} aside={fixed(log.last?.hypervolume ?? 0, 3)}>
      <CourseChart
        size="small"
        places={placesOf(step)}
        picture={pictureOf(log, episodes, scaleOf(0, log.mostVolume, step), [
          { look: 'line', count: log.episode, at },
        ])}
      />
    </Section>
  );
}

function pictureOf(
  log: SearchLog,
  episodes: number,
  scale: CourseScale,
  series: readonly Series[],
  shade?: readonly [number, number],
): CoursePicture {
  return {
    ...scale,
    ...{ episodes, series, now: log.episode },
    parted: episodes > WARMUP_EPISODES ? [WARMUP_EPISODES] : [],
    ...(shade ? { shade } : {}),
  };
}

function bounds(low: number, high: number) {
  return { low: fixed(low, 2), high: fixed(high, 2) };
}

function Legend({ look, text }: { readonly look: Series['look']; readonly text: string }) {
  return (
    <span className="row gap4">
      <i className={`legend ${look}`} />
      {text}
    </span>
  );
}
