// Proposals as a page of text: what was read, then each formula with its verdict, emotion, rows and reasons.

import type { ComposeEvent } from '#contract/search.ts';
import type { Proposal } from '#domain/search/proposal.ts';
import type { BriefRequest } from './brief.ts';
import { emotionLines } from './describe.ts';
import type { ProposalWords } from './proposal-words.ts';
import type { Language, Say } from './speak.ts';
import { floored, textTable } from './table.ts';

export interface ComposePage {
  readonly proposals: readonly Proposal[];
  readonly finished: Extract<ComposeEvent, { readonly kind: 'finished' }>;
  readonly request: BriefRequest;
  readonly words: ProposalWords;
  readonly say: Say;
  readonly language: Language;
}

export function printProposals(page: ComposePage): string {
  const { proposals, finished, request, words, say } = page;
  const { category, dosagePercent } = request.input;
  const facts = [
    ...request.chips.map(words.chip),
    say('terminal.compose.category', { category }),
    say('terminal.compose.dosage', { dosage: dosagePercent }),
  ];
  const { unread } = request.reading;
  return [
    say('terminal.compose.read', { chips: facts.join(' · ') }),
    ...(unread.length > 0 ? [say('terminal.compose.unread', { words: unread.join(', ') })] : []),
    ...finished.notes.map(words.note),
    ...proposals.flatMap((proposal, at) => ['', ...proposalLines(proposal, at + 1, page)]),
  ].join('\n');
}

/** One proposal under its title, with its rows and why each is there. */
export function proposalLines(
  { id, title, formula, verdict, emotion, utility, reasons, costEurPerKg }: Proposal,
  place: number,
  { words, say, language }: Pick<ComposePage, 'words' | 'say' | 'language'>,
): string[] {
  const facts = say('terminal.compose.facts', {
    verdict: say(`safety.sentence.${verdict.verdict}`),
    dosage: floored(verdict.maxDosagePercent, 3),
    fit: utility.total.toFixed(2),
  });
  const cost =
    costEurPerKg === undefined
      ? []
      : [say('terminal.compose.cost', { cost: costEurPerKg.toFixed(0) })];
  const rows = formula.lines.map(({ item, amountGrams, strengthPercent, solvent }) => {
    const ref = item.kind === 'material' ? item.ref : '';
    const why = reasons.filter(({ materialId }) => materialId === ref).map(words.reason);
    const strength = strengthPercent === 100 ? '' : `${strengthPercent} ${solvent ?? ''}`;
    return [words.material(ref), amountGrams.toFixed(3), strength, why.join(' ')];
  });
  const head = (['material', 'grams', 'strength', 'reason'] as const).map((key) =>
    say(`terminal.compose.${key}`),
  );
  return [
    say('terminal.compose.head', { place, title: title[language], id }),
    [facts, ...cost].join(' · '),
    ...emotionLines(emotion, say),
    textTable(head, rows, [1]),
  ];
}
