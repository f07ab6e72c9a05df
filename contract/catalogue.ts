// Which tables and catalogue the workbench stands on, so that a window can tell whether it holds the same.

export interface VersionAnswer {
  readonly amendment: string;
  readonly tableSha256: string;
  readonly materials: number;
  readonly standards: number;
}

/** Where a shell serves the data artefact to its window. */
export const DATA_PATH = '/data/orgue-data';
