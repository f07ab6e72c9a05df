// The calls about searches that learn and the jobs they are, answered by the host of this data folder.
import { implement, withEventMeta } from '@orpc/server';
import { calls } from '#contract/calls.ts';
import type { Workbench } from './compose.ts';
import { type KeptErrors, orNotKept, tablesOr } from './router-kept.ts';
import type { Told, TrainingHost } from './training/host.ts';

/** Handlers for `training`, and those of `search` that run as jobs. */
export function trainingCalls(workbench: Workbench) {
  const { search, training } = implement(calls);
  return {
    search: {
      run: search.run.handler(async function* ({ input, errors, signal, lastEventId }) {
        const tables = tablesOr(workbench, errors.TABLES_MISSING);
        const after = Number(lastEventId ?? 0);
        yield* told(
          await hosted(workbench, errors, (host) => host.run(input, tables, after, signal)),
          errors.JOB_MISSING,
        );
      }),
      follow: search.follow.handler(async function* ({ input, errors, signal, lastEventId }) {
        const after = Math.max(input.afterEpisode, Number(lastEventId ?? 0));
        yield* told(
          await hosted(workbench, errors, (host) => host.follow(input.jobId, after, signal)),
          errors.JOB_MISSING,
        );
      }),
      pause: search.pause.handler(({ input, errors }) =>
        hosted(workbench, errors, (host) => host.pause(input.jobId)),
      ),
      resume: search.resume.handler(({ input, errors }) =>
        hosted(workbench, errors, (host) => host.resume(input.jobId)),
      ),
      steer: search.steer.handler(({ input, errors }) =>
        hosted(workbench, errors, (host) => host.steer(input.jobId, input.steer)),
      ),
      cancel: search.cancel.handler(({ input, errors }) =>
        hosted(workbench, errors, (host) => host.cancel(input.jobId)),
      ),
    },
    training: {
      jobs: training.jobs.handler(({ errors }) => hosted(workbench, errors, (host) => host.jobs())),
      submit: training.submit.handler(({ input: { jobId, spec }, errors }) =>
        hosted(workbench, errors, (host) =>
          host.submit(jobId, spec, tablesOr(workbench, errors.TABLES_MISSING)),
        ),
      ),
      work: training.work.handler(async function* ({ input, errors, signal }) {
        const tables = tablesOr(workbench, errors.TABLES_MISSING);
        yield* hostOr(workbench, errors).work(tables, input.stay, signal);
      }),
    },
  };
}

function hostOr({ training }: Workbench, { STORE_MISSING }: KeptErrors): TrainingHost {
  if (!training) throw STORE_MISSING();
  return training;
}

/** Runs a call on the jobs; what could not be kept is told as such, never as a fault. */
function hosted<T>(
  workbench: Workbench,
  errors: KeptErrors,
  work: (host: TrainingHost) => Promise<T>,
): Promise<T> {
  return orNotKept(errors, () => work(hostOr(workbench, errors)));
}

async function* told(events: AsyncIterable<Told> | undefined, missing: () => Error) {
  if (!events) throw missing();
  for await (const { event, episode } of events) {
    yield withEventMeta({ ...event }, { id: String(episode) });
  }
}
