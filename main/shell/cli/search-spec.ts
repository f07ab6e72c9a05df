// The words of a search command as the spec of a search: the brief, its bounds, and rows that stay as they are.
import { MOST_EPISODES, type Pin, type SearchSpec } from '#contract/training.ts';
import type { Tables } from '#main/tables.ts';
import type { Arguments, OptionTable } from './arguments.ts';
import { type BriefRequest, briefRequest, materialOf } from './brief.ts';
import { isRefusal, type Refusal } from './command.ts';
import { decimal, numberOption } from './values.ts';

export const SPEC_OPTIONS: OptionTable = {
  ...{ brief: 'text', emotion: 'text', category: 'text', dosage: 'text', budget: 'text' },
  ...{ must: 'list', avoid: 'list', pin: 'list', seed: 'text', episodes: 'text' },
};

const DEFAULT_EPISODES = 3000;
const EPISODES = { least: 1, most: MOST_EPISODES, whole: true };
const PERCENT = { least: 0.01, most: 100 };

export interface SpecRequest {
  readonly spec: SearchSpec;
  readonly brief: BriefRequest;
}

/** Reads brief and options, or says which of them is wrong. */
export function specRequest(given: Arguments, tables: Tables): SpecRequest | Refusal {
  const brief = briefRequest(given, tables);
  if (isRefusal(brief)) return brief;
  const episodes = numberOption(given, 'episodes', EPISODES);
  if (isRefusal(episodes)) return episodes;
  const pins: Pin[] = [];
  for (const found of given.lists['pin'] ?? []) {
    const pin = pinOf(found, tables);
    if (!pin) return { key: 'trainer.job.pin', params: { found: `"${found}"` } };
    pins.push(pin);
  }
  const { count: _, ...input } = brief.input;
  return { spec: { ...input, episodes: episodes ?? DEFAULT_EPISODES, pins }, brief };
}

/** `rose-oxide=.5`, percent of the concentrate. */
function pinOf(text: string, tables: Tables): Pin | undefined {
  const at = text.lastIndexOf('=');
  const material = materialOf(text.slice(0, Math.max(0, at)), tables);
  const percent = decimal(text.slice(at + 1));
  if (!material || percent === undefined) return undefined;
  if (percent < PERCENT.least || percent > PERCENT.most) return undefined;
  return { materialId: material.id, percent };
}
