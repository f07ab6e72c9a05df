// What the hand on the day moves: emotion and families as radars, notes, materials, three in every proportion, and the reach.
import { memo, useDeferredValue, useMemo, useState } from 'react';
import { COLOUR_FAMILIES, type ColourFamily } from '#domain/catalogue/material.ts';
import { EMOTION_AXES } from '#domain/emotion/emotion.ts';
import { emotionOverDay, emotionRow } from '#domain/emotion/over-day.ts';
import { dayOf } from '#domain/odour/day.ts';
import { dosesOf } from '#domain/odour/doses.ts';
import { READOUT_SECONDS } from '#domain/odour/readouts.ts';
import type { Film } from '#domain/odour/species.ts';
import { gramsOf } from '#domain/recipe/formula.ts';
import { catalogueIdOf } from '#domain/safety/catalogue-id.ts';
import type { Tables } from '#renderer/bridge/tables.ts';
import { EmotionCompare } from '#renderer/emotion/EmotionCompare.tsx';
import type { Blendable } from '#renderer/odour/blendable.ts';
import { type DayReading, dayReadingOf } from '#renderer/odour/day-reading.ts';
import { FamilyList } from '#renderer/odour/FamilyList.tsx';
import { FamilyRadar } from '#renderer/odour/FamilyRadar.tsx';
import { PerceivedList } from '#renderer/odour/PerceivedList.tsx';
import { PyramidBars } from '#renderer/odour/PyramidBars.tsx';
import { SillagePanel } from '#renderer/odour/SillagePanel.tsx';
import { StrengthRow } from '#renderer/odour/StrengthRow.tsx';
import { useStrengthBand } from '#renderer/odour/strength-band.ts';
import { Ternary } from '#renderer/odour/Ternary.tsx';
import type { RadarGhost } from '#renderer/ui/Radar.tsx';
import { Section } from '#renderer/ui/Section.tsx';
import { useTimeText } from '#renderer/ui/use-time-text.ts';
import { useWords } from '#renderer/ui/words.ts';
import { ModChoice, useModEmotion } from './ModChoice.tsx';
import { isWeighed, type Reading } from './read-formula.ts';
import { type Shown, useShown } from './shown.ts';
import type { WorkbenchModel } from './use-workbench.ts';

interface SmellMomentsProps {
  readonly model: WorkbenchModel;
  readonly reading: Reading;
  readonly tables: Tables;
}

/** All families there are. */
const ALL = COLOUR_FAMILIES.length;
const MOST_MATERIALS = 12;

/** The hand is drawn at once; what it moves here follows in the next task, and is left out for a newer moment. */
export function SmellMoments({ model, reading, tables }: SmellMomentsProps) {
  const shown = useDeferredValue(useShown(reading, tables));
  return <Charts {...{ model, reading, tables, shown }} />;
}

interface ChartsProps extends SmellMomentsProps {
  readonly shown: Shown;
}

const Charts = memo(function Charts({ model, reading, tables, shown }: ChartsProps) {
  const { say } = useWords();
  const timeText = useTimeText();
  const { film, tenacitySeconds, families: wholeDay } = reading.character;
  const day = dayReadingOf(film, tables.odour);
  const band = useStrengthBand(film);
  const most = useMemo(() => largestShare(day), [day]);
  const when =
    shown.seconds === undefined
      ? say('odour.day.whole')
      : say('odour.day.at', { time: timeText(shown.seconds) });
  if (day.most === 0) return null;
  return (
    <>
      <EmotionSection {...{ model, reading, tables, shown, when }} />
      <div className="halves">
        <Section title={say('odour.families.title')} aside={when}>
          <FamilyRadar now={shown.families} wholeDay={wholeDay} most={most} />
          <p className="note">{say('odour.families.rim', { percent: Math.round(100 * most) })}</p>
          <FamilyList families={shown.families} most={ALL} />
        </Section>
        <Section title={say('odour.perceived.title')} aside={when}>
          <StrengthRow
            felt={{ strength: shown.strength, seconds: shown.seconds, tenacitySeconds }}
            day={day}
            band={band}
            resets={false}
          />
          <PyramidBars byMass={shown.pyramid} byStrength={shown.pyramidPerceived} />
          <PerceivedList perceived={shown.perceived} most={MOST_MATERIALS} />
        </Section>
      </div>
      <div className="halves">
        <Blends model={model} tables={tables} film={film} seconds={shown.seconds ?? FIRST_LOOK} />
        <SillagePanel film={film} seconds={shown.seconds} />
      </div>
    </>
  );
});

interface BlendsProps extends Pick<SmellMomentsProps, 'model' | 'tables'> {
  readonly film: Film;
  readonly seconds: number;
}

function Blends({ model, tables, film, seconds }: BlendsProps) {
  const { say } = useWords();
  const timeText = useTimeText();
  return (
    <Section
      title={say('odour.ternary.title')}
      badge={<span className="badge">{say('app.emotion.estimate')}</span>}
      aside={say('odour.day.at', { time: timeText(seconds) })}
    >
      <Ternary
        rows={useBlendables(model, tables)}
        dosagePercent={model.scope.dosagePercent}
        wear={film.wear}
        seconds={seconds}
        index={tables.odour}
      />
    </Section>
  );
}

/** The whole day has no proportion of its own: then the diagram is of the first minute. */
const FIRST_LOOK = 60;

function largestShare({ families }: DayReading): number {
  return Math.max(0.1, Math.ceil(10 * Math.max(...families)) / 10);
}

const GHOSTS = ['minute', 'hour', 'evening'] as const;

interface EmotionSectionProps extends ChartsProps {
  readonly when: string;
}

function EmotionSection({ model, reading, tables, shown, when }: EmotionSectionProps) {
  const { say } = useWords();
  const timeText = useTimeText();
  const [modId, setModId] = useState<string>();
  const mod = useModEmotion(modId, tables);
  const { film } = reading.character;
  const drift = useMemo(() => {
    const rows = emotionOverDay(dayOf(film, READOUT_SECONDS), tables.emotion);
    return READOUT_SECONDS.map(
      (seconds, at): RadarGhost => ({
        id: GHOSTS[at] ?? '',
        name: timeText(seconds),
        emotion: emotionRow(rows, at),
      }),
    );
  }, [film, tables, timeText]);
  const ghosts = useMemo(() => (mod ? [mod, ...drift] : drift), [mod, drift]);
  const target = model.target;
  const hasMood = target && EMOTION_AXES.some((axis) => target.emotionWeight[axis] > 0);
  return (
    <Section
      title={say('odour.emotion.compared')}
      badge={<span className="badge">{say('app.emotion.estimate')}</span>}
      aside={<ModChoice draft={model.draft} chosen={modId} onChoose={setModId} />}
    >
      <EmotionCompare
        now={shown.emotion}
        nowName={when}
        target={hasMood ? target.emotion : undefined}
        ghosts={ghosts}
      />
    </Section>
  );
}

function useBlendables(model: WorkbenchModel, tables: Tables): Blendable[] {
  const { formula, rowName } = model;
  return useMemo(() => {
    const lines = formula?.lines ?? [];
    const total = gramsOf(lines);
    return lines.flatMap((line, at) => {
      if (!(line.amountGrams > 0) || !isWeighed([line])) return [];
      const doses = dosesOf([line], (item) => catalogueIdOf(item, tables.safetyIndex));
      return [
        {
          key: String(at + 1),
          name: rowName(String(at + 1)),
          rowPercent: (100 * line.amountGrams) / total,
          doses,
          family: familyOf(doses, tables),
        },
      ];
    });
  }, [formula, rowName, tables]);
}

/** The largest family of what weighs most. */
function familyOf(doses: Blendable['doses'], { odour }: Tables): ColourFamily | undefined {
  const [heaviest] = [...doses].sort((a, b) => b.percent - a.percent);
  const shares = heaviest && odour.families.get(heaviest.materialId);
  return shares && [...COLOUR_FAMILIES].sort((a, b) => shares[b] - shares[a])[0];
}
