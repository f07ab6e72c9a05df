// What is known of an own material's physics: its told composition, and for the rest its note among the catalogue's.
import type { Catalogue, Material, Note } from '#domain/catalogue/material.ts';
import type { OwnMaterial } from '#domain/catalogue/own-material.ts';
import type {
  NaturalMakeup,
  PhysicalFigure,
  PhysicalProperties,
} from '#domain/catalogue/physical.ts';

const SOURCE = 'class_note';
/** Of one class of notes the pressures spread by about this, decades. */
const LEAST_ERROR = 0.7;
const NOTES: readonly (Note | undefined)[] = ['top', 'heart', 'base', undefined];

type Known = Pick<Catalogue, 'materials' | 'physical' | 'makeups'>;

export interface OwnPhysics {
  readonly physical: readonly PhysicalProperties[];
  readonly makeups: readonly NaturalMakeup[];
}

/** Estimates that say so: medians of the catalogue's materials of the same note, and the parts that were told. */
export function physicsOfOwn(own: readonly OwnMaterial[], catalogue: Known): OwnPhysics {
  const middles = new Map(NOTES.map((note) => [note, middleOf(note, catalogue)]));
  const find = finderOf(own, catalogue);
  return {
    physical: own.flatMap(({ id, note }) => {
      const middle = middles.get(note);
      return middle ? [{ ...middle, materialId: id }] : [];
    }),
    makeups: own.flatMap((one) => {
      const parts = new Map<string, number>();
      open(one, 100, find, parts, new Set([one.id]));
      if (parts.size === 0) return [];
      const constituents = [...parts].map(([materialId, percent]) => ({ materialId, percent }));
      return [{ materialId: one.id, constituents, kind: 'compiled' as const, source: 'own' }];
    }),
  };
}

interface Find {
  readonly own: ReadonlyMap<string, OwnMaterial>;
  readonly makeups: ReadonlyMap<string, NaturalMakeup>;
  readonly idOf: (ref: string) => string | undefined;
}

function finderOf(own: readonly OwnMaterial[], { materials, makeups }: Known): Find {
  const ids = new Set(materials.map(({ id }) => id));
  const byCas = new Map<string, Material[]>();
  for (const material of materials) {
    if (material.cas) byCas.set(material.cas, [...(byCas.get(material.cas) ?? []), material]);
  }
  const byNatural = new Map<string, string>(
    materials.flatMap(({ id, ifra }) =>
      ifra?.kind === 'annex' ? [[`natural:${ifra.natural} ${ifra.iso9235}`, id] as const] : [],
    ),
  );
  return {
    own: new Map(own.map((one) => [one.id, one])),
    makeups: new Map(makeups.map((one) => [one.materialId, one])),
    idOf(ref) {
      if (ids.has(ref)) return ref;
      if (ref.startsWith('natural:')) return byNatural.get(ref);
      const [only, second] = ref.startsWith('cas:') ? (byCas.get(ref.slice(4)) ?? []) : [];
      return second ? undefined : only?.id;
    },
  };
}

/** Adds the parts of `percent` of a material down to what the catalogue knows; own materials in a circle are left shut. */
function open(
  { constituents = [] }: OwnMaterial,
  percent: number,
  find: Find,
  into: Map<string, number>,
  above: ReadonlySet<string>,
): void {
  for (const { material, natural, iso9235, percent: share } of constituents) {
    const ref = material ?? `natural:${natural ?? ''} ${iso9235 ?? ''}`;
    const part = (percent * share) / 100;
    const inner = find.own.get(ref);
    if (inner && !above.has(ref)) {
      open(inner, part, find, into, new Set([...above, ref]));
      continue;
    }
    const id = find.idOf(ref);
    if (id === undefined) continue;
    let left = part;
    for (const one of find.makeups.get(id)?.constituents ?? []) {
      const of = (part * one.percent) / 100;
      into.set(one.materialId, (into.get(one.materialId) ?? 0) + of);
      left -= of;
    }
    if (left > 0) into.set(id, (into.get(id) ?? 0) + left);
  }
}

/** Medians over published figures of one note (of all when it has none); undefined in a catalogue without any. */
function middleOf(
  note: Note | undefined,
  { materials, physical }: Known,
): Omit<PhysicalProperties, 'materialId'> | undefined {
  const alike = physical.filter(
    ({ vapourPressurePa }, at) =>
      vapourPressurePa.kind !== 'estimated' &&
      materials[at]?.kind === 'synthetic' &&
      (note === undefined || materials[at]?.note === note),
  );
  if (alike.length === 0) return undefined;
  const middle = (
    read: (one: PhysicalProperties) => PhysicalFigure | undefined,
  ): PhysicalFigure => {
    const logs = alike.flatMap((one) => {
      const figure = read(one);
      return figure ? [Math.log10(figure.value)] : [];
    });
    logs.sort((a, b) => a - b);
    const value = 10 ** (logs[Math.floor(logs.length / 2)] ?? 0);
    const mean = logs.reduce((sum, one) => sum + one, 0) / logs.length;
    const spread = logs.reduce((sum, one) => sum + (one - mean) ** 2, 0) / logs.length;
    const standardError = Math.max(LEAST_ERROR, Math.sqrt(spread));
    return { value, kind: 'estimated', standardError, source: SOURCE };
  };
  return {
    molarMass: { ...middle(({ molarMass }) => molarMass), standardError: 0.1 },
    vapourPressurePa: middle(({ vapourPressurePa }) => vapourPressurePa),
    heatOfVaporisationKj: middle(({ heatOfVaporisationKj }) => heatOfVaporisationKj),
    thresholdMgPerM3: middle(({ thresholdMgPerM3 }) => thresholdMgPerM3),
    exponent: { value: 0.35, kind: 'estimated', standardError: 0.14, source: 'default' },
  };
}
