// `npm run -s orgue -- …`: builds what is stale, then runs the command in this very process.
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { guardNode } from './guard.mjs';
import { endWithNpm } from './orphan.mjs';
import { staleParts } from './parts.mjs';

guardNode();
endWithNpm();

const ENGINE_NOT_AVAILABLE = 3;

const root = join(import.meta.dirname, '..');

/** Builds what the command needs; false when that failed, which was then said in one line. */
async function isFresh() {
  /** @type {import('./parts.mjs').Part[]} */
  const needed = ['data', 'main'];
  // Of all commands only this one shows the window.
  if (process.argv.includes('serve')) needed.push('renderer');
  if (staleParts(root, needed).length === 0) return true;
  const { buildParts } = await import('./build/parts.ts');
  const fault = await buildParts(root, needed);
  if (fault !== undefined) console.error(`orgue: cannot be built: ${fault}`);
  return fault === undefined;
}

if (await isFresh()) {
  enableCompileCache(join(root, 'dist', '.compiled'));
  await import(pathToFileURL(join(root, 'dist', 'main', 'cli.mjs')).href);
} else process.exitCode = ENGINE_NOT_AVAILABLE;
