// The families as a radar: the moment against the whole day; the list beside it says the same in words.
import { lazy, memo, Suspense } from 'react';
import { COLOUR_FAMILIES } from '#domain/catalogue/material.ts';
import type { FamilyShares } from '#domain/odour/odour-words.ts';
import { useNaming } from '#renderer/ui/naming.ts';
import { fixed } from '#renderer/ui/numbers.ts';
import { useWords } from '#renderer/ui/words.ts';

const FamilyRadarDrawing = lazy(() =>
  import('./FamilyRadarDrawing.tsx').then((file) => ({ default: file.FamilyRadarDrawing })),
);

interface FamilyRadarProps {
  readonly now: FamilyShares;
  readonly wholeDay: FamilyShares;
  /** The share at the rim; the same for every moment of the day. */
  readonly most: number;
}

export const FamilyRadar = memo(function FamilyRadar({ now, wholeDay, most }: FamilyRadarProps) {
  const { say } = useWords();
  const naming = useNaming();
  const spoken = COLOUR_FAMILIES.filter((family) => now[family] >= 0.005)
    .map((family) => `${naming.family(family)} ${fixed(100 * now[family], 0)} %`)
    .join(', ');
  const valuesOf = (shares: FamilyShares) => COLOUR_FAMILIES.map((family) => shares[family] / most);
  return (
    <div
      className="family-radar"
      role="img"
      aria-label={`${say('odour.families.radar')}: ${spoken}`}
    >
      <Suspense fallback={null}>
        <FamilyRadarDrawing
          corners={COLOUR_FAMILIES.map(naming.family).join('\n')}
          now={valuesOf(now)}
          wholeDay={now === wholeDay ? undefined : valuesOf(wholeDay)}
        />
      </Suspense>
    </div>
  );
});
