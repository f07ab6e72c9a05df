// The stamped way out: releases nothing unless the tables on disk are whole, and dates and hashes what it releases.
import { createHash } from 'node:crypto';
import type { Catalogue } from '#domain/catalogue/material.ts';
import type { OwnMaterial } from '#domain/catalogue/own-material.ts';
import { formulaToFile } from '#domain/recipe/file.ts';
import type { Formula } from '#domain/recipe/formula.ts';
import { DEFAULT_MARKETS, type Market, type Release, release } from '#domain/safety/release.ts';
import type { SupplierStatement } from '#domain/safety/safety-index.ts';
import type { SafetyTable } from '#domain/safety/table.ts';

/** Tables as they were just read and verified, or why they could not be. */
export type VerifiedTables =
  | {
      readonly ok: true;
      readonly safety: SafetyTable;
      readonly catalogue: Catalogue;
      readonly tableSha256: string;
    }
  | { readonly ok: false; readonly reason: string };

export type StampedRelease =
  | (Release & {
      readonly amendment: string;
      readonly tableSha256: string;
      readonly formulaSha256: string;
      /** ISO 8601. */
      readonly judgedAt: string;
    })
  | { readonly released: false; readonly tablesMissing: string };

export interface ReleaseOptions {
  readonly statements?: readonly SupplierStatement[];
  readonly markets?: readonly Market[];
  readonly own?: readonly OwnMaterial[];
}

/** Recomputes everything from the tables given; fails closed when they are missing or altered. */
export function releaseFormula(
  formula: Formula,
  tables: VerifiedTables,
  now: Date,
  { statements = [], markets = DEFAULT_MARKETS, own = [] }: ReleaseOptions = {},
): StampedRelease {
  if (!tables.ok) return { released: false, tablesMissing: tables.reason };
  const { safety, catalogue, tableSha256 } = tables;
  return {
    ...release(formula, safety, catalogue, statements, markets, own),
    amendment: safety.amendment,
    tableSha256,
    formulaSha256: formulaSha256(formula, catalogue, own),
    judgedAt: now.toISOString(),
  };
}

/** Hash of the formula as its file would be written. */
function formulaSha256(
  formula: Formula,
  catalogue: Catalogue,
  own: readonly OwnMaterial[],
): string {
  const materialById = new Map(catalogue.materials.map((material) => [material.id, material]));
  const file = JSON.stringify(formulaToFile(formula, materialById, own));
  return createHash('sha256').update(file).digest('hex');
}
