// The data artefact in the window: fetched once, verified by hash, indexed; the same tables the workbench judges by.
import { type ArtefactSection, splitArtefact } from '#contract/artefact.ts';
import { DATA_PATH } from '#contract/catalogue.ts';
import type { KeptMaterial } from '#contract/ports/settings.ts';
import type { PhysicalEvidence } from '#domain/catalogue/evidence.ts';
import type { Catalogue, Material } from '#domain/catalogue/material.ts';
import { materialOfOwn, type OwnMaterial, withoutRepeats } from '#domain/catalogue/own-material.ts';
import { type EmotionIndex, indexEmotion } from '#domain/emotion/emotion-index.ts';
import { indexOdour, type OdourIndex } from '#domain/odour/odour-index.ts';
import { catalogueWithOwn } from '#domain/odour/own-catalogue.ts';
import { withOwn } from '#domain/safety/own-index.ts';
import { indexSafety, type SafetyIndex } from '#domain/safety/safety-index.ts';
import type { SafetyTable } from '#domain/safety/table.ts';

export interface Tables {
  readonly safety: SafetyTable;
  readonly catalogue: Catalogue;
  readonly tableSha256: string;
  /** Every published value behind the physical figures; read at the first call, for few ask. */
  readonly evidence: () => PhysicalEvidence;
  readonly keptOwn: readonly KeptMaterial[];
  /** Those that are kept, and those that the open formula brought along. */
  readonly own: readonly OwnMaterial[];
  /** The catalogue's materials and one's own, as they are found and named. */
  readonly materials: readonly Material[];
  /** Knows the own materials that are kept; a verdict adds what its formula brought along. */
  readonly safetyIndex: SafetyIndex;
  /** Knows none. */
  readonly shippedIndex: SafetyIndex;
  readonly odour: OdourIndex;
  readonly emotion: EmotionIndex;
  readonly materialById: ReadonlyMap<string, Material>;
  /** The catalogue's material behind an id, or behind a `cas:` that exactly one material carries. */
  readonly materialOf: (ref: string) => Material | undefined;
}

/** Nothing answers where the workbench was. */
export class Unreachable extends Error {}

/** The workbench no longer knows this window. */
export class SessionExpired extends Error {}

const UNAUTHORIZED = 401;

/**
 * Reads, verifies and indexes.
 * @throws SessionExpired when the shell refuses this window; Unreachable when it does not answer; Error with the reason when the data is missing or damaged.
 */
export async function loadTables(signal: AbortSignal): Promise<Tables> {
  const answer = await fetch(DATA_PATH, { signal, cache: 'no-store' }).catch((failure: unknown) => {
    if (signal.aborted) throw failure;
    throw new Unreachable();
  });
  if (answer.status === UNAUTHORIZED) throw new SessionExpired();
  if (!answer.ok) throw new Error((await answer.text()).trim());
  const split = splitArtefact(new Uint8Array(await answer.arrayBuffer()));
  if (!split.ok) throw new Error(split.reason);
  const found: Partial<Record<string, ArtefactSection>> = {};
  for (const section of split.sections) {
    const { name, bytes, sha256 } = section;
    if ((await sha256Of(bytes)) !== sha256) throw new Error(`the hash of ${name} is wrong`);
    found[name] = section;
  }
  const { safety, catalogue, evidence } = found;
  if (!safety || !catalogue || !evidence) throw new Error('a section is missing');
  return indexTables(safety, catalogue, evidence);
}

/** The hash vouches for the shape: these bytes are what the data build validated and wrote. */
function jsonOf({ bytes }: ArtefactSection): unknown {
  return JSON.parse(new TextDecoder().decode(bytes));
}

/** The indexes over verified tables. */
function indexTables(
  safetySection: ArtefactSection,
  catalogueSection: ArtefactSection,
  evidenceSection: ArtefactSection,
): Tables {
  const safety = jsonOf(safetySection) as SafetyTable;
  const catalogue = jsonOf(catalogueSection) as Catalogue;
  let behind: PhysicalEvidence | undefined;
  const safetyIndex = indexSafety(safety, catalogue);
  return {
    safety,
    catalogue,
    tableSha256: safetySection.sha256,
    evidence: () => {
      behind ??= jsonOf(evidenceSection) as PhysicalEvidence;
      return behind;
    },
    keptOwn: [],
    own: [],
    materials: catalogue.materials,
    safetyIndex,
    shippedIndex: safetyIndex,
    odour: indexOdour(catalogue),
    emotion: indexEmotion(catalogue),
    materialById: safetyIndex.materialById,
    materialOf: (ref) => safetyIndex.materialById.get(ref) ?? onlyWithCas(ref, safetyIndex),
  };
}

/** The same tables with own materials beside the catalogue; what is kept goes before what was brought along. */
export function tablesWithOwn(
  tables: Tables,
  keptOwn: readonly KeptMaterial[],
  brought: readonly OwnMaterial[],
): Tables {
  const own = withoutRepeats([...keptOwn, ...brought]);
  if (own.length === 0) return tables;
  const catalogue = catalogueWithOwn(tables.catalogue, own);
  const materialById = new Map(catalogue.materials.map((material) => [material.id, material]));
  return {
    ...tables,
    keptOwn,
    own,
    materials: [...own.map(findable), ...tables.catalogue.materials],
    safetyIndex: withOwn(tables.safetyIndex, keptOwn),
    odour: indexOdour(catalogue),
    emotion: indexEmotion(catalogue),
    materialById,
    materialOf: (ref) => materialById.get(ref) ?? tables.materialOf(ref),
  };
}

/** Found by its CAS number too, though the number stands for nothing. */
function findable(own: OwnMaterial): Material {
  const material = materialOfOwn(own);
  return own.cas === undefined
    ? material
    : { ...material, synonyms: [...material.synonyms, own.cas] };
}

function onlyWithCas(ref: string, { materialsByCas }: SafetyIndex): Material | undefined {
  if (!ref.startsWith('cas:')) return undefined;
  const [only, second] = materialsByCas.get(ref.slice(4)) ?? [];
  return second ? undefined : only;
}

async function sha256Of(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new Uint8Array(bytes));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
