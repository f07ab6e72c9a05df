// Which mode ran when: one band an episode wide, named where there is room, in grey and accent and never in colour alone.
import { fixed } from '#renderer/ui/numbers.ts';
import { Section } from '#renderer/ui/Section.tsx';
import { useWords } from '#renderer/ui/words.ts';
import { stepOf } from './course-scale.ts';
import type { SearchLog, Stretch } from './search-log.ts';

interface ModeRibbonProps {
  readonly log: SearchLog;
  readonly episodes: number;
}

/** Narrower bands have no room for a name, or for the chevron, percent of the width. */
const NAMED = 9;
const MARKED = 2;
/** The first change is the end of the warm-up. */
const ENDS_WARMUP = 1;

export function ModeRibbon({ log, episodes }: ModeRibbonProps) {
  const { say } = useWords();
  const switches = Math.max(0, log.switches.length - ENDS_WARMUP);
  const percent = (count: number) => (100 * count) / episodes;
  const left = percent(episodes - log.episode);
  const said = log.stretches
    .map(({ mode, from, to }) =>
      say('training.charts.stretch', {
        ...{ mode: say(`training.mode.${mode}`), from: fixed(from, 0), to: fixed(to, 0) },
      }),
    )
    .join(', ');
  return (
    <Section
      title={say('training.charts.mode')}
      aside={
        switches === 1
          ? say('training.charts.mode-aside-one')
          : say('training.charts.mode-aside', { count: switches })
      }
    >
      <div className="course">
        <div
          className="ribbon"
          role="img"
          aria-label={say('training.charts.mode-said', { stretches: said })}
        >
          {log.stretches.map((stretch) => (
            <Band key={stretch.from} stretch={stretch} width={percent(lengthOf(stretch))} />
          ))}
          {left > 0 ? (
            <span className="band-to-come ell" style={{ width: `${left}%` }}>
              {left > NAMED ? say('training.charts.to-come') : null}
            </span>
          ) : null}
        </div>
        <div className="ticks" aria-hidden="true">
          {ticksOf(episodes).map((tick) => (
            <span key={tick} style={{ left: `${percent(tick)}%` }}>
              {fixed(tick, 0)}
            </span>
          ))}
        </div>
      </div>
    </Section>
  );
}

function Band({ stretch, width }: { readonly stretch: Stretch; readonly width: number }) {
  const { say } = useWords();
  const { mode, from, to } = stretch;
  const name = say(`training.mode.${mode}`);
  const title = say('training.charts.stretch', {
    mode: name,
    from: fixed(from, 0),
    to: fixed(to, 0),
  });
  return (
    <span className={`band-${mode} ell`} style={{ width: `${width}%` }} title={title}>
      {mode === 'explore' && width > MARKED ? (
        <svg className="ic" viewBox="0 0 14 14">
          <path d="m4 9 3-4 3 4" fill="none" stroke="currentColor" strokeWidth="1.5" />
        </svg>
      ) : null}
      {width > NAMED ? name : null}
    </span>
  );
}

function lengthOf({ from, to }: Stretch): number {
  return to - from + 1;
}

/** Round marks, and the last episode in place of one that is close to it. */
function ticksOf(episodes: number): readonly number[] {
  const step = Math.max(1, stepOf(episodes, 6));
  const ticks: number[] = [];
  for (let tick = 0; tick < episodes - step / 2; tick += step) ticks.push(tick);
  return [...ticks, episodes];
}
