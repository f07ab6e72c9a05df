// The data build: validates every source and writes one compact, hashed artefact, or writes nothing and says why.
import { createHash } from 'node:crypto';
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { ARTEFACT_FORMAT, type ArtefactHeader } from '#contract/artefact.ts';
import type { Catalogue } from '#domain/catalogue/material.ts';
import type { SafetyTable } from '#domain/safety/table.ts';
import { buildCatalogue } from './build/catalogue.ts';
import { BadSource } from './build/rows.ts';
import { buildSafety } from './build/safety.ts';

export type DataBuild =
  | { readonly ok: true; readonly bytes: number; readonly tableSha256: string }
  | { readonly ok: false; readonly reason: string };

export interface DataBuildOptions {
  /** Folder that holds catalogue/, emotion/ and ifra/. */
  readonly root: string;
  /** File to write. */
  readonly out: string;
}

/** Builds from `root` into `out`; equal sources give equal bytes. */
export function buildData({ root, out }: DataBuildOptions): DataBuild {
  try {
    const safety = buildSafety(root);
    const catalogue = buildCatalogue(root);
    checkIdentities(safety, catalogue);
    return write({ safety, catalogue }, out);
  } catch (error) {
    if (error instanceof BadSource) return { ok: false, reason: error.message };
    throw error;
  }
}

function checkIdentities(safety: SafetyTable, catalogue: Catalogue): void {
  const variants = new Set(safety.naturals.map(({ name, iso9235 }) => `${name}|${iso9235}`));
  const standards = new Set(safety.standards.map(({ id }) => id));
  for (const { id, ifra } of catalogue.materials) {
    if (ifra?.kind === 'annex' && !variants.has(`${ifra.natural}|${ifra.iso9235}`)) {
      throw new BadSource(
        `catalogue/naturals.csv: ${id} names ${ifra.natural} (${ifra.iso9235}), which the annex lacks`,
      );
    }
    if (ifra?.kind === 'standard' && !standards.has(ifra.standardId)) {
      throw new BadSource(
        `catalogue/naturals.csv: ${id} names ${ifra.standardId}, which does not exist`,
      );
    }
  }
}

function write(parts: { safety: SafetyTable; catalogue: Catalogue }, out: string): DataBuild {
  const sections = (['safety', 'catalogue'] as const).map((name) => {
    const bytes = Buffer.from(JSON.stringify(parts[name]));
    return { name, bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
  });
  const header: ArtefactHeader = {
    format: ARTEFACT_FORMAT,
    sections: sections.map(({ name, bytes, sha256 }) => ({
      name,
      bytes: bytes.byteLength,
      sha256,
    })),
  };
  const artefact = Buffer.concat([
    Buffer.from(`${JSON.stringify(header)}\n`),
    ...sections.map(({ bytes }) => bytes),
  ]);
  mkdirSync(dirname(out), { recursive: true });
  const partial = `${out}.${process.pid}.partial`;
  writeFileSync(partial, artefact);
  renameSync(partial, out);
  return { ok: true, bytes: artefact.byteLength, tableSha256: sections[0]?.sha256 ?? '' };
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { out: { type: 'string' } } });
  const root = import.meta.dirname;
  const built = buildData({ root, out: values.out ?? join(root, '..', 'dist', 'orgue-data') });
  if (built.ok) process.stdout.write(`data: ${built.bytes} bytes, table ${built.tableSha256}\n`);
  else {
    process.stderr.write(`data: ${built.reason}\n`);
    process.exitCode = 1;
  }
}
