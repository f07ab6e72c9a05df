// A table small enough to check by hand, with one of every kind of standard, natural and EU group.
import type { Material } from '#domain/catalogue/material.ts';
import { CATEGORY_IDS, type Limit, type SafetyTable, type Standard } from './table.ts';

type Standards = Partial<Standard> & { readonly id: string; readonly cas: readonly string[] };

function everywhere(limit: Limit): Limit[] {
  return CATEGORY_IDS.map(() => limit);
}

function standard(given: Standards, limits: Limit | readonly Limit[]): Standard {
  return {
    name: given.id,
    prohibitedGradeCas: [],
    gradesDiffer: false,
    natural: false,
    limits: Array.isArray(limits) ? (limits as readonly Limit[]) : everywhere(limits as Limit),
    specification: '',
    amendment: '51',
    contributionsInAnnex: true,
    synonyms: [],
    ...given,
  };
}

const limit = (percent: string): Limit => ({ kind: 'limit', percent });

export const SMALL_TABLE: SafetyTable = {
  amendment: '51',
  categories: CATEGORY_IDS.map((id) => ({
    id,
    title: id,
    titleKo: id,
    examples: [],
    euUse: ['10A', '10B', '11A', '11B', '12'].includes(id)
      ? 'not-cosmetic'
      : ['6', '7A', '9'].includes(id)
        ? 'rinse-off'
        : 'leave-on',
  })),
  standards: [
    standard(
      { id: 'S_LIMITED', cas: ['50-00-0', '50-00-1'], specification: 'purity 98 %' },
      limit('1'),
    ),
    standard({ id: 'S_PROHIBITED', cas: ['51-00-0'] }, { kind: 'prohibited' }),
    standard(
      { id: 'S_AS_SUCH', cas: ['52-00-0'] },
      { kind: 'prohibited-as-such', percent: '0.01' },
    ),
    standard(
      { id: 'S_SOME', cas: ['53-00-0'] },
      CATEGORY_IDS.map((id) => (id === '1' || id === '6' ? { kind: 'prohibited' } : limit('0.5'))),
    ),
    standard({ id: 'S_SOLVENT', cas: ['54-00-0'] }, limit('2')),
    standard({ id: 'S_ALDEHYDE', cas: ['55-00-0'] }, limit('0.6')),
    standard({ id: 'IFRA_STD_067', cas: ['90-00-1'], natural: true }, limit('0.1')),
    standard({ id: 'IFRA_STD_080', cas: ['90-00-2'], natural: true }, limit('0.1')),
    standard({ id: 'IFRA_STD_087', cas: ['90-00-3'], natural: true }, limit('0.4')),
    standard({ id: 'IFRA_STD_092', cas: ['90-00-4'], natural: true }, limit('2')),
    standard({ id: 'IFRA_STD_089', cas: [] }, limit('0.0015')),
    standard({ id: 'IFRA_STD_062', cas: ['62-00-0'] }, limit('0.047')),
    standard({ id: 'IFRA_STD_064', cas: ['64-00-0'] }, limit('0.01')),
  ],
  naturals: [
    natural(
      'Bergamot oil expressed',
      'G2.5',
      ['90-00-3'],
      ['IFRA_STD_087'],
      [['55-00-0', '0.5', 'S_ALDEHYDE']],
    ),
    natural(
      'Lemon oil, expressed',
      'G2.5',
      ['90-00-4'],
      ['IFRA_STD_092'],
      [['55-00-0', '3.5', 'S_ALDEHYDE']],
    ),
    natural(
      'Lemon oil steam distilled',
      'G2.12',
      ['90-00-4'],
      [],
      [['55-00-0', '2', 'S_ALDEHYDE']],
    ),
    natural(
      'Calamus oil',
      'A2.12',
      ['90-00-5'],
      [],
      [
        ['52-00-0', '5', 'S_AS_SUCH'],
        ['50-00-0', '0', 'S_LIMITED'],
      ],
    ),
    natural('Tangerine oil', 'G2.5', ['90-00-6'], [], []),
  ],
  schiffBases: [
    {
      name: 'Aldehyde-anthranilate',
      cas: ['56-00-0'],
      aldehydeName: 'Aldehyde',
      aldehydeCas: ['55-00-0'],
      aldehydePercent: '60',
      standardId: 'S_ALDEHYDE',
    },
  ],
  euGroups: [
    euGroup('Aldehyde', ['55-00-0'], ['S_ALDEHYDE']),
    euGroup('Limonene', ['57-00-0'], []),
    euGroup('Lemon peel oil', ['90-00-4'], [], true),
    {
      name: 'Banned',
      status: 'prohibited',
      cas: ['53-00-0'],
      natural: false,
      standardIds: ['S_SOME'],
    },
  ],
};

function natural(
  name: string,
  iso9235: string,
  cas: readonly string[],
  ownStandardIds: readonly string[],
  constituents: readonly (readonly [string, string, string])[],
): SafetyTable['naturals'][number] {
  return {
    name,
    iso9235,
    cas,
    ownStandardIds,
    constituents: constituents.map(([one, percent, standardId]) => ({
      name: one,
      cas: one,
      percent,
      standardId,
    })),
  };
}

function euGroup(
  name: string,
  cas: readonly string[],
  standardIds: readonly string[],
  isNatural = false,
): SafetyTable['euGroups'][number] {
  const thresholds = { leaveOnPercent: '0.001', rinseOffPercent: '0.01' };
  return { name, status: 'declare', cas, natural: isNatural, ...thresholds, standardIds };
}

export const SMALL_MATERIALS: readonly Material[] = [
  material('limited', '50-00-0', 'synthetic'),
  material('free', '70-00-0', 'synthetic'),
  material('dpg', '71-00-0', 'solvent'),
  material('restricted-solvent', '54-00-0', 'solvent'),
  material('house-base', undefined, 'base'),
  { ...material('patchouli-oil', '90-00-9', 'natural'), ifra: { kind: 'silent' } },
  {
    ...material('oakmoss-absolute', '90-00-1', 'natural'),
    ifra: { kind: 'standard', standardId: 'IFRA_STD_067', grade: 'restricted' },
  },
  {
    ...material('treemoss-absolute', '90-00-2', 'natural'),
    ifra: { kind: 'standard', standardId: 'IFRA_STD_080', grade: 'restricted' },
  },
  {
    ...material('bergamot-oil', '90-00-3', 'natural'),
    ifra: { kind: 'annex', natural: 'Bergamot oil expressed', iso9235: 'G2.5' },
  },
  {
    ...material('lemon-oil', '90-00-4', 'natural'),
    ifra: { kind: 'annex', natural: 'Lemon oil, expressed', iso9235: 'G2.5' },
  },
  {
    ...material('tagetes-oil', '90-00-8', 'natural'),
    ifra: { kind: 'ambiguous', variants: ['Tagetes minuta oil', 'Tagetes erecta oil'] },
  },
];

function material(id: string, cas: string | undefined, kind: Material['kind']): Material {
  return {
    id,
    name: id,
    synonyms: [],
    ...(cas === undefined ? {} : { cas }),
    kind,
    tier: kind === 'solvent' ? 'solvent' : 'core',
    family: 'woody',
    descriptors: [],
    impact: 3,
    estimates: [],
  };
}
