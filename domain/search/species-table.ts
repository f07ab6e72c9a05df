// The molecules a palette can put on skin, and how each material is made of them; built once per catalogue.
import { COLOUR_FAMILIES, type Note } from '#domain/catalogue/material.ts';
import type { PhysicalProperties } from '#domain/catalogue/physical.ts';
import { EMOTION_AXES } from '#domain/emotion/emotion.ts';
import type { EmotionIndex } from '#domain/emotion/emotion-index.ts';
import type { OdourIndex } from '#domain/odour/odour-index.ts';
import { simulatedNote } from '#domain/odour/pyramid.ts';
import { filmOf } from '#domain/odour/species.ts';
import { WEARS } from '#domain/odour/wear.ts';

const PHASES: readonly Note[] = ['top', 'heart', 'base'];

/** One molecule of a material: how much of it a gram brings, and what its odour says there. */
export interface Part {
  /** Row of the species table. */
  readonly slot: number;
  readonly molesPerGram: number;
  /** Of the material's mass. */
  readonly massShare: number;
  /** 0 top, 1 heart, 2 base. */
  readonly phase: number;
  /** Shares of COLOUR_FAMILIES, same order. */
  readonly families: Float64Array;
  /** Mean weights of EMOTION_AXES, same order. */
  readonly pull: Float64Array;
  /** Whose odour words are heard, with the share of each. */
  readonly voices: readonly { readonly id: string; readonly share: number }[];
}

export interface SpeciesTable {
  readonly properties: PhysicalProperties[];
  readonly carrier: boolean[];
  /** The parts of a material, in the order of its make-up; undefined when nothing is known of its physics. */
  readonly partsOf: (materialId: string) => readonly Part[] | undefined;
}

export function speciesTable(odour: OdourIndex, emotion: EmotionIndex): SpeciesTable {
  const slots = new Map<string, number>();
  const properties: PhysicalProperties[] = [];
  const carrier: boolean[] = [];
  const slotOf = (one: PhysicalProperties, carries: boolean) => {
    const known = slots.get(one.materialId);
    if (known !== undefined) return known;
    slots.set(one.materialId, properties.length);
    properties.push(one);
    carrier.push(carries);
    return properties.length - 1;
  };
  return {
    properties,
    carrier,
    partsOf(materialId) {
      if (!odour.physical.has(materialId)) return undefined;
      const { species, voices } = filmOf([{ materialId, percent: 100 }], 100, WEARS.skin, odour);
      const total = species.reduce((sum, { milligrams }) => sum + milligrams, 0);
      return species.map((one, at) => {
        const heard = voices.filter((voice) => voice.species === at);
        return {
          slot: slotOf(one.properties, one.carrier),
          molesPerGram: (1000 * one.moles) / total,
          massShare: one.milligrams / total,
          phase: PHASES.indexOf(simulatedNote(one.properties)),
          families: mixed(heard, COLOUR_FAMILIES, (id) => odour.families.get(id)),
          pull: mixed(heard, EMOTION_AXES, (id) => emotion.materials.get(id)?.pull),
          voices: heard.map(({ voiceId, share }) => ({ id: voiceId, share })),
        };
      });
    },
  };
}

function mixed<Key extends string>(
  heard: readonly { readonly voiceId: string; readonly share: number }[],
  keys: readonly Key[],
  rowOf: (id: string) => Readonly<Record<Key, number>> | undefined,
): Float64Array {
  const row = new Float64Array(keys.length);
  for (const { voiceId, share } of heard) {
    const own = rowOf(voiceId);
    if (!own) continue;
    keys.forEach((key, at) => {
      row[at] = (row[at] ?? 0) + share * own[key];
    });
  }
  return row;
}
