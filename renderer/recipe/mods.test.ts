// A history is read as branches with the mods that matter, and the steps between them are counted.
import { expect, test } from 'vitest';
import type { Step } from '#contract/recipe-store.ts';
import { branchesOf } from './mods.ts';

function step(id: string, parentId: string | undefined, branch: string, reason = ''): Step {
  const number = Number(id);
  return {
    ...{ id, formulaId: 'f', branch, number, sequence: number, reason, savedAt: 0 },
    ...(parentId === undefined ? {} : { parentId }),
    ...{ contentSha256: id, chainSha256: '' },
  };
}

const HISTORY = [
  step('1', undefined, 'main'),
  step('2', '1', 'main'),
  step('3', '2', 'main', 'less clove'),
  step('4', '3', 'main'),
  step('5', '3', 'B'),
  step('6', '4', 'main'),
  step('7', '5', 'B', 'drier'),
  step('8', '7', 'C'),
];

test('branches hang below the one they left, newest mod first', () => {
  const read = branchesOf(HISTORY).map(({ name, depth, from, mods }) => ({
    ...{ name, depth, from: from?.id },
    mods: mods.map(({ step: { id }, isHead, between }) => `${id}${isHead ? '*' : ''} ${between}`),
  }));
  expect(read).toEqual([
    { name: 'main', depth: 0, from: undefined, mods: ['6* 1', '3 1', '1 0'] },
    { name: 'B', depth: 1, from: '3', mods: ['7* 0', '5 0'] },
    { name: 'C', depth: 2, from: '7', mods: ['8* 0'] },
  ]);
});

test('a formula that was saved once is one branch with one mod', () => {
  expect(branchesOf([step('1', undefined, 'main')])).toMatchObject([
    { name: 'main', mods: [{ isHead: true, between: 0 }] },
  ]);
  expect(branchesOf([])).toEqual([]);
});
