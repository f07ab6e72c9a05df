// Keeps what is worked on: every pause in the work becomes a revision, in order, and its state is on the draft.
import { ORPCError } from '@orpc/client';
import type { Revision } from '#contract/ports/formulas.ts';
import { client } from '#renderer/bridge/client.ts';
import type { Draft, SaveProblem } from './draft-history.ts';
import { newPlace, useDrafts } from './drafts.ts';
import { type FileTables, isWeighed, keptFileOf } from './read-formula.ts';

/** A pause this long ends a step that is kept. */
const PAUSE_MS = 250;
/** After what could not be kept, the next try, unless an edit comes first. */
const AGAIN_MS = 5000;

/** Revisions of this window, so that its own saves are not taken for somebody else's. */
export const ownRevisions = new Set<string>();

/** True while the formula differs from what is kept, and can be kept. */
export function isUnkept({ formula, place }: Draft): boolean {
  return formula !== place.saved && isWeighed(formula.lines);
}

/** Starts keeping; answers how to stop. Saves of one formula follow each other, each on the revision before it. */
export function startKeeping(tables: () => FileTables): () => void {
  const timers = new Map<number, ReturnType<typeof setTimeout>>();
  const running = new Set<number>();
  const plan = (id: number, wait: number) => {
    clearTimeout(timers.get(id));
    timers.set(
      id,
      setTimeout(() => void save(id), wait),
    );
  };
  const save = async (id: number) => {
    const draft = useDrafts.getState().drafts.find((one) => one.id === id);
    if (!draft || running.has(id) || !isUnkept(draft)) return;
    running.add(id);
    const done = await keepDraft(draft, tables());
    running.delete(id);
    const now = useDrafts.getState().drafts.find((one) => one.id === id);
    if (now && isUnkept(now)) plan(id, done ? PAUSE_MS : AGAIN_MS);
  };
  const look = () => {
    for (const draft of useDrafts.getState().drafts) {
      if (isUnkept(draft) && !running.has(draft.id)) plan(draft.id, PAUSE_MS);
    }
  };
  const stop = useDrafts.subscribe((now, before) => {
    if (now.drafts !== before.drafts) look();
  });
  look();
  return () => {
    stop();
    for (const timer of timers.values()) clearTimeout(timer);
  };
}

/** One save; false when it could not be kept, which then stands on the draft. */
export async function keepDraft(draft: Draft, tables: FileTables, reason = ''): Promise<boolean> {
  const { formulaId, branch, headId } = draft.place;
  const revisionId = crypto.randomUUID();
  ownRevisions.add(revisionId);
  const file = keptFileOf(draft.formula, tables);
  const parent = headId === undefined ? {} : { parentId: headId };
  try {
    const outcome = await client.recipe.save({
      ...{ revisionId, formulaId, branch, file, reason },
      ...parent,
    });
    if (outcome.kind === 'refused') beginAnew(draft);
    else standAt(draft, outcome.revision);
    return true;
  } catch (error) {
    tell(draft, problemOf(error));
    return false;
  }
}

function standAt({ id, formula }: Draft, revision: Revision): void {
  const { id: headId, branch, number, savedAt, reason } = revision;
  const named = reason === '' ? {} : { named: { number, reason } };
  useDrafts.getState().change(id, (now) => {
    const { problem: _gone, ...place } = now.place;
    const next = { headId, branch, number, savedAt, saved: formula };
    return { ...now, place: { ...place, ...next, ...named } };
  });
}

/** What it stood on is no longer there, as after an older backup was restored: it is kept as a new formula. */
function beginAnew({ id }: Draft): void {
  useDrafts.getState().change(id, (now) => ({ ...now, place: newPlace() }));
}

function tell({ id }: Draft, problem: SaveProblem): void {
  useDrafts.getState().change(id, (now) => ({ ...now, place: { ...now.place, problem } }));
}

function problemOf(error: unknown): SaveProblem {
  if (!(error instanceof ORPCError)) return 'failed';
  if (error.code === 'STORE_MISSING') return 'missing';
  if (error.code !== 'NOT_KEPT') return 'failed';
  return (error.data as { readonly why: SaveProblem }).why;
}
