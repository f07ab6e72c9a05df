// A process without rights of its own that opens a data folder and says what it found and what it was refused.
import { writeSync } from 'node:fs';
import { NotKept } from '#contract/ports/store.ts';
import { openStore } from './store.ts';

const NOBODY = 65_534;

const [, , home = ''] = process.argv;
// Nothing is closed to root, so it becomes somebody else first.
if (process.getuid?.() === 0) process.setuid?.(NOBODY);
const store = openStore({ home, clock: () => 0 });
const why = await store.settings.set('k', 1, 1).then(
  () => 'kept',
  (error: unknown) => (error instanceof NotKept ? error.why : String(error)),
);
const { length: heads } = await store.formulas.heads();
const { length: ratings } = await store.ratings.ratings();
const { state, detail } = store;
writeSync(1, `${JSON.stringify({ state, detail, heads, ratings, why })}\n`);
await store.close();
