// Where a figure comes from, docked under the formula; Escape closes it and the focus goes back.
import { type ReactNode, useRef } from 'react';
import type { EmotionAxis } from '#domain/emotion/emotion.ts';
import type { Formula, Line } from '#domain/recipe/formula.ts';
import type { Check } from '#domain/safety/report.ts';
import type { Tables } from '#renderer/bridge/tables.ts';
import { LikeList } from '#renderer/catalogue/LikeList.tsx';
import { EmotionTrace } from '#renderer/emotion/EmotionTrace.tsx';
import { RaiseList } from '#renderer/emotion/RaiseList.tsx';
import { CostTrace } from '#renderer/odour/CostTrace.tsx';
import { FamilyTrace, PyramidTrace } from '#renderer/odour/OdourTrace.tsx';
import { PhysicsTrace } from '#renderer/odour/PhysicsTrace.tsx';
import { StrengthTrace } from '#renderer/odour/StrengthTrace.tsx';
import { RowTrace } from '#renderer/recipe/RowTrace.tsx';
import { AllergenTrace } from '#renderer/safety/AllergenTrace.tsx';
import { DosageTrace } from '#renderer/safety/DosageTrace.tsx';
import { FixList } from '#renderer/safety/FixList.tsx';
import { RowStandards } from '#renderer/safety/RowStandards.tsx';
import { SubstanceTrace } from '#renderer/safety/SubstanceTrace.tsx';
import type { Offer } from '#renderer/search/offered.ts';
import { ProposalTable } from '#renderer/search/ProposalTable.tsx';
import { takeRow } from '#renderer/search/take-row.ts';
import { useFocusReturn } from '#renderer/ui/use-focus-return.ts';
import type { WhyTarget } from '#renderer/ui/why.ts';
import { useWords } from '#renderer/ui/words.ts';
import type { Draft } from './draft-history.ts';
import { Compare, Mods } from './KeptTraces.tsx';
import { fileOf, type Reading } from './read-formula.ts';
import { useShown } from './shown.ts';
import { useWhyTitle } from './use-why-title.ts';

export interface WhyPanelProps {
  readonly target: WhyTarget;
  readonly draft: Draft | undefined;
  readonly formula: Formula | undefined;
  readonly reading: Reading | undefined;
  readonly offers: readonly Offer[];
  readonly tables: Tables;
  readonly rowName: (path: string) => string;
  /** Why the material of a row was proposed; empty when it was not. */
  readonly reasonOf: (path: string) => string;
  readonly onFix: (formula: Formula) => void;
  /** Takes the formula in place of the one at hand and leaves the panel open. */
  readonly onTake: (formula: Formula) => void;
  readonly onClose: () => void;
}

export function WhyPanel(props: WhyPanelProps) {
  const { target, onClose } = props;
  const { say } = useWords();
  const title = useWhyTitle(props);
  const panel = useRef<HTMLElement>(null);
  useFocusReturn(panel);
  return (
    <section
      ref={panel}
      className="why"
      // A stop of its own, so that arrows scroll a long trace.
      tabIndex={0}
      aria-label={`${say('app.why.title')}: ${title}`}
      data-why={target.kind}
    >
      <div className="hd">
        <h2 className="ell">{title}</h2>
        <button type="button" className="btn quiet r" onClick={onClose}>
          {say('app.why.close')}
          <kbd>Esc</kbd>
        </button>
      </div>
      <div className="why-body">
        <WhyBody {...props} />
      </div>
    </section>
  );
}

function WhyBody(props: WhyPanelProps): ReactNode {
  const { target, draft, formula, reading, tables, rowName, onFix } = props;
  if (target.kind === 'proposal') return <OpenProposal {...props} id={target.id} />;
  if (target.kind === 'mods') return draft ? <Mods draft={draft} tables={tables} /> : null;
  if (target.kind === 'compare') {
    const { revisionId } = target;
    return draft ? <Compare draft={draft} tables={tables} revisionId={revisionId} /> : null;
  }
  if (!reading || !formula) return null;
  const { check, doses } = reading;
  const priceOf = (id: string) => tables.materialById.get(id)?.priceEurPerKg;
  switch (target.kind) {
    case 'row':
      return <RowWhy {...props} path={target.path} formula={formula} check={check} />;
    case 'substance':
      return <SubstanceTrace check={check} id={target.id} rowName={rowName} />;
    case 'dosage':
      return <DosageTrace check={check} table={tables.safety} rowName={rowName} />;
    case 'allergen':
      return <AllergenTrace check={check} name={target.name} rowName={rowName} />;
    case 'raise':
      return <RaiseWhy {...props} formula={formula} axis={target.axis} />;
    case 'emotion':
    case 'family':
    case 'pyramid':
    case 'strength':
    case 'physics':
      return <SmelledWhy target={target} reading={reading} tables={tables} />;
    case 'cost':
      return <CostTrace cost={reading.cost} doses={doses} priceOf={priceOf} />;
    case 'fix':
      return (
        <FixList
          formula={formula}
          index={tables.safetyIndex}
          odour={tables.odour}
          check={check}
          rowName={rowName}
          onApply={onFix}
        />
      );
  }
}

interface RowWhyProps extends WhyPanelProps {
  readonly path: string;
  readonly formula: Formula;
  readonly check: Check;
}

function RowWhy({ path, formula, check, tables, reasonOf, onTake }: RowWhyProps) {
  return (
    <>
      <RowTrace
        lines={formula.lines}
        dosagePercent={formula.dosagePercent}
        path={path}
        reason={reasonOf(path)}
      />
      <RowStandards check={check} path={path} />
      <LikeList formula={formula} path={path} tables={tables} onTake={onTake} />
    </>
  );
}

function OpenProposal({ id, offers, formula, onTake }: WhyPanelProps & { readonly id: string }) {
  const proposal = offers.find((offer) => offer.proposal.id === id)?.proposal;
  if (!proposal) return null;
  const take = formula
    ? (key: string) => onTake(takeRow(formula, proposal.formula, key))
    : undefined;
  return <ProposalTable proposal={proposal} current={formula} onTake={take} />;
}

interface RaiseWhyProps extends Pick<WhyPanelProps, 'tables' | 'onTake'> {
  readonly formula: Formula;
  readonly axis: EmotionAxis;
}

function RaiseWhy({ formula, axis, tables, onTake }: RaiseWhyProps) {
  const add = (line: Line) => onTake({ ...formula, lines: [...formula.lines, line] });
  return <RaiseList axis={axis} file={fileOf(formula, tables)} onAdd={add} />;
}

type Smelled = 'emotion' | 'family' | 'pyramid' | 'strength' | 'physics';

interface SmelledWhyProps {
  readonly target: Extract<WhyTarget, { readonly kind: Smelled }>;
  readonly reading: Reading;
  readonly tables: Tables;
}

/** Of the moment that the hand points at, as the figures are. */
function SmelledWhy({ target, reading, tables }: SmelledWhyProps) {
  const { emotion, perceived, seconds } = useShown(reading, tables);
  const { film } = reading.character;
  switch (target.kind) {
    case 'emotion':
      return (
        <EmotionTrace
          axis={target.axis}
          emotion={emotion}
          perceived={perceived}
          index={tables.emotion}
          catalogue={tables.catalogue}
        />
      );
    case 'family':
      return <FamilyTrace family={target.family} perceived={perceived} index={tables.odour} />;
    case 'pyramid':
      return <PyramidTrace film={film} seconds={seconds} />;
    case 'strength':
      return <StrengthTrace film={film} seconds={target.seconds} />;
    case 'physics':
      return (
        <PhysicsTrace
          materialId={target.materialId}
          properties={tables.odour.physical.get(target.materialId)}
          evidence={tables.evidence()}
        />
      );
  }
}
