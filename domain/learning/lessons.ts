// Good recipes as lessons: played again deed by deed, with what was seen and legal at each.
import type { Problem } from '#domain/search/problem.ts';
import type { Actor } from './actor.ts';
import type { Examples } from './imitate.ts';
import { type Choices, LONGEST_EPISODE, type Recipe, RecipeWorld } from './recipe-world.ts';
import { type Deed, retrace } from './retrace.ts';
import type { Scales } from './rollout.ts';
import { scaled, takeIn } from './running.ts';

/** One row for each deed of each recipe, its weight the recipe's. A deed that is not legal ends its lesson. */
export function examplesOf(
  problem: Problem,
  recipes: readonly (Recipe & { readonly weight: number })[],
  choices: Choices,
  { observationWidth, maskWidth, actionWidth }: Actor,
  scales: Scales,
): Examples {
  const most = recipes.length * LONGEST_EPISODE;
  const raw = new Float64Array(most * observationWidth);
  const masks = new Uint8Array(most * maskWidth);
  const actions = new Int32Array(most * actionWidth);
  const weights = new Float64Array(most);
  const world = new RecipeWorld(
    choices,
    () => ({ problem }),
    () => undefined,
  );
  let rows = 0;
  for (const { items, units, weight } of recipes) {
    world.start();
    for (const deed of retrace(items, units, choices, LONGEST_EPISODE)) {
      world.observe(raw, rows * observationWidth);
      world.mask(masks, rows * maskWidth);
      if (!isOpen(masks, rows * maskWidth, deed, choices)) break;
      actions.set([deed.choice, deed.deed], rows * actionWidth);
      weights[rows] = weight;
      rows += 1;
      if (world.step(actions, (rows - 1) * actionWidth).ended) break;
    }
  }
  takeIn(scales.observations, raw, rows);
  const observations = new Float32Array(rows * observationWidth);
  scaled(scales.observations, raw, rows, observations);
  return {
    rows,
    observations,
    masks: masks.subarray(0, rows * maskWidth),
    actions: actions.subarray(0, rows * actionWidth),
    weights: weights.subarray(0, rows),
  };
}

function isOpen(
  masks: Uint8Array,
  from: number,
  { choice, deed }: Deed,
  choices: Choices,
): boolean {
  if (masks[from + choice] !== 1) return false;
  if (choice === choices.finish) return true;
  const width = (choices.maskWidth - choices.finish - 1) / choices.finish;
  return masks[from + choices.finish + 1 + choice * width + deed] === 1;
}
