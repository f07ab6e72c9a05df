// A process for the tests of the local line: holds a data folder until it is told to stop, or rates once as a command would.
import { join } from 'node:path';
import { openCalls } from './calls.ts';
import { holdHome } from './holding.ts';

const [act, home = '', id = ''] = process.argv.slice(2);
const dataFile = join(home, 'none');

if (act === 'hold') {
  const holding = await holdHome({ home, dataFile, shell: 'web' });
  process.stdout.write(holding === 'taken' ? 'taken\n' : 'held\n');
  process.once('SIGTERM', () => {
    if (holding !== 'taken') void holding.close();
    clearInterval(staying);
  });
  const staying = setInterval(() => {}, 60_000);
} else {
  const calls = await openCalls(home, dataFile);
  if (calls === 'busy') process.stdout.write('busy\n');
  else {
    const { outcome } = await calls.client.feedback.rate({ id, recipeId: 'r', overall: 3 });
    await calls.close();
    process.stdout.write(`${outcome} ${calls.own ? 'by itself' : 'through the holder'}\n`);
  }
}
