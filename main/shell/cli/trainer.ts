// orgue trainer: does the jobs that wait in this data folder, without a window.
import { type Command, refuse, tablesOf } from './command.ts';
import { withKept } from './kept.ts';

export const trainer: Command = {
  options: { redis: 'text', once: 'flag' },
  async run(context) {
    const { given, json, terminal, say, home } = context;
    const [extra] = given.positionals;
    if (extra !== undefined) {
      const params = { verb: 'trainer', found: extra };
      return refuse(context, { key: 'terminal.refused.no-argument', params });
    }
    if (given.text['redis'] !== undefined) {
      terminal.tell(`orgue: ${say('trainer.job.redis')}`);
      return 3;
    }
    if (tablesOf(context) === 3) return 3;
    const stay = !given.flags.has('once');
    return withKept(context, async (client) => {
      const ending = new AbortController();
      const stop = () => ending.abort();
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop);
      if (stay) terminal.tell(say('trainer.job.working', { home }));
      const { signal } = ending;
      try {
        for await (const { kind, job } of await client.training.work({ stay }, { signal })) {
          const { id, state, episode } = job;
          const told = { id, kind: job.kind, episode, state: say(`trainer.state.${state}`) };
          if (json) terminal.print(JSON.stringify({ event: kind, id, state, episode }));
          else terminal.print(say(`trainer.job.${kind}`, told));
        }
      } catch (error) {
        if (!signal.aborted) throw error;
      } finally {
        for (const signalName of ['SIGINT', 'SIGTERM'] as const) process.off(signalName, stop);
      }
      return 0;
    });
  },
};
