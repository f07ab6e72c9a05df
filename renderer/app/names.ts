// Rows, variants and accords called by name.
import type { Material, PublishedAccord } from '#domain/catalogue/material.ts';
import { lineAtPath } from '#domain/recipe/edit.ts';
import type { Formula, Item, Line } from '#domain/recipe/formula.ts';
import type { Naming } from '#renderer/ui/naming.ts';
import type { Language, Say } from '#renderer/ui/words.ts';
import type { Scope } from './drafts.ts';

/** What the row at a path is called. */
export function rowNamer(
  lines: readonly Line[],
  naming: Naming,
  say: Say,
): (path: string) => string {
  return (path) => {
    const line = lineAtPath(lines, path);
    const name = line ? naming.item(line.item) : '';
    return name === '' ? say('recipe.nameless', { line: path }) : name;
  };
}

const ANNEX_VARIANT = /^(.+) \(([^()]+)\)$/;

/** What a variant of an unknown line stands for: a catalogue id, or `name (ISO 9235 category)` of the annex. */
export function itemOfVariant(variant: string, materialById: ReadonlyMap<string, Material>): Item {
  if (materialById.has(variant)) return { kind: 'material', ref: variant };
  const [, natural, iso9235] = ANNEX_VARIANT.exec(variant) ?? [];
  if (natural === undefined || iso9235 === undefined) return { kind: 'natural', natural: variant };
  return { kind: 'natural', natural, iso9235 };
}

/** A published accord as a formula of ten grams. */
export function accordFormula(accord: PublishedAccord, scope: Scope, language: Language): Formula {
  const { name, nameKo, lines } = accord;
  const total = lines.reduce((sum, { partsPermille }) => sum + partsPermille, 0);
  const grams = (parts: number) => Math.round((parts / total) * 1e4) / 1e3;
  return {
    name: language === 'ko' ? (nameKo ?? name) : name,
    ...scope,
    lines: lines.map(({ materialId, partsPermille }) => ({
      item: { kind: 'material', ref: materialId },
      amountGrams: grams(partsPermille),
      strengthPercent: 100,
    })),
  };
}
