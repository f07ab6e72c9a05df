// The materials a composer may think with, each as the numbers the search needs; built once per catalogue.
import {
  type Catalogue,
  COLOUR_FAMILIES,
  type ColourFamily,
  type Material,
} from '#domain/catalogue/material.ts';
import { plainName } from '#domain/catalogue/name.ts';
import { EMOTION_AXES } from '#domain/emotion/emotion.ts';
import { indexEmotion } from '#domain/emotion/emotion-index.ts';
import { indexOdour } from '#domain/odour/odour-index.ts';
import { wordShares } from '#domain/odour/odour-words.ts';
import { type Part, type SpeciesTable, speciesTable } from './species-table.ts';

/** One unit is 0.01 % of the concentrate. */
export const WHOLE = 10_000;
export const UNITS_PER_PERCENT = 100;

export interface PaletteItem {
  readonly at: number;
  readonly material: Material;
  /** 0 top, 1 heart, 2 base. */
  readonly phase: number;
  /** Shares of COLOUR_FAMILIES, same order. */
  readonly families: Float64Array;
  readonly mainFamily: ColourFamily;
  /** Mean weights of EMOTION_AXES, same order. */
  readonly pull: Float64Array;
  /** Share of each odour word in what the material smells of. */
  readonly words: ReadonlyMap<string, number>;
  /** What it evaporates as. */
  readonly parts: readonly Part[];
  /** Usual dose, units of the concentrate. */
  readonly minUnits: number;
  readonly maxUnits: number;
  /** Two thirds up the usual range on a log scale: plenty, not yet the most. */
  readonly amplyUnits: number;
  /** False when the composer takes it only if asked: no usual dose, note or price, or rarely pleasant. */
  readonly volunteers: boolean;
  /** How much the composer would rather take another one, 0 upwards. */
  readonly reluctance: number;
}

export interface Palette {
  readonly items: readonly PaletteItem[];
  readonly byId: ReadonlyMap<string, PaletteItem>;
  /** Solvents, in the order a carrier is chosen. */
  readonly carriers: readonly Material[];
  readonly species: SpeciesTable;
  /** Odour words of a palette material, a constituent or anything else of the catalogue. */
  readonly wordsOf: (materialId: string) => ReadonlyMap<string, number>;
}

/** Usual dose in percent where the catalogue gives none, by odour strength: the catalogue's own rule. */
const DOSE_BY_IMPACT: readonly (readonly [number, number])[] = [
  [0.5, 8],
  [0.5, 8],
  [0.3, 6],
  [0.2, 5],
  [0.05, 2],
  [0.01, 0.5],
];

/** Share given to an odour word that stands in a material's name but not among its words, such as vetiver oil's. */
const NAME_WORD_SHARE = 0.3;

/** Names in which an odour word means something else. */
const MISLEADING_NAMES: Readonly<Record<string, string>> = {
  'tea-tree-oil': 'tea',
  'violet-leaf-absolute': 'violet',
  'orange-flower-absolute': 'orange',
  'orange-flower-ether': 'orange',
  'orange-flower-water': 'orange',
  'bergamot-mint-oil': 'bergamot',
  'carrot-seed-oil': 'carrot',
};

/** Words that few ask for; a material that leads with them is taken with restraint. */
const ROUGH: ReadonlySet<string> = new Set([
  'fecal',
  'cheesy',
  'sweaty',
  'sulfurous',
  'onion',
  'fusel',
  'rubbery',
  'bacon',
  'sour',
  'yeasty',
  'potato',
  'medicinal',
  'pungent',
  'vegetable',
  'tomato',
  'radish',
  'mushroom',
  'fatty',
  'greasy',
  'musty',
  'acidic',
  'phenolic',
  'burnt',
  'savory',
  'celery',
  'naphthyl',
  'metallic',
  'wintergreen',
  'garlic',
  'fermented',
]);

const CARRIER_ORDER = ['dpg', 'propanediol', 'tec', 'ipm', 'dep', 'doa', 'mmb', 'ethanol'];

export type PaletteCatalogue = Pick<
  Catalogue,
  'materials' | 'descriptors' | 'emotionWeights' | 'accords' | 'physical' | 'makeups'
>;

/** Materials of known odour, kind and note; bases, historical preparations and waters are left to the perfumer. */
export function buildPalette(catalogue: PaletteCatalogue): Palette {
  const odour = indexOdour(catalogue);
  const emotion = indexEmotion(catalogue);
  const species = speciesTable(odour, emotion);
  const vocabulary = new Set(catalogue.descriptors.map(({ word }) => word));
  const proven = new Set(
    catalogue.accords.flatMap(({ lines }) => lines.map(({ materialId }) => materialId)),
  );
  const items: PaletteItem[] = [];
  for (const material of catalogue.materials) {
    const shares = odour.families.get(material.id);
    const pull = emotion.materials.get(material.id)?.pull;
    const parts = isComposable(material) ? species.partsOf(material.id) : undefined;
    if (!shares || !pull || !parts) continue;
    const [min, max] = usualDose(material);
    const words = wordsOf(material, vocabulary);
    const reluctance = reluctanceOf(material, words, proven.has(material.id));
    items.push({
      at: items.length,
      material,
      phase: leadingPhase(parts),
      families: Float64Array.from(COLOUR_FAMILIES, (family) => shares[family]),
      mainFamily: COLOUR_FAMILIES.reduce((a, b) => (shares[b] > shares[a] ? b : a)),
      pull: Float64Array.from(EMOTION_AXES, (axis) => pull[axis]),
      words,
      parts,
      minUnits: Math.max(1, Math.round(min * UNITS_PER_PERCENT)),
      maxUnits: Math.floor(max * UNITS_PER_PERCENT),
      amplyUnits: Math.cbrt(min * max * max) * UNITS_PER_PERCENT,
      volunteers: volunteers(material, reluctance),
      reluctance,
    });
  }
  const solvents = new Map(catalogue.materials.map((material) => [material.id, material]));
  const byId = new Map(items.map((item) => [item.material.id, item]));
  return {
    items,
    byId,
    carriers: CARRIER_ORDER.flatMap((id) => solvents.get(id) ?? []),
    species,
    wordsOf(id) {
      const material = odour.materialById.get(id);
      return byId.get(id)?.words ?? (material ? wordsOf(material, vocabulary) : new Map());
    },
  };
}

/** The phase that most of its mass evaporates in. */
function leadingPhase(parts: readonly Part[]): number {
  const mass = [0, 0, 0];
  for (const { phase, massShare } of parts) mass[phase] = (mass[phase] ?? 0) + massShare;
  return mass.indexOf(Math.max(...mass));
}

function isComposable({ kind, tier, id }: Material): boolean {
  if (kind !== 'synthetic' && kind !== 'natural') return false;
  return tier !== 'historical' && !id.endsWith('-water');
}

function volunteers(material: Material, reluctance: number): boolean {
  const { typicalPercentMax, priceEurPerKg, note } = material;
  return (
    note !== undefined &&
    typicalPercentMax !== undefined &&
    typicalPercentMax * UNITS_PER_PERCENT >= 1 &&
    priceEurPerKg !== undefined &&
    reluctance < 0.6
  );
}

function usualDose({ typicalPercentMin, typicalPercentMax, impact }: Material): [number, number] {
  const [min, max] = DOSE_BY_IMPACT[impact] ?? [0.2, 5];
  return [typicalPercentMin ?? Math.min(min, typicalPercentMax ?? min), typicalPercentMax ?? max];
}

function wordsOf(material: Material, vocabulary: ReadonlySet<string>): Map<string, number> {
  const shares = wordShares(material);
  const words = new Map(material.descriptors.map((word, at) => [word, shares[at] ?? 0]));
  if (material.kind !== 'natural') return words;
  const tokens = plainName(material.name).split(' ');
  const phrases = [...tokens, ...tokens.slice(1).map((token, at) => `${tokens[at]} ${token}`)];
  for (const word of phrases) {
    if (!vocabulary.has(word) || MISLEADING_NAMES[material.id] === word) continue;
    words.set(word, Math.max(words.get(word) ?? 0, NAME_WORD_SHARE));
  }
  return words;
}

/** Rough words by their share, and a little for what no published accord holds or whose usual dose is only a rule. */
function reluctanceOf(
  material: Material,
  words: ReadonlyMap<string, number>,
  proven: boolean,
): number {
  let rough = 0;
  for (const [word, share] of words) if (ROUGH.has(word)) rough += share;
  const { tier, typicalPercentMin, typicalPercentMax } = material;
  const ruled = typicalPercentMin === 0.2 && typicalPercentMax === 5;
  return rough + (tier === 'extended' ? 0.15 : 0) + (ruled ? 0.08 : 0) + (proven ? 0 : 0.05);
}
