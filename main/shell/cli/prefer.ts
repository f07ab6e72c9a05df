// orgue prefer: of two recipes, one was liked better.
import { randomUUID } from 'node:crypto';
import { type Command, refuse } from './command.ts';
import { argumentsOf, withKept } from './kept.ts';

export const prefer: Command = {
  options: {},
  async run(context) {
    const { json, terminal, say } = context;
    const named = argumentsOf(context, 2, 2, 'ID OVER_ID');
    if (named === 2) return 2;
    const [betterId = '', otherId = ''] = named;
    if (betterId === otherId) {
      return refuse(context, { key: 'terminal.refused.same-id', params: { found: betterId } });
    }
    return withKept(context, async (client) => {
      const { id, outcome } = await client.feedback.prefer({ id: randomUUID(), betterId, otherId });
      const answer = { preference_id: id, better_id: betterId, other_id: otherId, status: outcome };
      terminal.print(json ? JSON.stringify(answer) : say('terminal.kept.rated', { id }));
      return 0;
    });
  },
};
