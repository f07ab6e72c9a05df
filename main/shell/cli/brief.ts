// The words of a compose command as a request: the brief's chips, what options set on top, and bounds.
import { type ComposeInput, LONGEST_BRIEF, MOST_PROPOSALS } from '#contract/search.ts';
import type { Material } from '#domain/catalogue/material.ts';
import { plainName } from '#domain/catalogue/name.ts';
import { EMOTION_AXES } from '#domain/emotion/emotion.ts';
import type { BriefReading, Chip } from '#domain/search/chip.ts';
import type { Tables } from '#main/tables.ts';
import type { Arguments } from './arguments.ts';
import { isRefusal, type Refusal } from './command.ts';
import { categoryOption, decimal, dosageOption, numberOption } from './values.ts';

const DEFAULT_CATEGORY = '4';
const DEFAULT_DOSAGE_PERCENT = 15;
const DEFAULT_COUNT = 1;
const DEFAULT_SEED = 1;
const SEEDS = { least: -(2 ** 31), most: 2 ** 31 - 1, whole: true };
const COUNTS = { least: 1, most: MOST_PROPOSALS, whole: true };
const BUDGETS = { least: 0.01, most: 1e6, whole: false };

export interface BriefRequest {
  readonly reading: BriefReading;
  /** Those of the brief and those of the options, which win. */
  readonly chips: readonly Chip[];
  readonly input: ComposeInput;
}

/** Reads brief and options, or says which of them is wrong. */
export function briefRequest(given: Arguments, tables: Tables): BriefRequest | Refusal {
  const text = given.text['brief']?.trim() ?? '';
  if (text === '') return { key: 'terminal.refused.brief-missing', params: {} };
  if (text.length > LONGEST_BRIEF) {
    const params = { most: LONGEST_BRIEF, found: text.length };
    return { key: 'terminal.refused.brief-too-long', params };
  }
  const category = categoryOption(given);
  if (isRefusal(category)) return category;
  const dosagePercent = dosageOption(given);
  if (isRefusal(dosagePercent)) return dosagePercent;
  const count = numberOption(given, 'count', COUNTS);
  if (isRefusal(count)) return count;
  const seed = numberOption(given, 'seed', SEEDS);
  if (isRefusal(seed)) return seed;
  const set = chipsOfOptions(given, tables);
  if (isRefusal(set)) return set;
  const reading = tables.readBrief(text);
  const chips = withOptions(reading.chips, set);
  const input: ComposeInput = {
    chips,
    category: category ?? DEFAULT_CATEGORY,
    dosagePercent: dosagePercent ?? DEFAULT_DOSAGE_PERCENT,
    count: count ?? DEFAULT_COUNT,
    seed: seed ?? DEFAULT_SEED,
  };
  return { reading, chips, input };
}

/** What an option says replaces what the brief says of the same thing. */
function withOptions(read: readonly Chip[], set: readonly Chip[]): Chip[] {
  const idOf = ({ kind, key }: Chip) => `${kind}|${key}`;
  const replaced = new Set(set.map(idOf));
  return [...read.filter((chip) => !replaced.has(idOf(chip))), ...set];
}

function chipsOfOptions(given: Arguments, tables: Tables): Chip[] | Refusal {
  const emotions = emotionChips(given.text['emotion']);
  if (isRefusal(emotions)) return emotions;
  const budget = numberOption(given, 'budget', BUDGETS);
  if (isRefusal(budget)) return budget;
  const musts = materialChips(given, 'must', tables);
  if (isRefusal(musts)) return musts;
  const avoids = materialChips(given, 'avoid', tables);
  if (isRefusal(avoids)) return avoids;
  const budgets: Chip[] =
    budget === undefined ? [] : [{ kind: 'budget', key: 'eurPerKg', value: budget, from: '' }];
  return [...emotions, ...budgets, ...musts, ...avoids];
}

/** `joy=.8,calm=.2`. */
function emotionChips(text: string | undefined): Chip[] | Refusal {
  const chips: Chip[] = [];
  for (const part of text?.split(',') ?? []) {
    const [name = '', amount = '', ...more] = part.split('=');
    const axis = EMOTION_AXES.find((one) => one === name.trim().toLowerCase());
    const value = decimal(amount);
    if (!axis || value === undefined || value < 0 || value > 1 || more.length > 0) {
      return { key: 'terminal.refused.emotion', params: { found: `"${part}"` } };
    }
    chips.push({ kind: 'emotion', key: axis, value, from: '' });
  }
  return chips;
}

function materialChips(
  { lists }: Arguments,
  option: 'must' | 'avoid',
  tables: Tables,
): Chip[] | Refusal {
  const chips: Chip[] = [];
  for (const found of lists[option] ?? []) {
    const known = materialOf(found, tables);
    if (!known) return { key: 'terminal.refused.material', params: { option, found } };
    chips.push({ kind: option, key: known.id, from: '' });
  }
  return chips;
}

/** A material of the catalogue by id, CAS number or name in either language. */
export function materialOf(found: string, { catalogue }: Tables): Material | undefined {
  const plain = plainName(found);
  return (
    catalogue.materials.find(({ id }) => id === found) ??
    catalogue.materials.find(
      ({ cas, name, nameKo }) =>
        found === `cas:${cas}` || plainName(name) === plain || plainName(nameKo ?? name) === plain,
    )
  );
}
