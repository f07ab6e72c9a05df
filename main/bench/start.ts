// How long a command takes as people run it: `check` as a process of Node, and through npm.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Catalogue } from '#domain/catalogue/material.ts';
import { formulaToFile } from '#domain/recipe/file.ts';
import { type BenchReport, median, reportOf } from './figure.ts';
import { sixtyLines } from './verdict.ts';

/** A program and its first arguments; the command's own words follow. */
export type Launch = readonly [program: string, ...args: string[]];

export interface Launches {
  readonly node: Launch;
  /** Absent where npm is not how Orgue is started. */
  readonly npm?: Launch | undefined;
}

const RUNS = 11;

/** Medians of eleven starts after one that is not counted. */
export function benchStart({ node, npm }: Launches, catalogue: Catalogue): BenchReport {
  const folder = mkdtempSync(join(tmpdir(), 'orgue-bench-'));
  try {
    const file = join(folder, 'sixty-lines.json');
    const materialById = new Map(catalogue.materials.map((material) => [material.id, material]));
    writeFileSync(file, JSON.stringify(formulaToFile(sixtyLines(catalogue), materialById)));
    const check = (launch: Launch) => median(startsOf([...launch, 'check', file, '--json']));
    const ofNpm = npm
      ? [{ name: 'check through npm, median', value: check(npm), unit: 's', atMost: 0.7 } as const]
      : [];
    return reportOf('start', [
      { name: 'check as a process, median', value: check(node), unit: 's', atMost: 0.4 },
      ...ofNpm,
    ]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function startsOf([program, ...args]: readonly [string, ...string[]]): number[] {
  const starts = Array.from({ length: RUNS + 1 }, () => {
    const from = performance.now();
    const { status, stderr, error } = spawnSync(program, args, { encoding: 'utf8' });
    // Sixty lines at full strength are over the limits, so that is what the command says.
    if (error || status !== 1) {
      throw new Error(`check ended with ${status}: ${error?.message ?? stderr.trim()}`);
    }
    return (performance.now() - from) / 1000;
  });
  return starts.slice(1);
}
