// Cross-standard rules: sums that run over more than one standard, and the phototoxic oils with known bergapten.

/** A rule holds when the sum over its members of exposure / limit of `limitOf` (or the member's own) is at most 1. */
export interface CombinationRule {
  readonly id: string;
  readonly name: string;
  readonly members: readonly string[];
  /** The standard whose limit every member is measured against; absent: each against its own. */
  readonly limitOf?: string;
}

/** Total bergapten (5-MOP) in the finished product; IFRA standard 089. */
export const BERGAPTEN_STANDARD = 'IFRA_STD_089';

/** Oils of unknown bergapten content: sum of exposure / own limit at most 100 %; IFRA standards 086-088, 090-093, 096. */
export const FUROCOUMARIN_STANDARDS = [
  'IFRA_STD_086',
  'IFRA_STD_087',
  'IFRA_STD_088',
  'IFRA_STD_090',
  'IFRA_STD_091',
  'IFRA_STD_092',
  'IFRA_STD_093',
  'IFRA_STD_096',
] as const;

export const COMBINATION_RULES: readonly CombinationRule[] = [
  {
    id: 'rule:mosses',
    name: 'Oakmoss and treemoss together',
    members: ['IFRA_STD_067', 'IFRA_STD_080'],
    limitOf: 'IFRA_STD_067',
  },
  {
    id: 'rule:mhc-moc',
    name: 'Methyl heptine and methyl octine carbonate together',
    members: ['IFRA_STD_062', 'IFRA_STD_064'],
    limitOf: 'IFRA_STD_062',
  },
  {
    id: 'rule:furocoumarins',
    name: 'Phototoxic oils of unknown bergapten content together',
    members: FUROCOUMARIN_STANDARDS,
  },
];

/** Bergapten that standard 089 itself states, in ppm, for naturals that have no phototoxic standard of their own. */
export const STATED_BERGAPTEN_PPM: readonly {
  readonly natural: string;
  readonly iso9235: string;
  readonly ppm: number;
}[] = [
  { natural: 'Petitgrain mandarin oil', iso9235: 'E2.12', ppm: 50 },
  { natural: 'Tangerine oil', iso9235: 'G2.5', ppm: 50 },
  { natural: 'Parsley herb oil', iso9235: 'E2.12', ppm: 20 },
];
