// The data build: validates every source and writes one compact, hashed artefact, or writes nothing and says why.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Written, writeArtefact } from './build/artefact.ts';
import { buildCatalogue } from './build/catalogue.ts';
import { openSources } from './build/rows.ts';
import { buildSafety } from './build/safety.ts';

export type DataBuild =
  | ({ readonly ok: true } & Written)
  /** One line per fault: file, line, column and what is wrong. */
  | { readonly ok: false; readonly reason: string };

export interface DataBuildOptions {
  /** Folder that holds catalogue/, emotion/, ifra/ and physical/. */
  readonly root: string;
  /** File to write. */
  readonly out: string;
}

const FAULTS_SHOWN = 20;

/** Builds from `root` into `out`; equal sources give equal bytes. */
export function buildData({ root, out }: DataBuildOptions): DataBuild {
  const sources = openSources(root);
  const safety = buildSafety(sources);
  const { catalogue, evidence } = buildCatalogue(sources, safety);
  // A row that cannot be read is missed by others in turn: those echoes are not worth a sentence.
  const faults = sources.faults.length > 0 ? sources.faults : sources.conflicts;
  if (faults.length === 0)
    return { ok: true, ...writeArtefact({ safety, catalogue, evidence }, out) };
  const rest = faults.length - FAULTS_SHOWN;
  const shown = faults.slice(0, FAULTS_SHOWN).concat(rest > 0 ? [`and ${rest} more`] : []);
  return { ok: false, reason: shown.join('\n') };
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { out: { type: 'string' } } });
  const root = import.meta.dirname;
  const built = buildData({ root, out: values.out ?? join(root, '..', 'dist', 'orgue-data') });
  if (built.ok) process.stdout.write(`data: ${built.bytes} bytes, table ${built.tableSha256}\n`);
  else {
    process.stderr.write(`${built.reason}\n`);
    process.exitCode = 1;
  }
}
