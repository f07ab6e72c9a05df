// A material as a policy knows it: 32 numbers, so that one it has never met still looks like its kin.
import type { PaletteItem } from '#domain/search/palette.ts';
import type { SpeciesTable } from '#domain/search/species-table.ts';

export const FEATURE_WIDTH = 32;
/** What is left is a signature of the id, so that no two materials are the same to the policy. */
const SIGNATURE_SCALE = 0.5;

/** Rows of FEATURE_WIDTH by slot; an empty slot is all 0. */
export function materialFeatures(
  items: readonly (PaletteItem | undefined)[],
  species: SpeciesTable,
): Float64Array {
  const rows = new Float64Array(items.length * FEATURE_WIDTH);
  items.forEach((item, slot) => {
    if (!item) return;
    const row = featuresOf(item, species);
    rows.set(row.slice(0, FEATURE_WIDTH), slot * FEATURE_WIDTH);
  });
  return rows;
}

function featuresOf(item: PaletteItem, species: SpeciesTable): number[] {
  const { material, families, pull, parts } = item;
  const physics = parts.map(({ slot, massShare }) => ({
    massShare,
    properties: species.properties[slot],
  }));
  const mean = (read: (one: NonNullable<(typeof physics)[number]['properties']>) => number) =>
    physics.reduce(
      (sum, { massShare, properties }) => sum + (properties ? massShare * read(properties) : 0),
      0,
    );
  const known = [
    ...families,
    ...pull,
    mean(({ vapourPressurePa }) => Math.log10(vapourPressurePa.value)) / 2,
    mean(({ thresholdMgPerM3 }) => (thresholdMgPerM3 ? Math.log10(thresholdMgPerM3.value) : 0)) / 3,
    mean(({ exponent }) => exponent.value) * 2 - 0.7,
    mean(({ molarMass }) => molarMass.value) / 100 - 1.7,
    Math.log10(material.priceEurPerKg ?? 100) - 2,
    material.kind === 'natural' ? 1 : 0,
    Math.log10(Math.max(1, item.maxUnits)) - 2,
    item.reluctance,
  ];
  const signature = Array.from(
    { length: FEATURE_WIDTH - known.length },
    (_, at) => (hashOf(material.id, at) / 0xffffffff) * 2 * SIGNATURE_SCALE - SIGNATURE_SCALE,
  );
  return [...known, ...signature];
}

function hashOf(text: string, seed: number): number {
  let hash = 0x811c9dc5 ^ Math.imul(seed + 1, 0x9e3779b1);
  for (let at = 0; at < text.length; at += 1)
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash ^= hash >>> 15;
  return Math.imul(hash, 0x2c1b3c6d) >>> 0;
}
