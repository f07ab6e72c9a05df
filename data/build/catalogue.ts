// Materials, odour words, emotion weights and published accords put together into one catalogue.
import type { PhysicalEvidence } from '#domain/catalogue/evidence.ts';
import type { Catalogue, Material } from '#domain/catalogue/material.ts';
import type { SafetyTable } from '#domain/safety/table.ts';
import { accordsOf } from './accords.ts';
import { koreanWords } from './korean.ts';
import { learnableOf } from './learnable.ts';
import { makeupsOf } from './makeups.ts';
import { readMaterials } from './material-rows.ts';
import { materialOf } from './materials.ts';
import { identitiesOf } from './naturals.ts';
import { perfumersWord } from './perfumers.ts';
import { buildPhysics } from './physical.ts';
import type { ThresholdTrial } from './physical-thresholds.ts';
import type { Sources } from './rows.ts';
import { withheldSynonyms } from './synonyms.ts';
import { descriptorsOf, emotionWeightsOf, measuredOdoursOf } from './words.ts';

export interface CatalogueBuild {
  readonly catalogue: Catalogue;
  /** Every published value behind the physical figures. */
  readonly evidence: PhysicalEvidence;
  /** How well thresholds are estimated; absent when none is published. */
  readonly trial?: ThresholdTrial;
}

/** Builds the catalogue; what is wrong with a source is recorded in `sources`. */
export function buildCatalogue(sources: Sources, safety: SafetyTable): CatalogueBuild {
  const { rows, byId, added } = readMaterials(sources);
  const identities = identitiesOf(sources, byId, safety);
  const withheld = withheldSynonyms(sources, byId, safety);
  const korean = koreanWords(sources, 'materials', byId.keys());
  const materials = rows.map((row) =>
    materialOf(row, {
      added: added.get(row.id) ?? [],
      nameKo: korean[row.id],
      ifra: identities.get(row.id),
      withheldSynonyms: withheld.get(row.id) ?? new Set(),
    }),
  );
  const descriptors = descriptorsOf(sources);
  checkWords(sources, materials, new Set(descriptors.map(({ word }) => word)));
  const families = [
    ...materials.map(({ family }) => family),
    ...descriptors.flatMap(({ parentFamily }) => (parentFamily === '' ? [] : [parentFamily])),
  ];
  const emotionWeights = emotionWeightsOf(sources);
  const { physical, evidence, ...behind } = buildPhysics(sources, materials);
  const catalogue = {
    materials,
    physical,
    makeups: makeupsOf(sources, materials, safety.naturals),
    descriptors,
    emotionWeights,
    measuredOdours: measuredOdoursOf(sources, emotionWeights),
    learnable: learnableOf(sources, byId),
    accords: accordsOf(sources, new Set(byId.keys())),
    familiesKo: koreanWords(sources, 'families', families),
  };
  return { catalogue, evidence: { ...evidence, ...perfumersWord(sources) }, ...behind };
}

function checkWords(
  sources: Sources,
  materials: readonly Material[],
  known: ReadonlySet<string>,
): void {
  for (const { id, descriptors } of materials) {
    for (const word of descriptors) {
      if (!known.has(word))
        sources.conflicts.push(`catalogue/descriptors.csv: "${word}" of ${id} is missing`);
    }
  }
}
