// The calls of contract/calls.ts answered by the workbench; every shell opens this one router.
import { implement, withEventMeta } from '@orpc/server';
import { calls } from '#contract/calls.ts';
import type { FormulaFile } from '#domain/recipe/file.ts';
import { formulaFromFile } from '#domain/recipe/file.ts';
import type { Workbench } from './compose.ts';
import { keptCalls, tablesOr } from './router-kept.ts';
import { learningCalls } from './router-learning.ts';
import { trainingCalls } from './router-training.ts';

const NAMELESS = { fallbackName: '' };

/** The router over one workbench. */
export function routerOf(workbench: Workbench) {
  const os = implement(calls);
  const kept = keptCalls(workbench);
  const jobs = trainingCalls(workbench);
  return os.router({
    catalogue: {
      ...kept.catalogue,
      version: os.catalogue.version.handler(({ errors }) => {
        const { safety, catalogue, tableSha256 } = tablesOr(workbench, errors.TABLES_MISSING);
        return {
          amendment: safety.amendment,
          tableSha256,
          materials: catalogue.materials.length,
          standards: safety.standards.length,
        };
      }),
    },
    recipe: {
      read: os.recipe.read.handler(({ input: { text, fallbackName } }) =>
        workbench.read(new TextEncoder().encode(text), { fallbackName }),
      ),
      ...kept.recipe,
    },
    safety: {
      check: os.safety.check.handler(async ({ input, errors }) =>
        workbench.check(
          formulaOf(input.formula),
          tablesOr(workbench, errors.TABLES_MISSING),
          input.markets,
          await workbench.own(),
        ),
      ),
    },
    emotion: {
      ...kept.emotion,
      raise: os.emotion.raise.handler(async ({ input, errors }) =>
        workbench.raise(
          formulaOf(input.formula),
          input.axis,
          tablesOr(workbench, errors.TABLES_MISSING),
          await workbench.own(),
        ),
      ),
      describe: os.emotion.describe.handler(async ({ input, errors }) =>
        workbench.describe(
          formulaOf(input.formula),
          tablesOr(workbench, errors.TABLES_MISSING),
          await workbench.own(),
        ),
      ),
    },
    feedback: kept.feedback,
    learning: learningCalls(workbench),
    hub: kept.hub,
    training: jobs.training,
    search: { ...kept.search, ...jobs.search, ...composingCalls(workbench) },
  });
}

function composingCalls(workbench: Workbench) {
  const { search } = implement(calls);
  return {
    readBrief: search.readBrief.handler(({ input, errors }) =>
      tablesOr(workbench, errors.TABLES_MISSING).readBrief(input.text),
    ),
    compose: search.compose.handler(async function* ({ input, errors, signal, lastEventId }) {
      const tables = tablesOr(workbench, errors.TABLES_MISSING);
      const seen = Number(lastEventId ?? 0);
      let id = 0;
      for await (const event of workbench.propose(input, tables, signal)) {
        id += 1;
        if (id > seen) yield withEventMeta(event, { id: String(id) });
      }
    }),
  };
}

function formulaOf(file: FormulaFile) {
  return formulaFromFile(file, NAMELESS);
}
