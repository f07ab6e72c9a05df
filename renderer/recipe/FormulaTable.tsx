// The formula table, the largest thing on the screen: every figure live, every cell reachable by keys.
import { type ReactNode, type RefObject, useEffect } from 'react';
import type { MaterialFinder } from '#domain/catalogue/finder.ts';
import type { Material } from '#domain/catalogue/material.ts';
import type { Line } from '#domain/recipe/formula.ts';
import type { Check } from '#domain/safety/report.ts';
import { useNaming } from '#renderer/ui/naming.ts';
import { useRowWindow } from '#renderer/ui/use-row-window.ts';
import { useWords } from '#renderer/ui/words.ts';
import type { EditLines } from './edit-rows.ts';
import { FormulaRow } from './FormulaRow.tsx';
import { GroupHead } from './GroupHead.tsx';
import { gridActs } from './grid-acts.ts';
import { copyRows, pasteRows } from './grid-clipboard.ts';
import { pressInGrid } from './grid-keys.ts';
import type { GridLine } from './grid-lines.ts';
import { pressOnRow } from './grid-pointer.ts';
import { NoteRow } from './NoteRow.tsx';
import { TableHead } from './TableHead.tsx';
import { TotalRow } from './TotalRow.tsx';
import type { Unit } from './units.ts';
import { type GridView, useGridView } from './use-grid-view.ts';
import { type RowActs, useRowActs } from './use-row-acts.ts';
import { type DropMark, useRowDrag } from './use-row-drag.ts';
import { type FiguresOf, useTableFigures } from './use-table-figures.ts';

export interface FormulaTableProps {
  readonly lines: readonly Line[];
  readonly dosagePercent: number;
  /** Absent while nothing is weighed. */
  readonly check: Check | undefined;
  /** The catalogue's material behind a reference. */
  readonly materialOf: (ref: string) => Material | undefined;
  /** Finds materials by the names in pasted rows. */
  readonly finder: MaterialFinder;
  readonly solvents: readonly Material[];
  readonly unit: Unit;
  /** Path of the row whose figures are open. */
  readonly selected: string | undefined;
  readonly tableRef: RefObject<HTMLTableElement | null>;
  /** The row at the foot where materials are added. */
  readonly addRow: ReactNode;
  /** What stands under the table. */
  readonly children: ReactNode;
  readonly onLines: EditLines;
  readonly onUnit: (unit: Unit) => void;
  readonly onWhy: (path: string) => void;
  readonly onFix: () => void;
  readonly onAdd: () => void;
  /** Rows are chosen, or none are any more. */
  readonly onChoice: (hasChoice: boolean) => void;
}

/** Formulas up to this many rows are drawn whole, so that the browser's own search finds every row. */
const DRAWN_WHOLE = 100;

export function FormulaTable(props: FormulaTableProps) {
  const { lines, unit, tableRef } = props;
  const { say } = useWords();
  const { rows, figuresOf } = useTableFigures(props);
  const view = useGridView(rows, props.materialOf);
  const rowActs = useRowActs(props.onLines, view.setFolded, view.setField);
  const { acts, handlers, mark } = useHandlers(props, view);
  useTold(acts.hasChoice, props.onChoice);
  useInSight(tableRef, props.selected);
  const drawn = useRowWindow(view.lines.length, DRAWN_WHOLE);
  return (
    <>
      <div className="formula-area" onScroll={drawn.onScroll}>
        <table
          ref={tableRef}
          className={mark ? 'grid formula dragging' : 'grid formula'}
          aria-label={say('recipe.table', { rows: lines.length })}
          aria-rowcount={view.lines.length > DRAWN_WHOLE ? view.lines.length : undefined}
          {...handlers}
        >
          <TableHead unit={unit} grouping={view.grouping} onGrouping={view.setGrouping} />
          <tbody>
            <Gap height={drawn.before} />
            {view.lines.slice(drawn.first, drawn.last).map((line) => (
              <DrawnLine
                key={line.key}
                {...props}
                line={line}
                view={view}
                mark={mark}
                rowActs={rowActs}
                figuresOf={figuresOf}
              />
            ))}
            <Gap height={drawn.after} />
            {props.addRow}
          </tbody>
          <tfoot>
            <TotalRow lines={lines} rows={rows} check={props.check} unit={unit} />
          </tfoot>
        </table>
        {props.children}
      </div>
      <Said view={view} />
    </>
  );
}

/** Keys, pointer and clipboard of the table. */
function useHandlers(props: FormulaTableProps, view: GridView) {
  const { say, language } = useWords();
  const naming = useNaming();
  const acts = gridActs({ ...props, view, say, nameOf: ({ item }) => naming.item(item) });
  const { mark, handlers } = useRowDrag(view.selection.paths, acts.drop);
  const clipboard = { lines: props.lines, finder: props.finder, view, acts, say, language };
  return {
    acts,
    mark,
    handlers: {
      ...handlers,
      onKeyDown: (event: React.KeyboardEvent<HTMLTableElement>) => pressInGrid(event, acts),
      onMouseDown: (event: React.MouseEvent<HTMLTableElement>) => pressOnRow(event, acts),
      onCopy: (event: React.ClipboardEvent) => copyRows(event, clipboard, false),
      onCut: (event: React.ClipboardEvent) => copyRows(event, clipboard, true),
      onPaste: (event: React.ClipboardEvent) => pasteRows(event, clipboard),
    },
  };
}

/** What opens under the table takes room from it: the row it speaks of stays in sight. */
function useInSight(table: FormulaTableProps['tableRef'], selected: string | undefined): void {
  useEffect(() => {
    if (selected === undefined) return;
    const row = table.current?.querySelector(`[data-path="${selected}"]`);
    row?.scrollIntoView({ block: 'nearest' });
  }, [table, selected]);
}

function useTold(hasChoice: boolean, onChoice: (hasChoice: boolean) => void): void {
  useEffect(() => onChoice(hasChoice), [hasChoice, onChoice]);
}

/** What was done, for those who do not see it, and what was refused, for all. */
function Said({ view }: { readonly view: GridView }) {
  const { say } = useWords();
  return (
    <>
      <p className="sr" role="status">
        {view.said}
      </p>
      {view.problem === '' ? null : (
        <div className="problem-line row gap8 t12">
          <span role="alert" className="grow">
            {view.problem}
          </span>
          <button type="button" className="btn quiet" onClick={() => view.setProblem('')}>
            {say('recipe.open-failed-close')}
          </button>
        </div>
      )}
    </>
  );
}

/** The place of rows that are out of sight. */
function Gap({ height }: { readonly height: number }) {
  return height === 0 ? null : <tr aria-hidden="true" style={{ height }} />;
}

type DrawnLineProps = Pick<FormulaTableProps, 'materialOf' | 'solvents' | 'selected' | 'unit'> & {
  readonly line: GridLine;
  readonly view: GridView;
  readonly mark: DropMark | undefined;
  readonly rowActs: RowActs;
  readonly figuresOf: FiguresOf;
};

function DrawnLine({ line, view, mark, rowActs, figuresOf, ...props }: DrawnLineProps) {
  if (line.kind === 'head') return <GroupHead group={line.group} unit={props.unit} />;
  const { row } = line;
  const { path, depth } = row;
  if (line.kind === 'note') return <NoteRow path={path} line={row.line} acts={rowActs} />;
  const { item } = row.line;
  return (
    <FormulaRow
      {...figuresOf(row)}
      path={path}
      depth={depth}
      line={row.line}
      material={item.kind === 'material' ? props.materialOf(item.ref) : undefined}
      solvents={props.solvents}
      unit={props.unit}
      folded={view.folded.has(path)}
      selected={path === props.selected}
      chosen={view.selection.paths.has(path)}
      drop={mark?.path === path ? mark.side : undefined}
      isNaming={view.field?.kind === 'name' && view.field.path === path}
      acts={rowActs}
    />
  );
}
