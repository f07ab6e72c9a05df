// What the workbench does with the perfumer's own data: formulas, ratings, materials and their backups, over one store.
import type {
  ListedFeedback,
  PreferInput,
  RatedAnswer,
  RateInput,
  SubmitBody,
} from '#contract/feedback.ts';
import type { StoreAnswer } from '#contract/hub.ts';
import type { FormulaStore, Revision } from '#contract/ports/formulas.ts';
import type { Backup, Store } from '#contract/ports/store.ts';
import type { SaveAnswer, SaveInput } from '#contract/recipe-store.ts';
import type { BriefsAnswer, KeptBrief } from '#contract/search.ts';
import type { Catalogue } from '#domain/catalogue/material.ts';
import { findableOf, findableVersion } from './catalogue/findable.ts';
import { type OwnMaterials, openOwnMaterials } from './catalogue/own.ts';
import { drainOutbox, openDrain } from './feedback/drain.ts';
import { listFeedback } from './feedback/list.ts';
import { takePreference, takeRating, takeSubmitted } from './feedback/take.ts';
import { openChanges } from './recipe/changes.ts';
import { saveFormula } from './recipe/save.ts';
import { keepBrief, listBriefs } from './search/briefs.ts';

export interface Kept {
  readonly state: () => Promise<StoreAnswer>;
  readonly heads: FormulaStore['heads'];
  readonly revision: FormulaStore['revision'];
  readonly history: FormulaStore['history'];
  readonly verify: FormulaStore['verify'];
  readonly save: (input: SaveInput) => Promise<SaveAnswer>;
  /** Saves after `sequence`, then those to come. */
  readonly changes: (sequence: number, signal?: AbortSignal) => AsyncGenerator<Revision, void>;
  readonly rate: (input: RateInput) => Promise<RatedAnswer>;
  readonly submit: (body: SubmitBody, idempotencyKey: string | undefined) => Promise<RatedAnswer>;
  readonly prefer: (input: PreferInput) => Promise<RatedAnswer>;
  readonly feedback: () => Promise<ListedFeedback>;
  /** Sends what waits in the outbox now; answers how many. */
  readonly drain: () => Promise<number>;
  /** Ids of catalogue and own materials, best first. */
  readonly find: (query: string, most: number, tables: FindTables) => Promise<readonly string[]>;
  readonly own: OwnMaterials;
  readonly briefs: () => Promise<BriefsAnswer>;
  readonly keepBrief: (brief: KeptBrief) => Promise<BriefsAnswer>;
  readonly backup: (folder: string | undefined) => Promise<Backup>;
  readonly close: () => Promise<void>;
}

export interface FindTables {
  readonly catalogue: Catalogue;
  readonly catalogueSha256: string;
}

/** Ratings that come together leave together. */
const GATHER_MS = 50;

export interface KeptOptions {
  readonly store: Store;
  readonly clock: () => number;
  /** Told when the outbox could not be drained; it is tried again. */
  readonly onDrainFailure: (error: unknown) => void;
  /** Told of every rating and preference that was kept. */
  readonly onJudged?: (() => void) | undefined;
}

export function openKept({ store, clock, onDrainFailure, onJudged }: KeptOptions): Kept {
  const { formulas, ratings, stream, settings, finder } = store;
  const changes = openChanges(formulas);
  const own = openOwnMaterials(settings, clock);
  const drainOnce = (signal?: AbortSignal) => drainOutbox(ratings, stream, clock, signal);
  const drain = openDrain(drainOnce, onDrainFailure, GATHER_MS);
  if (store.state === 'ready') drain.nudge();
  const drained = (answer: RatedAnswer) => {
    if (answer.outcome === 'kept') {
      drain.nudge();
      onJudged?.();
    }
    return answer;
  };
  return {
    state: async () => ({
      state: store.state,
      detail: store.detail,
      backups: await store.backups(),
    }),
    heads: formulas.heads,
    revision: formulas.revision,
    history: formulas.history,
    verify: formulas.verify,
    save: (input) => saveFormula(input, formulas, changes, clock()),
    changes: changes.since,
    rate: async (input) => drained(await takeRating(input, ratings, clock())),
    submit: async (body, key) => drained(await takeSubmitted(body, key, ratings, clock())),
    prefer: async (input) => drained(await takePreference(input, ratings, clock())),
    feedback: () => listFeedback(ratings),
    drain: () => drainOnce(),
    find: async (query, most, { catalogue, catalogueSha256 }) => {
      const listed = await own.list();
      await finder.index(findableVersion(catalogueSha256, listed), findableOf(catalogue, listed));
      return finder.find(query, most);
    },
    own,
    briefs: () => listBriefs(settings),
    keepBrief: (brief) => keepBrief(brief, settings, clock()),
    backup: (folder) => store.backup(folder, clock()),
    close: async () => {
      changes.close();
      own.close();
      await drain.close();
      await store.close();
    },
  };
}
