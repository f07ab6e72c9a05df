// The formula file: what Orgue reads and writes, and how it becomes a formula and back.
import type { Material } from '#domain/catalogue/material.ts';
import { plainName } from '#domain/catalogue/name.ts';
import { factsOf, type OwnMaterial, withoutRepeats } from '#domain/catalogue/own-material.ts';
import type { Formula, Item, Line } from './formula.ts';

/** One line of a formula file, version 1. Optional fields are absent, never null. */
export interface FileLine {
  /** Catalogue id, `own:…`, `cas:…` or `name:…`. */
  readonly material?: string | undefined;
  readonly natural?: string | undefined;
  readonly iso9235?: string | undefined;
  readonly cas?: string | undefined;
  readonly name?: string | undefined;
  readonly lines?: readonly FileLine[] | undefined;
  readonly amountGrams: number;
  readonly strengthPercent?: number | undefined;
  readonly solvent?: string | undefined;
  readonly bergaptenPpm?: number | undefined;
  readonly note?: string | undefined;
  readonly locked?: true | undefined;
}

export interface FormulaFile {
  readonly orgue: 1;
  readonly name?: string | undefined;
  readonly category?: string | undefined;
  readonly dosagePercent?: number | undefined;
  readonly lines: readonly FileLine[];
  readonly notes?: string | undefined;
  /** Every own material that a line names, so that the file stands alone. */
  readonly own?: readonly OwnMaterial[] | undefined;
}

const DEFAULT_CATEGORY = '4';
const DEFAULT_DOSAGE_PERCENT = 100;

/** What the caller says beside the file; it wins over the file. */
export interface FileOverrides {
  readonly category?: string | undefined;
  readonly dosagePercent?: number | undefined;
  /** Name of a formula whose file gives none. */
  readonly fallbackName: string;
}

/** Turns a valid file into a formula. */
export function formulaFromFile(file: FormulaFile, overrides: FileOverrides): Formula {
  return {
    name: file.name ?? overrides.fallbackName,
    category: overrides.category ?? file.category ?? DEFAULT_CATEGORY,
    dosagePercent: overrides.dosagePercent ?? file.dosagePercent ?? DEFAULT_DOSAGE_PERCENT,
    lines: file.lines.map(lineFromFile),
    ...(file.notes === undefined ? {} : { notes: file.notes }),
    ...(file.own === undefined ? {} : { own: file.own }),
  };
}

function lineFromFile(line: FileLine): Line {
  const { solvent, bergaptenPpm, note, locked } = line;
  return {
    item: itemFromFile(line),
    amountGrams: line.amountGrams,
    strengthPercent: line.strengthPercent ?? 100,
    ...(solvent === undefined ? {} : { solvent }),
    ...(bergaptenPpm === undefined ? {} : { bergaptenPpm }),
    ...(note === undefined ? {} : { note }),
    ...(locked === undefined ? {} : { locked }),
  };
}

function itemFromFile({ material, natural, iso9235, cas, name, lines }: FileLine): Item {
  const variant = {
    ...(natural === undefined ? {} : { natural }),
    ...(iso9235 === undefined ? {} : { iso9235 }),
  };
  if (lines) return { kind: 'accord', name: name ?? '', lines: lines.map(lineFromFile) };
  if (material !== undefined) {
    return { kind: 'material', ref: material, ...(cas === undefined ? {} : { cas }), ...variant };
  }
  return { kind: 'natural', natural: natural ?? '', ...(iso9235 === undefined ? {} : { iso9235 }) };
}

/**
 * Writes a formula so that the file stands alone: CAS and natural variant beside every catalogue id, and own materials
 * with what is known of them; those in `own` go before those that the formula brought along.
 */
export function formulaToFile(
  formula: Formula,
  materialById: ReadonlyMap<string, Material>,
  own: readonly OwnMaterial[] = [],
): FormulaFile {
  const { name, category, dosagePercent, lines, notes } = formula;
  const named = ownNamed(lines, withoutRepeats([...own, ...(formula.own ?? [])]));
  const write = (line: Line): FileLine => lineToFile(line, materialById, write);
  return {
    orgue: 1,
    name,
    category,
    dosagePercent,
    lines: lines.map(write),
    ...(notes === undefined ? {} : { notes }),
    ...(named.length === 0 ? {} : { own: named.map(factsOf) }),
  };
}

/** Own materials that the lines name, and those that these are made of, by id or by name. */
function ownNamed(lines: readonly Line[], own: readonly OwnMaterial[]): readonly OwnMaterial[] {
  if (own.length === 0) return [];
  const found = new Set<OwnMaterial>();
  const meet = (ref: string | undefined) => {
    if (ref === undefined) return;
    for (const one of own) {
      if (found.has(one) || !stands(ref, one)) continue;
      found.add(one);
      for (const { material } of one.constituents ?? []) meet(material);
    }
  };
  const walk = (level: readonly Line[]) => {
    for (const { item, solvent } of level) {
      meet(solvent);
      if (item.kind === 'material') meet(item.ref);
      if (item.kind === 'accord') walk(item.lines);
    }
  };
  walk(lines);
  return own.filter((one) => found.has(one));
}

function stands(ref: string, { id, name, synonyms = [] }: OwnMaterial): boolean {
  if (ref === id) return true;
  if (!ref.startsWith('name:')) return false;
  const plain = plainName(ref.slice('name:'.length));
  return [name, ...synonyms].some((one) => plainName(one) === plain);
}

function lineToFile(
  { item, amountGrams, strengthPercent, solvent, bergaptenPpm, note, locked }: Line,
  materialById: ReadonlyMap<string, Material>,
  write: (line: Line) => FileLine,
): FileLine {
  return {
    ...itemToFile(item, materialById, write),
    amountGrams,
    ...(strengthPercent === 100 ? {} : { strengthPercent }),
    ...(solvent === undefined ? {} : { solvent }),
    ...(bergaptenPpm === undefined ? {} : { bergaptenPpm }),
    ...(note === undefined ? {} : { note }),
    ...(locked === undefined ? {} : { locked }),
  };
}

function itemToFile(
  item: Item,
  materialById: ReadonlyMap<string, Material>,
  write: (line: Line) => FileLine,
): Omit<FileLine, 'amountGrams'> {
  if (item.kind === 'accord') {
    return { ...(item.name === '' ? {} : { name: item.name }), lines: item.lines.map(write) };
  }
  if (item.kind === 'natural') {
    const { natural, iso9235 } = item;
    return { natural, ...(iso9235 === undefined ? {} : { iso9235 }) };
  }
  const known = materialById.get(item.ref);
  const variant = known?.ifra?.kind === 'annex' ? known.ifra : item;
  const cas = known?.cas ?? item.cas;
  // Each field at its own place, always: the hash of a formula is taken over this text.
  return {
    material: item.ref,
    ...(cas === undefined ? {} : { cas }),
    ...(variant.natural === undefined ? {} : { natural: variant.natural }),
    ...(variant.iso9235 === undefined ? {} : { iso9235: variant.iso9235 }),
  };
}
