// What makes a formula calm: each material's pull on one axis, through which odour words, on what evidence.
import {
  type EmotionAxis,
  type EmotionReading,
  EVIDENCE_CLASSES,
} from '#domain/emotion/emotion.ts';
import type { EmotionIndex } from '#domain/emotion/emotion-index.ts';
import { emotionContributions } from '#domain/emotion/read.ts';
import type { Perceived } from '#domain/odour/day.ts';
import { useNaming } from '#renderer/ui/naming.ts';
import { fixed, signed } from '#renderer/ui/numbers.ts';
import { useWords } from '#renderer/ui/words.ts';

interface EmotionTraceProps {
  readonly axis: EmotionAxis;
  readonly emotion: EmotionReading;
  readonly perceived: readonly Perceived[];
  readonly index: EmotionIndex;
}

const MOST_WORDS = 4;

export function EmotionTrace({ axis, emotion, perceived, index }: EmotionTraceProps) {
  const { say } = useWords();
  const naming = useNaming();
  const contributions = emotionContributions(perceived, index).filter((one) => one.axis === axis);
  const sum = contributions.reduce((total, { amount }) => total + amount, 0);
  const name = say(`emotion.axis.${axis}`);
  const counts = EVIDENCE_CLASSES.filter((one) => emotion.evidence[axis][one] > 0)
    .map((one) => `${say(`emotion.evidence.${one}`)} ${emotion.evidence[axis][one]}`)
    .join(', ');
  return (
    <>
      <p className="note">{say('app.emotion.formula', { axis: name, sum: signed(sum, 3) })}</p>
      <table className="grid trace" aria-label={name}>
        <thead>
          <tr>
            <th scope="col">{say('app.emotion.material')}</th>
            <th scope="col" className="num w96">
              {say('app.emotion.pull')}
            </th>
            <th scope="col" className="wide">
              {say('app.emotion.words')}
            </th>
          </tr>
        </thead>
        <tbody>
          {contributions.map(({ materialId, amount, words }) => (
            <tr key={materialId}>
              <th scope="row">{naming.material(materialId)}</th>
              <td className="num">{signed(amount, 3)}</td>
              <td className="mute ell">{words.slice(0, MOST_WORDS).map(naming.word).join(', ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="note">
        {say('app.emotion.confidence-is', { value: fixed(emotion.confidence[axis], 2) })}.{' '}
        {say('app.emotion.evidence', { counts })}
      </p>
    </>
  );
}
