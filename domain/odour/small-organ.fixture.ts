// A catalogue small enough to smell by hand: one material of every kind that readings treat differently.
import type { Catalogue, EmotionWeight, Material } from '#domain/catalogue/material.ts';
import { ETHANOL, properties } from './small-film.fixture.ts';

function material(id: string, more: Partial<Material>): Material {
  return {
    id,
    name: id,
    synonyms: [],
    kind: 'synthetic',
    tier: 'core',
    family: 'unclassified',
    descriptors: [],
    impact: 3,
    estimates: [],
    ...more,
  };
}

function weight(descriptor: string, more: Partial<EmotionWeight>): EmotionWeight {
  const axes = { joy: 0, calm: 0, energy: 0, romance: 0 };
  return { descriptor, ...axes, evidence: 'theory', confidence: 0.5, source: 'by hand', ...more };
}

/** One physics for all of them, so that equal amounts smell equally at any time of the day. */
const ALIKE = { molarMass: 150, pressure: 0.01, heat: 60, threshold: 0.001 };

export const SMALL_ORGAN: Omit<Catalogue, 'accords' | 'familiesKo' | 'learnable'> = {
  materials: [
    material('lemon', {
      family: 'citrus',
      descriptors: ['lemon'],
      note: 'top',
      priceEurPerKg: 20,
      cas: '1-11-1',
    }),
    material('lavender', {
      family: 'herbal',
      descriptors: ['lavender'],
      note: 'heart',
      priceEurPerKg: 100,
    }),
    material('cedar', {
      family: 'woody',
      descriptors: ['cedar', 'lemon'],
      note: 'base',
      priceEurPerKg: 10,
    }),
    material('strong-cedar', { family: 'woody', descriptors: ['cedar'], note: 'base', impact: 4 }),
    material('warmth', { family: 'balsamic', descriptors: ['warm'] }),
    material('faint', { descriptors: ['lemon'], impact: 1 }),
    material('mystery', {}),
    material('dpg', { kind: 'solvent', tier: 'solvent', family: 'solvent', impact: 1 }),
    material('ethanol', { kind: 'solvent', tier: 'solvent', family: 'solvent', impact: 1 }),
  ],
  physical: [
    ...['lemon', 'lavender', 'cedar', 'strong-cedar', 'warmth', 'faint', 'mystery', 'dpg'].map(
      (id) => properties(id, ALIKE),
    ),
    ETHANOL,
  ],
  makeups: [],
  descriptors: [
    { word: 'lemon', level: 'secondary', parentFamily: 'citrus' },
    { word: 'lavender', level: 'secondary', parentFamily: 'herbal' },
    { word: 'cedar', level: 'secondary', parentFamily: 'woody' },
    { word: 'warm', level: 'secondary', parentFamily: 'spicy' },
  ],
  emotionWeights: [
    weight('lemon', { joy: 0.5, energy: 1, evidence: 'measured+study', confidence: 0.9 }),
    weight('lavender', { calm: 1, energy: -0.5, evidence: 'study', confidence: 0.8 }),
    weight('cedar', { calm: 0.4, evidence: 'theory', confidence: 0.3 }),
  ],
  measuredOdours: [],
};
