// What can be done in the formula table by key or pointer, to one row or to all chosen ones, each as one step back.
import type { RefObject } from 'react';
import { flushSync } from 'react-dom';
import { DEEPEST_ACCORD } from '#contract/recipe.ts';
import {
  type Arranged,
  groupLines,
  moveLines,
  removeLines,
  stepLines,
  ungroupLine,
} from '#domain/recipe/arrange.ts';
import { lineAtPath } from '#domain/recipe/edit.ts';
import type { Line } from '#domain/recipe/formula.ts';
import { commonLevel, outermost, parentOf } from '#domain/recipe/paths.ts';
import { rowShares } from '#domain/recipe/shares.ts';
import { type Key, type Params, type Say } from '#renderer/ui/words.ts';
import { type EditLines, toggleLocks } from './edit-rows.ts';
import { columnAt, focusCell, pathAt } from './grid-focus.ts';
import { GROUPINGS } from './grouping.ts';
import { chosen, chosenTo, NOTHING_CHOSEN, type Selection, toggled } from './selection.ts';
import { UNITS, type Unit } from './units.ts';
import { type GridView, refolded } from './use-grid-view.ts';

interface Grid {
  readonly lines: readonly Line[];
  readonly view: GridView;
  readonly tableRef: RefObject<HTMLTableElement | null>;
  readonly unit: Unit;
  readonly say: Say;
  readonly nameOf: (line: Line) => string;
  readonly onLines: EditLines;
  readonly onUnit: (unit: Unit) => void;
  readonly onWhy: (path: string) => void;
  readonly onFix: () => void;
  readonly onAdd: () => void;
}

export type GridActs = ReturnType<typeof gridActs>;

export function gridActs(grid: Grid) {
  const { view, say, onLines } = grid;
  const targets = (path: string) =>
    view.selection.paths.size > 0 ? outermost(view.selection.paths) : [path];
  const tell = (key: Key, params: Params) => {
    view.setProblem('');
    view.setSaid(say(key, params));
  };
  const remove = (paths: readonly string[]) => {
    onLines((lines) => removeLines(lines, paths));
    view.choose(NOTHING_CHOSEN);
    tell('recipe.said.removed', { rows: paths.length });
  };
  return {
    ...choosing(grid),
    ...arranging(grid, targets, tell),
    targets,
    tell,
    hasChoice: view.selection.paths.size > 0,
    isChosen: (path: string) => view.selection.paths.has(path),
    isAccord: (path: string) => lineAtPath(grid.lines, path)?.item.kind === 'accord',
    why: grid.onWhy,
    fix: grid.onFix,
    add: grid.onAdd,
    remove: (path: string) => remove(targets(path)),
    removeAll: remove,
    lock: (path: string) => {
      const paths = targets(path);
      const line = lineAtPath(grid.lines, paths[0] ?? path);
      onLines((lines) => toggleLocks(lines, paths));
      const areLocked = paths.every((one) => lineAtPath(grid.lines, one)?.locked);
      const name = line ? grid.nameOf(line) : '';
      tell(areLocked ? 'recipe.said.unlocked' : 'recipe.said.locked', { name });
    },
    dilute: (path: string) => focusCell(grid.tableRef.current, path, 'strength'),
    note: (path: string) => view.setField({ kind: 'note', path }),
    rename: (path: string) => view.setField({ kind: 'name', path }),
    nextUnit: () => {
      const unit = following(UNITS, grid.unit);
      grid.onUnit(unit);
      tell('recipe.said.unit', { unit: say(`recipe.unit.${unit}`) });
    },
    nextView: () => {
      const grouping = following(GROUPINGS, view.grouping);
      view.setGrouping(grouping);
      tell('recipe.said.grouping', { how: say(`recipe.grouping.${grouping}`) });
    },
  };
}

function following<T>(all: readonly [T, ...T[]], one: T): T {
  return all[(all.indexOf(one) + 1) % all.length] ?? all[0];
}

/** Choosing rows, and folding the accords among them. */
function choosing({ view, tableRef, say, lines }: Grid) {
  const { order, selection, folded } = view;
  const choose = (next: Selection) => {
    view.choose(next);
    const rows = next.paths.size;
    const key = rows === 0 ? 'chosen-none' : rows === 1 ? 'chosen-one' : 'chosen';
    view.setSaid(say(`recipe.said.${key}`, { rows }));
  };
  const setFolded = (path: string, isFolded: boolean) => {
    const next = new Set(folded);
    if (isFolded) next.add(path);
    else next.delete(path);
    view.setFolded(next);
  };
  return {
    chooseAll: () => choose(chosen(order)),
    chooseNone: () => {
      if (selection.paths.size > 0) choose(NOTHING_CHOSEN);
      if (view.problem !== '') view.setProblem('');
    },
    chooseOnly: (path: string) => choose(chosen([path])),
    toggle: (path: string) => choose(toggled(selection, path)),
    chooseTo: (path: string) => {
      const from = document.activeElement?.closest<HTMLElement>('[data-path]')?.dataset['path'];
      choose(chosenTo(selection, order, from ?? path, path));
    },
    extend: (path: string, step: 1 | -1) => {
      const column = columnAt(document.activeElement);
      const next = order[order.indexOf(path) + step];
      if (next === undefined) return;
      choose(chosenTo(selection, order, path, next));
      focusCell(tableRef.current, next, column);
    },
    /** Into an accord or out of it; undefined where there is nothing to open or shut. */
    sideways: (path: string, isInto: boolean): (() => void) | undefined => {
      const isAccord = lineAtPath(lines, path)?.item.kind === 'accord';
      if (isAccord && isInto === folded.has(path)) return () => setFolded(path, !isInto);
      const parent = parentOf(path);
      return isInto || parent === '' ? undefined : () => focusCell(tableRef.current, parent);
    },
  };
}

/** Does it, chooses what was moved and keeps the focus on it; undefined where it cannot be done. */
function arrangeIn(grid: Grid, change: Change): Arranged | undefined {
  const { view, say } = grid;
  const arranged = change(grid.lines);
  if (!arranged) return undefined;
  const rows = rowShares(arranged.lines, 100);
  if (rows.some(({ depth }) => depth >= DEEPEST_ACCORD)) {
    view.setProblem(say('reading.too-deep'));
    return undefined;
  }
  const column = columnAt(document.activeElement);
  const held = lineAtPath(grid.lines, pathAt(document.activeElement) ?? '');
  flushSync(() => {
    grid.onLines(() => arranged.lines);
    view.setFolded(refolded(view.folded, view.rows, rows));
    view.choose(arranged.paths.length > 1 ? chosen(arranged.paths) : NOTHING_CHOSEN, rows.length);
  });
  // The focus goes with its row when that was moved, else to the first that was.
  const followed = arranged.paths.find((path) => lineAtPath(arranged.lines, path) === held);
  focusCell(grid.tableRef.current, followed ?? arranged.paths[0] ?? '', column);
  return arranged;
}

type Change = (lines: readonly Line[]) => Arranged | undefined;

/** Changes that give rows other places. */
function arranging(
  grid: Grid,
  targets: (path: string) => string[],
  tell: (key: Key, params: Params) => void,
) {
  const { view, say } = grid;
  const arrange = (change: Change) => arrangeIn(grid, change);
  const refuse = (key: Key) => view.setProblem(say(key));
  const move = (paths: readonly string[], change: Change) => {
    if (view.grouping !== 'none') return refuse('recipe.said.move-grouped');
    const arranged = arrange(change);
    if (!arranged) return refuse('recipe.said.move-level');
    const line = lineAtPath(grid.lines, paths[0] ?? '');
    const name = line ? grid.nameOf(line) : '';
    const params = { name, row: arranged.paths[0] ?? '', rows: paths.length };
    tell(paths.length > 1 ? 'recipe.said.moved-rows' : 'recipe.said.moved', params);
  };
  return {
    arrange,
    step: (path: string, step: 1 | -1) => {
      const paths = targets(path);
      move(paths, (lines) => stepLines(lines, paths, step));
    },
    drop: (paths: readonly string[], gap: number) =>
      move(paths, (lines) => moveLines(lines, paths, gap)),
    group: (path: string) => {
      const paths = targets(path);
      if (commonLevel(paths) === undefined) return refuse('recipe.said.group-level');
      const arranged = arrange((lines) => groupLines(lines, paths, say('recipe.new-accord')));
      const [accord] = arranged?.paths ?? [];
      if (accord === undefined) return;
      view.setField({ kind: 'name', path: accord });
      tell('recipe.said.grouped', { rows: paths.length });
    },
    ungroup: (path: string) => {
      const arranged = arrange((lines) => ungroupLine(lines, path));
      if (!arranged) return refuse('recipe.said.no-accord');
      tell('recipe.said.ungrouped', { rows: arranged.paths.length });
    },
  };
}
