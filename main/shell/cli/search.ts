// orgue search: a search that learns, told episode by episode; Ctrl-C leaves a job that can be gone on with.
import { randomUUID } from 'node:crypto';
import type { SearchSpec } from '#contract/training.ts';
import { type Command, type CommandContext, isRefusal, refuse, tablesOf } from './command.ts';
import { withKept } from './kept.ts';
import { printSearch } from './print-search.ts';
import { SPEC_OPTIONS, specRequest } from './search-spec.ts';

export const search: Command = {
  options: { ...SPEC_OPTIONS, resume: 'text' },
  async run(context) {
    const { given, terminal, say } = context;
    const [extra] = given.positionals;
    if (extra !== undefined) {
      const params = { verb: 'search', found: extra };
      return refuse(context, { key: 'terminal.refused.no-argument', params });
    }
    const resumed = given.text['resume'];
    const other = Object.keys(SPEC_OPTIONS).find(
      (name) => name in given.text || name in given.lists,
    );
    if (resumed !== undefined && other !== undefined) {
      return refuse(context, { key: 'trainer.job.resume-only', params: { option: other } });
    }
    const tables = tablesOf(context);
    if (tables === 3) return 3;
    if (resumed !== undefined) return runSearch(context, tables, resumed);
    const request = specRequest(given, tables);
    if (isRefusal(request)) return refuse(context, request);
    const jobId = randomUUID();
    terminal.tell(say('trainer.search.begun', { id: jobId }));
    return runSearch(context, tables, jobId, request.spec);
  },
};

function runSearch(
  context: CommandContext,
  tables: Exclude<ReturnType<typeof tablesOf>, 3>,
  jobId: string,
  spec?: SearchSpec,
) {
  return withKept(context, async (client) => {
    const stop = () => void client.search.cancel({ jobId });
    process.on('SIGINT', stop);
    try {
      const events = await client.search.run({ jobId, ...(spec ? { spec } : {}) });
      return await printSearch(events, jobId, tables, context);
    } finally {
      process.off('SIGINT', stop);
    }
  });
}
