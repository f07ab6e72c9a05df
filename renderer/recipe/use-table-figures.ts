// The figures of the rows: those of the row being edited at once, the others in the next frame.
import { useDeferredValue, useMemo } from 'react';
import type { Line } from '#domain/recipe/formula.ts';
import { type RowShares, rowShares } from '#domain/recipe/shares.ts';
import type { Check, VerdictWord } from '#domain/safety/report.ts';
import { type RowFigure, rowFigures } from './row-figures.ts';

interface Told {
  readonly shares: ReadonlyMap<string, RowShares>;
  readonly figures: ReadonlyMap<string, RowFigure>;
}

interface Figures {
  readonly rowPercent: number;
  readonly concentratePercent: number;
  readonly productPercent: number;
  readonly verdict: VerdictWord | undefined;
  readonly share: number | undefined;
}

export type FiguresOf = (row: RowShares) => Figures;

interface Source {
  readonly lines: readonly Line[];
  readonly dosagePercent: number;
  readonly check: Check | undefined;
}

const NO_FIGURES: ReadonlyMap<string, RowFigure> = new Map();

/** The row being edited is told at once; the others follow in the next frame, so that typing never waits for them. */
export function useTableFigures({ lines, dosagePercent, check }: Source) {
  const told = useMemo<Told & { readonly rows: readonly RowShares[] }>(() => {
    const rows = rowShares(lines, dosagePercent);
    return {
      rows,
      shares: new Map(rows.map((row) => [row.path, row])),
      figures: check ? rowFigures(check) : NO_FIGURES,
    };
  }, [lines, dosagePercent, check]);
  const later = useDeferredValue<Told>(told);
  const figuresOf: FiguresOf = ({ path, line }) => {
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
