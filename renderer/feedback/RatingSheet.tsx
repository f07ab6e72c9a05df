// Rating what one smells: when and on what, five scores, preferred notes, words; saved with Ctrl Enter.
import { type RefObject, useRef } from 'react';
import type { Descriptor } from '#domain/catalogue/material.ts';
import { Icon } from '#renderer/ui/Icon.tsx';
import { Section } from '#renderer/ui/Section.tsx';
import { SideSheet } from '#renderer/ui/SideSheet.tsx';
import { useWords } from '#renderer/ui/words.ts';
import { clock } from './clock.ts';
import { NoteChips } from './NoteChips.tsx';
import { RatedList } from './RatedList.tsx';
import { ScoreSlider } from './ScoreSlider.tsx';
import { FELT_SCALES, SCALES } from './scores.ts';
import { Surface, TimeTabs } from './TimeTabs.tsx';
import { type RatingModel, type RatingSubject, useRating } from './use-rating.ts';
import { WaitingList } from './WaitingList.tsx';

interface RatingSheetProps {
  readonly subject: RatingSubject;
  readonly descriptors: readonly Descriptor[];
  readonly onClose: () => void;
}

export function RatingSheet({ subject, descriptors, onClose }: RatingSheetProps) {
  const { say } = useWords();
  const first = useRef<HTMLInputElement>(null);
  const model = useRating(subject);
  const hides = model.recipeId !== undefined && model.draft.scores.overall === undefined;
  return (
    <SideSheet
      title={say('feedback.title')}
      badge={<span className="ell plain">{subject.name}</span>}
      first={first}
      onClose={onClose}
      onSave={model.save}
    >
      {model.recipeId === undefined ? (
        <p className="sec t12">{say('feedback.nothing-kept')}</p>
      ) : (
        <>
          <Subject model={model} subject={subject} />
          <Scores model={model} first={first} />
          <InWords model={model} descriptors={descriptors} />
          <WhatWasFelt model={model} />
          <SaveBar model={model} />
        </>
      )}
      <WaitingList />
      <RatedList
        mods={model.mods}
        failure={model.failure}
        isReading={model.isReading}
        now={model.now}
        hides={hides}
        onRetry={model.retry}
      />
    </SideSheet>
  );
}

interface PartProps {
  readonly model: RatingModel;
}

function Subject({ model, subject }: PartProps & Pick<RatingSheetProps, 'subject'>) {
  const { say } = useWords();
  const { draft, change, subjects, recipeId } = model;
  return (
    <div className="sec">
      <div className="row wrap">
        <label className="fld">
          <span className="sr">{say('feedback.subject')}</span>
          <select
            value={recipeId}
            onChange={(event) =>
              change({ recipeId: event.currentTarget.value, smeltAt: undefined })
            }
          >
            {subjects.map(({ recipeId: id, mod, isNow }) => (
              <option key={id} value={id}>
                {say(isNow ? 'feedback.mod-now' : 'feedback.mod', { mod })}
              </option>
            ))}
          </select>
          <Icon name="open" small />
        </label>
        <Surface chosen={draft.on} onChoose={(on) => change({ on })} />
      </div>
      {subject.isBehind && subject.number !== undefined ? (
        <p className="note" role="status">
          {say('feedback.behind', { mod: subject.number })}
        </p>
      ) : null}
      <TimeTabs
        times={model.times}
        chosen={model.smeltAt}
        now={model.now}
        onChoose={(smeltAt) => change({ smeltAt })}
      />
    </div>
  );
}

interface ScoresProps extends PartProps {
  readonly first: RefObject<HTMLInputElement | null>;
}

function Scores({ model, first }: ScoresProps) {
  const { say } = useWords();
  const { draft, change, before } = model;
  return (
    <Section title={say('feedback.scores')}>
      {SCALES.map((scale) => (
        <ScoreSlider
          key={scale}
          scale={scale}
          score={draft.scores[scale]}
          before={before[scale]}
          inputRef={scale === 'overall' ? first : undefined}
          onScore={(score) => change({ scores: { ...draft.scores, [scale]: score } })}
        />
      ))}
      <p className="note">{say('feedback.hint')}</p>
    </Section>
  );
}

function InWords({ model, descriptors }: PartProps & Pick<RatingSheetProps, 'descriptors'>) {
  const { say } = useWords();
  const { draft, change } = model;
  return (
    <>
      <Section title={say('feedback.notes')}>
        <NoteChips
          notes={draft.notes}
          descriptors={descriptors}
          onNotes={(notes) => change({ notes })}
        />
      </Section>
      <Section title={say('feedback.text')} aside={say('feedback.text-hint')}>
        <textarea
          className="words"
          aria-label={say('feedback.text')}
          maxLength={LONGEST_TEXT}
          value={draft.text}
          onChange={(event) => change({ text: event.currentTarget.value })}
        />
      </Section>
    </>
  );
}

/** None of it need be told; what is told teaches the emotion figures how this nose feels. */
function WhatWasFelt({ model }: PartProps) {
  const { say } = useWords();
  const { draft, change, before } = model;
  return (
    <Section title={say('feedback.felt')}>
      {FELT_SCALES.map((scale) => (
        <ScoreSlider
          key={scale}
          scale={scale}
          score={draft.scores[scale]}
          before={before[scale]}
          onScore={(score) => change({ scores: { ...draft.scores, [scale]: score } })}
        />
      ))}
      <p className="note">{say('feedback.felt-hint')}</p>
    </Section>
  );
}

/** As long as the workbench takes. */
const LONGEST_TEXT = 10_000;

function SaveBar({ model }: PartProps) {
  const { say } = useWords();
  const { canSave, savedAt, smeltAt } = model;
  return (
    <div className="sec row save">
      <span className="grow t11 mute" role="status">
        {canSave
          ? ''
          : savedAt === undefined
            ? say('feedback.set-overall')
            : say('feedback.saved', { time: clock(savedAt) })}
      </span>
      <button type="button" className="btn pri" disabled={!canSave} onClick={model.save}>
        {say('feedback.save', { time: say(`feedback.at-${smeltAt}`) })}
        <kbd>Ctrl ↵</kbd>
      </button>
    </div>
  );
}
