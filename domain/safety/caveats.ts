// What stands beside the figures: unknown lines, conditions to confirm, and files that disagree with the catalogue.

import { type OwnMaterial, sameFacts } from '#domain/catalogue/own-material.ts';
import type { IdentifiedRow } from './exposure.ts';
import type { Profile, ProfileCondition } from './profile.ts';
import type { Condition, UnknownLine, UnknownReason } from './report.ts';
import { annexKey, type SafetyIndex } from './safety-index.ts';

const WHY_UNKNOWN: Readonly<Record<UnknownReason, string>> = {
  'not-in-any-table': 'is in no table Orgue has; enter its composition or a supplier statement',
  'natural-by-cas-only': 'is a natural named by CAS alone, which does not tell its composition',
  'natural-variant-missing': 'is not a variant of the annex; name it with its ISO 9235 category',
  'grade-not-named': 'names more than one grade and the grades are treated differently',
  'composition-not-entered': 'has no composition entered; enter it or a supplier statement',
  'composition-incomplete':
    'has a composition that is not wholly known; enter the rest or a supplier statement',
};

/** Lines whose composition nobody has told, each once, with what could be chosen instead. */
export function unknownLines(rows: readonly IdentifiedRow[]): UnknownLine[] {
  const openOwn = new Set<string>();
  return rows.flatMap(({ row, profile }) => {
    const { unknown, name } = profile;
    if (!unknown) return [];
    if (!row.within) return [unknownLine(row.path, name, unknown.reason, unknown.variants)];
    // Of an own material it is the line that is unknown, however many of its parts are.
    const own = row.within.name;
    const key = `${row.path}|${row.isSolvent}`;
    if (openOwn.has(key)) return [];
    openOwn.add(key);
    const isBare = row.within.isRest && row.within.fraction === 1;
    return [unknownLine(row.path, own, isBare ? unknown.reason : 'composition-incomplete', [])];
  });
}

function unknownLine(
  line: string,
  name: string,
  reason: UnknownReason,
  variants: readonly string[],
): UnknownLine {
  const choices = variants.length > 0 ? `; choose one of: ${variants.join(', ')}` : '';
  return { line, name, reason, variants, text: `${name} ${WHY_UNKNOWN[reason]}${choices}` };
}

/** Statements to confirm, each material and standard once. */
export function conditionsOf(rows: readonly IdentifiedRow[], index: SafetyIndex): Condition[] {
  const seen = new Set<string>();
  const found: Condition[] = [];
  for (const { row, profile } of rows) {
    for (const condition of profile.conditions) {
      if (condition.kind === 'annex-silent' && row.within?.stated) continue;
      const key = `${condition.kind}|${condition.standardId ?? ''}|${profile.name}`;
      if (seen.has(key)) continue;
      seen.add(key);
      found.push({
        ...condition,
        material: profile.name,
        line: row.path,
        ...(row.within ? { part: profile.name } : {}),
        text: words(profile, condition, index),
      });
    }
  }
  return found;
}

function words(profile: Profile, condition: ProfileCondition, index: SafetyIndex): string {
  const { kind, standardId } = condition;
  if (kind === 'annex-silent') {
    return `${profile.name}: annex silent: check the supplier's certificate`;
  }
  const standard = index.table.standards[index.standardAt.get(standardId ?? '') ?? -1];
  if (kind === 'own-standard-only') {
    return `${profile.name}: counted by its own standard (${standard?.name}); the annex gives no constituents`;
  }
  return `${profile.name}: ${standard?.specification}`;
}

/** One sentence for each own material that the formula brought along and that is another here. */
export function ownDisagreements(own: readonly OwnMaterial[], index: SafetyIndex): string[] {
  return own.flatMap((one) => {
    const here = index.own.get(one.id);
    if (!here || sameFacts(here, one)) return [];
    return [`${one.id}: ${one.name} is told otherwise in the file than it is kept here`];
  });
}

/** One sentence for each line whose own cas, natural or iso9235 does not match the catalogue entry it names. */
export function disagreementsOf(rows: readonly IdentifiedRow[], index: SafetyIndex): string[] {
  return rows.flatMap(({ row }) => {
    if (row.item.kind !== 'material') return [];
    const { ref, cas, natural, iso9235 } = row.item;
    const material = index.materialById.get(ref);
    if (!material) return [];
    const found: string[] = [];
    if (cas !== undefined && material.cas !== undefined && cas !== material.cas) {
      found.push(
        `line ${row.path}: ${ref} is CAS ${material.cas} in the catalogue, ${cas} in the file`,
      );
    }
    const variant = material.ifra?.kind === 'annex' ? material.ifra : undefined;
    if (natural !== undefined && !(variant && isSameVariant(variant, natural, iso9235 ?? ''))) {
      const inCatalogue = variant
        ? `${variant.natural} (${variant.iso9235})`
        : 'not a variant of the annex';
      const inFile = `${natural} (${iso9235 ?? 'no category'})`;
      found.push(
        `line ${row.path}: ${ref} is ${inCatalogue} in the catalogue, ${inFile} in the file`,
      );
    }
    return found;
  });
}

function isSameVariant(
  variant: { readonly natural: string; readonly iso9235: string },
  natural: string,
  iso9235: string,
): boolean {
  return annexKey(variant.natural, variant.iso9235) === annexKey(natural, iso9235);
}
