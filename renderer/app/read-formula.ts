// A formula read in the window at every keystroke: verdict, emotion, odour and cost from the domain's own functions.
import type { EmotionReading } from '#domain/emotion/emotion.ts';
import { readEmotion } from '#domain/emotion/read.ts';
import {
  type Cost,
  costOf,
  familyProfile,
  type Pyramid,
  pyramidOf,
} from '#domain/odour/describe.ts';
import { dosesOf } from '#domain/odour/doses.ts';
import type { FamilyShares } from '#domain/odour/odour-words.ts';
import type { Dose } from '#domain/odour/perceive.ts';
import { dropEmptyLines } from '#domain/recipe/edit.ts';
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
  readonly families: FamilyShares;
  readonly pyramid: Pyramid | undefined;
  readonly cost: Cost;
}

/** Undefined while nothing is weighed; rows without an amount are left out and keep their place. */
export function readFormula(formula: Formula, tables: Tables): Reading | undefined {
  if (!isWeighed(formula.lines)) return undefined;
  const before = performance.now();
  const check = judge(formula, tables.safetyIndex);
  const judgedMs = performance.now() - before;
  const doses = dosesOf(formula.lines, (item) => catalogueIdOf(item, tables.safetyIndex));
  return {
    check,
    judgedMs,
    doses,
    emotion: readEmotion(doses, tables.emotion),
    families: familyProfile(doses, tables.odour),
    pyramid: pyramidOf(doses, tables.odour),
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

/** The formula as a file may hold it: rows that weigh something, and a name only when there is one. */
export function fileOf(
  formula: Formula,
  { materialById }: Pick<Tables, 'materialById'>,
): FormulaFile {
  const weighed = { ...formula, lines: dropEmptyLines(formula.lines) };
  const { name, ...file } = formulaToFile(weighed, materialById);
  return name?.trim() ? { ...file, name } : file;
}
