// The cruiser is silent about files that it cannot read, so the wall must count what was read.
import { expect, it } from 'vitest';
import { unread } from './arrows.ts';

it('names every file that is in the tree and was not read', () => {
  const files = ['domain/a.ts', 'domain/b.ts', 'renderer/ui/C.tsx'];
  expect(
    unread(files, [{ source: 'domain/a.ts' }, { source: 'node_modules/zod/index.js' }]),
  ).toEqual(['domain/b.ts: was not read', 'renderer/ui/C.tsx: was not read']);
  expect(unread(files, [])).toHaveLength(3);
});
