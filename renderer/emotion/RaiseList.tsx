// What would raise an emotion: materials of the shelf at their usual dose, legal with them in, each a press away.
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { EMOTION_AXES, type EmotionAxis } from '#domain/emotion/emotion.ts';
import type { Raise } from '#domain/emotion/raise.ts';
import type { FormulaFile } from '#domain/recipe/file.ts';
import type { Line } from '#domain/recipe/formula.ts';
import { orpc } from '#renderer/bridge/client.ts';
import { useNaming } from '#renderer/ui/naming.ts';
import { asWritten, fixed, floored, signed } from '#renderer/ui/numbers.ts';
import { VerdictIcon } from '#renderer/ui/VerdictIcon.tsx';
import { useWords } from '#renderer/ui/words.ts';

interface RaiseListProps {
  readonly axis: EmotionAxis;
  /** The formula as it would be saved. */
  readonly file: FormulaFile;
  /** Adds a line, as one step. */
  readonly onAdd: (line: Line) => void;
}

export function RaiseList({ axis, file, onAdd }: RaiseListProps) {
  const { say } = useWords();
  const naming = useNaming();
  const [added, setAdded] = useState('');
  const { data, error } = useQuery({
    ...orpc.emotion.raise.queryOptions({ input: { formula: file, axis } }),
    placeholderData: keepPreviousData,
  });
  if (error) return <p className="note">{say('emotion.raise.failed')}</p>;
  if (!data) return <p className="note">{say('emotion.raise.waiting')}</p>;
  const isLegal = data.verdict === 'compliant' || data.verdict === 'near';
  const add = ({ line, materialId }: Raise) => {
    onAdd(line);
    const params = { grams: asWritten(line.amountGrams, 3), material: naming.material(materialId) };
    setAdded(say('emotion.raise.added', params));
  };
  return (
    <>
      <p className="note">{say('emotion.raise.note')}</p>
      {data.raises.length === 0 ? (
        <p className="t12">{say(isLegal ? 'emotion.raise.none' : 'emotion.raise.not-legal')}</p>
      ) : (
        <RaiseTable axis={axis} raises={data.raises} onAdd={add} />
      )}
      <p className="sr" role="status">
        {added}
      </p>
    </>
  );
}

interface RaiseTableProps {
  readonly axis: EmotionAxis;
  readonly raises: readonly Raise[];
  readonly onAdd: (raise: Raise) => void;
}

function RaiseTable({ axis, raises, onAdd }: RaiseTableProps) {
  const { say } = useWords();
  const name = say(`emotion.axis.${axis}`);
  const axes = [axis, ...EMOTION_AXES.filter((one) => one !== axis)];
  return (
    <table className="grid trace" aria-label={say('emotion.raise.title', { axis: name })}>
      <thead>
        <tr>
          <th scope="col">{say('emotion.raise.material')}</th>
          <th scope="col" className="num w72">
            {say('emotion.raise.dose')}
          </th>
          {axes.map((one) => (
            <th key={one} scope="col" className="num w72">
              {say(`emotion.axis.${one}`)}
            </th>
          ))}
          <th scope="col" className="num w104">
            {say('emotion.raise.dosage')}
          </th>
          <th scope="col" className="num w72">
            {say('emotion.raise.cost')}
          </th>
          <td className="w72" />
        </tr>
      </thead>
      <tbody>
        {raises.map((raise) => (
          <RaiseRow key={raise.materialId} raise={raise} axes={axes} onAdd={onAdd} />
        ))}
      </tbody>
    </table>
  );
}

interface RaiseRowProps extends Pick<RaiseTableProps, 'onAdd'> {
  readonly raise: Raise;
  readonly axes: readonly EmotionAxis[];
}

function RaiseRow({ raise, axes, onAdd }: RaiseRowProps) {
  const { say } = useWords();
  const naming = useNaming();
  const { materialId, percent, line, change, verdict, maxDosagePercent } = raise;
  const { costChangeEurPerKg: cost } = raise;
  const material = naming.material(materialId);
  const grams = asWritten(line.amountGrams, 3);
  return (
    <tr data-raise={materialId}>
      <th scope="row">{material}</th>
      <td className="num mute">{fixed(percent, 2)}</td>
      {axes.map((axis, at) => (
        <td key={axis} className={at === 0 ? 'num strong' : 'num mute'}>
          {signed(change[axis], 2)}
        </td>
      ))}
      <td className="num">
        <span className="row gap6 end" title={say(`safety.verdict.${verdict}`)}>
          <VerdictIcon verdict={verdict} />
          {floored(maxDosagePercent, 2)}
        </span>
      </td>
      <td className="num">{cost === undefined ? '–' : signed(cost, 1)}</td>
      <td className="c">
        <button
          type="button"
          className="btn"
          aria-label={say('emotion.raise.add-it', { grams, material })}
          onClick={() => onAdd(raise)}
        >
          {say('emotion.raise.add')}
        </button>
      </td>
    </tr>
  );
}
