// orgue feedback: what was rated and preferred, and sending what waits for the stream.
import type { ListedFeedback } from '#contract/feedback.ts';
import { type Command, type CommandContext, refuse } from './command.ts';
import { argumentsOf, shownTime, withKept } from './kept.ts';
import { textTable } from './table.ts';

export const feedback: Command = {
  options: {},
  async run(context) {
    const { json, terminal, say } = context;
    const named = argumentsOf(context, 1, 1, 'list | drain');
    if (named === 2) return 2;
    const [verb] = named;
    if (verb !== 'list' && verb !== 'drain') {
      const params = { verb: 'feedback', wanted: 'list | drain' };
      return refuse(context, { key: 'terminal.refused.arguments', params });
    }
    return withKept(context, async (client) => {
      if (verb === 'drain') {
        const { sent } = await client.feedback.drain();
        terminal.print(json ? JSON.stringify({ sent }) : say('terminal.kept.sent', { sent }));
        return 0;
      }
      const listed = await client.feedback.list();
      terminal.print(json ? JSON.stringify(listed) : printFeedback(listed, context));
      return 0;
    });
  },
};

function printFeedback(
  { ratings, outboxDepth }: ListedFeedback,
  { say, language }: CommandContext,
): string {
  const outbox = say('terminal.kept.outbox', { depth: outboxDepth });
  if (ratings.length === 0) return [say('terminal.kept.no-ratings'), outbox].join('\n');
  const rows = ratings.map((one) => [
    one.recipe_id,
    String(one.user_rating),
    shownTime(one.received_at, language),
    one.feedback_text,
  ]);
  const head = (['recipe', 'score', 'when', 'words'] as const).map((key) =>
    say(`terminal.kept.${key}`),
  );
  return [textTable(head, rows, [1]), outbox].join('\n');
}
