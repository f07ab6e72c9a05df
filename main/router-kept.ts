// The calls about the perfumer's own data, answered over what is kept; where nothing is, they say so.
import { implement, withEventMeta } from '@orpc/server';
import { calls } from '#contract/calls.ts';
import { NotKept } from '#contract/ports/store.ts';
import type { Workbench } from './compose.ts';
import type { Kept } from './kept.ts';
import type { Tables } from './tables.ts';

/** Handlers for `catalogue`, `recipe`, `emotion`, `feedback` and `hub`. */
export function keptCalls(workbench: Workbench) {
  const { emotion, feedback, hub, search } = implement(calls);
  return {
    catalogue: catalogueCalls(workbench),
    recipe: recipeCalls(workbench),
    search: {
      briefs: search.briefs.handler(({ errors }) =>
        keeping(workbench, errors, (kept) => kept.briefs()),
      ),
      keepBrief: search.keepBrief.handler(({ input, errors }) =>
        keeping(workbench, errors, (kept) => kept.keepBrief(input)),
      ),
    },
    emotion: {
      calibration: emotion.calibration.handler(({ errors }) =>
        keeping(workbench, errors, (kept) =>
          workbench.calibration(kept, tablesOr(workbench, errors.TABLES_MISSING)),
        ),
      ),
    },
    feedback: {
      rate: feedback.rate.handler(({ input, errors }) =>
        keeping(workbench, errors, (kept) => kept.rate(input)),
      ),
      prefer: feedback.prefer.handler(({ input, errors }) =>
        keeping(workbench, errors, (kept) => kept.prefer(input)),
      ),
      list: feedback.list.handler(({ errors }) =>
        keeping(workbench, errors, (kept) => kept.feedback()),
      ),
      drain: feedback.drain.handler(({ errors }) =>
        keeping(workbench, errors, async (kept) => ({ sent: await kept.drain() })),
      ),
    },
    hub: {
      store: hub.store.handler(({ errors }) => keeping(workbench, errors, (kept) => kept.state())),
      backup: hub.backup.handler(({ input, errors }) =>
        keeping(workbench, errors, (kept) => kept.backup(input.folder)),
      ),
    },
  };
}

function catalogueCalls(workbench: Workbench) {
  const { catalogue } = implement(calls);
  return {
    find: catalogue.find.handler(({ input: { query, most }, errors }) =>
      keeping(workbench, errors, (kept) =>
        kept.find(query, most, tablesOr(workbench, errors.TABLES_MISSING)),
      ),
    ),
    own: catalogue.own.handler(({ errors }) =>
      keeping(workbench, errors, (kept) => kept.own.list()),
    ),
    keepOwn: catalogue.keepOwn.handler(({ input, errors }) =>
      keeping(workbench, errors, (kept) =>
        kept.own.keep(input, tablesOr(workbench, errors.TABLES_MISSING).safetyIndex),
      ),
    ),
    removeOwn: catalogue.removeOwn.handler(({ input, errors }) =>
      keeping(workbench, errors, (kept) => kept.own.remove(input.id)),
    ),
    ownChanges: catalogue.ownChanges.handler(async function* ({ errors, signal }) {
      for await (const own of keptOr(workbench, errors.STORE_MISSING).own.changes(signal)) {
        yield [...own];
      }
    }),
  };
}

function recipeCalls(workbench: Workbench) {
  const { recipe } = implement(calls);
  return {
    heads: recipe.heads.handler(({ errors }) => keeping(workbench, errors, (kept) => kept.heads())),
    revision: recipe.revision.handler(({ input, errors }) =>
      keeping(workbench, errors, (kept) => kept.revision(input.revisionId)),
    ),
    history: recipe.history.handler(({ input, errors }) =>
      keeping(workbench, errors, async (kept) =>
        (await kept.history(input.formulaId)).map(({ file: _lines, ...step }) => step),
      ),
    ),
    save: recipe.save.handler(({ input, errors }) =>
      keeping(workbench, errors, (kept) => kept.save(input)),
    ),
    verify: recipe.verify.handler(({ errors }) =>
      keeping(workbench, errors, (kept) => kept.verify()),
    ),
    changes: recipe.changes.handler(async function* ({ input, errors, signal, lastEventId }) {
      const after = Math.max(input.afterSequence, Number(lastEventId ?? 0));
      const kept = keptOr(workbench, errors.STORE_MISSING);
      for await (const revision of kept.changes(after, signal)) {
        yield withEventMeta({ ...revision }, { id: String(revision.sequence) });
      }
    }),
  };
}

type StoreMissing = () => Error;
type TablesMissing = (options: { data: { reason: string } }) => Error;

/** The verified tables, or the failure that every call has for their absence. */
export function tablesOr(workbench: Workbench, missing: TablesMissing): Tables {
  const tables = workbench.tables();
  if (!tables.ok) throw missing({ data: { reason: tables.reason } });
  return tables;
}

export interface KeptErrors {
  readonly STORE_MISSING: StoreMissing;
  readonly NOT_KEPT: (options: { data: { why: string; detail: string } }) => Error;
}

function keptOr({ kept }: Workbench, missing: StoreMissing): Kept {
  if (!kept) throw missing();
  return kept;
}

/** Runs a call on the perfumer's data; what could not be kept is told as such, never as a fault. */
function keeping<T>(
  workbench: Workbench,
  errors: KeptErrors,
  work: (kept: Kept) => Promise<T>,
): Promise<T> {
  return orNotKept(errors, () => work(keptOr(workbench, errors.STORE_MISSING)));
}

export async function orNotKept<T>(
  { NOT_KEPT }: Pick<KeptErrors, 'NOT_KEPT'>,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof NotKept)) throw error;
    throw NOT_KEPT({ data: { why: error.why, detail: error.message } });
  }
}
