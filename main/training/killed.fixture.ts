// A process that does one search of a data folder and prints every line as it is told; tests kill it.
import { CATALOGUE, TABLE } from '#data/tables.fixture.ts';
import { openStore } from '#native/sqlite/store.ts';
import { openTrainingHost } from './host.ts';
import { specOf } from './search.fixture.ts';

const [home = '', episodes = ''] = process.argv.slice(2);
const store = openStore({ home, clock: () => Date.now() });
const training = openTrainingHost({
  ...{ jobs: store.jobs, clock: () => Date.now(), gate: async (found) => found },
  pace: { checkpointMs: 300, leaseMs: 60_000 },
});
const tables = { safety: TABLE, catalogue: CATALOGUE, tableSha256: 'a', catalogueSha256: 'b' };
const spec = specOf('a calm woody scent with rose', { episodes: Number(episodes) });
const print = (line: unknown) => process.stdout.write(`${JSON.stringify(line)}\n`);
for await (const { event } of (await training.run({ jobId: 'killed', spec }, tables, 0)) ?? []) {
  if (event.kind === 'episodes') event.episodes.forEach(print);
  if (event.kind === 'done') print(event.found);
}
await training.close();
await store.close();
