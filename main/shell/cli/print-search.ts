// The events of a search on the terminal: one JSON line an episode, or a line that moves and then the best formula.
import { ORPCError } from '@orpc/client';
import type { EpisodeLine, SearchEvent, SearchFound } from '#contract/training.ts';
import { formulaToFile } from '#domain/recipe/file.ts';
import type { ComposeNote } from '#domain/search/proposal.ts';
import type { Tables } from '#main/tables.ts';
import type { CommandContext, ExitCode } from './command.ts';
import { namingOf } from './naming.ts';
import { proposalLines } from './print-compose.ts';
import { wordsOf } from './proposal-words.ts';

/** Prints all there is to come; the exit code says how it ended, or that there is no such job. */
export async function printSearch(
  events: AsyncIterable<SearchEvent>,
  jobId: string,
  tables: Tables,
  context: CommandContext,
): Promise<ExitCode> {
  try {
    return await printEvents(events, jobId, tables, context);
  } catch (error) {
    if (!(error instanceof ORPCError) || error.code !== 'JOB_MISSING') throw error;
    context.terminal.tell(`orgue: ${context.say('trainer.job.missing', { id: jobId })}`);
    return 2;
  }
}

async function printEvents(
  events: AsyncIterable<SearchEvent>,
  jobId: string,
  tables: Tables,
  context: CommandContext,
): Promise<ExitCode> {
  const { terminal, say } = context;
  for await (const event of events) {
    switch (event.kind) {
      case 'episodes':
        tellEpisodes(event.episodes, context);
        break;
      case 'done':
        return tellFound(event.found, tables, context);
      case 'cancelled':
        terminal.tell(say('trainer.search.stopped', { id: jobId, episode: event.episode }));
        return 130;
      case 'failed':
        return tellFailure(event, tables, context);
      default:
        break;
    }
  }
  terminal.tell(say('trainer.search.waiting', { id: jobId }));
  return 1;
}

function tellEpisodes(episodes: readonly EpisodeLine[], context: CommandContext): void {
  const { json, terminal, say } = context;
  if (json) {
    terminal.print(episodes.map((line) => JSON.stringify(line)).join('\n'));
    return;
  }
  const last = episodes.at(-1);
  if (!last) return;
  const { episode, mode, policyUpdates: updates } = last;
  const facts = { episode, updates, mode: say(`trainer.mode.${mode}`) };
  terminal.progress?.(say('trainer.search.progress', { ...facts, return: last.return.toFixed(2) }));
}

function tellFound(found: SearchFound, tables: Tables, context: CommandContext): ExitCode {
  const { json, terminal, say, language } = context;
  const { best, front, switches, episodes } = found;
  if (json) terminal.print(JSON.stringify(answerOf(found, tables)));
  else {
    const words = wordsOf(say, namingOf(tables.catalogue, language));
    const facts = { episodes, switches, front: front.length };
    const lines = best ? proposalLines(best, 1, { words, say, language }) : [];
    terminal.print([say('trainer.search.done', facts), ...lines].join('\n'));
  }
  if (best) return 0;
  terminal.tell(`orgue: ${say('trainer.search.none')}`);
  return 1;
}

/** The stable last line of the command. */
function answerOf({ best, front, switches }: SearchFound, { materialById }: Tables) {
  return {
    done: true,
    ...(best
      ? {
          best: {
            formula: formulaToFile(best.formula, materialById),
            verdict: best.verdict.verdict,
            emotion: best.emotion,
            utility: best.utility.total,
          },
        }
      : {}),
    front: front.map(({ title: _title, formula, utility, ...one }) => ({
      ...one,
      formula: formulaToFile(formula, materialById),
      utility: utility.total,
    })),
    switches,
  };
}

function tellFailure(
  { reason, notes }: { readonly reason: string; readonly notes: readonly ComposeNote[] },
  tables: Tables,
  { terminal, say, language }: CommandContext,
): ExitCode {
  if (notes.length === 0) {
    terminal.tell(`orgue: ${say('trainer.search.failed', { reason })}`);
    return 3;
  }
  const words = wordsOf(say, namingOf(tables.catalogue, language));
  const why = notes.map(words.note);
  terminal.tell([`orgue: ${say('trainer.search.impossible')}`, ...why].join('\n'));
  return 1;
}
