// orgue describe: what a formula feels and smells like, how it is built and what it costs.
import type { DescribeAnswer } from '#contract/emotion.ts';
import { COLOUR_FAMILIES } from '#domain/catalogue/material.ts';
import { withoutRepeats } from '#domain/catalogue/own-material.ts';
import { EMOTION_AXES, type EmotionReading } from '#domain/emotion/emotion.ts';
import type { FamilyShares } from '#domain/odour/odour-words.ts';
import { catalogueWithOwn } from '#domain/odour/own-catalogue.ts';
import { type Command, isRefusal, refuse, tablesOf } from './command.ts';
import { formulaArgument } from './formula-file.ts';
import { type Naming, namingOf } from './naming.ts';
import { ownFor } from './own.ts';
import { euLines } from './print-check.ts';
import { dayLines } from './print-day.ts';
import { printRaises } from './print-raise.ts';
import type { Say } from './speak.ts';
import { axisOption } from './values.ts';

export const describe: Command = {
  options: { category: 'text', dosage: 'text', raise: 'text' },
  async run(context) {
    const { workbench, json, terminal, say, language } = context;
    const axis = axisOption(context.given, 'raise');
    if (isRefusal(axis)) return refuse(context, axis);
    const formula = await formulaArgument(context);
    if (formula === 2) return 2;
    const tables = tablesOf(context);
    if (tables === 3) return 3;
    const own = await ownFor(formula, context);
    if (own === 3) return 3;
    const description = workbench.describe(formula, tables, own);
    const raise = axis && { axis, ...workbench.raise(formula, axis, tables, own) };
    if (json) {
      terminal.print(JSON.stringify(raise ? { ...description, raise } : description));
      return 0;
    }
    const all = withoutRepeats([...own, ...(formula.own ?? [])]);
    const naming = namingOf(catalogueWithOwn(tables.catalogue, all), language);
    terminal.print(printDescription(description, formula.name, say, naming));
    if (raise) terminal.print(`\n${printRaises(raise, raise.axis, say, naming)}`);
    return 0;
  },
};

function printDescription(
  { emotion, families, pyramid, cost, allergens, ...day }: DescribeAnswer,
  name: string,
  say: Say,
  naming: Naming,
): string {
  return [
    name,
    '',
    say('terminal.describe.emotion'),
    ...emotionLines(emotion, say),
    '',
    say('terminal.describe.families'),
    ...familyLines(families, naming),
    '',
    ...dayLines(day, say, naming),
    '',
    ...(pyramid ? pyramidLines(pyramid, say) : []),
    costLine(cost, say, naming),
    ...euLines(allergens, say),
  ].join('\n');
}

export function emotionLines(emotion: EmotionReading, say: Say): string[] {
  return EMOTION_AXES.map((axis) => {
    const value = emotion[axis].toFixed(2);
    const confidence = emotion.confidence[axis].toFixed(2);
    const name = say(`emotion.axis.${axis}`);
    return `  ${say('terminal.describe.axis', { axis: name, value, confidence })}`;
  });
}

const LEAST_SHOWN = 0.005;

function familyLines(families: FamilyShares, naming: Naming): string[] {
  return COLOUR_FAMILIES.filter((family) => families[family] >= LEAST_SHOWN)
    .sort((a, b) => families[b] - families[a])
    .map((family) => `  ${naming.family(family)} ${percent(families[family])}`);
}

function pyramidLines(
  { perceived, ...byMass }: NonNullable<DescribeAnswer['pyramid']>,
  say: Say,
): string[] {
  const shares = ({ top, heart, base }: typeof byMass) => ({
    ...{ top: percent(top), heart: percent(heart), base: percent(base) },
  });
  const heard = perceived ? [say('terminal.describe.pyramid-perceived', shares(perceived))] : [];
  return [say('terminal.describe.pyramid', shares(byMass)), ...heard];
}

function percent(share: number): string {
  return (share * 100).toFixed(0);
}

function costLine(
  { eurPerKgConcentrate, unpriced }: DescribeAnswer['cost'],
  say: Say,
  naming: Naming,
): string {
  const cost = eurPerKgConcentrate.toFixed(0);
  if (unpriced.length === 0) return say('terminal.describe.cost', { cost });
  return say('terminal.describe.cost-least', {
    cost,
    names: unpriced.map(naming.material).join(', '),
  });
}
