// Reads the data artefact and refuses it unless every section is byte for byte what was built.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type ArtefactSection, splitArtefact } from '#contract/artefact.ts';
import type { PhysicalEvidence } from '#domain/catalogue/evidence.ts';
import type { Catalogue } from '#domain/catalogue/material.ts';
import type { SafetyTable } from '#domain/safety/table.ts';

export type LoadedData =
  | {
      readonly ok: true;
      readonly safety: SafetyTable;
      readonly catalogue: Catalogue;
      /** Hash of the safety section: IFRA, annex, Schiff bases and EU tables together. */
      readonly tableSha256: string;
      readonly catalogueSha256: string;
      /** Every published value behind the physical figures; read at the first call, for few ask. */
      readonly evidence: () => PhysicalEvidence;
    }
  | { readonly ok: false; readonly reason: string };

/** Loads and verifies. Never throws for a missing, short or altered file. */
export function loadData(file: string): LoadedData {
  const bytes = readBytes(file);
  if (typeof bytes === 'string') return { ok: false, reason: bytes };
  const split = splitArtefact(bytes);
  if (!split.ok) return { ok: false, reason: `the data file is damaged: ${split.reason}` };
  const found: Partial<Record<string, ArtefactSection>> = {};
  for (const section of split.sections) {
    const sha256 = createHash('sha256').update(section.bytes).digest('hex');
    if (sha256 !== section.sha256) {
      return {
        ok: false,
        reason: `the data file is damaged: the hash of ${section.name} is wrong`,
      };
    }
    found[section.name] = section;
  }
  const { safety, catalogue, evidence } = found;
  if (!safety || !catalogue || !evidence)
    return { ok: false, reason: 'the data file lacks a section' };
  const [table, materials] = [jsonOf(safety), jsonOf(catalogue)];
  if (!table || !materials) return { ok: false, reason: 'the data file lacks a section' };
  let behind: PhysicalEvidence | undefined;
  return {
    ok: true,
    safety: table as SafetyTable,
    catalogue: materials as Catalogue,
    tableSha256: safety.sha256,
    catalogueSha256: catalogue.sha256,
    evidence: () => {
      behind ??= jsonOf(evidence) as PhysicalEvidence;
      return behind;
    },
  };
}

/** The hash vouches for the shape: these bytes are what the data build validated and wrote. */
function jsonOf({ bytes }: ArtefactSection): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}

function readBytes(file: string): Uint8Array | string {
  try {
    return readFileSync(file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return code === 'ENOENT'
      ? 'the data file is missing'
      : `the data file cannot be read (${code})`;
  }
}
