// Builds the workbench: the one place that knows every feature and every engine. Shells only open doors to it.

import type { EngineReport } from '#contract/ports/engine.ts';
import type { ComposeEvent, ComposeInput } from '#contract/search.ts';
import type { Catalogue, Material } from '#domain/catalogue/material.ts';
import type { FileOverrides } from '#domain/recipe/file.ts';
import type { Formula } from '#domain/recipe/formula.ts';
import { catalogueIdOf } from '#domain/safety/catalogue-id.ts';
import { indexSafety, type SafetyIndex } from '#domain/safety/safety-index.ts';
import type { SafetyTable } from '#domain/safety/table.ts';
import { reportSqlite } from '#native/sqlite/engine.ts';
import packageFile from '../package.json' with { type: 'json' };
import { benchCompose } from './bench/compose.ts';
import type { BenchReport } from './bench/figure.ts';
import { benchStart, type Launches } from './bench/start.ts';
import { benchVerdict } from './bench/verdict.ts';
import { loadData } from './catalogue/load.ts';
import {
  type DescribeIndex,
  type Description,
  describeFormula,
  indexDescription,
} from './emotion/describe.ts';
import { type ReadFormula, readFormula } from './recipe/read.ts';
import { type CheckReport, checkFormula, type Markets } from './safety/check.ts';
import { releaseFormula, type StampedRelease } from './safety/release.ts';
import { openSearchHost } from './search/propose.ts';
import { type BriefReader, briefReader } from './search/read-brief.ts';

/** Verified tables with the indexes built over them. */
export interface Tables {
  readonly ok: true;
  readonly safety: SafetyTable;
  readonly catalogue: Catalogue;
  readonly tableSha256: string;
  readonly materialById: ReadonlyMap<string, Material>;
  readonly safetyIndex: SafetyIndex;
  readonly describeIndex: DescribeIndex;
  readonly readBrief: BriefReader;
}

export interface Workbench {
  /** Of this program. */
  readonly version: string;
  /** Read and verified at the first call, then kept. */
  readonly tables: () => Tables | { readonly ok: false; readonly reason: string };
  /** Reads the bytes of a formula file, or says which line and field is wrong. */
  readonly read: (bytes: Uint8Array, overrides: FileOverrides) => ReadFormula;
  readonly check: (formula: Formula, tables: Tables, markets?: Markets) => CheckReport;
  readonly describe: (formula: Formula, tables: Tables) => Description;
  /** Reads the tables again from disk; nothing kept is trusted on the way out. */
  readonly release: (formula: Formula, now: Date) => StampedRelease;
  /** One run of the composer in its own thread; aborting the signal or leaving the loop stops it. */
  readonly propose: (
    input: ComposeInput,
    tables: Tables,
    signal?: AbortSignal,
  ) => AsyncGenerator<ComposeEvent, void>;
  /** What each engine says about itself. */
  readonly engines: () => readonly EngineReport[];
  /** Measures one thing on this machine; seconds to minutes, and nothing else can run meanwhile. */
  readonly bench: (name: BenchName, tables: Tables, launches: Launches) => BenchReport;
  /** Ends what runs; the workbench is not used after it. */
  readonly close: () => Promise<void>;
}

export const BENCHES = ['verdict', 'compose', 'start'] as const;
export type BenchName = (typeof BENCHES)[number];

export interface WorkbenchOptions {
  /** The artefact that the data build writes. */
  readonly dataFile: string;
}

export function compose({ dataFile }: WorkbenchOptions): Workbench {
  let kept: ReturnType<Workbench['tables']> | undefined;
  const search = openSearchHost();
  return {
    tables: () => {
      kept ??= readTables(dataFile);
      return kept;
    },
    version: packageFile.version,
    read: readFormula,
    check: (formula, { safetyIndex, safety, tableSha256 }, markets) =>
      checkFormula(formula, safetyIndex, { amendment: safety.amendment, tableSha256 }, markets),
    describe: (formula, tables) => {
      const { eu } = checkFormula(formula, tables.safetyIndex, {
        amendment: tables.safety.amendment,
        tableSha256: tables.tableSha256,
      });
      return describeFormula(formula, tables.describeIndex, eu, (item) =>
        catalogueIdOf(item, tables.safetyIndex),
      );
    },
    release: (formula, now) => releaseFormula(formula, loadData(dataFile), now),
    propose: (input, { safety, catalogue }, signal) =>
      search.compose(input, { safety, catalogue }, signal),
    engines: () => [reportSqlite()],
    bench: (name, tables, launches) => benchOf(name, tables, launches, dataFile),
    close: search.close,
  };
}

function readTables(dataFile: string): ReturnType<Workbench['tables']> {
  const loaded = loadData(dataFile);
  if (!loaded.ok) return loaded;
  const { safety, catalogue, tableSha256 } = loaded;
  const safetyIndex = indexSafety(safety, catalogue);
  const describeIndex = indexDescription(catalogue);
  let reader: BriefReader | undefined;
  const readBrief: BriefReader = (text) => {
    reader ??= briefReader(catalogue);
    return reader(text);
  };
  const { materialById } = safetyIndex;
  return {
    ...{ ok: true, safety, catalogue, tableSha256, materialById },
    ...{ safetyIndex, describeIndex, readBrief },
  };
}

function benchOf(
  name: BenchName,
  tables: Tables,
  launches: Launches,
  dataFile: string,
): BenchReport {
  switch (name) {
    case 'verdict':
      return benchVerdict(tables, () => {
        const loaded = loadData(dataFile);
        if (!loaded.ok) throw new Error(loaded.reason);
        return loaded;
      });
    case 'compose':
      return benchCompose(tables);
    case 'start':
      return benchStart(launches, tables.catalogue);
  }
}
