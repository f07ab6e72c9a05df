// What there is to learn from: ratings and preferences of formulas that are kept here, in the order they came.
import type { FormulaStore, Revision } from '#contract/ports/formulas.ts';
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
  readonly formulas: Pick<FormulaStore, 'revision' | 'history'>;
  readonly ratings: Pick<RatingStore, 'ratings' | 'preferences'>;
  readonly settings: Pick<SettingsStore, 'get' | 'set' | 'ownMaterials'>;
}

export interface LearningTables {
  readonly catalogue: Catalogue;
  readonly safetyIndex: SafetyIndex;
}

/** What was rated and is known, and how much was of something else. */
export interface Facts {
  readonly rated: readonly (Rating & { readonly session: string })[];
  readonly leftOut: number;
  readonly choices: readonly {
    readonly id: string;
    readonly better: string;
    readonly other: string;
  }[];
  readonly recipes: ReadonlyMap<string, KnownRecipe>;
}

interface KnownRecipe {
  readonly formulaId: string;
  readonly formula: Formula;
}

/** A sitting ends when nothing is rated for this long. */
const SITTING_MS = 2 * 3600 * 1000;

export async function factsOf({ formulas, ratings }: LearningStores): Promise<Facts> {
  const all = await ratings.ratings();
  const preferences = await ratings.preferences();
  const recipes = new Map<string, KnownRecipe>();
  const ids = new Set([
    ...all.map(({ recipeId }) => recipeId),
    ...preferences.flatMap(({ betterId, otherId }) => [betterId, otherId]),
  ]);
  for (const id of ids) {
    const revision = await revisionOf(id, formulas);
    if (!revision) continue;
    const formula = formulaFromFile(revision.file, { fallbackName: '' });
    recipes.set(id, { formulaId: revision.formulaId, formula });
  }
  const known = all.filter(({ recipeId }) => recipes.has(recipeId));
  const choices = preferences
    .filter(({ betterId, otherId }) => recipes.has(betterId) && recipes.has(otherId))
    .map(({ id, betterId, otherId }) => ({ id, better: betterId, other: otherId }));
  return { rated: inSittings(known), leftOut: all.length - known.length, choices, recipes };
}

/** A mod by its own id, or the only mod of a formula: which one was smelt is known only while there is one. */
async function revisionOf(
  id: string,
  { revision, history }: LearningStores['formulas'],
): Promise<Revision | undefined> {
  const mod = await revision(id);
  if (mod) return mod;
  const [only, second] = await history(id);
  return second ? undefined : only;
}

function inSittings(ratings: readonly Rating[]): Facts['rated'] {
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
export function orderOf(
  { rated, choices, recipes }: Facts,
  tables: LearningTables,
  kept: readonly OwnMaterial[],
  seed: number,
): FitOrder {
  const resolved = withOwnOf(
    [...recipes.values()].flatMap(({ formula }) => formula.own ?? []),
    kept,
    tables,
  );
  const places = new Map<string, number>();
  const subjects: FitOrder['subjects'][number][] = [];
  const placeOf = (recipeId: string) => {
    const known = places.get(recipeId);
    if (known !== undefined) return known;
    const recipe = recipes.get(recipeId);
    if (!recipe) throw new RangeError(`no recipe ${recipeId}`);
    places.set(recipeId, subjects.length);
    subjects.push({ ...resolved.subjectOf(recipe.formula), formulaId: recipe.formulaId });
    return subjects.length - 1;
  };
  return {
    catalogue: resolved.catalogue,
    rated: rated.map(
      ({ recipeId, session, overall, text, preferredNotes }): RatedSubject => ({
        ...{ subject: placeOf(recipeId), session, score: overall, text, notes: preferredNotes },
      }),
    ),
    choices: choices.map(({ better, other }) => ({
      better: placeOf(better),
      other: placeOf(other),
    })),
    subjects,
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
