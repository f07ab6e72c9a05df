// The history of a formula as a perfumer reads it: branches, and on each the mods that were named, not every keystroke.
import type { Step } from '#contract/recipe-store.ts';

export interface Mod {
  readonly step: Step;
  readonly isHead: boolean;
  /** Steps between this mod and the one below it on the branch. */
  readonly between: number;
}

export interface Branch {
  readonly name: string;
  /** Newest first; the head is always there. */
  readonly mods: readonly Mod[];
  /** The step it left another branch at; absent on the first. */
  readonly from: Step | undefined;
  /** How many branches it hangs below. */
  readonly depth: number;
}

/** A mod is a step that was given a reason, that a branch left from, or that a branch begins or ends with. */
export function branchesOf(history: readonly Step[]): Branch[] {
  const byId = new Map(history.map((step) => [step.id, step]));
  const leftFrom = new Set(
    history
      .filter(({ parentId, branch }) => byId.get(parentId ?? '')?.branch !== branch)
      .map(({ parentId }) => parentId),
  );
  const branches = new Map<string, Step[]>();
  for (const step of history) {
    branches.set(step.branch, [...(branches.get(step.branch) ?? []), step]);
  }
  const depths = new Map<string, number>();
  return [...branches].map(([name, steps]) => {
    const from = byId.get(steps[0]?.parentId ?? '');
    const depth = from ? (depths.get(from.branch) ?? 0) + 1 : 0;
    depths.set(name, depth);
    const isShown = (step: Step, at: number) =>
      at === 0 || at === steps.length - 1 || step.reason !== '' || leftFrom.has(step.id);
    return { name, from, depth, mods: modsOf(steps, isShown) };
  });
}

function modsOf(steps: readonly Step[], isShown: (step: Step, at: number) => boolean): Mod[] {
  const mods: Mod[] = [];
  let between = 0;
  steps.forEach((step, at) => {
    if (!isShown(step, at)) {
      between += 1;
      return;
    }
    mods.unshift({ step, isHead: at === steps.length - 1, between });
    between = 0;
  });
  return mods;
}
