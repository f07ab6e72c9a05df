// The committed bytes of the kernel are what its source compiles to.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { BYTES, compileKernel, fileOf } from './kernel.ts';

it('is what its source compiles to', async () => {
  expect(fileOf(await compileKernel())).toBe(readFileSync(BYTES, 'utf8'));
}, 60_000);
