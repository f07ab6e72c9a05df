// The structures perfumers start from: what each style stands on, and the blenders most modern formulas share.
import type { Style } from './chip.ts';

/** One place in a structure: any of `from` fills it, at a share of its usual most. */
export interface Pillar {
  readonly from: readonly string[];
  /** Of the material's usual most, (0, 1]. */
  readonly dose: number;
}

const pillar = (dose: number, ...from: string[]): Pillar => ({ from, dose });

const BERGAMOTS = ['bergamot-oil-fcf', 'linalyl-acetate', 'bergamal', 'terpinyl-acetate'];
const MOSSES = ['evernyl', 'oakmoss-absolute', 'treemoss-absolute'];
const LABDANUMS = ['labdanum-absolute', 'cistus-oil', 'ambrarome', 'ambroxan'];
const VANILLAS = ['vanillin', 'ethyl-vanillin', 'isobutavan', 'vanilla-absolute'];

/** Source: the classical definitions (Carles, A Method of Creation in Perfumery, 1961), in today's materials. */
export const STYLE_PILLARS: Readonly<Record<Style, readonly Pillar[]>> = {
  chypre: [
    pillar(0.3, ...BERGAMOTS),
    pillar(0.6, ...MOSSES),
    pillar(0.4, ...LABDANUMS),
    pillar(0.4, 'patchouli-oil', 'clearwood', 'patchoulol'),
  ],
  fougere: [
    pillar(0.4, 'lavender-oil', 'lavandin-oil', 'linalyl-acetate', 'dimetol'),
    pillar(0.6, 'coumarin', 'octahydrocoumarin', 'tonka-absolute'),
    pillar(0.5, ...MOSSES),
    pillar(0.4, 'geranium-oil', 'geraniol', 'phenoxanol'),
    pillar(0.4, 'amyl-salicylate', 'isoamyl-salicylate', 'hexyl-salicylate'),
  ],
  cologne: [
    pillar(0.5, ...BERGAMOTS),
    pillar(0.6, 'lemon-oil', 'citral', 'lemonile', 'citral-dimethyl-acetal'),
    pillar(0.5, 'sweet-orange-oil', 'mandarin-oil', 'grapefruit-oil', 'd-limonene'),
    pillar(0.5, 'petitgrain-oil', 'petitgrain-citronnier-oil', 'aurantiol', 'orange-flower-ether'),
    pillar(0.3, 'rosemary-oil', 'lavender-oil', 'clary-sage-oil'),
  ],
  oriental: [
    pillar(0.6, ...VANILLAS),
    pillar(0.5, ...LABDANUMS),
    pillar(0.6, 'benzoin-siam-resinoid', 'benzoin-sumatra-resinoid', 'benzyl-benzoate'),
    pillar(0.3, 'cinnamaldehyde', 'eugenol', 'cardamom-oil', 'nutmeg-oil', 'black-pepper-oil'),
    pillar(0.3, 'patchouli-oil', 'sandalore', 'clearwood'),
  ],
  gourmand: [
    pillar(0.7, ...VANILLAS),
    pillar(0.6, 'ethyl-maltol', 'maltol', 'strawberry-furanone'),
    pillar(0.4, 'coumarin', 'gamma-octalactone', 'veratraldehyde', 'heliotropin'),
    pillar(0.3, 'tetramethylpyrazine', 'acetylpyrazine', 'cocoa-hexenal', 'delta-decalactone'),
  ],
  soliflore: [
    pillar(0.5, 'hedione', 'phenethyl-alcohol', 'hydroxycitronellal', 'florol'),
    pillar(0.3, 'linalool', 'citronellol', 'benzyl-acetate'),
  ],
};

/** Quiet, cheap, wide-spreading materials that tie a formula together; each group gives at most one. */
export const BLENDERS: readonly Pillar[] = [
  pillar(0.4, 'hedione', 'hexyl-cinnamic-aldehyde', 'hexyl-salicylate', 'benzyl-salicylate'),
  pillar(0.45, 'galaxolide', 'ethylene-brassylate', 'habanolide', 'romandolide', 'edenolide'),
  pillar(0.45, 'iso-e-super', 'vertofix', 'cedryl-acetate', 'cedarwood-texas-oil'),
  pillar(0.35, 'linalool', 'linalyl-acetate', 'ethyl-linalool', 'dihydromyrcenol', 'dimetol'),
];
