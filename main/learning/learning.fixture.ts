// A process that keeps ratings, begins a fit and says so, to be killed in the midst of it.
import { openStore } from '#native/sqlite/store.ts';
import { openLearner } from './learner.ts';
import { rateFormulas, TABLES } from './rated.fixture.ts';

const [, , home = ''] = process.argv;
// The learner alone holds no process open: this one lives until it is killed.
process.stdin.resume();
const store = openStore({ home, clock: () => 1 });
await rateFormulas(store, 0, 40);
const learner = openLearner({
  ...{ stores: store, clock: () => 7, tables: () => TABLES, gatherMs: 0 },
  onFailure: (error) => {
    throw error;
  },
});
learner.nudge();
for await (const { isFitting } of learner.changes()) {
  if (isFitting) process.stdout.write('fitting\n');
}
