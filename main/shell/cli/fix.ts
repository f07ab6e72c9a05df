// orgue fix: the smallest changes that make a formula file legal, swaps for free neighbours among them.
import { type OwnMaterial, withoutRepeats } from '#domain/catalogue/own-material.ts';
import { indexLikeness } from '#domain/odour/likeness.ts';
import { catalogueWithOwn } from '#domain/odour/own-catalogue.ts';
import { lineAtPath } from '#domain/recipe/edit.ts';
import { formulaToFile } from '#domain/recipe/file.ts';
import type { Formula } from '#domain/recipe/formula.ts';
import { type FixOption, fixOptions } from '#domain/safety/fix.ts';
import type { Change } from '#domain/safety/fix-change.ts';
import { judge } from '#domain/safety/judge.ts';
import { withOwn } from '#domain/safety/own-index.ts';
import { swapOptions } from '#domain/search/swap.ts';
import type { Tables } from '#main/tables.ts';
import { type Command, exitOf, tablesOf } from './command.ts';
import { formulaArgument } from './formula-file.ts';
import { type Naming, namingOf } from './naming.ts';
import { ownFor } from './own.ts';
import type { Say } from './speak.ts';
import { ceiled, floored } from './table.ts';

export const fix: Command = {
  options: { category: 'text', dosage: 'text', shelf: 'list' },
  async run(context) {
    const { given, json, terminal, say, language } = context;
    const formula = await formulaArgument(context);
    if (formula === 2) return 2;
    const tables = tablesOf(context);
    if (tables === 3) return 3;
    const own = await ownFor(formula, context);
    if (own === 3) return 3;
    const safety = withOwn(tables.safetyIndex, own);
    const { odour } = tables.describeIndex;
    const shelf = new Set(
      (given.lists['shelf'] ?? []).map((one) => tables.finder().find(one) ?? one),
    );
    const options = [
      ...fixOptions(formula, safety),
      ...swapOptions(formula, { safety, odour, likeness: indexLikeness(odour), preferred: shelf }),
    ];
    const { verdict, unknown } = judge(formula, safety);
    if (json) {
      terminal.print(
        JSON.stringify({
          verdict,
          options: options.map((option) => answerOf(option, tables, own)),
        }),
      );
      return exitOf(verdict);
    }
    const all = withoutRepeats([...own, ...(formula.own ?? [])]);
    const naming = namingOf(catalogueWithOwn(tables.catalogue, all), language);
    const none = unknown.length > 0 ? 'unknown' : 'none';
    const lines =
      options.length > 0
        ? options.map((option, at) => `${at + 1}. ${optionText(option, formula, say, naming)}`)
        : [say(`safety.fix.${exitOf(verdict) === 0 ? 'not-needed' : none}`)];
    terminal.print([say(`safety.sentence.${verdict}`), ...lines].join('\n'));
    return exitOf(verdict);
  },
};

/** `formula` is the whole file with the option applied. */
function answerOf(
  { kind, changes, loss, check, formula }: FixOption,
  { materialById }: Tables,
  own: readonly OwnMaterial[],
) {
  const { verdict, maxDosagePercent } = check;
  const file = formulaToFile(formula, materialById, own);
  return { kind, changes, loss, verdict, maxDosagePercent, formula: file };
}

function optionText(
  { changes, check, loss, kind }: FixOption,
  formula: Formula,
  say: Say,
  naming: Naming,
): string {
  const outcome = say('safety.fix.result', {
    verdict: say(`safety.verdict.${check.verdict}`),
    dosage: floored(check.maxDosagePercent, 3),
  });
  const texts = changes.map((change) => changeText(change, formula, say, naming));
  const lost = kind === 'swap' ? [] : [say('safety.fix.loss', { loss: ceiled(loss * 100, 2) })];
  return [...texts, [outcome, ...lost].join(' · ')].join('\n   ');
}

function changeText(change: Change, formula: Formula, say: Say, naming: Naming): string {
  if (change.kind === 'dosage') {
    return say('safety.fix.dosage', { from: change.fromPercent, to: change.toPercent });
  }
  const row = { line: change.line, name: rowName(formula, change.line, naming) };
  switch (change.kind) {
    case 'remove':
      return say('safety.fix.remove', row);
    case 'cut':
      return say('safety.fix.cut', { ...row, from: change.fromGrams, to: change.toGrams });
    case 'dilute': {
      const { fromPercent: from, toPercent: to } = change;
      return say('safety.fix.dilute', {
        ...row,
        from,
        to,
        solvent: naming.material(change.solvent),
      });
    }
    case 'swap':
      return say('safety.fix.swap', {
        ...{ ...row, from: change.fromGrams, to: change.toGrams },
        other: naming.material(change.to),
        kept: floored(change.kept * 100, 0),
      });
  }
}

function rowName({ lines }: Formula, path: string, naming: Naming): string {
  const item = lineAtPath(lines, path)?.item;
  if (item?.kind === 'material') return naming.material(item.ref);
  return item?.kind === 'natural' ? item.natural : (item?.name ?? path);
}
