// How alike two odours are, from 0 to 1, and what among all of them is nearest: for swaps, for novelty, for curiosity.
import { COLOUR_FAMILIES } from '#domain/catalogue/material.ts';
import type { Character } from './describe.ts';
import { kernelOf } from './kernel.ts';
import type { OdourIndex } from './odour-index.ts';
import { wordShares } from './odour-words.ts';
import { halfLifeSeconds } from './pyramid.ts';
import { filmOf } from './species.ts';
import { WEARS } from './wear.ts';

/**
 * likeness = 1 - distance, and distance is the weighted mean of four parts, each from 0 to 1:
 * - words: 1 - cosine of the odour words' shares, each word weighed by how few materials have it;
 * - families: the root of the Jensen-Shannon divergence of the family shares, in bits;
 * - volatility: decades between the half lives of the films, 3 of them and more being wholly different;
 * - strength: decades between the odour values over the neat liquids, 4 of them and more being wholly different.
 * The weights are set by hand, on what perfumers call neighbours (`likeness.test.ts`); nothing here is measured on noses.
 */
const WEIGHTS = { words: 0.45, families: 0.3, volatility: 0.15, strength: 0.1 } as const;
const VOLATILITY_DECADES = 3;
const STRENGTH_DECADES = 4;
/** Half life and odour value of what nobody smells or of which no physics is known: half way to everything. */
const UNKNOWN_PART = 0.5;

/** An odour as numbers that can be compared. */
export interface Scent {
  /** Shares of COLOUR_FAMILIES, same order. */
  readonly families: Float64Array;
  /** Weighed by rarity and of length 1, by position of the word. */
  readonly words: ReadonlyMap<number, number>;
  /** log10 of seconds; absent when no physics is known. */
  readonly halfLife: number | undefined;
  /** log10 of the odour value over the neat liquid; absent when it has no threshold. */
  readonly strength: number | undefined;
}

export interface LikenessIndex {
  readonly scents: ReadonlyMap<string, Scent>;
  /** Scent of what is perceived, voice by voice. */
  readonly blend: (perceived: Character['perceived']) => Scent;
}

export interface Neighbour {
  readonly id: string;
  readonly likeness: number;
}

/** Prepares every material that smells; solvents and what has no odour word stay out. Built once per catalogue. */
export function indexLikeness(index: OdourIndex): LikenessIndex {
  const materials = [...index.materialById.values()].filter(({ kind }) => kind !== 'solvent');
  const holders = new Map<string, number>();
  for (const { descriptors } of materials) {
    for (const word of new Set(descriptors)) holders.set(word, (holders.get(word) ?? 0) + 1);
  }
  const places = new Map([...holders.keys()].map((word, at) => [word, at]));
  const rarity = Float64Array.from(holders.values(), (held) => Math.log(materials.length / held));
  const shares = new Map<string, ReadonlyMap<number, number>>();
  const scents = new Map<string, Scent>();
  for (const material of materials) {
    const families = index.families.get(material.id);
    if (!families) continue;
    const own = wordShares(material);
    const words = new Map(
      material.descriptors.map((word, at) => [places.get(word) ?? 0, own[at] ?? 0]),
    );
    shares.set(material.id, words);
    scents.set(material.id, {
      families: Float64Array.from(COLOUR_FAMILIES, (family) => families[family]),
      words: unit(words, rarity),
      ...physicsOf(material.id, index),
    });
  }
  return { scents, blend: (perceived) => blendOf(perceived, { scents, shares, rarity }) };
}

/** By mass over what a natural is made of; a natural is as strong as its strongest part. */
function physicsOf(id: string, index: OdourIndex): Pick<Scent, 'halfLife' | 'strength'> {
  const film = filmOf([{ materialId: id, percent: 100 }], 100, WEARS.skin, index);
  const { moles, neat } = kernelOf(film);
  const milligrams = film.species.reduce((sum, one) => sum + one.milligrams, 0);
  const amount = moles.reduce((sum, one) => sum + one, 0);
  if (milligrams === 0) return { halfLife: undefined, strength: undefined };
  let halfLife = 0;
  let strength = Number.NEGATIVE_INFINITY;
  film.species.forEach((one, at) => {
    halfLife += (one.milligrams / milligrams) * Math.log10(halfLifeSeconds(one.properties));
    const share = Math.log((moles[at] ?? 0) / amount);
    strength = Math.max(strength, ((neat[at] ?? 0) + share) / Math.LN10);
  });
  return { halfLife, strength: Number.isFinite(strength) ? strength : undefined };
}

interface Prepared {
  readonly scents: ReadonlyMap<string, Scent>;
  readonly shares: ReadonlyMap<string, ReadonlyMap<number, number>>;
  readonly rarity: Float64Array;
}

function blendOf(perceived: Character['perceived'], { scents, shares, rarity }: Prepared): Scent {
  const families = new Float64Array(COLOUR_FAMILIES.length);
  const words = new Map<number, number>();
  const sums = { all: 0, halfLife: 0, timed: 0, strength: 0, smelled: 0 };
  for (const { voiceId, intensity } of perceived) {
    const scent = scents.get(voiceId);
    if (!scent) continue;
    sums.all += intensity;
    scent.families.forEach((share, at) => {
      families[at] = (families[at] ?? 0) + intensity * share;
    });
    for (const [word, share] of shares.get(voiceId) ?? []) {
      words.set(word, (words.get(word) ?? 0) + intensity * share);
    }
    if (scent.halfLife !== undefined) {
      sums.halfLife += intensity * scent.halfLife;
      sums.timed += intensity;
    }
    if (scent.strength !== undefined) {
      sums.strength += intensity * scent.strength;
      sums.smelled += intensity;
    }
  }
  return {
    families: families.map((sum) => (sums.all > 0 ? sum / sums.all : 0)),
    words: unit(words, rarity),
    halfLife: sums.timed > 0 ? sums.halfLife / sums.timed : undefined,
    strength: sums.smelled > 0 ? sums.strength / sums.smelled : undefined,
  };
}

function unit(shares: ReadonlyMap<number, number>, rarity: Float64Array): Map<number, number> {
  let squares = 0;
  for (const [word, share] of shares) squares += (share * (rarity[word] ?? 0)) ** 2;
  const length = Math.sqrt(squares) || 1;
  return new Map(
    [...shares].map(([word, share]) => [word, (share * (rarity[word] ?? 0)) / length]),
  );
}

/** 1 for the same odour, 0 for one that shares nothing; the same both ways. */
export function likenessOf(one: Scent, other: Scent): number {
  const distance =
    WEIGHTS.words * (1 - cosine(one.words, other.words)) +
    WEIGHTS.families * familyDistance(one.families, other.families) +
    WEIGHTS.volatility * apart(one.halfLife, other.halfLife, VOLATILITY_DECADES) +
    WEIGHTS.strength * apart(one.strength, other.strength, STRENGTH_DECADES);
  return Math.min(1, Math.max(0, 1 - distance));
}

function cosine(one: Scent['words'], other: Scent['words']): number {
  if (one.size > other.size) return cosine(other, one);
  let sum = 0;
  for (const [word, weight] of one) sum += weight * (other.get(word) ?? 0);
  return Math.min(1, sum);
}

/** Root of the Jensen-Shannon divergence in bits: a metric (D. M. Endres, J. E. Schindelin, IEEE Trans. Inf. Theory 2003, 49, 1858). */
function familyDistance(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < one.length; at += 1) {
    const [p, q] = [one[at] ?? 0, other[at] ?? 0];
    if (p > 0) sum += p * Math.log2((2 * p) / (p + q));
    if (q > 0) sum += q * Math.log2((2 * q) / (p + q));
  }
  return Math.sqrt(Math.min(1, Math.max(0, sum / 2)));
}

function apart(one: number | undefined, other: number | undefined, whole: number): number {
  if (one === undefined && other === undefined) return 0;
  if (one === undefined || other === undefined) return UNKNOWN_PART;
  return Math.min(1, Math.abs(one - other) / whole);
}

/** The `most` nearest by likeness, best first; ties keep their order. */
export function nearest(
  scent: Scent,
  among: ReadonlyMap<string, Scent>,
  most: number,
  isAllowed: (id: string) => boolean = () => true,
): Neighbour[] {
  const found: Neighbour[] = [];
  for (const [id, other] of among) {
    if (isAllowed(id)) found.push({ id, likeness: likenessOf(scent, other) });
  }
  return found.sort((a, b) => b.likeness - a.likeness).slice(0, most);
}

/** Materials that smell most like one, itself left out; none for what has no odour. */
export function nearestMaterials(
  id: string,
  { scents }: LikenessIndex,
  most: number,
  isAllowed: (id: string) => boolean = () => true,
): Neighbour[] {
  const scent = scents.get(id);
  if (!scent) return [];
  return nearest(scent, scents, most, (other) => other !== id && isAllowed(other));
}
