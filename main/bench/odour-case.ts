// One published result beside what the simulation says of it, and whether the two may be compared at all.
import type { PhysicalEvidence, ValidationCase } from '#domain/catalogue/evidence.ts';
import type { OdourIndex } from '#domain/odour/odour-index.ts';

/**
 * counted: the simulation's error is taken from it · own input: the published value is what the simulation starts from,
 * so it proves nothing · set-up: a condition of a case · not shown: out of reach of this model, or not readable.
 */
export type Standing = 'counted' | 'own input' | 'set-up' | 'not shown';

export interface Judged extends ValidationCase {
  readonly standing: Standing;
  readonly materialId?: string;
  readonly simulated?: number;
  readonly error?: number;
  readonly errorIn?: 'decades' | 'ranks' | 'wrong of 1';
  readonly why?: string;
}

/** What the cases are held against. */
export interface Bench {
  readonly index: OdourIndex;
  readonly evidence: PhysicalEvidence;
}

/** What the published lists call a material that the catalogue calls otherwise. */
const CALLED: Readonly<Record<string, string>> = {
  limonene: 'd-limonene',
  'cinnamic-aldehyde': 'cinnamaldehyde',
};

/** The catalogue's id of a published name; undefined when it has no such material. */
export function idOf(name: string, { physical }: Bench['index']): string | undefined {
  const id = CALLED[name] ?? name;
  return physical.has(id) ? id : undefined;
}

export function notShown(one: ValidationCase, why: string): Judged {
  return { ...one, standing: 'not shown', why };
}

export function setUp(one: ValidationCase, why: string): Judged {
  return { ...one, standing: 'set-up', why };
}

/** Decades between the simulation's vapour pressure at 25 C and a published one. */
export function pressureCase(one: ValidationCase, name: string, bench: Bench): Judged {
  const materialId = idOf(name, bench.index);
  const pressure = materialId && bench.index.physical.get(materialId)?.vapourPressurePa;
  if (!materialId || !pressure) return notShown(one, `the catalogue has no ${name}`);
  const read = { ...one, materialId, simulated: pressure.value };
  const solid = pressure.note?.includes('subcooled') ? pressure.note : undefined;
  if (isOwn(one, materialId, bench)) {
    const same = pressure.source.split('+').includes(one.source);
    const what = same
      ? 'the pressure the simulation starts from'
      : `among the values that ours was chosen from; ours is of ${pressure.source}`;
    const why = solid ? `${what}; ${solid}` : what;
    return { ...read, standing: 'own input', why };
  }
  const error = Math.abs(Math.log10(pressure.value / one.value));
  const why =
    solid ?? (pressure.kind === 'estimated' ? `ours is estimated: ${pressure.source}` : '');
  return { ...read, standing: 'counted', error, errorIn: 'decades', ...(why ? { why } : {}) };
}

/** True when the case's source is among those of the material's own pressure. */
function isOwn({ source }: ValidationCase, id: string, { evidence }: Bench): boolean {
  const pressures = (evidence.rows[id] ?? []).filter(
    ({ quantity }) => evidence.quantities[quantity]?.figure === 'vapourPressurePa',
  );
  return pressures.some((row) => row.source.split('+').includes(source));
}
