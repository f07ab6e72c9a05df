// One scale of a rating: a track that says nothing until it is touched, its figure, and then a tick where it was before.
import { type CSSProperties, type KeyboardEvent, type RefObject, useId } from 'react';
import { fixed } from '#renderer/ui/numbers.ts';
import { useWords } from '#renderer/ui/words.ts';
import {
  FIRST_SCORE,
  LEAST_SCORE,
  MOST_SCORE,
  placeOfScore,
  SCORE_STEP,
  type Scale,
  scoreByKey,
} from './scores.ts';

interface ScoreSliderProps {
  readonly scale: Scale;
  readonly score: number | undefined;
  /** The last score, which stays hidden until this one is set. */
  readonly before: number | undefined;
  readonly inputRef?: RefObject<HTMLInputElement | null> | undefined;
  readonly onScore: (score: number | undefined) => void;
}

export function ScoreSlider({ scale, score, before, inputRef, onScore }: ScoreSliderProps) {
  const { say } = useWords();
  const id = useId();
  const isSet = score !== undefined;
  const figure = isSet ? fixed(score, 1) : say('feedback.unset');
  const tick = isSet ? before : undefined;
  const said =
    tick === undefined ? figure : `${figure}. ${say('feedback.before', { score: fixed(tick, 1) })}`;
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const made = scoreByKey(event.key, score);
    if (!made) return;
    event.preventDefault();
    onScore(made.score);
  };
  return (
    <div className="score" data-scale={scale} data-set={isSet}>
      <label htmlFor={id} className="t12">
        {say(`feedback.${scale}`)}
      </label>
      <span className="slide" style={placed('--at', score ?? LEAST_SCORE)}>
        <input
          ref={inputRef}
          id={id}
          type="range"
          min={LEAST_SCORE}
          max={MOST_SCORE}
          step={SCORE_STEP}
          value={score ?? FIRST_SCORE}
          aria-valuetext={said}
          onKeyDown={press}
          onChange={(event) => onScore(event.currentTarget.valueAsNumber)}
          // A press on the middle changes no value, and still means it.
          onPointerUp={(event) => onScore(event.currentTarget.valueAsNumber)}
        />
        {tick === undefined ? null : (
          <i
            className="before"
            style={placed('--before', tick)}
            title={say('feedback.before', { score: fixed(tick, 1) })}
          />
        )}
      </span>
      <output htmlFor={id} className={isSet ? 'num strong' : 'num t11 faint'}>
        {figure}
      </output>
    </div>
  );
}

function placed(name: string, score: number): CSSProperties {
  return { [name]: placeOfScore(score) } as CSSProperties;
}
