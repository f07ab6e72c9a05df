// Builds the workbench: the one place that knows every feature and every engine. Shells only open doors to it.

import type { CalibrationAnswer, DescribeAnswer, RaiseAnswer } from '#contract/emotion.ts';
import type { EngineReport } from '#contract/ports/engine.ts';
import type { Store } from '#contract/ports/store.ts';
import type { ComposeEvent, ComposeInput } from '#contract/search.ts';
import { type MaterialFinder, materialFinder } from '#domain/catalogue/finder.ts';
import { type OwnMaterial, withoutRepeats } from '#domain/catalogue/own-material.ts';
import type { EmotionAxis } from '#domain/emotion/emotion.ts';
import { catalogueWithOwn } from '#domain/odour/own-catalogue.ts';
import { type FileOverrides, formulaFromFile } from '#domain/recipe/file.ts';
import type { Formula } from '#domain/recipe/formula.ts';
import { catalogueIdOf } from '#domain/safety/catalogue-id.ts';
import { withOwn } from '#domain/safety/own-index.ts';
import { simdEngine } from '#native/kernel/simd-engine.ts';
import { reportSqlite } from '#native/sqlite/engine.ts';
import { lockFolder } from '#native/sqlite/lock.ts';
import { type Restored, restoreDatabase } from '#native/sqlite/restore.ts';
import { openStore } from '#native/sqlite/store.ts';
import packageFile from '../package.json' with { type: 'json' };
import { benchCompose } from './bench/compose.ts';
import { benchEmotion } from './bench/emotion.ts';
import type { BenchReport } from './bench/figure.ts';
import { benchHybrid } from './bench/hybrid.ts';
import { benchLegal } from './bench/legal.ts';
import { benchMoga } from './bench/moga.ts';
import { benchOdour } from './bench/odour.ts';
import { benchPpo } from './bench/ppo.ts';
import { benchReward } from './bench/reward.ts';
import { benchSearch, type Searches } from './bench/search.ts';
import { benchSearchKill } from './bench/search-kill.ts';
import { benchShell } from './bench/shell.ts';
import { benchStart, type Launches } from './bench/start.ts';
import { benchStore } from './bench/store.ts';
import { benchVerdict } from './bench/verdict.ts';
import { loadData } from './catalogue/load.ts';
import { calibrateEmotion, type RatedFormula, tellsEmotion } from './emotion/calibrate.ts';
import { describeFormula, indexDescription } from './emotion/describe.ts';
import { raiseEmotion } from './emotion/raise.ts';
import { type Kept, openKept } from './kept.ts';
import { type Learner, openLearner } from './learning/learner.ts';
import { type ExportAnswer, exportFormula } from './recipe/export.ts';
import { type ImportAnswer, importFormula } from './recipe/import.ts';
import { type ReadOwn, readOwnMaterial } from './recipe/own-file.ts';
import { type ReadFormula, readFormula } from './recipe/read.ts';
import { type CheckReport, checkFormula, type Markets } from './safety/check.ts';
import { releaseFormula, type StampedRelease } from './safety/release.ts';
import { openSearchHost } from './search/propose.ts';
import { type NoTables, readTables, type Tables } from './tables.ts';
import { openTrainingHost, type TrainingHost } from './training/host.ts';
import { releasable } from './training/releasable.ts';

export interface Workbench {
  /** Of this program. */
  readonly version: string;
  /** Read and verified at the first call, then kept. */
  readonly tables: () => Tables | NoTables;
  /** Reads the bytes of a formula file, or says which line and field is wrong. */
  readonly read: (bytes: Uint8Array, overrides: FileOverrides) => ReadFormula;
  /** Reads a file of any format, or says what is wrong with it. */
  readonly importFile: (
    bytes: Uint8Array,
    fileName: string,
    tables: Tables,
    overrides: FileOverrides,
    own?: readonly OwnMaterial[],
  ) => ImportAnswer;
  readonly readOwn: (bytes: Uint8Array) => ReadOwn;
  readonly exportFile: (
    formula: Formula,
    format: string,
    tables: Tables,
    language: 'en' | 'ko',
  ) => ExportAnswer;
  /** The perfumer's own materials; none where no data folder was opened. */
  readonly own: () => Promise<readonly OwnMaterial[]>;
  /** Own materials count where they are given; those that the formula brought along count always. */
  readonly check: (
    formula: Formula,
    tables: Tables,
    markets?: Markets,
    own?: readonly OwnMaterial[],
  ) => CheckReport;
  readonly describe: (
    formula: Formula,
    tables: Tables,
    own?: readonly OwnMaterial[],
  ) => DescribeAnswer;
  readonly raise: (
    formula: Formula,
    axis: EmotionAxis,
    tables: Tables,
    own?: readonly OwnMaterial[],
  ) => RaiseAnswer;
  /** What the ratings kept teach about how this perfumer feels. */
  readonly calibration: (kept: Kept, tables: Tables) => Promise<CalibrationAnswer>;
  /** Reads tables and own materials again from disk; nothing kept is trusted on the way out. */
  readonly release: (formula: Formula, now: Date) => Promise<StampedRelease>;
  /** One run of the composer in its own thread; aborting the signal or leaving the loop stops it. */
  readonly propose: (
    input: ComposeInput,
    tables: Tables,
    signal?: AbortSignal,
  ) => AsyncGenerator<ComposeEvent, void>;
  /** The perfumer's own data; undefined where no data folder was opened. */
  readonly kept: Kept | undefined;
  /** Learns from what is kept; undefined where no data folder was opened. */
  readonly learning: Learner | undefined;
  /** Searches that learn, and the jobs they are; undefined where no data folder was opened. */
  readonly training: TrainingHost | undefined;
  /** What each engine says about itself. */
  readonly engines: () => readonly EngineReport[];
  /** Measures one thing on this machine; seconds to minutes, and nothing else can run meanwhile. */
  readonly bench: (name: BenchName, tables: Tables, launches: Launches) => Promise<BenchReport>;
  /** Ends what runs; the workbench is not used after it. */
  readonly close: () => Promise<void>;
}

export const BENCHES = [
  'verdict',
  'compose',
  'odour',
  'emotion',
  'moga',
  'ppo',
  'hybrid',
  'reward',
  'search',
  'search-kill',
  'legal',
  'start',
  'store',
  'shell',
] as const;
export type BenchName = (typeof BENCHES)[number];

export interface WorkbenchOptions {
  /** The artefact that the data build writes. */
  readonly dataFile: string;
  /** The data folder, opened; absent where none is needed. */
  readonly home?: OpenHome | undefined;
  /** Told what went wrong in the background. */
  readonly onFailure?: (what: 'drain' | 'learning', error: unknown) => void;
}

/** A data folder that is this process's alone until it is closed. */
export interface OpenHome {
  readonly store: Store;
  readonly clock: () => number;
  readonly release: () => void;
}

/** Opens a data folder, or says that another process works in it. Never throws for what it finds there. */
export function openHome(home: string, clock: () => number = Date.now): OpenHome | 'taken' {
  const locking = lockFolder(home);
  if (locking.kind === 'taken') return 'taken';
  const release = locking.kind === 'held' ? locking.lock.release : () => undefined;
  return { store: openStore({ home, clock }), clock, release };
}

/** Puts a backup in the place of a data folder's database, unless another process works in it. */
export function restoreHome(home: string, backup: string): Restored | 'taken' {
  const locking = lockFolder(home);
  if (locking.kind === 'taken') return 'taken';
  if (locking.kind === 'failed') return { ok: false, reason: locking.reason };
  try {
    return restoreDatabase(home, backup);
  } finally {
    locking.lock.release();
  }
}

export function compose({ dataFile, home, onFailure }: WorkbenchOptions): Workbench {
  let tables: ReturnType<Workbench['tables']> | undefined;
  const tablesNow = () => {
    tables ??= readTables(dataFile);
    return tables;
  };
  const learning = home && learnerOf(home, tablesNow, onFailure);
  const kept =
    home &&
    openKept({
      ...home,
      onDrainFailure: (error) => onFailure?.('drain', error),
      onJudged: learning?.nudge,
    });
  const training = home && trainingOf(home, dataFile);
  const search = openSearchHost();
  return {
    tables: tablesNow,
    version: packageFile.version,
    read: readFormula,
    readOwn: readOwnMaterial,
    importFile: (bytes, fileName, over, overrides, own = []) =>
      importFormula(bytes, fileName, finderWith(over, own), overrides),
    exportFile: (formula, format, over, language) =>
      exportFormula(formula, format, finderWith(over, formula.own ?? []), language),
    own: async () => (await kept?.own.list()) ?? NO_OWN,
    check: (formula, { safetyIndex, safety, tableSha256 }, markets, own = NO_OWN) => {
      const stamp = { amendment: safety.amendment, tableSha256 };
      return checkFormula(formula, withOwn(safetyIndex, own), stamp, markets);
    },
    describe: (formula, over, own = NO_OWN) => describeWith(formula, over, own),
    raise: (formula, axis, over, own = NO_OWN) => {
      const { safety, describing, catalogue } = withOwnOf(formula, over, own);
      return raiseEmotion(formula, axis, catalogue, { safety, ...describing });
    },
    calibration: calibrationWith,
    release: async (formula, now) =>
      releaseFormula(formula, loadData(dataFile), now, { own: (await kept?.own.read()) ?? NO_OWN }),
    propose: (input, { safety, catalogue }, signal) =>
      search.compose(input, { safety, catalogue }, signal),
    kept,
    learning,
    training,
    engines: () => [reportSqlite()],
    bench: (name, over, launches) => benchOf(name, over, launches, dataFile),
    close: async () => {
      await search.close();
      await training?.close();
      await learning?.close();
      await kept?.close();
      home?.release();
    },
  };
}

const NO_OWN: readonly OwnMaterial[] = [];

/** What a search found is released from tables that are read anew, all of it from one reading. */
function trainingOf({ store, clock }: OpenHome, dataFile: string): TrainingHost {
  return openTrainingHost({
    ...{ jobs: store.jobs, clock },
    gate: async (found) => {
      const [read, now] = [loadData(dataFile), new Date(clock())];
      return releasable(found, (formula) => releaseFormula(formula, read, now).released);
    },
  });
}

/** A fit that fell due and was never made, because the process died, is made at the next start. */
function learnerOf(
  { store, clock }: OpenHome,
  tables: Workbench['tables'],
  onFailure: WorkbenchOptions['onFailure'],
): Learner {
  const learner = openLearner({
    stores: store,
    clock,
    tables: () => {
      const found = tables();
      return found.ok ? found : undefined;
    },
    onFailure: (error) => onFailure?.('learning', error),
  });
  if (store.state === 'ready') learner.nudge();
  return learner;
}

function finderWith({ catalogue, finder }: Tables, own: readonly OwnMaterial[]): MaterialFinder {
  if (own.length === 0) return finder();
  return materialFinder(catalogueWithOwn(catalogue, own).materials);
}

function describeWith(
  formula: Formula,
  over: Tables,
  given: readonly OwnMaterial[],
): DescribeAnswer {
  const { safety, describing } = withOwnOf(formula, over, given);
  const stamp = { amendment: over.safety.amendment, tableSha256: over.tableSha256 };
  const { eu } = checkFormula(formula, safety, stamp);
  return describeFormula(formula, describing, eu, (item) => catalogueIdOf(item, safety));
}

/** Of a formula that was rated by its own id: which mod was smelt is known only while there is one. */
async function onlyMod(mine: Kept, formulaId: string) {
  const [only, second] = await mine.history(formulaId);
  return second ? undefined : only;
}

async function calibrationWith(mine: Kept, over: Tables): Promise<CalibrationAnswer> {
  const ratings = (await mine.feedback()).ratings.filter(tellsEmotion);
  const rated = new Map<string, RatedFormula>();
  for (const id of new Set(ratings.map(({ recipe_id }) => recipe_id))) {
    const revision = (await mine.revision(id)) ?? (await onlyMod(mine, id));
    if (!revision) continue;
    const formula = formulaFromFile(revision.file, { fallbackName: '' });
    rated.set(id, { formulaId: revision.formulaId, formula });
  }
  const brought = [...rated.values()].flatMap(({ formula }) => formula.own ?? []);
  const own = withoutRepeats([...(await mine.own.list()), ...brought]);
  const { safety, describing } = withOwnOf({ own }, over, NO_OWN);
  return calibrateEmotion(
    ratings,
    (id) => rated.get(id),
    describing,
    (item) => catalogueIdOf(item, safety),
  );
}

/** Tables and indexes with the perfumer's own materials and those that the formula brought along. */
function withOwnOf(
  { own: brought = NO_OWN }: Pick<Formula, 'own'>,
  over: Tables,
  given: readonly OwnMaterial[],
) {
  const own = withoutRepeats([...given, ...brought]);
  const safety = withOwn(over.safetyIndex, own);
  if (own.length === 0) {
    return { safety, describing: over.describeIndex, catalogue: over.catalogue };
  }
  const catalogue = catalogueWithOwn(over.catalogue, own);
  return { safety, describing: indexDescription(catalogue), catalogue };
}

/** Searches of a folder that is made for a measurement, with all that keeping them costs. */
function searchesIn(home: string, dataFile: string, tables: Tables): Searches {
  const store = openStore({ home, clock: Date.now });
  const host = trainingOf({ store, clock: Date.now, release: () => undefined }, dataFile);
  return {
    run: async function* (jobId, spec) {
      for await (const { event } of (await host.run({ jobId, spec }, tables, 0)) ?? []) yield event;
    },
    close: async () => {
      await host.close();
      await store.close();
    },
  };
}

async function benchOf(
  name: BenchName,
  tables: Tables,
  launches: Launches,
  dataFile: string,
): Promise<BenchReport> {
  switch (name) {
    case 'verdict':
      return benchVerdict(tables, () => {
        const loaded = loadData(dataFile);
        if (!loaded.ok) throw new Error(loaded.reason);
        return loaded;
      });
    case 'compose':
      return benchCompose(tables);
    case 'emotion':
      return benchEmotion(tables.catalogue);
    case 'moga':
      return benchMoga();
    case 'ppo':
      return benchPpo(simdEngine);
    case 'hybrid':
      return benchHybrid(tables, simdEngine);
    case 'odour':
      return benchOdour(tables.catalogue, tables.evidence(), (formula) =>
        describeWith(formula, tables, NO_OWN),
      );
    case 'search':
      return benchSearch({
        openIn: (home) => searchesIn(home, dataFile, tables),
        readBrief: tables.readBrief,
      });
    case 'search-kill':
      return benchSearchKill(launches);
    case 'legal':
      return benchLegal(tables);
    case 'reward':
      return benchReward(tables);
    case 'start':
      return benchStart(launches, tables.catalogue);
    case 'shell':
      return benchShell(launches, tables.catalogue);
    case 'store':
      return benchStore((home) => openStore({ home, clock: Date.now }), tables.catalogue);
  }
}
