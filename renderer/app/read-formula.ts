// A formula read in the window at every keystroke: verdict, emotion, odour and cost from the domain's own functions.
import type { EmotionReading } from '#domain/emotion/emotion.ts';
import { readEmotion } from '#domain/emotion/read.ts';
import { type Character, type Cost, characterOf, costOf } from '#domain/odour/describe.ts';
import type { Dose } from '#domain/odour/dose.ts';
import { dosesOf } from '#domain/odour/doses.ts';
import { WEARS, type Wear } from '#domain/odour/wear.ts';
import { dropEmptyLines, dropHollowAccords } from '#domain/recipe/edit.ts';
import { type FormulaFile, formulaToFile } from '#domain/recipe/file.ts';
import type { Formula, Line } from '#domain/recipe/formula.ts';
import { catalogueIdOf } from '#domain/safety/catalogue-id.ts';
import { judge } from '#domain/safety/judge.ts';
import type { Check } from '#domain/safety/report.ts';
import type { Tables } from '#renderer/bridge/tables.ts';

export interface Reading {
  readonly check: Check;
  /** How long the verdict took, milliseconds. */
  readonly judgedMs: number;
  readonly doses: readonly Dose[];
  readonly emotion: EmotionReading;
  /** What it smells of, worn as the perfumer has set. */
  readonly character: Character;
  readonly cost: Cost;
}

/** Undefined while nothing is weighed; rows without an amount are left out and keep their place. */
export function readFormula(
  formula: Formula,
  tables: Tables,
  wear: Wear = WEARS.skin,
): Reading | undefined {
  if (!isWeighed(formula.lines)) return undefined;
  const before = performance.now();
  const check = judge(formula, tables.safetyIndex);
  const judgedMs = performance.now() - before;
  const doses = dosesOf(formula.lines, (item) => catalogueIdOf(item, tables.safetyIndex));
  const character = characterOf(doses, formula.dosagePercent, wear, tables.odour);
  return {
    check,
    judgedMs,
    doses,
    emotion: readEmotion(character.perceived, tables.emotion),
    character,
    cost: costOf(doses, tables.odour),
  };
}

/** True when every level has some weight, so that shares exist. */
export function isWeighed(lines: readonly Line[]): boolean {
  const weighed = lines.filter(({ amountGrams }) => amountGrams > 0);
  return (
    weighed.length > 0 &&
    weighed.every(({ item }) => item.kind !== 'accord' || isWeighed(item.lines))
  );
}

/** What a file is written by, so that it stands alone. */
export type FileTables = Pick<Tables, 'materialById' | 'keptOwn'>;

/** The formula as a file may hold it: rows that weigh something, and a name only when there is one. */
export function fileOf(formula: Formula, tables: FileTables): FormulaFile {
  return namedFile({ ...formula, lines: dropEmptyLines(formula.lines) }, tables);
}

/** The formula as it is kept: rows that are not weighed yet stay where they stand. */
export function keptFileOf(formula: Formula, tables: FileTables): FormulaFile {
  return namedFile({ ...formula, lines: dropHollowAccords(formula.lines) }, tables);
}

function namedFile(formula: Formula, { materialById, keptOwn }: FileTables): FormulaFile {
  const { name, ...file } = formulaToFile(formula, materialById, keptOwn);
  return name?.trim() ? { ...file, name } : file;
}
