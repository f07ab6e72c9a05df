// `kill` on npm start must stop the workbench: an orphan would keep its port and its lock on the data folder.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';

const PROGRAM = `
import { endWithNpm } from '${pathToFileURL(join(import.meta.dirname, 'orphan.mjs')).href}';
endWithNpm();
process.once('SIGTERM', () => { console.log('ended'); process.exit(); });
setInterval(() => undefined, 1000);
console.log('ready');
`;

it('ends when the shell between npm and us is ended', async () => {
  const command = `"${process.execPath}" --input-type=module --eval "$PROGRAM"; exit 0`;
  const env = { ...process.env, PROGRAM, npm_lifecycle_event: 'start' };
  const shell = spawn('sh', ['-c', command], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  shell.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
    if (text.includes('ready')) shell.kill('SIGTERM');
  });
  // The pipe closes when the last process that holds it has ended.
  await once(shell.stdout, 'close');
  expect(said).toBe('ready\nended\n');
});
