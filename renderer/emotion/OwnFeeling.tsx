// How this perfumer would feel it: only on axes where their ratings are shown to help, and what that rests on.
import { calibrated, LEAST_FORMULAS, strongestFamily } from '#domain/emotion/calibration.ts';
import { EMOTION_AXES, type Emotion, type EmotionAxis } from '#domain/emotion/emotion.ts';
import type { FamilyShares } from '#domain/odour/odour-words.ts';
import { fixed } from '#renderer/ui/numbers.ts';
import { useWords } from '#renderer/ui/words.ts';
import { useOwnFeeling } from './use-own-feeling.ts';

interface OwnValuesProps {
  readonly emotion: Emotion;
  readonly families: FamilyShares;
}

/** A line of the axes that are corrected; nothing at all while none is. */
export function OwnValues({ emotion, families }: OwnValuesProps) {
  const { say } = useWords();
  const own = useOwnFeeling();
  if (!own) return null;
  const values = calibrated(emotion, strongestFamily(families), own);
  const told = EMOTION_AXES.filter((axis) => own[axis].state === 'helps').map(
    (axis) => `${say(`emotion.axis.${axis}`)} ${fixed(values[axis], 2)}`,
  );
  if (told.length === 0) return null;
  return <p className="note">{say('emotion.own.values', { values: told.join(', ') })}</p>;
}

/** What the ratings of one axis come to, and why it is corrected or not. */
export function OwnGrounds({ axis }: { readonly axis: EmotionAxis }) {
  const { say } = useWords();
  const own = useOwnFeeling()?.[axis];
  if (!own) return null;
  const { state, ratings, formulas, error } = own;
  return (
    <p className="note" data-own={state}>
      {say(`emotion.own.${state}`, {
        ...{ axis: say(`emotion.axis.${axis}`), ratings, formulas, least: LEAST_FORMULAS },
        ...{ before: fixed(error?.before ?? 0, 2), after: fixed(error?.after ?? 0, 2) },
      })}
    </p>
  );
}
