// The emotion radar: now solid, target dashed; the figures stand beside it as text, the picture only repeats them.
import { lazy, memo, Suspense } from 'react';
import { EMOTION_AXES, type Emotion } from '#domain/emotion/emotion.ts';
import { fixed } from './numbers.ts';
import { useWords } from './words.ts';

const RadarDrawing = lazy(() =>
  import('./RadarDrawing.tsx').then((file) => ({ default: file.RadarDrawing })),
);

/** Another time or mod behind the one that is shown: thin, grey, told apart by its dashes. */
export interface RadarGhost {
  readonly id: string;
  readonly name: string;
  readonly emotion: Emotion;
}

interface RadarProps {
  readonly now: Emotion;
  readonly target: Emotion | undefined;
  readonly ghosts?: readonly RadarGhost[];
  readonly size: 'card' | 'inspector' | 'large';
}

const NO_GHOSTS: readonly RadarGhost[] = [];

/** Drawn anew only when a value changes: a chart costs more than all figures of a keystroke together. */
export const Radar = memo(function Radar({ now, target, ghosts = NO_GHOSTS, size }: RadarProps) {
  const { say } = useWords();
  const values = (emotion: Emotion) =>
    EMOTION_AXES.map((axis) => `${say(`emotion.axis.${axis}`)} ${fixed(emotion[axis], 2)}`).join(
      ', ',
    );
  const spoken = [
    say('app.emotion.radar'),
    say('app.emotion.radar-now', { values: values(now) }),
    ...(target ? [say('app.emotion.radar-target', { values: values(target) })] : []),
    ...ghosts.map(({ name, emotion }) => `${name}: ${values(emotion)}`),
  ].join('; ');
  const valuesOf = (emotion: Emotion) => EMOTION_AXES.map((axis) => emotion[axis]);
  const corners = EMOTION_AXES.map((axis) => say(`emotion.axis.${axis}`).charAt(0)).join('');
  return (
    <div className={`radar ${size}`} role="img" aria-label={spoken}>
      <Suspense fallback={null}>
        <RadarDrawing
          corners={corners}
          now={valuesOf(now)}
          target={target && valuesOf(target)}
          ghosts={ghosts.map(({ id, emotion }) => ({ id, values: valuesOf(emotion) }))}
          size={size}
        />
      </Suspense>
    </div>
  );
});
