// The centre: the brief, its proposals, the formula table, and under it where a figure comes from.
import { type ReactNode, type RefObject, useMemo, useState } from 'react';
import { materialFinder } from '#domain/catalogue/finder.ts';
import type { Item } from '#domain/recipe/formula.ts';
import type { Target } from '#domain/search/proposal.ts';
import type { Tables } from '#renderer/bridge/tables.ts';
import type { Finder } from '#renderer/catalogue/find-material.ts';
import { FormulaHeader, type ShownMod } from '#renderer/recipe/FormulaHeader.tsx';
import { FormulaNotes } from '#renderer/recipe/FormulaNotes.tsx';
import { FormulaTable } from '#renderer/recipe/FormulaTable.tsx';
import { UNITS, type Unit } from '#renderer/recipe/units.ts';
import { BriefBar } from '#renderer/search/BriefBar.tsx';
import { chipChoices } from '#renderer/search/chip-choices.ts';
import type { Offered } from '#renderer/search/offered.ts';
import { ProposalCard } from '#renderer/search/ProposalCard.tsx';
import { RunStatus } from '#renderer/search/RunStatus.tsx';
import { useNaming } from '#renderer/ui/naming.ts';
import { useRemembered } from '#renderer/ui/use-remembered.ts';
import type { OpenWhy } from '#renderer/ui/why.ts';
import { useWords } from '#renderer/ui/words.ts';
import { AddRow } from './AddRow.tsx';
import type { Draft } from './draft-history.ts';
import { type Scope, useDrafts } from './drafts.ts';
import { HintLine } from './HintLine.tsx';
import { moodOf } from './mood.ts';
import type { Reading } from './read-formula.ts';
import type { BriefActs } from './use-brief.ts';
import type { FileActs } from './use-files.ts';
import type { FormulaActs } from './use-formula-acts.ts';
import type { Hands } from './use-hands.ts';

interface FormulaPaneProps {
  readonly tables: Tables;
  readonly finder: Finder;
  readonly draft: Draft | undefined;
  readonly scope: Scope;
  readonly reading: Reading | undefined;
  readonly target: Target | undefined;
  readonly brief: BriefActs;
  readonly files: FileActs;
  readonly acts: FormulaActs;
  readonly connected: boolean;
  /** Path of the row whose figures are open. */
  readonly selected: string | undefined;
  readonly tableRef: RefObject<HTMLTableElement | null>;
  readonly addRef: RefObject<HTMLInputElement | null>;
  readonly fileRef: RefObject<HTMLInputElement | null>;
  readonly notes: Hands['notes'];
  readonly onWhy: OpenWhy;
  readonly onPropose: () => void;
  readonly onAccept: (proposal: Offered) => void;
  readonly onAdd: (item: Item) => void;
  /** While another view has the centre; what is begun here stays as it is. */
  readonly hidden: boolean;
  /** The open figure, docked above the hint line. */
  readonly why: ReactNode;
}

export function FormulaPane(props: FormulaPaneProps) {
  const { draft, scope, tables, files, acts } = props;
  const { say } = useWords();
  const [unit, setUnit] = useRemembered('unit', UNITS);
  const [hasChoice, setHasChoice] = useState(false);
  const formula = draft?.formula;
  return (
    <main
      className="pane centre"
      id="formula"
      tabIndex={-1}
      hidden={props.hidden}
      aria-label={say('app.pane.formula')}
    >
      <FormulaHeader
        name={formula?.name}
        category={scope.category}
        dosagePercent={scope.dosagePercent}
        table={tables.safety}
        fileRef={props.fileRef}
        unit={unit}
        onUnit={setUnit}
        onName={acts.name}
        onCategory={acts.category}
        onDosage={acts.dosage}
        onOpen={files.open}
        mod={shownMod(draft)}
        onMods={() => props.onWhy({ kind: 'mods' })}
      />
      {formula ? (
        <FormulaNotes
          {...props.notes}
          notes={formula.notes}
          onNotes={acts.notes}
          onFold={props.notes.fold}
        />
      ) : null}
      {files.problem === '' ? null : (
        <div className="problem-line row gap8 t12">
          <span role="alert" className="grow">
            {files.problem}
          </span>
          <button type="button" className="btn quiet" onClick={files.dismiss}>
            {say('recipe.open-failed-close')}
          </button>
        </div>
      )}
      <BriefArea {...props} />
      <FormulaArea {...props} unit={unit} onUnit={setUnit} onChoice={setHasChoice} />
      {props.why}
      <HintLine isChoosing={hasChoice} />
    </main>
  );
}

function BriefArea({
  tables,
  draft,
  reading,
  target,
  brief,
  connected,
  ...props
}: FormulaPaneProps) {
  const { say } = useWords();
  const naming = useNaming();
  const { brief: text, setBrief } = useDrafts();
  const choices = useMemo(() => chipChoices(tables.catalogue, say, naming), [tables, say, naming]);
  const { run } = brief;
  const mood = moodOf(target);
  const cost = reading?.cost;
  return (
    <section className="brief-area" aria-label={say('brief.label')}>
      <BriefBar
        text={text.text}
        chips={text.chips}
        choices={choices}
        unread={text.unread}
        isNew={text.text !== text.readText}
        running={run.phase === 'running'}
        onText={(next) => setBrief({ text: next })}
        onChips={(chips) => setBrief({ chips })}
        // A brief that cannot be read leaves its reason in readProblem.
        onRead={() => void brief.read().catch(() => undefined)}
        onPropose={props.onPropose}
        onCancel={run.cancel}
      />
      {brief.readProblem === '' ? null : (
        <p className="problem-line t12" role="alert">
          {say('app.error.answer-missing', { reason: brief.readProblem })}
        </p>
      )}
      <RunStatus run={run} chips={text.chips} connected={connected} />
      {run.offers.length > 0 ? (
        <div className="props">
          <h2 className="sr">{say('brief.proposals')}</h2>
          {run.offers.map(({ letter, proposal }) => (
            <ProposalCard
              key={proposal.id}
              proposal={proposal}
              letter={letter}
              target={mood}
              current={reading ? draft?.formula : undefined}
              currentCost={cost?.unpriced.length === 0 ? cost.pricedEurPerKg : undefined}
              onAccept={() => props.onAccept(proposal)}
              onReject={() => run.dismiss(proposal.id)}
            />
          ))}
        </div>
      ) : null}
    </section>
  );
}

function shownMod(draft: Draft | undefined): ShownMod | undefined {
  const { number, named } = draft?.place ?? {};
  return number === undefined ? undefined : { number, named };
}

/** Another formula is another table, but the first row makes the formula and must not lose the table it is in. */
function useTableKey(id: number | undefined): number {
  const [seen, setSeen] = useState({ id, key: 0 });
  if (seen.id !== id) setSeen({ id, key: seen.id === undefined ? seen.key : seen.key + 1 });
  return seen.key;
}

interface FormulaAreaProps extends FormulaPaneProps {
  readonly unit: Unit;
  readonly onUnit: (unit: Unit) => void;
  readonly onChoice: (hasChoice: boolean) => void;
}

function FormulaArea({ tables, finder, draft, reading, acts, ...props }: FormulaAreaProps) {
  const { say } = useWords();
  const formula = draft?.formula;
  const solvents = useMemo(
    () => tables.catalogue.materials.filter(({ kind }) => kind === 'solvent'),
    [tables],
  );
  const named = useMemo(() => materialFinder(tables.materials), [tables]);
  return (
    <FormulaTable
      key={useTableKey(draft?.id)}
      tableRef={props.tableRef}
      lines={formula?.lines ?? []}
      dosagePercent={formula?.dosagePercent ?? props.scope.dosagePercent}
      check={reading?.check}
      materialOf={tables.materialOf}
      finder={named}
      solvents={solvents}
      unit={props.unit}
      selected={props.selected}
      addRow={<AddRow finder={finder} inputRef={props.addRef} onAdd={props.onAdd} />}
      onLines={acts.lines}
      onUnit={props.onUnit}
      onChoice={props.onChoice}
      onWhy={(path) => props.onWhy({ kind: 'row', path })}
      onFix={() => props.onWhy({ kind: 'fix' })}
      onAdd={() => props.addRef.current?.focus()}
    >
      {formula === undefined || formula.lines.length === 0 ? (
        <div className="empty">
          <p className="strong t12">{say(formula ? 'recipe.empty.open' : 'recipe.empty.title')}</p>
          <p className="t12 mute">{say('recipe.empty.text')}</p>
          <button type="button" className="btn" onClick={() => props.addRef.current?.focus()}>
            {say('recipe.empty.act')}
          </button>
        </div>
      ) : null}
    </FormulaTable>
  );
}
