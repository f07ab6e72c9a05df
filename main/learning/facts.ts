// What there is to learn from: ratings and preferences of formulas that are kept here, in the order they came.
import type { FormulaStore } from '#contract/ports/formulas.ts';
import type { Rating, RatingStore } from '#contract/ports/ratings.ts';
import type { SettingsStore } from '#contract/ports/settings.ts';
import type { Catalogue } from '#domain/catalogue/material.ts';
import { type OwnMaterial, withoutRepeats } from '#domain/catalogue/own-material.ts';
import { dosesOf } from '#domain/odour/doses.ts';
import { catalogueWithOwn } from '#domain/odour/own-catalogue.ts';
import { formulaFromFile } from '#domain/recipe/file.ts';
import type { Formula } from '#domain/recipe/formula.ts';
import { catalogueIdOf } from '#domain/safety/catalogue-id.ts';
import { withOwn } from '#domain/safety/own-index.ts';
import type { SafetyIndex } from '#domain/safety/safety-index.ts';
import type { FitOrder, RatedSubject } from './fit.ts';

export interface LearningStores {
  readonly formulas: Pick<FormulaStore, 'revision' | 'since'>;
  readonly ratings: Pick<RatingStore, 'ratings' | 'preferences'>;
  readonly settings: Pick<SettingsStore, 'get' | 'set' | 'ownMaterials'>;
}

export interface LearningTables {
  readonly catalogue: Catalogue;
  readonly safetyIndex: SafetyIndex;
}

/** What was rated and is known, and how much was of something else. */
export interface Facts {
  readonly rated: readonly (Rating & { readonly session: string; readonly mod: Mod })[];
  readonly leftOut: number;
  readonly choices: readonly Chosen[];
}

/** A mod that is kept here. */
interface Mod {
  readonly revisionId: string;
  readonly formulaId: string;
}

interface Chosen {
  readonly id: string;
  readonly better: Mod;
  readonly other: Mod;
}

/** A sitting ends when nothing is rated for this long. */
const SITTING_MS = 2 * 3600 * 1000;
const BATCH = 100;

/** Reads the facts again and again; of the mods it reads only those that it has not met. */
export function openFacts({ formulas, ratings }: LearningStores): () => Promise<Facts> {
  const byRevision = new Map<string, Mod>();
  /** The only mod of a formula; absent as soon as there are two. */
  const onlyMods = new Map<string, Mod | undefined>();
  let met = 0;
  const meet = async () => {
    for (let batch = await formulas.since(met, BATCH); batch.length > 0; ) {
      for (const { id, formulaId, sequence } of batch) {
        const mod = { revisionId: id, formulaId };
        const isAnother = onlyMods.has(formulaId) && !byRevision.has(id);
        if (!byRevision.has(id)) onlyMods.set(formulaId, isAnother ? undefined : mod);
        byRevision.set(id, mod);
        met = Math.max(met, sequence);
      }
      batch = await formulas.since(met, BATCH);
    }
  };
  // A mod by its own id, or the only mod of a formula: which was smelt is known only while there is one.
  const modOf = (id: string) => byRevision.get(id) ?? onlyMods.get(id);
  return async () => {
    const all = await ratings.ratings();
    const preferences = await ratings.preferences();
    await meet();
    const known = all.flatMap((rating) => {
      const mod = modOf(rating.recipeId);
      return mod ? [{ ...rating, mod }] : [];
    });
    const choices = preferences.flatMap(({ id, betterId, otherId }) => {
      const [better, other] = [modOf(betterId), modOf(otherId)];
      return better && other ? [{ id, better, other }] : [];
    });
    return { rated: inSittings(known), leftOut: all.length - known.length, choices };
  };
}

function inSittings(ratings: readonly (Rating & { readonly mod: Mod })[]): Facts['rated'] {
  const when = ({ ratedAt, receivedAt }: Rating) => ratedAt ?? receivedAt;
  let sitting = 0;
  let last = Number.NEGATIVE_INFINITY;
  const sittings = new Map<string, string>();
  for (const rating of [...ratings].sort((a, b) => when(a) - when(b))) {
    if (when(rating) - last > SITTING_MS) sitting += 1;
    last = when(rating);
    sittings.set(rating.id, `sitting ${sitting}`);
  }
  return ratings.map((rating) => ({ ...rating, session: sittings.get(rating.id) ?? '' }));
}

/** The facts as one order, with the tables as the perfumer's own materials extend them. */
export async function orderOf(
  { rated, choices }: Facts,
  { formulas, settings }: LearningStores,
  tables: LearningTables,
  seed: number,
): Promise<FitOrder> {
  const mods = new Map<string, Mod>();
  for (const { mod } of rated) mods.set(mod.revisionId, mod);
  for (const { better, other } of choices) {
    for (const mod of [better, other]) mods.set(mod.revisionId, mod);
  }
  const recipes = await Promise.all(
    [...mods.values()].map(async ({ revisionId, formulaId }) => {
      const revision = await formulas.revision(revisionId);
      if (!revision) throw new Error(`${revisionId} was kept and cannot be read`);
      return { formulaId, formula: formulaFromFile(revision.file, { fallbackName: '' }) };
    }),
  );
  const brought = recipes.flatMap(({ formula }) => formula.own ?? []);
  const { catalogue, subjectOf } = withOwnOf(brought, await settings.ownMaterials(), tables);
  const places = new Map([...mods.keys()].map((id, at) => [id, at]));
  const placeOf = ({ revisionId }: Mod) => places.get(revisionId) ?? 0;
  return {
    catalogue,
    subjects: recipes.map(({ formula, formulaId }) => ({ ...subjectOf(formula), formulaId })),
    rated: rated.map(
      ({ mod, session, overall, text, preferredNotes }): RatedSubject => ({
        ...{ subject: placeOf(mod), session, score: overall, text, notes: preferredNotes },
      }),
    ),
    choices: choices.map(({ better, other }) => ({
      better: placeOf(better),
      other: placeOf(other),
    })),
    seed,
  };
}

/** Tables that know the perfumer's own materials and those that formulas brought along, and formulas as they read them. */
export function withOwnOf(
  brought: readonly OwnMaterial[],
  kept: readonly OwnMaterial[],
  { catalogue, safetyIndex }: LearningTables,
) {
  const own = withoutRepeats([...kept, ...brought]);
  const safety = withOwn(safetyIndex, own);
  return {
    catalogue: own.length === 0 ? catalogue : catalogueWithOwn(catalogue, own),
    subjectOf: ({ lines, dosagePercent, category }: Formula) => ({
      ...{ dosagePercent, category, doses: dosesOf(lines, (item) => catalogueIdOf(item, safety)) },
    }),
  };
}
