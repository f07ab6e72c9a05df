// Every port of the store in memory: for tests, and for a workbench that has nowhere to write.
import type { Store } from '#contract/ports/store.ts';
import { memoryStream } from './feedback-stream.ts';
import { memoryFinder } from './finder.ts';
import { memoryFormulas } from './formulas.ts';
import { memoryJobs } from './jobs.ts';
import { memoryRatings } from './ratings.ts';
import { memorySettings } from './settings.ts';

/** Empty at first, gone at the end. It has no backups and makes none. */
export function memoryStore(clock: () => number): Store {
  return {
    state: 'ready',
    detail: '',
    formulas: memoryFormulas(),
    ratings: memoryRatings(),
    stream: memoryStream(clock),
    settings: memorySettings(),
    jobs: memoryJobs(),
    finder: memoryFinder(),
    backups: async () => [],
    backup: async () => {
      throw new Error('what is kept in memory cannot be backed up');
    },
    close: async () => {},
  };
}
