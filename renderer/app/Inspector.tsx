// The right pane: is it safe, how does it smell and feel, what does it cost.
import { memo, useDeferredValue, useMemo } from 'react';
import type { CategoryId } from '#domain/safety/table.ts';
import type { Target } from '#domain/search/proposal.ts';
import type { Tables } from '#renderer/bridge/tables.ts';
import { EmotionPanel } from '#renderer/emotion/EmotionPanel.tsx';
import { CostPanel } from '#renderer/odour/CostPanel.tsx';
import { DayPanel } from '#renderer/odour/DayPanel.tsx';
import { dayReadingOf } from '#renderer/odour/day-reading.ts';
import { CategoryStrip } from '#renderer/safety/CategoryStrip.tsx';
import { Conditions } from '#renderer/safety/Conditions.tsx';
import { EuAllergens } from '#renderer/safety/EuAllergens.tsx';
import { LimitingStandards } from '#renderer/safety/LimitingStandards.tsx';
import { Unknowns } from '#renderer/safety/Unknowns.tsx';
import { VerdictBanner } from '#renderer/safety/VerdictBanner.tsx';
import { useWords } from '#renderer/ui/words.ts';
import type { Reading } from './read-formula.ts';
import { useShown } from './shown.ts';

interface InspectorProps {
  readonly reading: Reading | undefined;
  readonly hasFormula: boolean;
  readonly tables: Tables;
  readonly target: Target | undefined;
  readonly rowName: (path: string) => string;
  readonly variantName: (variant: string) => string;
  readonly onCategory: (category: CategoryId) => void;
  readonly onDosage: (dosagePercent: number) => void;
  readonly onVariant: (line: string, variant: string) => void;
}

export function Inspector(props: InspectorProps) {
  const { reading, tables, target, rowName } = props;
  const { say } = useWords();
  const tail = useMemo(
    () => (reading ? { reading, rowName, tables, target } : undefined),
    [reading, rowName, tables, target],
  );
  // The verdict is drawn with the keystroke; what is below it follows in the next frame.
  const later = useDeferredValue(tail);
  if (!reading || !tail) {
    return (
      <div className="sec">
        {props.hasFormula ? <p className="t12 strong">{say('recipe.no-amount.title')}</p> : null}
        <p className="t12 mute">
          {say(props.hasFormula ? 'recipe.no-amount.text' : 'recipe.empty.inspector')}
        </p>
      </div>
    );
  }
  const { check } = reading;
  return (
    <>
      <VerdictBanner check={check} table={tables.safety} onDosage={props.onDosage} />
      <CategoryStrip check={check} table={tables.safety} onChoose={props.onCategory} />
      <Unknowns
        check={check}
        rowName={rowName}
        variantName={props.variantName}
        onChoose={props.onVariant}
      />
      <LimitingStandards check={check} />
      <Tail {...(later ?? tail)} />
    </>
  );
}

interface TailProps extends Pick<InspectorProps, 'tables' | 'target' | 'rowName'> {
  readonly reading: Reading;
}

/** How it feels, smells, costs, and what must be declared and confirmed. */
const Tail = memo(function Tail({ reading, tables, target, rowName }: TailProps) {
  const { check } = reading;
  const hasMood = target && Object.values(target.emotionWeight).some((weight) => weight > 0);
  const priceOf = (id: string) => tables.materialById.get(id)?.priceEurPerKg;
  return (
    <>
      <Smelled reading={reading} tables={tables} target={hasMood ? target : undefined} />
      <CostPanel
        cost={reading.cost}
        doses={reading.doses}
        priceOf={priceOf}
        budgetEurPerKg={target?.budgetEurPerKg}
      />
      <EuAllergens check={check} table={tables.safety} />
      <Conditions check={check} table={tables.safety} rowName={rowName} />
    </>
  );
});

/** How it feels and smells, over the day or at the moment that the hand points at. */
function Smelled({ reading, tables, target }: Omit<TailProps, 'rowName'>) {
  const shown = useShown(reading, tables);
  const { film, tenacitySeconds } = reading.character;
  return (
    <>
      <EmotionPanel emotion={shown.emotion} families={shown.families} target={target} />
      <DayPanel
        day={dayReadingOf(film, tables.odour)}
        felt={{ strength: shown.strength, seconds: shown.seconds, tenacitySeconds }}
        families={shown.families}
        pyramid={shown.pyramid}
      />
    </>
  );
}
