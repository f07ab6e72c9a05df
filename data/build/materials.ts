// One material from its row, what the unlicensed files add to it, its translation and its place in the IFRA tables.
import type { IfraIdentity, Material } from '#domain/catalogue/material.ts';
import { type Figures, withDefaults } from './defaults.ts';
import { type AddedCells, ESTIMATES, type MaterialRow } from './material-rows.ts';

/** What the rest of the build knows about a material. */
export interface Beside {
  readonly added: readonly AddedCells[];
  readonly nameKo: string | undefined;
  readonly ifra: IfraIdentity | undefined;
  readonly withheldSynonyms: ReadonlySet<string>;
}

/** Solvents smell of next to nothing. */
const SOLVENT_IMPACT = 1;

/** Base cells come first; an unlicensed file only fills what the base leaves empty, a class default what is then missing. */
export function materialOf(row: MaterialRow, beside: Beside): Material {
  const { added, nameKo, ifra, withheldSynonyms } = beside;
  const { figures, defaulted } = withDefaults(figuresOf(row, added), row.family, wantedOf(row));
  const { impact, ...others } = figures;
  const estimates = new Set<string>(row.estimate_fields.flatMap((name) => ESTIMATES[name]));
  for (const field of defaulted) estimates.add(field);
  const words = [...row.descriptors, ...added.flatMap(({ descriptors }) => descriptors ?? [])];
  return {
    id: row.id,
    name: row.name,
    ...given({ nameKo }),
    synonyms: row.synonyms.filter((synonym) => !withheldSynonyms.has(synonym)),
    ...(row.cas === '' ? {} : { cas: row.cas }),
    kind: row.kind,
    tier: row.tier,
    family: row.family,
    descriptors: [...new Set(words)],
    ...given(others),
    impact: impact ?? SOLVENT_IMPACT,
    ...given({ priceEurPerKg: row.price_eur_per_kg }),
    estimates: [...estimates],
    ...given({ ifra }),
  };
}

function figuresOf(row: MaterialRow, added: readonly AddedCells[]): Figures {
  const cells = [row, ...added];
  const first = <Name extends keyof AddedCells>(name: Name) =>
    cells.map((one) => one[name]).find((cell) => cell !== undefined && cell !== '');
  const note = first('note');
  return {
    note: note === '' ? undefined : note,
    tenacityHours: first('tenacity_hours'),
    vapourPressurePa: first('vapour_pressure_pa'),
    impact: first('impact'),
    typicalPercentMin: first('typical_pct_min'),
    typicalPercentMax: first('typical_pct_max'),
  };
}

/** The figures the sources together give this material, whether or not their files are here. */
function wantedOf({ estimate_fields: estimated, source }: MaterialRow): ReadonlySet<keyof Figures> {
  const wanted = new Set<keyof Figures>();
  if (estimated.includes('note')) wanted.add('note');
  if (estimated.includes('impact')) wanted.add('impact');
  if (estimated.includes('typical_pct')) wanted.add('typicalPercentMin').add('typicalPercentMax');
  const rated = source.includes('goodscents_2022') || estimated.includes('tenacity_hours');
  if (rated) wanted.add('tenacityHours');
  const measured =
    source.includes('olfactionbase_2021') || estimated.includes('vapour_pressure_pa');
  if (measured) wanted.add('vapourPressurePa');
  return wanted;
}

/** The entries that have a value: an absent optional field is absent, never undefined. */
function given<T extends object>(fields: T): { [Key in keyof T]?: Exclude<T[Key], undefined> } {
  const present = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(present) as { [Key in keyof T]?: Exclude<T[Key], undefined> };
}
