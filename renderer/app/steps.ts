// Undo and redo over a restart: what was done and undone, told from the revisions that every step left.
import type { Step } from '#contract/recipe-store.ts';
import type { NamedMod } from './draft-history.ts';

/** The last mod up to `headId` that was given a reason. */
export function namedMod(headId: string, history: readonly Step[]): NamedMod | undefined {
  return lineageOf(headId, history).findLast(({ reason }) => reason !== '');
}

function lineageOf(headId: string, history: readonly Step[]): Step[] {
  const byId = new Map(history.map((step) => [step.id, step]));
  const lineage: Step[] = [];
  for (let at = byId.get(headId); at; at = byId.get(at.parentId ?? '')) lineage.unshift(at);
  return lineage;
}

export interface Steps {
  /** Revisions that undo goes back to, nearest last. */
  readonly older: readonly string[];
  /** Revisions that redo goes forward to, nearest last. */
  readonly newer: readonly string[];
}

/**
 * Replays the revisions that lead to `headId`. A revision with the content of the step before is an undo of it, one with
 * the content that was undone last is its redo; a new content forgets what could be redone.
 */
export function stepsTo(headId: string, history: readonly Step[]): Steps {
  const past: Step[] = [];
  let future: Step[] = [];
  let now: Step | undefined;
  for (const step of lineageOf(headId, history)) {
    if (now && step.contentSha256 !== now.contentSha256) {
      if (past.at(-1)?.contentSha256 === step.contentSha256) {
        past.pop();
        future.push(now);
      } else if (future.at(-1)?.contentSha256 === step.contentSha256) {
        future.pop();
        past.push(now);
      } else {
        past.push(now);
        future = [];
      }
    }
    now = step;
  }
  return { older: past.map(({ id }) => id), newer: future.map(({ id }) => id) };
}
