// The walls themselves, tested: in a copy of the tree each kind of breach is planted, and the wall must name it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ARROW_BREACHES } from './breaches/arrows.ts';
import type { Breach } from './breaches/breach.ts';
import { LINT_BREACHES } from './breaches/lint.ts';
import { RULE_BREACHES } from './breaches/rules.ts';
import { DEAD_BREACHES, FORMAT_BREACHES, LOCK_BREACHES } from './breaches/text.ts';
import { TYPE_BREACHES } from './breaches/types.ts';
import { type CopiedTree, copyTree } from './copied-tree.ts';

const WALLS: Readonly<Record<string, readonly Breach[]>> = {
  types: TYPE_BREACHES,
  lint: LINT_BREACHES,
  dead: DEAD_BREACHES,
  format: FORMAT_BREACHES,
  arrows: ARROW_BREACHES,
  lock: LOCK_BREACHES,
  rules: RULE_BREACHES,
};

const ROOT = join(import.meta.dirname, '..');

let tree: CopiedTree;

beforeAll(() => {
  tree = copyTree(ROOT);
});

afterAll(() => tree.remove());

function plant({ path, text, also = {} }: Breach): void {
  for (const [beside, words] of Object.entries(also)) tree.write(beside, words);
  const found = () => readFileSync(join(tree.root, path), 'utf8');
  tree.write(path, typeof text === 'string' ? text : text(found()));
}

describe.each(Object.entries(WALLS))('the wall of %s', (step, breaches) => {
  it('is green where nothing is planted', async () => {
    const { code, printed } = await tree.check(step);
    expect(printed).toContain(`ok    ${step}`);
    expect(code).toBe(0);
  });

  describe('with breaches planted', () => {
    let printed: string;
    let code: number;

    // All breaches of a wall are planted together: walls look at the whole tree and name every breach on its own line.
    beforeAll(async () => {
      for (const breach of breaches) plant(breach);
      ({ code, printed } = await tree.check(step));
      tree.restore();
    });

    it('is red', () => {
      expect(code).toBe(1);
    });

    it.each(breaches.map((breach) => [breach.what, breach] as const))('names %s', (_, breach) => {
      const { path, at = path, answer } = breach;
      const named = printed.split('\n').filter((line) => line.includes(at));
      expect(named.join('\n')).toContain(answer);
    });
  });
});
