// Writes the tables as one hashed file: whole or not at all, the same bytes from the same sources.
import { createHash } from 'node:crypto';
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { ARTEFACT_FORMAT, type ArtefactHeader } from '#contract/artefact.ts';
import type { PhysicalEvidence } from '#domain/catalogue/evidence.ts';
import type { Catalogue } from '#domain/catalogue/material.ts';
import type { SafetyTable } from '#domain/safety/table.ts';

export interface Written {
  readonly bytes: number;
  /** Hash of the safety section; every verdict carries it. */
  readonly tableSha256: string;
}

export interface Tables {
  readonly safety: SafetyTable;
  readonly catalogue: Catalogue;
  readonly evidence: PhysicalEvidence;
}

/** Writes beside `out` first and then takes its place, so that a reader never meets half a file. */
export function writeArtefact({ safety, catalogue, evidence }: Tables, out: string): Written {
  const table = section('safety', safety);
  const sections = [table, section('catalogue', catalogue), section('evidence', evidence)];
  const header: ArtefactHeader = {
    format: ARTEFACT_FORMAT,
    sections: sections.map(({ name, json, sha256 }) => ({ name, bytes: json.byteLength, sha256 })),
  };
  const head = Buffer.from(`${JSON.stringify(header)}\n`);
  const artefact = Buffer.concat([head, ...sections.map(({ json }) => json)]);
  mkdirSync(dirname(out), { recursive: true });
  const partial = `${out}.${process.pid}.partial`;
  writeFileSync(partial, artefact);
  renameSync(partial, out);
  return { bytes: artefact.byteLength, tableSha256: table.sha256 };
}

function section<Name extends keyof Tables>(name: Name, value: object) {
  const json = Buffer.from(JSON.stringify(value));
  return { name, json, sha256: createHash('sha256').update(json).digest('hex') };
}
