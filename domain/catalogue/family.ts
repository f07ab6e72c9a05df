// Every odour word and every published family folded onto the 14 families that have a colour.
import { COLOUR_FAMILIES, type ColourFamily, type Descriptor } from './material.ts';

const FOLDED: Readonly<Record<string, ColourFamily>> = {
  anisic: 'spicy',
  minty: 'herbal',
  camphoraceous: 'herbal',
  aromatic: 'herbal',
  marine: 'aldehydic',
  ozonic: 'aldehydic',
  earthy: 'woody',
  smoky: 'woody',
  tobacco: 'balsamic',
  honey: 'gourmand',
  'food-like': 'gourmand',
  savory: 'gourmand',
  acidic: 'fruity',
  sulfurous: 'fruity',
};

/**
 * Words whose published parent is missing or misleads: the parents were taken by vote from raw material lists, so that
 * `labdanum` fell under citrus and `myrrh` under fruity. `null`: a quality, not an odour of any one family.
 */
const OWN_FAMILY: Readonly<Record<string, ColourFamily | null>> = {
  ambergris: 'amber',
  ambrette: 'musk',
  labdanum: 'amber',
  myrrh: 'balsamic',
  incense: 'balsamic',
  resinous: 'balsamic',
  tonka: 'balsamic',
  vanilla: 'gourmand',
  orris: 'powdery',
  iris: 'powdery',
  heliotrope: 'powdery',
  mimosa: 'powdery',
  hay: 'herbal',
  tea: 'herbal',
  clover: 'herbal',
  cumin: 'spicy',
  coriander: 'spicy',
  caraway: 'spicy',
  wintergreen: 'herbal',
  buchu: 'herbal',
  rosewood: 'floral',
  lilac: 'floral',
  orchid: 'floral',
  acacia: 'floral',
  petitgrain: 'citrus',
  almond: 'gourmand',
  coffee: 'gourmand',
  hazelnut: 'gourmand',
  custard: 'gourmand',
  sugar: 'gourmand',
  bready: 'gourmand',
  jammy: 'fruity',
  tomato: 'green',
  'violet leaf': 'green',
  seashore: 'aldehydic',
  watery: 'aldehydic',
  soapy: 'aldehydic',
  metallic: 'aldehydic',
  mahogany: 'woody',
  sawdust: 'woody',
  winey: 'fruity',
  bacon: 'woody',
  burnt: 'woody',
  phenolic: 'animalic',
  sweaty: 'animalic',
  fecal: 'animalic',
  cheesy: 'animalic',
  naphthyl: 'floral',
  dusty: 'woody',
  coumarin: 'powdery',
  sweet: null,
  fresh: null,
  dry: null,
  warm: null,
  oily: null,
  fatty: null,
  greasy: null,
  cooling: 'herbal',
  sharp: null,
  pungent: null,
  bitter: null,
  fusel: null,
  yeasty: null,
  juicy: null,
};

function isColourFamily(word: string): word is ColourFamily {
  return (COLOUR_FAMILIES as readonly string[]).includes(word);
}

/** The colour family of a published family word; undefined for solvents and the unclassified. */
export function foldFamily(family: string): ColourFamily | undefined {
  const word = family.trim().toLowerCase();
  if (isColourFamily(word)) return word;
  return Object.hasOwn(FOLDED, word) ? FOLDED[word] : undefined;
}

/** The colour family an odour word counts towards; undefined for a quality such as `warm` that belongs to none. */
export function familyOfWord(word: string, parentFamily: string): ColourFamily | undefined {
  const own = Object.hasOwn(OWN_FAMILY, word) ? OWN_FAMILY[word] : undefined;
  if (own !== undefined) return own ?? undefined;
  return foldFamily(word) ?? foldFamily(parentFamily);
}

/** Colour family of every word of a vocabulary that has one. */
export function wordFamilies(
  descriptors: readonly Descriptor[],
): ReadonlyMap<string, ColourFamily> {
  const found = new Map<string, ColourFamily>();
  for (const { word, parentFamily } of descriptors) {
    const family = familyOfWord(word, parentFamily);
    if (family) found.set(word, family);
  }
  return found;
}
