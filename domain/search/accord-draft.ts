// A first draft that stands on a published accord: the ones that fit the target best, made legal, then filled up.
import type { PublishedAccord } from '#domain/catalogue/material.ts';
import { fillUp, placeMusts } from './construct.ts';
import type { Draft } from './draft.ts';
import type { Objective } from './objective.ts';
import { WHOLE } from './palette.ts';
import type { Random } from './random.ts';

/** Fewer usable materials than this are not the accord any more. */
const FEWEST_KEPT = 3;
/** Share of a full formula that the accord is brought in at. */
const ACCORD_SHARE = 0.6;
const NEAREST = 4;

/** One of the nearest accords (by the value of its own draft), completed; an ordinary draft when none is usable. */
export function accordDraft(
  objective: Objective,
  accords: readonly PublishedAccord[],
  random: Random,
): Draft {
  const scored = accords
    .map((accord) => placed(accord, objective))
    .filter((draft) => draft.items.length >= FEWEST_KEPT)
    .map((draft) => ({ draft, value: objective.score(draft).value }))
    .sort((a, b) => b.value - a.value)
    .slice(0, NEAREST);
  const chosen = scored[random.below(scored.length)]?.draft ?? objective.newDraft();
  fillUp(chosen, objective, random);
  return chosen;
}

/** The accord's materials that the composer may use, at its proportions, within usual doses and the law. */
function placed({ lines }: PublishedAccord, objective: Objective): Draft {
  const { problem } = objective;
  const allowed = new Set(problem.candidates);
  const draft = objective.newDraft();
  placeMusts(draft, problem);
  for (const { materialId, partsPermille } of lines) {
    const item = problem.palette.byId.get(materialId);
    if (!item || !allowed.has(item) || draft.unitsOf(item) > 0) continue;
    const wanted = Math.max(1, Math.round((partsPermille / 1000) * WHOLE * ACCORD_SHARE));
    draft.set(item, Math.min(wanted, draft.room(item)));
  }
  return draft;
}
