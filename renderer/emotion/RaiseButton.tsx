// Asks what would raise an emotion; the answer opens where figures are explained.
import type { EmotionAxis } from '#domain/emotion/emotion.ts';
import { Icon } from '#renderer/ui/Icon.tsx';
import { useWhy } from '#renderer/ui/why.ts';
import { useWords } from '#renderer/ui/words.ts';

interface RaiseButtonProps {
  readonly axis: EmotionAxis;
  /** True where there is room to say what it does. */
  readonly isNamed?: boolean;
}

export function RaiseButton({ axis, isNamed = false }: RaiseButtonProps) {
  const { say } = useWords();
  const openWhy = useWhy();
  const name = say('emotion.raise.title', { axis: say(`emotion.axis.${axis}`) });
  return (
    <button
      type="button"
      className="btn quiet"
      title={isNamed ? undefined : name}
      aria-label={isNamed ? undefined : name}
      onClick={() => openWhy({ kind: 'raise', axis })}
    >
      <Icon name="raise" small />
      {isNamed ? name : null}
    </button>
  );
}
