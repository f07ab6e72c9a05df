// Reads the data artefact and refuses it unless every section is byte for byte what was built.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { splitArtefact } from '#contract/artefact.ts';
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
    }
  | { readonly ok: false; readonly reason: string };

/** Loads and verifies. Never throws for a missing, short or altered file. */
export function loadData(file: string): LoadedData {
  const bytes = readBytes(file);
  if (typeof bytes === 'string') return { ok: false, reason: bytes };
  const split = splitArtefact(bytes);
  if (!split.ok) return { ok: false, reason: `the data file is damaged: ${split.reason}` };
  const found: Record<string, unknown> = {};
  let tableSha256 = '';
  let catalogueSha256 = '';
  for (const section of split.sections) {
    const sha256 = createHash('sha256').update(section.bytes).digest('hex');
    if (sha256 !== section.sha256) {
      return {
        ok: false,
        reason: `the data file is damaged: the hash of ${section.name} is wrong`,
      };
    }
    if (section.name === 'safety') tableSha256 = sha256;
    else catalogueSha256 = sha256;
    found[section.name] = jsonOf(section.bytes);
  }
  const { safety, catalogue } = found;
  if (!safety || !catalogue) return { ok: false, reason: 'the data file lacks a section' };
  // The hash vouches for the shape: these bytes are what the data build validated and wrote.
  return {
    ok: true,
    safety: safety as SafetyTable,
    catalogue: catalogue as Catalogue,
    tableSha256,
    catalogueSha256,
  };
}

function jsonOf(bytes: Uint8Array): unknown {
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
