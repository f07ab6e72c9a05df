// The centre as the perfumer smells: the day large, what is felt and smelled at its moments, and how far it carries.
import { type ReactNode, useMemo } from 'react';
import { emotionOverDay } from '#domain/emotion/over-day.ts';
import { dayOf } from '#domain/odour/day.ts';
import type { Tables } from '#renderer/bridge/tables.ts';
import { EmotionDay } from '#renderer/emotion/EmotionDay.tsx';
import { EmotionDayTable } from '#renderer/emotion/EmotionDayTable.tsx';
import { TasteNotice } from '#renderer/learning/TasteFigures.tsx';
import { BigDay } from '#renderer/odour/BigDay.tsx';
import { dayReadingOf, TOLD_SECONDS } from '#renderer/odour/day-reading.ts';
import { WearFields } from '#renderer/odour/WearFields.tsx';
import { AsTable } from '#renderer/ui/AsTable.tsx';
import { Section } from '#renderer/ui/Section.tsx';
import { FROM_A_SECOND } from '#renderer/ui/time-axis.ts';
import { useWords } from '#renderer/ui/words.ts';
import { ModsSoFar } from './ModsSoFar.tsx';
import type { Reading } from './read-formula.ts';
import { SmellMoments } from './SmellMoments.tsx';
import type { WorkbenchModel } from './use-workbench.ts';

interface SmellPaneProps {
  readonly model: WorkbenchModel;
  readonly tables: Tables;
  /** The open figure, docked at the foot. */
  readonly why: ReactNode;
  readonly onCompose: () => void;
}

export function SmellPane({ model, tables, why, onCompose }: SmellPaneProps) {
  const { say } = useWords();
  const { formula, reading } = model;
  const name = formula?.name || say('recipe.untitled');
  return (
    <main className="pane centre" id="smell" tabIndex={-1} aria-label={say('app.pane.smell')}>
      <div className="head row gap12">
        <h1 className="t15 strong ell">{formula ? name : say('app.pane.smell')}</h1>
        <span className="grow" />
        <WearFields />
      </div>
      <div className="scroll fill">
        {reading ? (
          <>
            <TheDay reading={reading} tables={tables} />
            <SmellMoments model={model} reading={reading} tables={tables} />
            <div className="taught">
              <TasteNotice />
              <ModsSoFar draft={model.draft} />
            </div>
          </>
        ) : (
          <div className="empty">
            <p className="strong t12">{say('odour.view.empty')}</p>
            <p className="t12 mute">{say('odour.view.empty-text')}</p>
            <button type="button" className="btn" onClick={onCompose}>
              {say('odour.view.to-compose')}
              <kbd>Ctrl 1</kbd>
            </button>
          </div>
        )}
      </div>
      {why}
      <div className="hints row t11 mute" aria-hidden="true">
        <span>
          <kbd>← →</kbd> {say('odour.view.hint-move')}
        </span>
        <span>
          <kbd>Home</kbd> <kbd>End</kbd> {say('odour.view.hint-ends')}
        </span>
        <span>
          <kbd>Esc</kbd> {say('odour.day.whole')}
        </span>
        <span>
          <kbd>Y</kbd> {say('odour.view.hint-why')}
        </span>
      </div>
    </main>
  );
}

interface TheDayProps {
  readonly reading: Reading;
  readonly tables: Tables;
}

/** Drawn once a formula; the hand moves over it. */
function TheDay({ reading, tables }: TheDayProps) {
  const { say } = useWords();
  const { film } = reading.character;
  const day = dayReadingOf(film, tables.odour);
  const rows = useMemo(() => emotionOverDay(day.day, tables.emotion), [day, tables]);
  if (day.most === 0) return <BigDay day={day} />;
  return (
    <>
      <BigDay day={day} />
      <Section
        title={say('odour.emotion.day')}
        badge={<span className="badge">{say('app.emotion.estimate')}</span>}
      >
        <EmotionDay seconds={day.seconds} rows={rows} axis={FROM_A_SECOND} />
        <AsTable name={say('odour.emotion.day')}>
          {() => (
            <EmotionDayTable
              seconds={TOLD_SECONDS}
              rows={emotionOverDay(dayOf(film, TOLD_SECONDS), tables.emotion)}
            />
          )}
        </AsTable>
      </Section>
    </>
  );
}
