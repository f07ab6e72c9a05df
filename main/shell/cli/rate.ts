// orgue rate: how a recipe smelt, kept before the command ends.
import { randomUUID } from 'node:crypto';
import { rateInput } from '#contract/feedback.ts';
import { SMELT_AT } from '#contract/ports/ratings.ts';
import { type Command, type CommandContext, isRefusal, type Refusal, refuse } from './command.ts';
import { argumentsOf, withKept } from './kept.ts';
import { numberOption } from './values.ts';

const SCORES = { least: 1, most: 5, whole: false };
const ASPECTS = {
  intensity: 'intensity',
  balance: 'balance',
  fit: 'fitToBrief',
  wearability: 'wearability',
  joy: 'feltJoy',
  calm: 'feltCalm',
  energy: 'feltEnergy',
  romance: 'feltRomance',
} as const;
const WORN_ON = ['skin', 'blotter'];
const LONGEST_TEXT = 10_000;

export const rate: Command = {
  options: {
    ...{ score: 'text', intensity: 'text', balance: 'text', fit: 'text', wearability: 'text' },
    ...{ joy: 'text', calm: 'text', energy: 'text', romance: 'text' },
    ...{ at: 'text', on: 'text', text: 'text', notes: 'text' },
  },
  async run(context) {
    const { json, terminal, say } = context;
    const named = argumentsOf(context, 1, 1, 'ID');
    if (named === 2) return 2;
    const input = ratingOf(named[0] ?? '', context);
    if (isRefusal(input)) return refuse(context, input);
    return withKept(context, async (client) => {
      const { id, outcome } = await client.feedback.rate(input);
      terminal.print(
        json
          ? JSON.stringify({ rating_id: id, recipe_id: input.recipeId, status: outcome })
          : say('terminal.kept.rated', { id }),
      );
      return 0;
    });
  },
};

function ratingOf(recipeId: string, { given }: CommandContext) {
  const overall = numberOption(given, 'score', SCORES);
  if (isRefusal(overall)) return overall;
  if (overall === undefined) return { key: 'terminal.refused.score-missing', params: {} } as const;
  const aspects: Record<string, number> = {};
  for (const [option, field] of Object.entries(ASPECTS)) {
    const score = numberOption(given, option, SCORES);
    if (isRefusal(score)) return score;
    if (score !== undefined) aspects[field] = score;
  }
  const { at, on, text = '', notes = '' } = given.text;
  if (at !== undefined && !SMELT_AT.some((one) => one === at)) return wrong('smelt-at', at);
  if (on !== undefined && !WORN_ON.includes(on)) return wrong('worn-on', on);
  if (text.length > LONGEST_TEXT) {
    return { key: 'terminal.refused.text', params: { most: LONGEST_TEXT } } as const;
  }
  const preferredNotes = notes
    .split(',')
    .map((note) => note.trim())
    .filter((note) => note !== '');
  const written = { recipeId, overall, ...aspects, text, preferredNotes, smeltAt: at, on };
  const parsed = rateInput.safeParse({ id: randomUUID(), ...written });
  // Everything else was checked above; only the notes can still be too many or too long.
  return parsed.success ? parsed.data : wrong('notes', notes);
}

function wrong(key: 'smelt-at' | 'worn-on' | 'notes', found: string): Refusal {
  return { key: `terminal.refused.${key}`, params: { found } };
}
