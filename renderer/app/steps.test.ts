// What can be undone and redone after a restart is what could be before it.
import { expect, test } from 'vitest';
import type { Step } from '#contract/recipe-store.ts';
import { stepsTo } from './steps.ts';

/** One revision per letter, each the child of the one before; the letter is its content. */
function written(letters: string): Step[] {
  return [...letters].map((letter, at) => ({
    ...{ id: `${at}${letter}`, formulaId: 'f', branch: 'main', number: at + 1, sequence: at + 1 },
    ...(at === 0 ? {} : { parentId: `${at - 1}${letters[at - 1]}` }),
    ...{ reason: '', contentSha256: letter, chainSha256: '', savedAt: 0 },
  }));
}

test.each([
  ['a', [], []],
  ['abc', ['0a', '1b'], []],
  // two undone
  ['abcba', [], ['2c', '3b']],
  // undone and done again
  ['abcbc', ['0a', '3b'], []],
  // undone, then something else: what was undone is forgotten
  ['abcbd', ['0a', '3b'], []],
  // kept twice with the same content, as when a mod is named
  ['abbc', ['0a', '2b'], []],
])('%s', (letters, older, newer) => {
  const steps = written(letters);
  expect(stepsTo(steps.at(-1)?.id ?? '', steps)).toEqual({ older, newer });
});

test('a branch goes back through the revision it left from', () => {
  const trunk = written('abc');
  const side = {
    ...written('x')[0],
    ...trunk.at(2),
    id: 'side',
    branch: 'B',
    parentId: '1b',
    contentSha256: 'x',
  } as Step;
  expect(stepsTo('side', [...trunk, side])).toEqual({ older: ['0a', '1b'], newer: [] });
});
