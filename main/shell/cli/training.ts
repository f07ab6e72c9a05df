// orgue training: the jobs of this data folder; one more for a trainer, and what one tells.
import { randomUUID } from 'node:crypto';
import type { Job } from '#contract/ports/jobs.ts';
import { type Command, type CommandContext, isRefusal, refuse, tablesOf } from './command.ts';
import { argumentsOf, shownTime, withKept } from './kept.ts';
import { printSearch } from './print-search.ts';
import { SPEC_OPTIONS, specRequest } from './search-spec.ts';
import { textTable } from './table.ts';

const WANTED = 'jobs | submit --brief TEXT | follow ID';

export const training: Command = {
  options: SPEC_OPTIONS,
  async run(context) {
    const named = argumentsOf(context, 1, 2, WANTED);
    if (named === 2) return 2;
    const [verb = '', id] = named;
    if (verb === 'jobs' && id === undefined) return listJobs(context);
    if (verb === 'submit' && id === undefined) return submitJob(context);
    if (verb === 'follow' && id !== undefined) return followJob(context, id);
    const params = { verb: 'training', wanted: WANTED };
    return refuse(context, { key: 'terminal.refused.arguments', params });
  },
};

function listJobs(context: CommandContext) {
  return withKept(context, async (client) => {
    const jobs = await client.training.jobs();
    const { json, terminal } = context;
    terminal.print(json ? JSON.stringify({ jobs: jobs.map(listed) }) : printJobs(jobs, context));
    return 0;
  });
}

/** What was found is the job's to tell, and long. */
function listed({ result: _result, ...job }: Job) {
  return job;
}

function printJobs(jobs: readonly Job[], { say, language }: CommandContext): string {
  if (jobs.length === 0) return say('trainer.job.none');
  const head = (['id', 'kind', 'state', 'episode', 'when'] as const).map((key) =>
    say(`trainer.job.${key}`),
  );
  const rows = jobs.map(({ id, kind, state, episode, updatedAt }) => [
    ...[id, kind, say(`trainer.state.${state}`), String(episode)],
    shownTime(updatedAt, language),
  ]);
  return textTable(head, rows, [3]);
}

async function submitJob(context: CommandContext) {
  const { given, json, terminal, say } = context;
  const tables = tablesOf(context);
  if (tables === 3) return 3;
  const request = specRequest(given, tables);
  if (isRefusal(request)) return refuse(context, request);
  return withKept(context, async (client) => {
    const job = await client.training.submit({ jobId: randomUUID(), spec: request.spec });
    terminal.print(json ? JSON.stringify(job) : say('trainer.job.submitted', { id: job.id }));
    return 0;
  });
}

async function followJob(context: CommandContext, jobId: string) {
  const tables = tablesOf(context);
  if (tables === 3) return 3;
  return withKept(context, async (client) =>
    printSearch(await client.search.follow({ jobId, afterEpisode: 0 }), jobId, tables, context),
  );
}
