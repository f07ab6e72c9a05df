// The closed forms behind fix-it: how far a line must be cut or diluted, renormalisation included.
import { editLine, lineAtPath } from '#domain/recipe/edit.ts';
import { type Formula, gramsOf, type Line } from '#domain/recipe/formula.ts';
import { dilutablePercent, floorTo, weighableGrams } from '#domain/recipe/weighable.ts';
import type { Change, Edit } from './fix-change.ts';
import { exposuresOf } from './judge.ts';
import { applicableRules, measureCategory } from './measure.ts';
import type { SafetyIndex } from './safety-index.ts';
import { CATEGORY_IDS, type CategoryId } from './table.ts';

/** Exposure / limit per percent of dosage, by standard or rule id. */
type Load = ReadonlyMap<string, number>;

/** Rounded as weights and strengths are. */
interface Rounding {
  readonly grams: (grams: number) => number;
  readonly percent: (percent: number) => number;
}
/**
 * What can be weighed comes first. Less of one line is more of every other, so a rounded figure may be one too little;
 * then the fine one is offered.
 */
const WEIGHABLE: Rounding = { grams: weighableGrams, percent: dilutablePercent };
const FINE: Rounding = {
  grams: (grams) => floorTo(grams, 1e6),
  percent: (percent) => floorTo(percent, 1e4),
};
/** Weaker than this nobody dilutes; the line is then cut or removed. */
const WEAKEST_PERCENT = 0.01;
/**
 * A step that meets the limit exactly is a float's breadth away from its neighbour: the step above is tried first, the
 * one below is certain. Which of them is legal the verdict says.
 */
const MARGINS = [1 + 1e-12, 1 - 1e-12];
const ROUNDINGS = [WEIGHABLE, FINE].flatMap((rounding) =>
  MARGINS.map((margin) => ({ rounding, margin })),
);
const DEFAULT_SOLVENT = 'dpg';

/** Several ways to write one fix down, the smallest change first; the first that is legal counts. */
export type Ways = readonly Edit[];

/** Cuts each offending line alone, then all of them by one factor; a cut renormalises everything else. */
export function cutLines(start: Edit, paths: readonly string[], index: SafetyIndex): Ways[] {
  const tops = [...new Set(paths.map((path) => path.split('.')[0] ?? path))];
  const groups = tops.length > 1 ? [...tops.map((top) => [top]), tops] : [tops];
  return groups.map((group) => cutGroup(start, group, index));
}

function cutGroup(start: Edit, group: readonly string[], index: SafetyIndex): Ways {
  const { formula } = start;
  const dosage = formula.dosagePercent;
  const total = gramsOf(formula.lines);
  const cut = formula.lines.filter((_, at) => group.includes(String(at + 1)));
  const kept = formula.lines.filter((_, at) => !group.includes(String(at + 1)));
  const cutGrams = gramsOf(cut);
  const cutLoad = loadOf(cut, formula.category, index);
  const keptLoad = loadOf(kept, formula.category, index);
  let most = 1;
  for (const id of new Set([...cutLoad.keys(), ...keptLoad.keys()])) {
    // dosage · (keptGrams · kept + f · cutGrams · cut) ≤ keptGrams + f · cutGrams, solved for f
    const slope = cutGrams * (dosage * (cutLoad.get(id) ?? 0) - 1);
    const room = (total - cutGrams) * (1 - dosage * (keptLoad.get(id) ?? 0));
    if (slope > 0) most = Math.min(most, room / slope);
    else if (room < slope) return [];
  }
  if (most >= 1 || most < 0) return [];
  return ROUNDINGS.map(({ rounding, margin }) => applyCut(start, group, most * margin, rounding));
}

function applyCut(start: Edit, group: readonly string[], factor: number, rounding: Rounding): Edit {
  let lines = start.formula.lines;
  let lost = 0;
  const changes: Change[] = [];
  for (const path of [...group].sort((a, b) => Number(b) - Number(a))) {
    lines = editLine(lines, path, (line) => {
      const toGrams = rounding.grams(line.amountGrams * factor);
      lost += line.amountGrams - toGrams;
      if (toGrams === 0) changes.push({ kind: 'remove', line: path });
      else changes.push({ kind: 'cut', line: path, fromGrams: line.amountGrams, toGrams });
      return { ...line, amountGrams: toGrams };
    });
  }
  const share = lost / gramsOf(start.formula.lines);
  return edited(start, lines, changes.reverse(), share);
}

/** Dilutes each offending material line alone, then all of them by one factor; the weight of the line stays. */
export function diluteLines(start: Edit, paths: readonly string[], index: SafetyIndex): Ways[] {
  const materials = paths.filter((path) => isMaterialLine(start.formula, path));
  const groups =
    materials.length > 1 ? [...materials.map((path) => [path]), materials] : [materials];
  return groups.map((group) => diluteGroup(start, group, index));
}

function diluteGroup(start: Edit, group: readonly string[], index: SafetyIndex): Ways {
  const { formula } = start;
  if (group.length === 0) return [];
  const now = loadOf(formula.lines, formula.category, index);
  const solventOnly = loadOf(diluted(formula.lines, group, 0), formula.category, index);
  let most = 1;
  for (const id of new Set([...now.keys(), ...solventOnly.keys()])) {
    // the load is linear in the factor f: solvent + f · (now − solvent) ≤ 1 / dosage
    const base = solventOnly.get(id) ?? 0;
    const slope = (now.get(id) ?? 0) - base;
    const room = 1 / formula.dosagePercent - base;
    if (slope > 0) most = Math.min(most, room / slope);
    else if (room < slope) return [];
  }
  if (most >= 1 || most <= 0) return [];
  return ROUNDINGS.flatMap(({ rounding, margin }) =>
    applyDilution(start, group, most * margin, rounding),
  );
}

function applyDilution(
  start: Edit,
  group: readonly string[],
  factor: number,
  rounding: Rounding,
): Edit[] {
  const { formula } = start;
  const changes: Change[] = [];
  let { lines } = formula;
  for (const path of group) {
    const line = lineAtPath(lines, path);
    if (!line) return [];
    const toPercent = rounding.percent(line.strengthPercent * factor);
    if (toPercent < WEAKEST_PERCENT) return [];
    const solvent = line.solvent ?? DEFAULT_SOLVENT;
    changes.push({
      kind: 'dilute',
      line: path,
      fromPercent: line.strengthPercent,
      toPercent,
      solvent,
    });
    lines = editLine(lines, path, () => ({ ...line, strengthPercent: toPercent, solvent }));
  }
  const before = neatShare(formula, group);
  const after = neatShare({ ...formula, lines }, group);
  return [edited(start, lines, changes, before - after)];
}

function diluted(
  lines: readonly Line[],
  group: readonly string[],
  factor: number,
): readonly Line[] {
  // factor 0 leaves pure solvent: strength is kept a hair above zero so that the line stays a line
  return group.reduce<readonly Line[]>(
    (left, path) =>
      editLine(left, path, (line) => ({
        ...line,
        strengthPercent: Math.max(line.strengthPercent * factor, 1e-12),
        solvent: line.solvent ?? DEFAULT_SOLVENT,
      })),
    lines,
  );
}

/** Neat share of the named lines in the concentrate, 0 to 1. */
export function neatShare(formula: Formula, group: readonly string[]): number {
  const walk = (lines: readonly Line[], prefix: string, share: number): number => {
    const total = gramsOf(lines);
    return lines.reduce((sum, line, at) => {
      const path = `${prefix}${at + 1}`;
      const neat = (share * line.amountGrams * line.strengthPercent) / total / 100;
      if (group.includes(path)) return sum + neat;
      return line.item.kind === 'accord' ? sum + walk(line.item.lines, `${path}.`, neat) : sum;
    }, 0);
  };
  return walk(formula.lines, '', 1);
}

function edited(
  start: Edit,
  lines: readonly Line[],
  changes: readonly Change[],
  share: number,
): Edit {
  const formula = { ...start.formula, lines };
  const loss = 1 - (1 - start.loss) * (1 - share);
  return { formula, changes: [...start.changes, ...changes], loss };
}

function loadOf(lines: readonly Line[], category: string, index: SafetyIndex): Load {
  if (lines.length === 0) return new Map();
  const column = CATEGORY_IDS.indexOf(category as CategoryId);
  const exposures = exposuresOf(lines, index);
  const rules = applicableRules(exposures, index);
  const { measures } = measureCategory(exposures, rules, column, index);
  return new Map(measures.map(({ id, perPercent }) => [id, perPercent]));
}

function isMaterialLine(formula: Formula, path: string): boolean {
  const line = lineAtPath(formula.lines, path);
  return line !== undefined && line.item.kind !== 'accord';
}
