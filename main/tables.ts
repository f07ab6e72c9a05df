// The verified tables and the indexes over them, read once and shared by everything the workbench does.
import type { PhysicalEvidence } from '#domain/catalogue/evidence.ts';
import { type MaterialFinder, materialFinder } from '#domain/catalogue/finder.ts';
import type { Catalogue, Material } from '#domain/catalogue/material.ts';
import { indexSafety, type SafetyIndex } from '#domain/safety/safety-index.ts';
import type { SafetyTable } from '#domain/safety/table.ts';
import { loadData } from './catalogue/load.ts';
import { type DescribeIndex, indexDescription } from './emotion/describe.ts';
import { type BriefReader, briefReader } from './search/read-brief.ts';

/** Verified tables with the indexes built over them. */
export interface Tables {
  readonly ok: true;
  readonly safety: SafetyTable;
  readonly catalogue: Catalogue;
  readonly tableSha256: string;
  readonly catalogueSha256: string;
  /** Every published value behind the physical figures, and the results to test against; read at the first call. */
  readonly evidence: () => PhysicalEvidence;
  readonly materialById: ReadonlyMap<string, Material>;
  readonly safetyIndex: SafetyIndex;
  readonly describeIndex: DescribeIndex;
  readonly readBrief: BriefReader;
  /** Names to catalogue ids; built at the first call. */
  readonly finder: () => MaterialFinder;
}

export interface NoTables {
  readonly ok: false;
  readonly reason: string;
}

/** Reads and verifies; indexes that only some calls need are built when they are first asked for. */
export function readTables(dataFile: string): Tables | NoTables {
  const loaded = loadData(dataFile);
  if (!loaded.ok) return loaded;
  const { safety, catalogue, tableSha256, catalogueSha256, evidence } = loaded;
  const safetyIndex = indexSafety(safety, catalogue);
  const describeIndex = indexDescription(catalogue);
  let reader: BriefReader | undefined;
  const readBrief: BriefReader = (text) => {
    reader ??= briefReader(catalogue);
    return reader(text);
  };
  let found: MaterialFinder | undefined;
  const finder = () => {
    found ??= materialFinder(catalogue.materials);
    return found;
  };
  const { materialById } = safetyIndex;
  return {
    ...{ ok: true, safety, catalogue, tableSha256, catalogueSha256, evidence, materialById },
    ...{ safetyIndex, describeIndex, readBrief, finder },
  };
}
