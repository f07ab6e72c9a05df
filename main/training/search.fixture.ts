// A search over the real tables that runs in this very process, slice by slice, for the tests of what drives it.

import type { SearchSpec } from '#contract/training.ts';
import { CATALOGUE, INDEX } from '#data/tables.fixture.ts';
import { plainEngine } from '#domain/learning/matrix.ts';
import { readBrief } from '#domain/search/brief.ts';
import { prepareComposer } from '#domain/search/compose.ts';
import { buildLexicon } from '#domain/search/lexicon.ts';
import type { Order, Report } from './messages.ts';
import type { Ground } from './search-run.ts';
import { createTrainer } from './trainer.ts';

const GROUND: Ground = {
  catalogue: CATALOGUE,
  composer: prepareComposer(CATALOGUE, INDEX),
  engine: () => plainEngine('single'),
};
export const HASHES = { tableSha256: 'a', catalogueSha256: 'b' };

const lexicon = buildLexicon(CATALOGUE);

export function specOf(brief: string, more: Partial<SearchSpec> = {}): SearchSpec {
  const { chips } = readBrief(brief, lexicon);
  const plain = { category: '4', dosagePercent: 15, seed: 11, episodes: 300, pins: [] } as const;
  return { chips, ...plain, ...more };
}

export interface TestTrainer {
  readonly said: Report[];
  readonly take: (order: Order) => void;
  /** Takes anything. */
  readonly takeRaw: (message: unknown) => void;
  /** Runs so many slices, each of at most `episodes`. */
  readonly slices: (count: number, episodes: number) => void;
  readonly toTheEnd: () => void;
}

/** Its clock moves a second with every look at it that a slice of `episodes` is over. */
export function testTrainer(): TestTrainer {
  const said: Report[] = [];
  const waiting: (() => void)[] = [];
  let time = 0;
  let left = 0;
  const trainer = createTrainer({
    ...{ ground: GROUND, data: HASHES, say: (report) => said.push(report) },
    now: () => {
      left -= 1;
      if (left <= 0) time += 1000;
      return time;
    },
    later: (work) => waiting.push(work),
  });
  const slices = (count: number, episodes: number) => {
    for (let at = 0; at < count && waiting.length > 0; at += 1) {
      left = episodes + 1;
      waiting.shift()?.();
    }
  };
  return {
    said,
    take: trainer.take,
    takeRaw: trainer.take,
    slices,
    toTheEnd: () => slices(Number.POSITIVE_INFINITY, 100),
  };
}
