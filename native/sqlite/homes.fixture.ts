// Data folders of tests: named in Korean and with blanks, as the perfumer's own may be, and removed at the end.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Store } from '#contract/ports/store.ts';
import { openStore, type StoreOptions } from './store.ts';

export function homes() {
  const parent = mkdtempSync(join(tmpdir(), '조향사의　책상 '));
  const open: Store[] = [];
  let made = 0;
  const home = () => {
    made += 1;
    return join(parent, `장미 노트 ${made}`);
  };
  return {
    /** Path of a folder that is not there yet. */
    home,
    /** A store that is open and ready; closed at the end if it still is open. */
    store: (options: Partial<StoreOptions> = {}): Store => {
      const store = openStore({ home: home(), clock: () => 0, ...options });
      open.push(store);
      return store;
    },
    remove: async () => {
      for (const store of open) await store.close().catch(() => undefined);
      rmSync(parent, { recursive: true, force: true });
    },
  };
}
