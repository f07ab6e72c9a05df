// The emotion radar large: now, the target, another mod, and how it drifts over the day, each also as figures.
import { useMemo } from 'react';
import { EMOTION_AXES, type Emotion } from '#domain/emotion/emotion.ts';
import { Figure } from '#renderer/ui/Figure.tsx';
import { fixed } from '#renderer/ui/numbers.ts';
import { Radar, type RadarGhost } from '#renderer/ui/Radar.tsx';
import { useWords } from '#renderer/ui/words.ts';

interface EmotionCompareProps {
  readonly now: Emotion;
  /** What the solid line is: now, or a moment. */
  readonly nowName: string;
  /** Absent when the brief says nothing about emotions. */
  readonly target: Emotion | undefined;
  /** Other times and mods. */
  readonly ghosts: readonly RadarGhost[];
}

export function EmotionCompare({ now, nowName, target, ghosts }: EmotionCompareProps) {
  const { say } = useWords();
  const columns = useMemo(
    () => [
      { id: 'now', name: nowName, emotion: now },
      ...(target ? [{ id: 'target', name: say('app.emotion.target'), emotion: target }] : []),
      ...ghosts,
    ],
    [now, nowName, target, ghosts, say],
  );
  return (
    <div className="row gap12 start">
      <Radar now={now} target={target} ghosts={ghosts} size="large" />
      <table className="emotions t12 compared">
        <caption className="sr">{say('app.emotion.radar')}</caption>
        <thead>
          <tr className="mute t11">
            <td />
            {columns.map(({ id, name }) => (
              <th key={id} scope="col" className="num">
                <Sample id={id} />
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {EMOTION_AXES.map((axis) => (
            <tr key={axis}>
              <th scope="row">
                <span className="row gap6">
                  <i className={`axis-mark emo-${axis}`} />
                  {say(`emotion.axis.${axis}`)}
                </span>
              </th>
              {columns.map(({ id, emotion }) => (
                <td key={id} className="num">
                  {id === 'now' ? (
                    <Figure
                      className="strong"
                      name={`${say(`emotion.axis.${axis}`)} ${fixed(emotion[axis], 2)}`}
                      why={{ kind: 'emotion', axis }}
                    >
                      {fixed(emotion[axis], 2)}
                    </Figure>
                  ) : (
                    fixed(emotion[axis], 2)
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The line as it is drawn, beside its name. */
function Sample({ id }: { readonly id: string }) {
  const drawn = id === 'now' || id === 'target' ? `radar-${id}` : `radar-ghost ghost-${id}`;
  return (
    <svg className="sample" width="18" height="6" aria-hidden="true">
      <line className={drawn} x1="0" x2="18" y1="3" y2="3" />
    </svg>
  );
}
