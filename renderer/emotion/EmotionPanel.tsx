// Joy, Calm, Energy, Romance now against the target, with how sure each is; an estimate, and it says so.
import { EMOTION_AXES, type EmotionAxis, type EmotionReading } from '#domain/emotion/emotion.ts';
import type { FamilyShares } from '#domain/odour/odour-words.ts';
import type { Target } from '#domain/search/proposal.ts';
import { Figure } from '#renderer/ui/Figure.tsx';
import { fixed, signed } from '#renderer/ui/numbers.ts';
import { Radar } from '#renderer/ui/Radar.tsx';
import { Section } from '#renderer/ui/Section.tsx';
import { useWords } from '#renderer/ui/words.ts';
import { OwnValues } from './OwnFeeling.tsx';
import { RaiseButton } from './RaiseButton.tsx';

interface EmotionPanelProps {
  readonly emotion: EmotionReading;
  readonly families: FamilyShares;
  /** Absent when the brief says nothing about emotions. */
  readonly target: Pick<Target, 'emotion' | 'emotionWeight'> | undefined;
}

export function EmotionPanel({ emotion, families, target }: EmotionPanelProps) {
  const { say } = useWords();
  return (
    <Section
      title={say('app.emotion.title')}
      badge={<span className="badge">{say('app.emotion.estimate')}</span>}
    >
      <div className="row gap8">
        <Radar now={emotion} target={target?.emotion} size="inspector" />
        <table className="emotions t12">
          <thead>
            <tr className="faint t11">
              <td />
              <th scope="col" className="num">
                {say('app.emotion.now')}
              </th>
              <th scope="col" className="num">
                {say('app.emotion.target')}
              </th>
              <th scope="col" className="num">
                {say('app.emotion.gap')}
              </th>
              <th scope="col" className="num">
                {say('app.emotion.confidence')}
              </th>
              <td />
            </tr>
          </thead>
          <tbody>
            {EMOTION_AXES.map((axis) => (
              <AxisRow key={axis} axis={axis} emotion={emotion} target={target} />
            ))}
          </tbody>
        </table>
      </div>
      <OwnValues emotion={emotion} families={families} />
      <p className="note">{say(target ? 'app.emotion.legend' : 'app.emotion.legend-plain')}</p>
    </Section>
  );
}

interface AxisRowProps extends Pick<EmotionPanelProps, 'emotion' | 'target'> {
  readonly axis: EmotionAxis;
}

function AxisRow({ axis, emotion, target }: AxisRowProps) {
  const { say } = useWords();
  const name = say(`emotion.axis.${axis}`);
  const wanted = target && target.emotionWeight[axis] > 0 ? target.emotion[axis] : undefined;
  return (
    <tr>
      <th scope="row">
        <span className="row gap6">
          <i className={`axis-mark emo-${axis}`} />
          {name}
        </span>
      </th>
      <td className="num">
        <Figure
          className="strong"
          name={`${name} ${fixed(emotion[axis], 2)}`}
          why={{ kind: 'emotion', axis }}
        >
          {fixed(emotion[axis], 2)}
        </Figure>
      </td>
      <td className="num mute">{wanted === undefined ? '–' : fixed(wanted, 2)}</td>
      <td className="num">{wanted === undefined ? '–' : signed(emotion[axis] - wanted, 2)}</td>
      <td>
        <Confidence value={emotion.confidence[axis]} />
      </td>
      <td>
        <RaiseButton axis={axis} />
      </td>
    </tr>
  );
}

const DOTS = [0.125, 0.375, 0.625, 0.875];

/** Four dots; the figure is in the name and the tooltip. */
function Confidence({ value }: { readonly value: number }) {
  const { say } = useWords();
  const text = say('app.emotion.confidence-is', { value: fixed(value, 2) });
  return (
    <svg className="dots" width="32" height="10" role="img" aria-label={text}>
      <title>{text}</title>
      {DOTS.map((from, at) => (
        <circle
          key={from}
          cx={4 + 8 * at}
          cy="5"
          r="2.5"
          className={value >= from ? 'full' : 'empty'}
        />
      ))}
    </svg>
  );
}
