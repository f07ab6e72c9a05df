// The formula table, the largest thing on the screen: every figure live, every cell reachable by keys.
import { type ReactNode, type RefObject, useDeferredValue, useMemo, useState } from 'react';
import type { Material } from '#domain/catalogue/material.ts';
import { gramsOf, type Line } from '#domain/recipe/formula.ts';
import { type RowShares, rowShares } from '#domain/recipe/shares.ts';
import type { Check } from '#domain/safety/report.ts';
import { asWritten, fixed, ratio } from '#renderer/ui/numbers.ts';
import { useRowWindow } from '#renderer/ui/use-row-window.ts';
import { useWords } from '#renderer/ui/words.ts';
import { removeLine, setGrams, setSolvent, setStrength } from './edit-rows.ts';
import { FormulaRow, type RowActs } from './FormulaRow.tsx';
import { type GridActs, pressInGrid } from './grid-keys.ts';
import { type RowFigure, rowFigures } from './row-figures.ts';

interface FormulaTableProps {
  readonly lines: readonly Line[];
  readonly dosagePercent: number;
  /** Absent while nothing is weighed. */
  readonly check: Check | undefined;
  /** The catalogue's material behind a reference. */
  readonly materialOf: (ref: string) => Material | undefined;
  readonly solvents: readonly Material[];
  /** Path of the row whose figures are open. */
  readonly selected: string | undefined;
  readonly tableRef: RefObject<HTMLTableElement | null>;
  /** The row at the foot where materials are added. */
  readonly addRow: ReactNode;
  /** What stands under the table. */
  readonly children: ReactNode;
  readonly onLines: (change: (lines: readonly Line[]) => readonly Line[], mark?: string) => void;
  readonly onWhy: (path: string) => void;
  readonly onFix: () => void;
  readonly onAdd: () => void;
}

/** Formulas up to this many rows are drawn whole, so that the browser's own search finds every row. */
const DRAWN_WHOLE = 100;

const COLUMNS = [
  ['number', 'num w32'],
  ['state', 'w24'],
  ['family', 'w40'],
  ['material', 'name'],
  ['grams', 'num w72'],
  ['row', 'num w60'],
  ['strength', 'num w60'],
  ['solvent', 'w68'],
  ['concentrate', 'num w68'],
  ['product', 'num w76'],
  ['share', 'w104'],
] as const;

export function FormulaTable(props: FormulaTableProps) {
  const { lines, onLines, tableRef } = props;
  const { say } = useWords();
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const acts = useRowActs(onLines, setFolded);
  const { rows, figuresOf } = useTableFigures(props);
  const gridActs: GridActs = {
    why: props.onWhy,
    fix: props.onFix,
    remove: acts.remove,
    add: props.onAdd,
  };
  const open = rows.filter(({ path }) => ![...folded].some((fold) => path.startsWith(`${fold}.`)));
  const { first, last, before, after, onScroll } = useRowWindow(open.length, DRAWN_WHOLE);
  return (
    <div className="formula-area" onScroll={onScroll}>
      <table
        ref={tableRef}
        className="grid formula"
        aria-label={say('recipe.table', { rows: lines.length })}
        aria-rowcount={open.length > DRAWN_WHOLE ? open.length : undefined}
        onKeyDown={(event) => pressInGrid(event, gridActs)}
      >
        <TableHead />
        <tbody>
          <Gap height={before} />
          {open.slice(first, last).map((row) => (
            <FormulaRow
              key={row.path}
              {...figuresOf(row)}
              path={row.path}
              depth={row.depth}
              line={row.line}
              material={
                row.line.item.kind === 'material' ? props.materialOf(row.line.item.ref) : undefined
              }
              solvents={props.solvents}
              folded={folded.has(row.path)}
              selected={row.path === props.selected}
              acts={acts}
            />
          ))}
          <Gap height={after} />
          {props.addRow}
        </tbody>
        <tfoot>
          <TotalRow lines={lines} rows={rows} check={props.check} />
        </tfoot>
      </table>
      {props.children}
    </div>
  );
}

/** The place of rows that are out of sight. */
function Gap({ height }: { readonly height: number }) {
  return height === 0 ? null : <tr aria-hidden="true" style={{ height }} />;
}

interface Told {
  readonly shares: ReadonlyMap<string, RowShares>;
  readonly figures: ReadonlyMap<string, RowFigure>;
}

const NO_FIGURES: ReadonlyMap<string, RowFigure> = new Map();

/** The row being edited is told at once; the others follow in the next frame, so that typing never waits for them. */
function useTableFigures({ lines, dosagePercent, check }: FormulaTableProps) {
  const told = useMemo<Told & { readonly rows: readonly RowShares[] }>(() => {
    const rows = rowShares(lines, dosagePercent);
    return {
      rows,
      shares: new Map(rows.map((row) => [row.path, row])),
      figures: check ? rowFigures(check) : NO_FIGURES,
    };
  }, [lines, dosagePercent, check]);
  const later = useDeferredValue<Told>(told);
  const figuresOf = ({ path, line }: RowShares) => {
    const { shares, figures } = later.shares.get(path)?.line === line ? later : told;
    const row = shares.get(path);
    const figure = figures.get(path);
    return {
      rowPercent: row?.rowPercent ?? 0,
      concentratePercent: row?.concentratePercent ?? 0,
      productPercent: row?.productPercent ?? 0,
      verdict: figure?.verdict,
      share: figure?.ratio,
    };
  };
  return { rows: told.rows, figuresOf };
}

function TableHead() {
  const { say } = useWords();
  return (
    <>
      <colgroup>
        {COLUMNS.map(([column, className]) => (
          <col key={column} className={className.replace('num ', '')} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {COLUMNS.map(([column, className]) => (
            <th
              key={column}
              scope="col"
              className={className.startsWith('num') ? 'num' : undefined}
            >
              {column === 'state' || column === 'family' ? (
                <span className="sr">{say(`recipe.column.${column}`)}</span>
              ) : (
                say(`recipe.column.${column}`)
              )}
            </th>
          ))}
        </tr>
      </thead>
    </>
  );
}

function useRowActs(
  onLines: FormulaTableProps['onLines'],
  setFolded: (change: (folded: ReadonlySet<string>) => ReadonlySet<string>) => void,
): RowActs {
  return useMemo(
    () => ({
      grams: (path, grams) => onLines((lines) => setGrams(lines, path, grams), `grams ${path}`),
      strength: (path, percent) =>
        onLines((lines) => setStrength(lines, path, percent), `strength ${path}`),
      solvent: (path, solvent) => onLines((lines) => setSolvent(lines, path, solvent)),
      remove: (path) => onLines((lines) => removeLine(lines, path)),
      fold: (path) =>
        setFolded((folded) => {
          const next = new Set(folded);
          if (!next.delete(path)) next.add(path);
          return next;
        }),
    }),
    [onLines, setFolded],
  );
}

interface TotalRowProps {
  readonly lines: readonly Line[];
  readonly rows: readonly RowShares[];
  readonly check: Check | undefined;
}

function TotalRow({ lines, rows, check }: TotalRowProps) {
  const { say } = useWords();
  const top = rows.filter(({ depth }) => depth === 0);
  const sum = (of: (row: RowShares) => number) => top.reduce((total, row) => total + of(row), 0);
  const accords = lines.filter(({ item }) => item.kind === 'accord').length;
  // As above the inspector: beside a prohibition the share of some other limit says nothing.
  const isProhibited = check?.verdict === 'prohibited';
  const worst = isProhibited ? undefined : check?.categories[check.category].worstRatio;
  const count = { rows: lines.length, accords };
  const filled = { width: `${100 * Math.min(1, worst ?? 0)}%` };
  return (
    <tr className="tot">
      <td colSpan={3} />
      <th scope="row">
        {say('recipe.total')}{' '}
        <span className="mute plain">
          {say(
            `recipe.total-${accords === 0 ? 'of' : accords === 1 ? 'accord' : 'accords'}`,
            count,
          )}
        </span>
      </th>
      <td className="num">{asWritten(Number(gramsOf(lines).toFixed(9)), 3)}</td>
      <td className="num">
        {fixed(
          sum(({ rowPercent }) => rowPercent),
          2,
        )}
      </td>
      <td colSpan={2} />
      <td className="num">
        {fixed(
          sum(({ concentratePercent }) => concentratePercent),
          2,
        )}
      </td>
      <td className="num">
        {fixed(
          sum(({ productPercent }) => productPercent),
          3,
        )}
      </td>
      <td>
        {worst === undefined ? (
          <span className="faint">–</span>
        ) : (
          <>
            <span className={`ubar ${check?.verdict ?? 'compliant'}`}>
              <i style={filled} />
            </span>
            {ratio(worst)}
          </>
        )}
      </td>
    </tr>
  );
}
