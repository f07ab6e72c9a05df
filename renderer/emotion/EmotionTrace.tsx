// What makes a formula calm: each material's pull on one axis, then the odour words behind it with their evidence.
import type { Catalogue } from '#domain/catalogue/material.ts';
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
import { Foretelling } from './Foretelling.tsx';
import { OwnGrounds } from './OwnFeeling.tsx';
import { RaiseButton } from './RaiseButton.tsx';
import { WordSources } from './WordSources.tsx';

interface EmotionTraceProps {
  readonly axis: EmotionAxis;
  readonly emotion: EmotionReading;
  readonly perceived: readonly Perceived[];
  readonly index: EmotionIndex;
  readonly catalogue: Catalogue;
}

const MOST_WORDS = 4;

export function EmotionTrace(props: EmotionTraceProps) {
  const { axis, emotion, perceived, index, catalogue } = props;
  const { say } = useWords();
  const counts = EVIDENCE_CLASSES.filter((one) => emotion.evidence[axis][one] > 0)
    .map((one) => `${say(`emotion.evidence.${one}`)} ${emotion.evidence[axis][one]}`)
    .join(', ');
  return (
    <>
      <MaterialPulls {...props} />
      <WordSources axis={axis} perceived={perceived} index={index} />
      <p className="note">
        {say('app.emotion.confidence-is', { value: fixed(emotion.confidence[axis], 2) })}.{' '}
        {say('app.emotion.evidence', { counts })}
      </p>
      <OwnGrounds axis={axis} />
      <Foretelling catalogue={catalogue} />
    </>
  );
}

function MaterialPulls({ axis, perceived, index }: EmotionTraceProps) {
  const { say } = useWords();
  const naming = useNaming();
  const contributions = emotionContributions(perceived, index).filter((one) => one.axis === axis);
  const sum = contributions.reduce((total, { amount }) => total + amount, 0);
  const name = say(`emotion.axis.${axis}`);
  return (
    <>
      <div className="row wrap">
        <p className="note grow">
          {say('app.emotion.formula', { axis: name, sum: signed(sum, 3) })}
        </p>
        <RaiseButton axis={axis} isNamed />
      </div>
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
    </>
  );
}
