// The workbench once the tables are read: three panes, the keys that work everywhere, and what is open over them.
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Material, PublishedAccord } from '#domain/catalogue/material.ts';
import { identify } from '#domain/safety/identify.ts';
import type { Tables } from '#renderer/bridge/tables.ts';
import { Library } from '#renderer/catalogue/Library.tsx';
import { NamingContext, namingOf } from '#renderer/ui/naming.ts';
import { useKeptFocus } from '#renderer/ui/use-kept-focus.ts';
import { WhyContext, type WhyTarget } from '#renderer/ui/why.ts';
import { useWords } from '#renderer/ui/words.ts';
import { currentScope, useDrafts } from './drafts.ts';
import { FormulaPane } from './FormulaPane.tsx';
import { useFoundOffers } from './found-offers.ts';
import { Header } from './Header.tsx';
import { Inspector } from './Inspector.tsx';
import { startKeeping } from './keeping.ts';
import { useKeptBriefs } from './kept-briefs.ts';
import { accordFormula, itemOfVariant } from './names.ts';
import { OpenSheet, Overlays } from './Overlays.tsx';
import { useOwnTables } from './own-materials.ts';
import {
  Edge,
  FormulaBoundary,
  Frame,
  PaneBoundary,
  SearchBoundary,
  SmellBoundary,
} from './Panes.tsx';
import { SearchPane } from './SearchPane.tsx';
import { SmellPane } from './SmellPane.tsx';
import { StatusBar } from './StatusBar.tsx';
import { type Hands, useHands } from './use-hands.ts';
import type { usePanes } from './use-panes.ts';
import { useUnsavedGuard } from './use-unsaved-guard.ts';
import { useWindowKeys } from './use-window-keys.ts';
import { useWorkbench, type WorkbenchModel } from './use-workbench.ts';
import { WhyPanel } from './WhyPanel.tsx';

export function Workbench({ tables: shipped }: { readonly tables: Tables }) {
  const { language } = useWords();
  const tables = useOwnTables(shipped);
  const naming = useMemo(() => {
    const { catalogue, materialOf, safetyIndex } = tables;
    return namingOf(catalogue, materialOf, (item) => identify(item, safetyIndex).name, language);
  }, [tables, language]);
  const [why, setWhy] = useState<WhyTarget>();
  return (
    <NamingContext value={naming}>
      <WhyContext value={setWhy}>
        <ThreePanes tables={tables} why={why} onWhy={setWhy} />
      </WhyContext>
    </NamingContext>
  );
}

interface PanesProps {
  readonly tables: Tables;
  readonly why: WhyTarget | undefined;
  readonly onWhy: (target: WhyTarget | undefined) => void;
}

function ThreePanes({ tables, why, onWhy }: PanesProps) {
  const model = useWorkbench(tables);
  const { draft, reading } = model;
  const hands = useHands(model, tables);
  const closeWhy = useCallback(() => onWhy(undefined), [onWhy]);
  useEffect(() => closeWhy(), [draft?.id, closeWhy]);
  useKeeping(tables);
  const open = useWindowKeys({ model, hands, why, closeWhy });
  const { panes } = open;
  return (
    <Frame panes={panes} view={open.view}>
      <Header
        view={open.view}
        onView={(view) => open.acts[view]()}
        libraryOpen={panes.openPane === 'library'}
        inspectorOpen={panes.openPane === 'inspector'}
        verdict={reading?.check.verdict}
        onLibrary={open.acts.library}
        onInspector={open.acts.inspector}
        onPalette={open.acts.palette}
        onOpenFile={open.acts.openFile}
        onSaveFile={model.formula && reading ? open.acts.saveFile : undefined}
      />
      <div className="cols">
        <LibraryPane model={model} tables={tables} hands={hands} open={open} />
        <Centre model={model} tables={tables} hands={hands} open={open} why={why} onWhy={onWhy} />
        <InspectorPane model={model} tables={tables} panes={panes} />
        <OpenSheet model={model} tables={tables} open={open} />
      </div>
      <StatusBar
        {...model}
        amendment={tables.safety.amendment}
        tableSha256={tables.tableSha256}
        judgedMs={reading?.judgedMs}
        onShortcuts={() => open.setHelp(!open.help)}
      />
      <Overlays model={model} tables={tables} hands={hands} open={open} />
    </Frame>
  );
}

/** Started once: the tables change while a save is under way, and no save may begin beside another. */
function useKeeping(tables: Tables): void {
  useKeptFocus();
  useUnsavedGuard();
  const latest = useRef(tables);
  useEffect(() => {
    latest.current = tables;
  }, [tables]);
  useEffect(() => startKeeping(() => latest.current), []);
}

interface PaneProps {
  readonly model: WorkbenchModel;
  readonly tables: Tables;
}

interface SidePaneProps extends PaneProps {
  readonly panes: ReturnType<typeof usePanes>;
}

interface CentreProps extends PaneProps {
  readonly hands: Hands;
  readonly open: ReturnType<typeof useWindowKeys>;
  readonly why: WhyTarget | undefined;
  readonly onWhy: PanesProps['onWhy'];
}

/** The view that is shown; the formula being made stays where it is while it is smelled. */
function Centre({ model, tables, hands, open, why, onWhy }: CentreProps) {
  const { draft } = model;
  const close = () => onWhy(undefined);
  const openWhy = why ? <OpenWhy model={model} tables={tables} why={why} onClose={close} /> : null;
  return (
    <>
      <FormulaBoundary redrawOn={draft?.formula}>
        <FormulaPane
          {...model}
          tables={tables}
          connected={model.connection === 'connected'}
          selected={why?.kind === 'row' ? why.path : undefined}
          tableRef={hands.table}
          addRef={hands.add}
          fileRef={hands.file}
          notes={hands.notes}
          onWhy={onWhy}
          onPropose={hands.keys.propose}
          onAccept={hands.accept}
          onAdd={hands.addItem}
          hidden={open.view !== 'compose'}
          why={open.view === 'compose' ? openWhy : null}
        />
      </FormulaBoundary>
      {open.view === 'hybrid' ? (
        <SearchBoundary redrawOn={draft?.formula}>
          <SearchPane model={model} tables={tables} why={openWhy} onAccept={hands.accept} />
        </SearchBoundary>
      ) : null}
      {open.view === 'smell' ? (
        <SmellBoundary redrawOn={draft?.formula}>
          <SmellPane model={model} tables={tables} why={openWhy} onCompose={open.acts.compose} />
        </SmellBoundary>
      ) : null}
    </>
  );
}

interface OpenWhyProps extends PaneProps {
  readonly why: WhyTarget;
  readonly onClose: () => void;
}

function OpenWhy({ model, tables, why, onClose }: OpenWhyProps) {
  const found = useFoundOffers(tables);
  return (
    <WhyPanel
      key={JSON.stringify(why)}
      {...model}
      target={why}
      offers={[...model.brief.run.offers, ...found]}
      tables={tables}
      onFix={(formula) => {
        model.acts.replace(formula);
        onClose();
      }}
      onTake={model.acts.replace}
      onClose={onClose}
    />
  );
}

function InspectorPane({ model, tables, panes }: SidePaneProps) {
  const { say } = useWords();
  const { acts, formula } = model;
  return (
    <aside className="pane r" id="inspector" tabIndex={-1} aria-label={say('app.pane.inspector')}>
      <Edge side="inspector" panes={panes} />
      <PaneBoundary pane="inspector" redrawOn={formula}>
        <Inspector
          {...model}
          tables={tables}
          hasFormula={formula !== undefined && formula.lines.length > 0}
          onCategory={acts.category}
          onDosage={acts.dosage}
          onVariant={(line, variant) =>
            acts.settle(line, itemOfVariant(variant, tables.materialById))
          }
        />
      </PaneBoundary>
    </aside>
  );
}

interface LibraryPaneProps extends PaneProps {
  readonly hands: Hands;
  readonly open: ReturnType<typeof useWindowKeys>;
}

function LibraryPane({ model, tables, hands, open: { panes, acts } }: LibraryPaneProps) {
  const { say, language } = useWords();
  const open = useDrafts((drafts) => drafts.open);
  const { addItem } = hands;
  const { briefs, begin } = useKeptBriefs();
  const onAccord = useCallback(
    (accord: PublishedAccord) => open(accordFormula(accord, currentScope(), language)),
    [open, language],
  );
  const onMaterial = useCallback(
    ({ id }: Material) => addItem({ kind: 'material', ref: id }),
    [addItem],
  );
  return (
    <aside className="pane l" id="library" tabIndex={-1} aria-label={say('app.pane.library')}>
      <PaneBoundary pane="library" redrawOn={model.openFormulas.length}>
        <Library
          briefs={briefs}
          onNewBrief={begin}
          formulas={model.openFormulas}
          accords={tables.catalogue.accords}
          finder={model.finder}
          odour={tables.odour}
          searchRef={hands.search}
          onNew={hands.startNew}
          onAccord={onAccord}
          onMaterial={onMaterial}
          onOwn={acts.ownMaterial}
        />
      </PaneBoundary>
      <Edge side="library" panes={panes} />
    </aside>
  );
}
