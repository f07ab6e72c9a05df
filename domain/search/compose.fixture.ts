// Composing from a sentence on the shipped tables, and what any proposal must be, for the tests of the composer.
import { CATALOGUE, INDEX } from '#data/tables.fixture.ts';
import { judge } from '#domain/safety/judge.ts';
import { readBrief } from './brief.ts';
import { compose, prepareComposer } from './compose.ts';
import { buildLexicon } from './lexicon.ts';
import type { ComposeRequest, ComposeResult, ComposeWatch, Proposal } from './proposal.ts';
import { targetOf } from './target.ts';

export const composer = prepareComposer(CATALOGUE, INDEX);
export const lexicon = buildLexicon(CATALOGUE);
export const materials = new Map(CATALOGUE.materials.map((material) => [material.id, material]));

export type Options = Partial<Omit<ComposeRequest, 'target'>>;

export function composed(
  brief: string,
  options: Options = {},
  watch?: ComposeWatch,
): ComposeResult {
  const target = targetOf(readBrief(brief, lexicon).chips, CATALOGUE);
  const plain = {
    category: '4',
    dosagePercent: 15,
    must: [],
    avoid: [],
    count: 1,
    seed: 7,
  } as const;
  return compose(composer, { target, ...plain, ...options }, watch);
}

/** Catalogue ids and their neat share of the concentrate, percent; carrier and solvents are left out. */
export function dosesOf({ formula }: Proposal): Map<string, number> {
  const total = formula.lines.reduce((sum, { amountGrams }) => sum + amountGrams, 0);
  return new Map(
    formula.lines.flatMap(({ item, amountGrams, strengthPercent }) =>
      item.kind === 'material' && materials.get(item.ref)?.kind !== 'solvent'
        ? [[item.ref, (amountGrams * strengthPercent) / total] as const]
        : [],
    ),
  );
}

/** What any proposal must be, whatever was asked. */
export function faultsOf(
  proposal: Proposal,
  { category = '4', dosagePercent = 15 }: Options,
): string[] {
  const { formula, verdict, utility, reasons } = proposal;
  const faults: string[] = [];
  const check = judge(formula, INDEX);
  if (check.verdict !== 'compliant' && check.verdict !== 'near') faults.push(check.verdict);
  if (check.unknown.length > 0) faults.push('unknown composition');
  if (check.eu.banned.length > 0) faults.push('banned by EU');
  if (verdict.verdict !== check.verdict) faults.push('told verdict differs');
  if (formula.category !== category || formula.dosagePercent !== dosagePercent)
    faults.push('setting');
  if (dosesOf(proposal).size < 5) faults.push('fewer than five odorous materials');
  const total = formula.lines.reduce((sum, { amountGrams }) => sum + amountGrams, 0);
  if (Math.abs(total - 10) > 1e-9) faults.push(`${total} g`);
  const lineIds = formula.lines.map(({ item }) => (item.kind === 'material' ? item.ref : ''));
  if (lineIds.includes('') || new Set(lineIds).size !== lineIds.length)
    faults.push('lines not flat');
  const explained = [...new Set(reasons.map(({ materialId }) => materialId))];
  if (explained.join() !== lineIds.join()) faults.push('reasons do not follow the lines');
  for (const [id, percent] of dosesOf(proposal)) {
    const most = materials.get(id)?.typicalPercentMax;
    if (most !== undefined && percent > most + 1e-9) faults.push(`${percent} % of ${id}`);
  }
  const { total: sum, ...parts } = utility;
  if (Object.values(parts).some((part) => !(part >= 0 && part <= 1))) faults.push('utility part');
  if (!(sum >= -1 && sum <= 1)) faults.push('utility total');
  return faults;
}
