// What the search at hand is and how it stands, in words, with the acts that fit: pause, resume, stop, begin another.

import { chipText } from '#contract/proposal-text.ts';
import { type Chip, saysNothing } from '#domain/search/chip.ts';
import { useNaming } from '#renderer/ui/naming.ts';
import { fixed } from '#renderer/ui/numbers.ts';
import { useWords } from '#renderer/ui/words.ts';
import { isLive, type SearchPhase } from './search-state.ts';
import { useSearch } from './search-store.ts';
import { useNoteText } from './use-note-text.ts';
import { cancelSearch, pauseSearch, resumeSearch } from './watch-search.ts';

interface SearchHeadProps {
  readonly chips: readonly Chip[];
  readonly seed: number;
  readonly onAnother: () => void;
}

export function SearchHead({ chips, seed, onAnother }: SearchHeadProps) {
  const { say } = useWords();
  const naming = useNaming();
  const phase = useSearch((search) => search.phase);
  const brief = saysNothing(chips)
    ? say('training.no-brief')
    : chips.map((chip) => chipText(chip, say, naming)).join(', ');
  return (
    <div className="sec roomy">
      <div className="row">
        <h1 className="t15 strong ell">{say('training.title')}</h1>
        <span className="badge" data-phase={phase}>
          {say(`training.state.${phase}`)}
        </span>
      </div>
      <p className="t12 mute ell" title={brief}>
        {brief}
      </p>
      <Acts phase={phase} seed={seed} onAnother={onAnother} />
      <Told />
    </div>
  );
}

interface ActsProps {
  readonly phase: SearchPhase;
  readonly seed: number;
  readonly onAnother: () => void;
}

/** The first act stays where it is and keeps the focus, whatever it becomes. */
function Acts({ phase, seed, onAnother }: ActsProps) {
  const { say } = useWords();
  const episode = useSearch(({ log }) => log.episode);
  const isImpossible = useSearch(({ reason }) => reason === 'impossible');
  const canResume = !isLive({ phase }) && phase !== 'done' && !isImpossible;
  const isPaused = phase === 'paused';
  const first = canResume
    ? { text: say('training.resume-from', { episode: fixed(episode, 0) }), act: resumeSearch }
    : !isLive({ phase })
      ? { text: say('training.another'), act: onAnother }
      : isPaused
        ? { text: say('training.resume'), act: resumeSearch, key: SPACE }
        : { text: say('training.pause'), act: pauseSearch, key: SPACE };
  return (
    <div className="row wrap gap4 acts">
      <button
        type="button"
        className="btn pri"
        data-act="first"
        disabled={phase === 'starting' || phase === 'queued'}
        onClick={first.act}
      >
        {first.text}
        {first.key === undefined ? null : <kbd>{first.key}</kbd>}
      </button>
      {isLive({ phase }) ? (
        <button type="button" className="btn" data-act="cancel" onClick={cancelSearch}>
          {say('training.cancel')}
        </button>
      ) : null}
      {canResume ? (
        <button type="button" className="btn" data-act="another" onClick={onAnother}>
          {say('training.another')}
        </button>
      ) : null}
      <span className="t12 mute nowrap">{say('training.seed-is', { seed })}</span>
    </div>
  );
}

const SPACE = 'Space';

/** How it stands as a sentence; it changes with the state and not with every episode, so that it can be listened to. */
function Told() {
  const { say } = useWords();
  const noteText = useNoteText();
  const { phase, reason, notes, refusedSteer, problem, found } = useSearch();
  const episode = useSearch(({ log, phase: now }) => (now === 'running' ? 0 : log.episode));
  const lines = [say(`training.told.${phase}`, { episode: fixed(episode, 0) })];
  if (phase === 'failed') {
    lines.push(
      reason === 'impossible'
        ? say('training.told.impossible')
        : say('training.told.failed-why', { reason }),
      ...notes.map(noteText),
    );
  }
  if (refusedSteer) lines.push(say('training.steer.refused'), ...notes.map(noteText));
  if (found && !found.best) lines.push(say('training.told.none-legal'));
  if (problem?.kind === 'failed') {
    lines.push(say('training.told.order-failed', { reason: problem.reason }));
  } else if (problem) lines.push(say(`training.told.order-${problem.kind}`));
  return (
    <div role="status" className="note">
      {lines.map((line) => (
        <div key={line}>{line}</div>
      ))}
    </div>
  );
}
