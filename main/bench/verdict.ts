// How long a verdict takes: 60 lines with naturals and dilutions, all 18 categories, from scratch, with every trace.
import type { Catalogue, Material } from '#domain/catalogue/material.ts';
import type { Formula, Line } from '#domain/recipe/formula.ts';
import { judge } from '#domain/safety/judge.ts';
import { indexSafety } from '#domain/safety/safety-index.ts';
import type { SafetyTable } from '#domain/safety/table.ts';
import { type BenchReport, median, quantile, reportOf } from './figure.ts';

export interface BenchTables {
  readonly safety: SafetyTable;
  readonly catalogue: Catalogue;
}

const NATURALS = 20;
const SYNTHETICS = 40;
const WARM_UP = 300;
const ROUNDS = 1000;

/** Budgets of a verdict, and of reading the tables at start. `load` reads and verifies them from disk. */
export function benchVerdict(tables: BenchTables, load: () => BenchTables): BenchReport {
  const index = indexSafety(tables.safety, tables.catalogue);
  const formula = sixtyLines(tables.catalogue);
  for (let round = 0; round < WARM_UP; round += 1) judge(formula, index);
  const verdicts = timed(ROUNDS, () => judge(formula, index));
  const loads = timed(9, load);
  const indexes = timed(9, () => indexSafety(tables.safety, tables.catalogue));
  return reportOf('verdict', [
    { name: 'verdict of 60 lines, median', value: median(verdicts), unit: 'ms', atMost: 0.2 },
    { name: 'verdict of 60 lines, p95', value: quantile(verdicts, 0.95), unit: 'ms' },
    { name: 'substances traced', value: judge(formula, index).substances.length, unit: '' },
    { name: 'tables read and verified, median', value: median(loads), unit: 'ms', atMost: 50 },
    { name: 'tables indexed, median', value: median(indexes), unit: 'ms' },
  ]);
}

/** Naturals of the annex and molecules in catalogue order, every fifth line a 10 % dilution. */
export function sixtyLines({ materials }: Pick<Catalogue, 'materials'>): Formula {
  const naturals = materials.filter(({ ifra }) => ifra?.kind === 'annex').slice(0, NATURALS);
  const synthetics = materials.filter(({ kind }) => kind === 'synthetic').slice(0, SYNTHETICS);
  const lines = [...naturals, ...synthetics].map(lineOf);
  return { name: 'sixty lines', category: '4', dosagePercent: 15, lines };
}

function lineOf({ id }: Material, at: number): Line {
  const item = { kind: 'material', ref: id } as const;
  const amountGrams = (100 + 13 * at) / 1000;
  if (at % 5 > 0) return { item, amountGrams, strengthPercent: 100 };
  return { item, amountGrams, strengthPercent: 10, solvent: 'dpg' };
}

function timed(rounds: number, work: () => unknown): number[] {
  return Array.from({ length: rounds }, () => {
    const from = performance.now();
    work();
    return performance.now() - from;
  });
}
