// orgue feedback: what was rated and preferred, what that teaches about emotions, and sending what waits for the stream.
import type { CalibrationAnswer } from '#contract/emotion.ts';
import type { ListedFeedback } from '#contract/feedback.ts';
import { LEAST_FORMULAS } from '#domain/emotion/calibration.ts';
import { EMOTION_AXES } from '#domain/emotion/emotion.ts';
import { type Command, type CommandContext, refuse } from './command.ts';
import { argumentsOf, shownTime, withKept } from './kept.ts';
import { textTable } from './table.ts';

const WANTED = 'list | drain | felt';

export const feedback: Command = {
  options: {},
  async run(context) {
    const { json, terminal, say } = context;
    const named = argumentsOf(context, 1, 1, WANTED);
    if (named === 2) return 2;
    const [verb] = named;
    if (verb !== 'list' && verb !== 'drain' && verb !== 'felt') {
      const params = { verb: 'feedback', wanted: WANTED };
      return refuse(context, { key: 'terminal.refused.arguments', params });
    }
    return withKept(context, async (client) => {
      if (verb === 'drain') {
        const { sent } = await client.feedback.drain();
        terminal.print(json ? JSON.stringify({ sent }) : say('terminal.kept.sent', { sent }));
        return 0;
      }
      if (verb === 'felt') {
        const taught = await client.emotion.calibration();
        terminal.print(json ? JSON.stringify(taught) : printTaught(taught, context));
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

/** What the ratings teach about each axis, and what that rests on. */
function printTaught(taught: CalibrationAnswer, { say }: CommandContext): string {
  return EMOTION_AXES.map((axis) => {
    const { state, ratings, formulas, error } = taught[axis];
    const [before, after] = [error?.before ?? 0, error?.after ?? 0].map((one) => one.toFixed(3));
    return say(`emotion.own.${state}`, {
      ...{ axis: say(`emotion.axis.${axis}`), ratings, formulas, least: LEAST_FORMULAS },
      ...{ before: before ?? '', after: after ?? '' },
    });
  }).join('\n');
}
