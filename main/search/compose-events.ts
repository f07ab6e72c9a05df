// One run of the composer told as events, in an order that depends on nothing but its input.
import type { ComposeEvent, ComposeInput } from '#contract/search.ts';
import type { Chip } from '#domain/search/chip.ts';
import { type Composer, compose } from '#domain/search/compose.ts';
import type { ComposeRequest } from '#domain/search/proposal.ts';
import { targetOf } from '#domain/search/target.ts';

/** Composes and tells progress, each proposal, and how it ended. */
export function composeEvents(
  composer: Composer,
  input: ComposeInput,
  shouldStop: () => boolean,
  tell: (event: ComposeEvent) => void,
): void {
  const result = compose(composer, requestOf(composer, input), {
    shouldStop,
    onProgress: (progress) => tell({ kind: 'progress', ...progress }),
  });
  for (const proposal of result.proposals) tell({ kind: 'proposal', proposal });
  const { status, notes, evaluations } = result;
  tell({ kind: 'finished', status, notes, evaluations });
}

function requestOf({ catalogue }: Composer, input: ComposeInput): ComposeRequest {
  const { category, dosagePercent, count, seed } = input;
  const target = targetOf(input.chips.map(chipOf), catalogue);
  return { target, category, dosagePercent, count, seed, must: [], avoid: [] };
}

function chipOf({ value, ...chip }: ComposeInput['chips'][number]): Chip {
  return value === undefined ? chip : { ...chip, value };
}
