// The perfumer's own materials: kept one change at a time, each looked at beside the others, and told to every window.
import {
  type KeepOwnAnswer,
  type OwnListAnswer,
  type OwnMaterialInput,
  ownMaterial,
  ownMaterialOf,
  type RemoveOwnAnswer,
} from '#contract/catalogue-own.ts';
import type { KeptMaterial, SettingsStore } from '#contract/ports/settings.ts';
import { factsOf } from '#domain/catalogue/own-material.ts';
import { ownProblem } from '#domain/safety/own-problem.ts';
import type { SafetyIndex } from '#domain/safety/safety-index.ts';

export interface OwnMaterials {
  /** The same list until one is kept or removed. */
  readonly list: () => Promise<OwnListAnswer>;
  /** Straight from the store. */
  readonly read: () => Promise<OwnListAnswer>;
  /** `index` holds the tables without own materials. */
  readonly keep: (input: OwnMaterialInput, index: SafetyIndex) => Promise<KeepOwnAnswer>;
  readonly remove: (id: string) => Promise<RemoveOwnAnswer>;
  /** The list now, and again after each change, until the signal or the end of the workbench. */
  readonly changes: (signal?: AbortSignal) => AsyncGenerator<OwnListAnswer, void>;
  readonly close: () => void;
}

export function openOwnMaterials(settings: SettingsStore, clock: () => number): OwnMaterials {
  let known: Promise<OwnListAnswer> | undefined;
  let last: Promise<unknown> = Promise.resolve();
  let isClosed = false;
  const bells = new Set<() => void>();
  const ringAll = () => {
    for (const ring of bells) ring();
  };
  const list = () => {
    known ??= readAll(settings).catch((error: unknown) => {
      known = undefined;
      throw error;
    });
    return known;
  };
  /** After those before it; a failure is its caller's alone. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = last.then(work);
    last = done.catch(() => undefined);
    return done;
  };
  const changed = () => {
    known = undefined;
    ringAll();
  };
  return {
    list,
    read: () => readAll(settings),
    keep: (input, index) =>
      inTurn(async () => {
        const answer = await keepOne(input, await readAll(settings), index, settings, clock());
        if (answer.ok) changed();
        return answer;
      }),
    remove: (id) =>
      inTurn(async () => {
        const answer = await removeOne(id, await readAll(settings), settings);
        if (answer.outcome === 'removed') changed();
        return answer;
      }),
    changes: (signal) => changesOf(list, bells, () => isClosed, signal),
    close: () => {
      isClosed = true;
      ringAll();
    },
  };
}

/** What an earlier version kept in another shape is left out: a formula that names it is unknown then. */
async function readAll(settings: SettingsStore): Promise<OwnListAnswer> {
  const kept = await settings.ownMaterials();
  return kept.filter(({ savedAt: _when, ...facts }) => ownMaterial.safeParse(facts).success);
}

async function keepOne(
  input: OwnMaterialInput,
  kept: OwnListAnswer,
  index: SafetyIndex,
  settings: SettingsStore,
  savedAt: number,
): Promise<KeepOwnAnswer> {
  const material: KeptMaterial = { ...factsOf(ownMaterialOf(input)), savedAt };
  const problem = ownProblem(material, kept, index);
  if (problem) return { ok: false, problem };
  await settings.keepMaterial(material);
  return { ok: true, material };
}

async function removeOne(
  id: string,
  kept: OwnListAnswer,
  settings: SettingsStore,
): Promise<RemoveOwnAnswer> {
  if (!kept.some((one) => one.id === id)) return { outcome: 'missing' };
  const users = kept.filter(
    (one) => one.id !== id && one.constituents?.some(({ material }) => material === id),
  );
  if (users.length > 0) return { outcome: 'in-use', names: users.map(({ name }) => name) };
  await settings.removeMaterial(id);
  return { outcome: 'removed' };
}

async function* changesOf(
  list: () => Promise<OwnListAnswer>,
  bells: Set<() => void>,
  isClosed: () => boolean,
  signal?: AbortSignal,
): AsyncGenerator<OwnListAnswer, void> {
  const isEnded = () => isClosed() || signal?.aborted === true;
  let told: OwnListAnswer | undefined;
  let wake = () => {};
  const ring = () => wake();
  bells.add(ring);
  signal?.addEventListener('abort', ring);
  try {
    while (!isEnded()) {
      const rung = new Promise<void>((resolve) => {
        wake = resolve;
      });
      const now = await list();
      if (now !== told && !isEnded()) {
        told = now;
        yield now;
      } else await rung;
    }
  } finally {
    bells.delete(ring);
    signal?.removeEventListener('abort', ring);
  }
}
