// orgue compose: a brief goes in, legal formulas with their verdict, emotion, fit and reasons come out.
import type { ComposeEvent } from '#contract/search.ts';
import { formulaToFile } from '#domain/recipe/file.ts';
import type { Proposal } from '#domain/search/proposal.ts';
import type { Tables } from '#main/tables.ts';
import { type BriefRequest, briefRequest } from './brief.ts';
import { type Command, type CommandContext, isRefusal, refuse, tablesOf } from './command.ts';
import { namingOf } from './naming.ts';
import { printProposals } from './print-compose.ts';
import { type ProposalWords, wordsOf } from './proposal-words.ts';

const COMPOSERS = ['auto', 'student', 'policy', 'library', 'remote'];
const INSTALLED = new Set(['auto', 'library']);

type Finished = Extract<ComposeEvent, { readonly kind: 'finished' }>;

interface Run {
  readonly proposals: readonly Proposal[];
  readonly finished: Finished;
}

export const compose: Command = {
  options: {
    ...{ brief: 'text', emotion: 'text', category: 'text', dosage: 'text', budget: 'text' },
    ...{ must: 'list', avoid: 'list', composer: 'text', seed: 'text', count: 'text' },
  },
  async run(context) {
    const { given, json, terminal, say, language } = context;
    const [extra] = given.positionals;
    if (extra !== undefined) {
      const params = { verb: 'compose', found: extra };
      return refuse(context, { key: 'terminal.refused.no-argument', params });
    }
    const composer = given.text['composer'] ?? 'auto';
    if (!COMPOSERS.includes(composer)) {
      return refuse(context, { key: 'terminal.refused.composer', params: { found: composer } });
    }
    if (!INSTALLED.has(composer)) {
      terminal.tell(`orgue: ${say('terminal.absent.composer', { found: composer })}`);
      return 3;
    }
    const tables = tablesOf(context);
    if (tables === 3) return 3;
    const request = briefRequest(given, tables);
    if (isRefusal(request)) return refuse(context, request);
    const run = await runOf(request, tables, context);
    const words = wordsOf(say, namingOf(tables.catalogue, language));
    terminal.print(
      json
        ? JSON.stringify(answerOf(run, request, tables, words))
        : printProposals({ ...run, request, words, say, language }),
    );
    if (run.proposals.length > 0) return 0;
    if (json) terminal.tell(`orgue: ${say('terminal.compose.none')}`);
    return 1;
  },
};

async function runOf(
  { input }: BriefRequest,
  tables: Tables,
  { workbench, terminal, say }: CommandContext,
): Promise<Run> {
  const proposals: Proposal[] = [];
  for await (const event of workbench.propose(input, tables)) {
    if (event.kind === 'proposal') proposals.push(event.proposal);
    else if (event.kind === 'finished') return { proposals, finished: event };
    else {
      const { evaluations: tried, ofEvaluations: all, found } = event;
      terminal.progress?.(say('terminal.compose.progress', { tried, all, found }));
    }
  }
  throw new Error('the composer ended without saying how');
}

/** The stable answer of the command; texts are in the language asked for. */
function answerOf(
  { proposals, finished }: Run,
  { reading, chips, input }: BriefRequest,
  { materialById }: Tables,
  words: ProposalWords,
) {
  const recipes = proposals.map((proposal) => ({
    id: proposal.id,
    formula: formulaToFile(proposal.formula, materialById),
    verdict: proposal.verdict.verdict,
    maxDosagePercent: proposal.verdict.maxDosagePercent,
    conditions: proposal.verdict.conditions,
    emotion: proposal.emotion,
    utility: proposal.utility.total,
    utilityParts: proposal.utility,
    composer: proposal.composer,
    reasons: proposal.reasons.map((reason) => ({ ...reason, text: words.reason(reason) })),
    families: proposal.families,
    pyramid: proposal.pyramid,
    costEurPerKg: proposal.costEurPerKg,
  }));
  const { category, dosagePercent, seed } = input;
  const transcript = [
    { kind: 'brief', chips, unread: reading.unread, neutral: reading.neutral },
    { kind: 'request', composer: 'library', category, dosagePercent, seed, count: input.count },
    ...finished.notes.map((note) => ({ kind: 'note', ...note, text: words.note(note) })),
    { kind: 'finished', evaluations: finished.evaluations, found: recipes.length },
  ];
  return { recipes, status: finished.status, transcript };
}
