// A process that waits for the name of a data folder, opens its store, and stays until it is killed.
import { writeSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { reportSqlite } from './engine.ts';
import { openStore } from './store.ts';

// The engine is loaded before the clock of the test runs.
reportSqlite();
createInterface({ input: process.stdin }).on('line', (home) => {
  const { state } = openStore({ home, clock: () => 0 });
  writeSync(1, `${state}\n`);
});
writeSync(1, 'waiting\n');
