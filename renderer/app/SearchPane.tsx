// The search view over the workbench: the brief it begins from, the formula it is held against, what it found as branches.
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { gramsOf, type Line } from '#domain/recipe/formula.ts';
import { targetOf } from '#domain/search/target.ts';
import type { Tables } from '#renderer/bridge/tables.ts';
import { TasteSection } from '#renderer/learning/TasteSection.tsx';
import { BriefField } from '#renderer/search/BriefField.tsx';
import { chipChoices } from '#renderer/search/chip-choices.ts';
import type { FoundOffer, Offered } from '#renderer/search/offered.ts';
import { SearchSetup, type SetupFigures } from '#renderer/search/SearchSetup.tsx';
import { SearchView } from '#renderer/search/SearchView.tsx';
import type { Pinnable } from '#renderer/search/Steering.tsx';
import { useSearch } from '#renderer/search/search-store.ts';
import { findSearch, startSearch } from '#renderer/search/watch-search.ts';
import { useNaming } from '#renderer/ui/naming.ts';
import { useWords } from '#renderer/ui/words.ts';
import { useDrafts } from './drafts.ts';
import { useFoundOffers } from './found-offers.ts';
import { moodOf } from './mood.ts';
import type { WorkbenchModel } from './use-workbench.ts';
import { focusFirst } from './view.ts';

interface SearchPaneProps {
  readonly model: WorkbenchModel;
  readonly tables: Tables;
  readonly why: ReactNode;
  readonly onAccept: (proposal: Offered) => void;
}

export function SearchPane({ model, tables, why, onAccept }: SearchPaneProps) {
  const { say } = useWords();
  const job = useSearch((search) => search.job);
  const [isSettingUp, setSettingUp] = useState(false);
  const isConnected = model.connection === 'connected';
  const [hasLooked, setLooked] = useState(false);
  useEffect(() => {
    if (isConnected) void findSearch().then(() => setLooked(true));
  }, [isConnected]);
  const isLooking = isConnected && !hasLooked && !job;
  const shown = job && !isSettingUp ? job.id : String(isLooking);
  // What had the focus may have gone with what was shown before.
  useEffect(() => {
    const { activeElement, body } = document;
    const isNowhere = activeElement === body || activeElement?.id === 'hybrid';
    if (shown !== '' && isNowhere) focusFirst('hybrid');
  }, [shown]);
  return (
    <main
      className="pane centre whole"
      id="hybrid"
      tabIndex={-1}
      aria-label={say('app.pane.hybrid')}
    >
      {job && !isSettingUp ? (
        <Watched
          {...{ model, tables, why, onAccept }}
          job={job}
          onAnother={() => setSettingUp(true)}
        />
      ) : null}
      {isLooking ? <div className="scroll fill" /> : null}
      {(!job || isSettingUp) && !isLooking ? (
        <Setup
          model={model}
          tables={tables}
          isFirst={!job}
          onBegun={() => setSettingUp(false)}
          onBack={() => setSettingUp(false)}
        />
      ) : null}
      <div className="hints row t11 mute" aria-hidden="true">
        <span>
          <kbd>Space</kbd> {say('training.hint.pause')}
        </span>
        <span>
          <kbd>Alt 1</kbd> <kbd>2</kbd> <kbd>3</kbd> {say('training.hint.accept')}
        </span>
        <span>
          <kbd>Ctrl K</kbd> {say('training.hint.palette')}
        </span>
      </div>
    </main>
  );
}

interface SetupProps extends Pick<SearchPaneProps, 'model' | 'tables'> {
  readonly isFirst: boolean;
  readonly onBegun: () => void;
  readonly onBack: () => void;
}

function Setup({ model, tables, isFirst, onBegun, onBack }: SetupProps) {
  const { say } = useWords();
  const naming = useNaming();
  const { brief, setBrief } = useDrafts();
  const choices = useMemo(() => chipChoices(tables.catalogue, say, naming), [tables, say, naming]);
  const start = ({ episodes, seed }: SetupFigures) => {
    model.brief.read().then(
      (chips) => {
        startSearch({ ...model.scope, chips: [...chips], seed, episodes, pins: [] });
        onBegun();
      },
      // The reason stands beside the brief: the mutation keeps it.
      () => undefined,
    );
  };
  return (
    <div className="scroll fill search-begin">
      <SearchSetup
        brief={
          <BriefField
            text={brief.text}
            chips={brief.chips}
            choices={choices}
            unread={brief.unread}
            onText={(text) => setBrief({ text })}
            onChips={(chips) => setBrief({ chips })}
            onRead={() => void model.brief.read().catch(() => undefined)}
          />
        }
        isBriefEmpty={brief.text.trim() === '' && brief.chips.length === 0}
        problem={model.brief.readProblem}
        isFirst={isFirst}
        onStart={start}
        onBack={onBack}
      />
      <TasteSection />
    </div>
  );
}

interface WatchedProps extends SearchPaneProps {
  readonly job: NonNullable<ReturnType<typeof useSearch.getState>['job']>;
  readonly onAnother: () => void;
}

function Watched({ model, tables, why, job, onAccept, onAnother }: WatchedProps) {
  const { formula, reading } = model;
  const offers = useFoundOffers(tables);
  const { cost } = reading ?? {};
  const { chips } = job.spec;
  const target = useMemo(
    () =>
      moodOf(
        chips.length === 0
          ? undefined
          : targetOf(
              chips.map(({ value, ...chip }) => (value === undefined ? chip : { ...chip, value })),
              tables.catalogue,
            ),
      ),
    [chips, tables],
  );
  const carriers = useMemo(
    () =>
      new Set(
        tables.catalogue.materials.filter(({ kind }) => kind === 'solvent').map(({ id }) => id),
      ),
    [tables],
  );
  const pinnable = usePinnable(formula?.lines, offers, carriers);
  return (
    <SearchView
      job={job}
      offers={offers}
      target={target}
      current={reading ? formula : undefined}
      currentCost={cost?.unpriced.length === 0 ? cost.pricedEurPerKg : undefined}
      carriers={carriers}
      pinnable={pinnable}
      taste={<TasteSection />}
      beside={null}
      why={why}
      onAccept={onAccept}
      onAnother={onAnother}
    />
  );
}

const NO_LINES: readonly Line[] = [];

/** Rows of the formula first, then of the best recipes; each material as it is in the first that has it. */
function usePinnable(
  lines: readonly Line[] = NO_LINES,
  offers: readonly FoundOffer[],
  carriers: ReadonlySet<string>,
): readonly Pinnable[] {
  return useMemo(() => {
    const found = new Map<string, Pinnable>();
    for (const of of [lines, ...offers.map(({ proposal }) => proposal.formula.lines)]) {
      const total = gramsOf(of);
      for (const { item, amountGrams, strengthPercent } of of) {
        if (item.kind !== 'material' || carriers.has(item.ref) || found.has(item.ref)) continue;
        const percent = Number(((amountGrams * strengthPercent) / total).toFixed(2));
        if (percent >= LEAST_PERCENT) found.set(item.ref, { materialId: item.ref, percent });
      }
    }
    return [...found.values()].sort((a, b) => b.percent - a.percent);
  }, [lines, offers, carriers]);
}

const LEAST_PERCENT = 0.01;
